package org.mediacenter.hub.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The name of a call that rings.
final class RingNameTest {
    private static final Instant NINE = Instant.parse("2026-11-23T02:00:00Z");
    private final RingName name = new RingName("0a1b", Optional.of(NINE));

    @Test
    void it_is_read_as_it_was_written_with_and_without_a_beginning() {
        assertThat(RingName.of(name.toString())).isEqualTo(name);
        assertThat(RingName.of("0a1b")).isEqualTo(new RingName("0a1b", Optional.empty()));
        assertThat(RingName.of("lost-and-found").began()).isEmpty();
    }

    @Test
    void a_beginning_told_late_is_long_before_or_a_little_after_and_the_rest_is_another_call() {
        assertThat(name.apart(NINE.minus(Duration.ofHours(2)))).contains(Duration.ofHours(2));
        assertThat(name.apart(NINE.plusSeconds(60))).contains(Duration.ofMinutes(1));
        assertThat(name.apart(NINE.minus(Duration.ofDays(2)))).isEmpty();
        assertThat(name.apart(NINE.plus(Duration.ofHours(2)))).isEmpty();
    }

    @Test
    void without_a_beginning_every_call_of_the_id_may_be_it() {
        assertThat(RingName.of("0a1b").apart(NINE)).contains(Duration.ZERO);
    }
}
