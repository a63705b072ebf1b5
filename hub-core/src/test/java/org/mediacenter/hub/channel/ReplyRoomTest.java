package org.mediacenter.hub.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.mediacenter.hub.channel.ReplyRoom.Verdict;
import org.mediacenter.hub.channel.ReplyRoom.Window;

final class ReplyRoomTest {
    private static final Instant WROTE = Instant.parse("2026-11-21T03:00:00Z");
    private static final ReplyRoom ROOM = ReplyRoom.of(
            ReplyRoom.Unit.LETTERS, 100, 4, String::length, text -> Math.max(1, (text.length() + 99) / 100));

    @Property
    void what_becomes_more_messages_than_the_channel_takes_cannot_go(@ForAll @IntRange(max = 1_000) int letters) {
        Verdict verdict = ROOM.judge("x".repeat(letters), WROTE, WROTE);

        assertThat(verdict instanceof Verdict.Fits).isEqualTo(letters <= 400);
    }

    @Property
    void the_last_moment_is_exact(@ForAll @LongRange(min = 0, max = 1_209_600_000) long millis) {
        ReplyRoom week = ROOM.within(new Window(Duration.ofHours(24), Duration.ofDays(7), 0));

        Verdict verdict = week.judge("ya", WROTE, WROTE.plusMillis(millis));

        assertThat(verdict instanceof Verdict.Fits)
                .isEqualTo(millis < Duration.ofDays(7).toMillis());
    }

    @Test
    void a_template_takes_what_comes_late_while_it_is_short_enough() {
        ReplyRoom day = ROOM.within(new Window(Duration.ofHours(24), Duration.ofHours(24), 20));
        Instant tomorrow = WROTE.plus(Duration.ofHours(24));

        assertThat(day.judge("x".repeat(300), WROTE, tomorrow.minusMillis(1))).isEqualTo(new Verdict.Fits(3));
        assertThat(day.judge("sudah    kami  kerjakan", WROTE, tomorrow)).isEqualTo(new Verdict.Fits(1));
        assertThat(day.judge("x".repeat(21), WROTE, tomorrow)).isEqualTo(new Verdict.TooLongForTemplate(21, 20));
    }
}
