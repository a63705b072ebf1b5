package org.mediacenter.channel.facebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mediacenter.channel.meta.Posting;
import org.mediacenter.hub.channel.OutboundReply;
import org.mediacenter.hub.channel.OutboundReply.Answered;
import org.mediacenter.hub.channel.ReplyRoom.Verdict;
import org.mediacenter.hub.complaint.Audience;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.ReplyKind;

/// Which calls bring a reply to its reader.
final class PageRepliesTest {
    private static final Instant NOW = Instant.parse("2026-11-21T03:00:00Z");

    @Test
    void a_public_reply_stands_below_the_post_or_the_comment_that_began_the_matter() {
        assertThat(calls(reply("post:100:100_7", Audience.PUBLIC, "100_7", Duration.ZERO, "Terima kasih")))
                .extracting(Posting.Call::path)
                .containsExactly("100_7/comments");
        assertThat(calls(reply("comment:100:7_1", Audience.PUBLIC, "7_9", Duration.ofDays(90), "Terima kasih")))
                .extracting(Posting.Call::path)
                .containsExactly("7_1/comments");
    }

    @ParameterizedTest
    @CsvSource({
        "messenger:100:42, PRIVATE, 0, 2000", "messenger:100:42, PRIVATE, 167, 4001",
        "messenger:100:42, PRIVATE, 168, 10", "comment:100:7_1, PUBLIC, 900, 8001",
        "comment:100:7_1, PRIVATE, 167, 2000", "comment:100:7_1, PRIVATE, 10, 2001",
        "comment:100:7_1, PRIVATE, 168, 10"
    })
    void what_is_told_beforehand_is_what_is_sent(String thread, Audience audience, int hours, int letters) {
        String text = "x".repeat(letters);
        OutboundReply reply = reply(thread, audience, "7_9", Duration.ofHours(hours), text);
        PageThread known = PageThread.of(thread).orElseThrow();

        Verdict told =
                PageReplies.room(known, audience).judge(text, reply.answers().at(), NOW);

        boolean same = PageReplies.posting(reply, known, NOW) instanceof Posting.Calls(var sent)
                ? told.equals(new Verdict.Fits(sent.size()))
                : !(told instanceof Verdict.Fits);
        assertThat(same).as(told.toString()).isTrue();
    }

    @Test
    void a_private_reply_goes_to_what_the_citizen_wrote_last() {
        String toComment = calls(reply("comment:100:7_1", Audience.PRIVATE, "7_9", Duration.ZERO, "Kunci"))
                .toString();
        String toPost = calls(reply("post:100:100_7", Audience.PRIVATE, "100_7", Duration.ZERO, "Kunci"))
                .toString();

        assertThat(toComment).contains("me/messages", "\"comment_id\":\"7_9\"");
        assertThat(toPost).contains("me/messages", "\"post_id\":\"100_7\"");
    }

    @Test
    void a_private_reply_to_a_comment_is_impossible_after_seven_days_and_when_one_message_does_not_hold_it() {
        assertThat(posting(reply("comment:100:7_1", Audience.PRIVATE, "7_1", Duration.ofDays(7), "Kunci")))
                .isInstanceOfSatisfying(
                        Posting.Impossible.class, no -> assertThat(no.why()).startsWith("out-of-reach: "));
        assertThat(posting(reply("comment:100:7_1", Audience.PRIVATE, "7_1", Duration.ZERO, "a ".repeat(1_500))))
                .isInstanceOf(Posting.Impossible.class);
    }

    @ParameterizedTest
    @CsvSource({
        "0,FINAL,RESPONSE",
        "86399,ACKNOWLEDGEMENT,RESPONSE",
        "86400,ACKNOWLEDGEMENT,no",
        "86400,FINAL,HUMAN_AGENT",
        "604799,QUESTION,HUMAN_AGENT",
        "604800,FINAL,no"
    })
    void messenger_takes_anything_for_a_day_and_an_officers_words_for_a_week(
            long seconds, ReplyKind kind, String expected) {
        OutboundReply reply = new OutboundReply(
                ComplaintNumber.random(new SecureRandom()),
                "r1",
                1,
                kind,
                "messenger:100:55",
                "55",
                "Lampu sudah menyala",
                Audience.PRIVATE,
                new Answered("m1", NOW.minusSeconds(seconds)));

        Posting posting = posting(reply);

        if (expected.equals("no")) {
            assertThat(((Posting.Impossible) posting).why()).startsWith("out-of-reach: ");
        } else {
            assertThat(posting.toString()).contains(expected).contains("\"id\":\"55\"");
        }
    }

    @Test
    void long_words_go_in_parts_that_messenger_takes() {
        List<Posting.Call> calls =
                calls(reply("messenger:100:55", Audience.PRIVATE, "m1", Duration.ZERO, "sebuah kata ".repeat(400)));

        assertThat(calls).hasSize(3);
    }

    @Test
    void an_id_that_is_none_leads_nowhere() {
        assertThat(posting(reply("comment:100:../me", Audience.PUBLIC, "x", Duration.ZERO, "a")))
                .isInstanceOf(Posting.Impossible.class);
        assertThat(PageThread.of("sms:1771:0800")).isEmpty();
        assertThat(PageThread.of("comment")).isEmpty();
    }

    private static List<Posting.Call> calls(OutboundReply reply) {
        return ((Posting.Calls) posting(reply)).calls();
    }

    private static Posting posting(OutboundReply reply) {
        return PageReplies.posting(reply, PageThread.of(reply.conversation()).orElseThrow(), NOW);
    }

    private static OutboundReply reply(
            String conversation, Audience audience, String answers, Duration since, String text) {
        return new OutboundReply(
                ComplaintNumber.random(new SecureRandom()),
                "r1",
                1,
                ReplyKind.FINAL,
                conversation,
                "55",
                text,
                audience,
                new Answered(answers, NOW.minus(since)));
    }
}
