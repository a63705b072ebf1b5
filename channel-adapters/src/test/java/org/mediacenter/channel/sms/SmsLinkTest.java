package org.mediacenter.channel.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mediacenter.channel.sms.SmsSettings.Bind;
import org.mediacenter.hub.channel.ChannelHealth.State;
import org.mediacenter.hub.channel.Delivered;

/// Keeping a link bound, against a centre that refuses, hangs and vanishes.
@Timeout(60)
final class SmsLinkTest {
    private RawCentre centre;

    @BeforeEach
    void listen() throws Exception {
        centre = new RawCentre();
    }

    @AfterEach
    void close() {
        centre.close();
    }

    @Test
    void a_centre_that_is_not_there_yet_is_tried_until_it_is() throws Exception {
        centre.vanish();
        try (Line line = new Line(centre.port()).open()) {
            line.awaitDown();

            centre.comeBack();

            centre.awaitBound();
            line.awaitUp();
            assertThat(said("Air mati")).isZero();
        }
    }

    @Test
    void a_dead_link_does_not_keep_the_others_from_working() throws Exception {
        RawCentre dead = new RawCentre();
        dead.vanish();
        SmsSettings second = Line.settings("second", dead.port(), Bind.TRANSMITTER_RECEIVER, 10, Line.impatient());
        try (Line line = new Line(second, Line.settings(centre.port())).open()) {
            centre.awaitBound();
            line.awaitUp();

            Delivered delivered = Line.await(line.reply("628000000001", "Sudah kami perbaiki"));

            assertThat(delivered).isInstanceOf(Delivered.Sent.class);
            assertThat(line.channel.reaches("main:628000000001")).isTrue();
            assertThat(line.channel.reaches("second:628000000001")).isFalse();
            assertThat(line.channel.reaches("elsewhere:628000000001")).isTrue();
            assertThat(line.channel.health().detail()).contains("main up").doesNotContain("second up");
        }
        dead.close();
    }

    @Test
    void a_refused_bind_is_tried_again_and_its_reason_is_shown() throws Exception {
        centre.answerBind = _ -> Optional.of(0x0E);
        try (Line line = new Line(centre.port()).open()) {
            line.awaitDown();
            String detail = line.channel.health().detail();
            centre.answerBind = _ -> Optional.of(0);

            centre.awaitBound();
            line.awaitUp();

            assertThat(detail).contains("ESME_RINVPASWD").doesNotContain("secret");
            assertThat(centre.binds.size()).isGreaterThanOrEqualTo(2);
        }
    }

    @Test
    void a_refused_bind_is_not_hurried_by_who_looks() throws Exception {
        centre.answerBind = _ -> Optional.of(0x0E);
        Duration soon = Duration.ofSeconds(5);
        Duration late = Duration.ofMinutes(10);
        SmsSettings patient = Line.settings(
                centre.port(),
                Bind.TRANSCEIVER,
                10,
                new SmsSettings.Timing(soon, soon, Duration.ofSeconds(30), soon, late, late));
        try (Line line = new Line(patient).open()) {
            line.awaitDown();

            Line.await(line.channel.lookedAt());
            try (Line after = new Line(patient).open()) {
                after.awaitDown();
            }

            assertThat(centre.binds).hasSize(2);
        }
    }

    @Test
    void a_bind_without_an_answer_is_given_up_and_tried_again() throws Exception {
        centre.answerBind = _ -> Optional.empty();
        try (Line line = new Line(timing(Duration.ofMillis(300), Duration.ofSeconds(30))).open()) {
            RawCentre.taken(centre.binds);
            line.awaitDown();
            centre.answerBind = _ -> Optional.of(0);

            centre.awaitBound();
            line.awaitUp();
        }
    }

    @Test
    void a_cut_link_is_bound_again() throws Exception {
        try (Line line = new Line(centre.port()).open()) {
            for (int i = 0; i < 3; i++) {
                centre.awaitBound();
                line.awaitUp();
                assertThat(said("Air mati " + i)).isZero();
                centre.cut();
            }

            assertThat(line.inbox.kept()).hasSize(3);
        }
    }

