package org.mediacenter.hub.channel;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Names a call from when it rings: what the exchange calls it, which it may call another one later, and when it began
/// as it was first told. Says nothing of the number.
///
/// @param call [CallRecord#call()]
/// @param began to the second; absent in names from before it stood there
public record RingName(String call, Optional<Instant> began) {
    /// What is told later may say that it began long before, but not much later.
    private static final Duration BEFORE = Duration.ofDays(1);

    private static final Duration AFTER = Duration.ofHours(1);

    /// Reads what [#toString()] wrote.
    public static RingName of(String name) {
        int end = name.lastIndexOf('-');
        return end > 0 && name.substring(end + 1).matches("[0-9]{1,11}")
                ? new RingName(
                        name.substring(0, end),
                        Optional.of(Instant.ofEpochSecond(Long.parseLong(name.substring(end + 1)))))
                : new RingName(name, Optional.empty());
    }

    /// How far from its beginning a call of that id began; nothing where it is another call.
    public Optional<Duration> apart(Instant start) {
        Duration later = began.map(at -> Duration.between(at, start)).orElse(Duration.ZERO);
        boolean mayBe = later.compareTo(AFTER) <= 0 && later.negated().compareTo(BEFORE) <= 0;
        return mayBe ? Optional.of(later.abs()) : Optional.empty();
    }

    @Override
    public String toString() {
        return began.map(at -> call + '-' + at.getEpochSecond()).orElse(call);
    }
}
