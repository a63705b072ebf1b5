package org.mediacenter.hub.store;

import java.time.Instant;

/// Who may use an outside link.
public sealed interface Leasing {

    /// The asker holds it.
    ///
    /// @param token grows with every new holder; what is written under an older token is refused
    record Held(String name, long token, Instant until) implements Leasing {}

    /// Somebody else does.
    record Taken(String by, Instant until) implements Leasing {}
}