    @Test
    void a_silent_link_is_noticed_and_bound_again() throws Exception {
        try (Line line = new Line(timing(Duration.ofSeconds(5), Duration.ofMillis(200))).open()) {
            centre.awaitBound();
            centre.answersEnquireLink = false;

            line.awaitDown();
            centre.answersEnquireLink = true;

            centre.awaitBound();
            line.awaitUp();
        }
    }

    @Test
    void with_the_usual_settings_a_silent_link_is_seen_within_ten_seconds() {
        SmsSettings.Timing usual = SmsSettings.Timing.USUAL;

        assertThat(usual.enquireLink().plus(usual.probe())).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void a_centre_that_hangs_up_right_after_the_bind_leaves_no_dead_link() throws Exception {
        try (Line line = new Line(timing(Duration.ofMillis(400), Duration.ofSeconds(30))).open()) {
            for (int i = 0; i < 6; i++) {
                centre.awaitBound();
                centre.cut();
            }

            centre.awaitBound();
            line.awaitUp();
            assertThat(said("Air mati")).isZero();
        }
    }

    @Test
    void transmitter_and_receiver_are_bound_each_on_its_own() throws Exception {
        try (Line line = new Line(Line.settings(centre.port(), Bind.TRANSMITTER_RECEIVER, 10, Line.impatient()))
                .open()
                .awaitUp()) {
            List<Integer> binds = List.of(
                    RawCentre.taken(centre.binds).command(),
                    RawCentre.taken(centre.binds).command());

            assertThat(binds).containsExactlyInAnyOrder(RawCentre.BIND_TRANSMITTER, RawCentre.BIND_RECEIVER);
            assertThat(said("Air mati")).isZero();
            assertThat(Line.await(line.reply("+62800000001", "Sudah"))).isInstanceOf(Delivered.Sent.class);
        }
    }

    @Test
    void closing_unbinds() throws Exception {
        Line line = new Line(centre.port()).open().awaitUp();

        line.close();

        assertThat(RawCentre.taken(centre.unbinds).command()).isEqualTo(RawCentre.UNBIND);
        assertThat(line.channel.health().state()).isEqualTo(State.CLOSED);
    }

    @Test
    void settings_that_can_never_work_are_told_all_at_once_without_the_password() {
        SmsSettings wrong = SmsSettings.of("Main!", "", 0, false, Bind.TRANSCEIVER, "", "far too long", "", 0);

        assertThat(wrong.problems()).hasSize(7);
        assertThat(wrong.problems().toString() + wrong).doesNotContain("far too long");
    }

    @Test
    void a_link_that_can_never_work_says_so_and_keeps_no_other_from_opening() throws Exception {
        SmsSettings wrong =
                SmsSettings.of("wrong", "127.0.0.1", 1, false, Bind.TRANSCEIVER, "two words", "secret", "1771", 10);
        try (Line line = new Line(wrong, Line.settings(centre.port())).open()) {
            centre.awaitBound();
            line.awaitUp();

            assertThat(said("Air mati")).isZero();
            assertThat(line.channel.health().detail())
                    .contains("wrong can never work: system-id [two words]", "main up");
        }
    }

    @Test
    void a_channel_whose_every_link_can_never_work_does_not_open() {
        SmsSettings wrong = SmsSettings.of("wrong", "", 1, false, Bind.TRANSCEIVER, "hub", "secret", "1771", 10);
        try (Line line = new Line(wrong)) {
            assertThatThrownBy(line::open).hasStackTraceContaining("sms links: wrong.host");
        }
    }

    private int said(String text) throws Exception {
        byte[] words = text.getBytes(StandardCharsets.US_ASCII);
        return centre.deliver(RawCentre.body("62800000001", "1771", 0, 0, words))
                .get(20, TimeUnit.SECONDS)
                .status();
    }

    private SmsSettings timing(Duration connect, Duration enquireLink) {
        return Line.settings(
                centre.port(),
                Bind.TRANSCEIVER,
                10,
                new SmsSettings.Timing(
                        connect,
                        Duration.ofSeconds(30),
                        enquireLink,
                        Duration.ofMillis(300),
                        Duration.ofMillis(20),
                        Duration.ofMillis(100)));
    }
}
