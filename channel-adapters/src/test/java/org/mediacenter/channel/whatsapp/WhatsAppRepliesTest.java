package org.mediacenter.channel.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import com.restfb.DefaultJsonMapper;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mediacenter.channel.meta.MetaSide;
import org.mediacenter.channel.meta.Posting;
import org.mediacenter.channel.meta.Posting.Call;
import org.mediacenter.channel.meta.Posting.Impossible;
import org.mediacenter.channel.whatsapp.WhatsAppSettings.Template;
import org.mediacenter.hub.channel.OutboundReply;
import org.mediacenter.hub.channel.OutboundReply.Answered;
import org.mediacenter.hub.channel.ReplyRoom.Verdict;
import org.mediacenter.hub.complaint.Audience;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.ReplyKind;

/// From replies to calls.
final class WhatsAppRepliesTest {
    private static final Instant NOW = MetaSide.NOW;
    private static final WhatsAppReplies PLAIN = new WhatsAppReplies(Optional.empty());
    private static final WhatsAppReplies WITH_TEMPLATE =
            new WhatsAppReplies(Optional.of(new Template("jawaban_pengaduan", "id")));

    @Test
    void an_answer_quotes_what_it_answers() {
        List<Call> calls = calls(PLAIN, reply(ReplyKind.FINAL, "Sudah menyala", Duration.ofHours(23)), Chats.SITI);

        assertThat(calls).extracting(Call::path).containsExactly(Chats.NUMBER + "/messages");
        assertThat(inWords(calls.getFirst()))
                .contains("to=" + Chats.SITI)
                .contains("\"message_id\":\"" + Chats.wamid(Chats.SITI, "3A1") + "\"")
                .contains("\"body\":\"Sudah menyala\"");
    }

    @Test
    void long_words_go_in_parts_and_only_the_first_quotes() {
        List<Call> calls = calls(PLAIN, reply(ReplyKind.FINAL, "kata kota ".repeat(1_000), Duration.ZERO), Chats.SITI);

        assertThat(calls).hasSize(3);
        assertThat(inWords(calls.get(0))).contains("message_id");
        assertThat(inWords(calls.get(1))).doesNotContain("message_id");
    }

    @Test
    void who_hides_the_number_is_answered_by_the_user_id_without_a_quotation() {
        String call = inWords(calls(PLAIN, reply(ReplyKind.FINAL, "a", Duration.ZERO), "ID.1349")
                .getFirst());

        assertThat(call)
                .contains("recipient=ID.1349")
                .doesNotContain("message_id")
                .doesNotContain("to=");
    }

    @Test
    void after_a_day_only_the_template_goes_out_in_one_line() {
        OutboundReply late = reply(ReplyKind.FINAL, "Baris satu\n\n Baris dua", Duration.ofHours(24));

        assertThat(posting(PLAIN, late))
                .isInstanceOfSatisfying(
                        Impossible.class, refused -> assertThat(refused.why()).startsWith("out-of-reach: "));
        assertThat(inWords(calls(WITH_TEMPLATE, late, Chats.SITI).getFirst()))
                .contains("type=template", "\"jawaban_pengaduan\"", "\"code\":\"id\"", "\"Baris satu Baris dua\"");
    }

    @Test
    void courtesies_and_long_words_are_not_put_into_a_template() {
        assertThat(posting(WITH_TEMPLATE, reply(ReplyKind.ACKNOWLEDGEMENT, "Terima kasih", Duration.ofDays(2))))
                .isInstanceOf(Impossible.class);
        assertThat(posting(WITH_TEMPLATE, reply(ReplyKind.FINAL, "a".repeat(901), Duration.ofDays(2))))
                .isInstanceOfSatisfying(
                        Impossible.class, refused -> assertThat(refused.why()).contains("900 characters"));
    }

    @ParameterizedTest
    @CsvSource({"23, 4096", "23, 4097", "24, 900", "24, 901"})
    void what_is_told_beforehand_is_what_is_sent(int hours, int letters) {
        OutboundReply reply = reply(ReplyKind.FINAL, "a".repeat(letters), Duration.ofHours(hours));
        for (WhatsAppReplies replies : List.of(PLAIN, WITH_TEMPLATE)) {
            Verdict told = replies.room().judge(reply.text(), reply.answers().at(), NOW);

            boolean same = posting(replies, reply) instanceof Posting.Calls(var sent)
                    ? told.equals(new Verdict.Fits(sent.size()))
                    : !(told instanceof Verdict.Fits);
            assertThat(same).as(told.toString()).isTrue();
        }
    }

    private static List<Call> calls(WhatsAppReplies replies, OutboundReply reply, String person) {
        return ((Posting.Calls) replies.posting(reply, new WhatsAppThread(Chats.NUMBER, person), NOW)).calls();
    }

    private static Posting posting(WhatsAppReplies replies, OutboundReply reply) {
        return replies.posting(reply, new WhatsAppThread(Chats.NUMBER, Chats.SITI), NOW);
    }

    private static String inWords(Call call) {
        return call.parameters().stream()
                .map(parameter -> "%s=%s".formatted(parameter.name, new DefaultJsonMapper().toJson(parameter.value)))
                .map(text -> text.replace("=\"", "=").replaceAll("\"$", ""))
                .collect(Collectors.joining(" "));
    }

    private static OutboundReply reply(ReplyKind kind, String text, Duration since) {
        return new OutboundReply(
                ComplaintNumber.random(new SecureRandom()),
                "r1",
                1,
                kind,
                "chat",
                "author",
                text,
                Audience.PRIVATE,
                new Answered(MessageName.blanked(Chats.wamid(Chats.SITI, "3A1")), NOW.minus(since)));
    }
}
