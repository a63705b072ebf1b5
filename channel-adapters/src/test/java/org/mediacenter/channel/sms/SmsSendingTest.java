package org.mediacenter.channel.sms;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mediacenter.channel.sms.RawCentre.Pdu;
import org.mediacenter.channel.sms.RawCentre.SubmitAnswer;
import org.mediacenter.hub.channel.ChannelHealth.State;
import org.mediacenter.hub.channel.Delivered;

/// What is sent, and what is said of it, against a centre that refuses, falls silent and vanishes.
@Timeout(60)
final class SmsSendingTest {
    private static final String WIJI = "+62800000001";
    /// No answer takes as long: only who stays silent is given less.
    private static final Duration LONG = Duration.ofSeconds(15);

    private static final Duration SHORT = Duration.ofSeconds(3);

    private RawCentre centre;
    private Line line;

    @BeforeEach
    void bind() throws Exception {
        centre = new RawCentre();
        line = bound(LONG);
    }

    private Line bound(Duration answer) {
        SmsSettings.Timing timing = new SmsSettings.Timing(
                Duration.ofSeconds(5),
                answer,
                Duration.ofSeconds(30),
                Duration.ofSeconds(5),
                Duration.ofMillis(20),
                Duration.ofMillis(100));
        return new Line(Line.settings(centre.port(), SmsSettings.Bind.TRANSCEIVER, 2, timing))
                .open()
                .awaitUp();
    }

    @AfterEach
    void close() {
        line.close();
        centre.close();
    }

    @Test
    void a_long_reply_goes_in_parts_with_an_id_for_each() throws Exception {
        Delivered delivered = Line.await(line.reply(WIJI, "a".repeat(320)));

        assertThat(((Delivered.Sent) delivered).providerIds()).hasSize(3).allMatch(id -> id.startsWith("main:id-"));
        List<Pdu> parts = List.copyOf(centre.submits);
        assertThat(parts).hasSize(3);
        assertThat(parts).allSatisfy(part -> assertThat(esmClass(part)).isEqualTo(0x40));
    }

    @Test
    void a_throttled_reply_was_certainly_not_sent() {
        centre.answerSubmit = _ -> Optional.of(new SubmitAnswer(0x58, ""));

        Delivered delivered = Line.await(line.reply(WIJI, "Sudah"));

        assertThat(delivered).isInstanceOf(Delivered.Later.class);
        assertThat(((Delivered.Later) delivered).why()).isEqualTo("ESME_RTHROTTLED");
    }

    @Test
    void a_centre_that_throttles_is_left_alone_for_a_while_and_the_page_shows_no_head_room() {
        centre.answerSubmit = _ -> Optional.of(new SubmitAnswer(0x58, ""));

        Line.await(line.reply(WIJI, "Sudah"));

        assertThat(line.channel.reaches("main:" + WIJI)).isFalse();
        assertThat(line.channel.links().getFirst().headRoom()).hasValueSatisfying(room -> {
            assertThat(room.left()).isZero();
            assertThat(room.until()).isPresent();
        });
        assertThat(Line.await(line.reply(WIJI, "Lagi"))).isInstanceOf(Delivered.Later.class);
        assertThat(centre.submits).hasSize(1);

        line.clock.advance(Duration.ofMinutes(1));
        centre.answerSubmit = _ -> Optional.of(new SubmitAnswer(0, "x"));
        assertThat(line.channel.reaches("main:" + WIJI)).isTrue();
        assertThat(Line.await(line.reply(WIJI, "Lagi"))).isInstanceOf(Delivered.Sent.class);
    }

    @ParameterizedTest
    @CsvSource({"11,ESME_RINVDSTADR", "69,ESME_RSUBMITFAIL", "1025,command_status 0x00000401"})
    void another_no_is_final_and_has_a_name(int status, String name) {
        centre.answerSubmit = _ -> Optional.of(new SubmitAnswer(status, ""));

        assertThat(Line.await(line.reply(WIJI, "Sudah"))).isEqualTo(new Delivered.Refused(name));
    }

    @Test
    void no_answer_means_nobody_knows() throws Exception {
        line.close();
        line = bound(SHORT);
        centre.answerSubmit = _ -> Optional.empty();

        Delivered delivered = Line.await(line.reply(WIJI, "Sudah"));

        assertThat(delivered).isInstanceOf(Delivered.Unknown.class);
        assertThat(centre.submits).hasSize(1);
    }

