package org.mediacenter.hub.call;

import java.time.Instant;
import java.util.Optional;

/// How often somebody was called in vain to be told an answer.
///
/// @param next when it is worth trying again
public record Tries(int count, Optional<Instant> next) {
    public static final Tries NONE = new Tries(0, Optional.empty());
}