    @Test
    void a_centre_that_vanishes_while_sending_means_nobody_knows() throws Exception {
        centre.answerSubmit = _ -> {
            centre.cut();
            return Optional.empty();
        };

        Delivered delivered = Line.await(line.reply(WIJI, "Sudah"));

        assertThat(delivered).isInstanceOf(Delivered.Unknown.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {0x58, 0x14})
    void a_part_the_centre_does_not_want_now_is_given_again_until_it_does(int status) {
        centre.answerSubmit = _ -> {
            int given = centre.submits.size();
            return Optional.of(
                    given == 2 || given == 3 ? new SubmitAnswer(status, "") : new SubmitAnswer(0, "x" + given));
        };

        Delivered delivered = Line.await(line.reply(WIJI, "a".repeat(153) + "b".repeat(153) + "c"));

        assertThat(delivered).isEqualTo(new Delivered.Sent(List.of("main:x1", "main:x4", "main:x5")));
        List<byte[]> bodies = centre.submits.stream().map(Pdu::body).toList();
        assertThat(bodies.get(1)).isEqualTo(bodies.get(2)).isEqualTo(bodies.get(3));
        assertThat(bodies.get(1)).isNotEqualTo(bodies.getFirst()).isNotEqualTo(bodies.getLast());
    }

    @Test
    void a_part_the_centre_never_wants_after_others_were_sent_means_nobody_knows() {
        centre.answerSubmit = _ -> Optional.of(new SubmitAnswer(centre.submits.size() >= 3 ? 0x58 : 0, "x"));

        Delivered delivered = Line.await(line.reply(WIJI, "a".repeat(320)));

        assertThat(delivered).isEqualTo(new Delivered.Unknown("2 of 3 parts were sent, then: ESME_RTHROTTLED"));
        assertThat(centre.submits).hasSize(3 + Pauses.MOST);
    }

    @Test
    void a_final_no_to_a_part_after_others_were_sent_is_not_argued_with() {
        centre.answerSubmit = _ -> Optional.of(new SubmitAnswer(centre.submits.size() == 2 ? 0x0B : 0, "x"));

        Delivered delivered = Line.await(line.reply(WIJI, "a".repeat(320)));

        assertThat(delivered).isEqualTo(new Delivered.Unknown("1 of 3 parts were sent, then: ESME_RINVDSTADR"));
        assertThat(centre.submits).hasSize(2);
    }

    @Test
    void a_link_that_is_down_sends_nothing_and_says_so() throws Exception {
        centre.vanish();
        line.awaitDown();

        Delivered delivered = Line.await(line.reply(WIJI, "Sudah"));

        assertThat(delivered).isInstanceOf(Delivered.Later.class);
        assertThat(centre.submits).isEmpty();
    }

    @Test
    void no_more_replies_are_on_their_way_than_the_window_allows() throws Exception {
        centre.answerSubmit = _ -> Optional.empty();
        List<Future<Delivered>> replies = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            replies.add(line.reply(WIJI, "nomor " + i));
        }

        List<Integer> seen = new ArrayList<>();
        for (int answered = 0; answered < 6; answered++) {
            Pdu submit = RawCentre.taken(centre.submits);
            seen.add(centre.submits.size() + 1);
            centre.answer(submit, new SubmitAnswer(0, "w" + answered));
        }

        assertThat(seen).allMatch(open -> open <= 2);
        assertThat(replies).allSatisfy(reply -> assertThat(Line.await(reply)).isInstanceOf(Delivered.Sent.class));
    }

    @Test
    void the_caller_hears_of_it_on_its_own_context() throws Exception {
        CompletableFuture<Boolean> own = new CompletableFuture<>();

        line.onAnotherContext(context ->
                line.reply(WIJI, "Sudah").onComplete(_ -> own.complete(context.equals(Vertx.currentContext()))));

        assertThat(own.get(20, TimeUnit.SECONDS)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"PLN-INFO", "''"})
    void a_sender_without_a_number_cannot_be_answered(String sender) {
        assertThat(Line.await(line.reply(sender, "Sudah"))).isInstanceOf(Delivered.Refused.class);
    }

    @Test
    void closing_waits_for_a_reply_on_its_way() throws Exception {
        centre.answerSubmit = _ -> Optional.empty();
        Future<Delivered> sending = line.reply(WIJI, "Sudah");
        Pdu submit = RawCentre.taken(centre.submits);

        Future<Void> closing = line.channel.close();
        boolean closedTooSoon = closing.isComplete();
        centre.answer(submit, new SubmitAnswer(0, "last"));

        assertThat(closedTooSoon).isFalse();
        assertThat(Line.await(sending)).isEqualTo(new Delivered.Sent(List.of("main:last")));
        Line.await(closing);
        assertThat(line.channel.health().state()).isEqualTo(State.CLOSED);
    }

    /// `esm_class` follows service type, source and destination, each a type, a plan and a text.
    private static int esmClass(Pdu submit) {
        byte[] body = submit.body();
        int at = 1;
        for (int address = 0; address < 2; address++) {
            at += 2;
            while (body[at] != 0) {
                at++;
            }
            at++;
        }
        return body[at] & 0xFF;
    }
}
