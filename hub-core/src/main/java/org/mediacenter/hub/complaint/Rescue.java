package org.mediacenter.hub.complaint;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// What is done where somebody's life is in danger and the emergency number has to know.
///
/// Only a person says that somebody took it; nothing else does.
public sealed interface Rescue extends ComplaintEvent.Further {

    /// Somebody told the emergency number, or decided that it has to be told. It rings until it is taken.
    ///
    /// @param words what was said to whom; absent where the next event says it
    record HandedToEmergency(Optional<Personal> words) implements Rescue {}

    /// Somebody at the emergency number took it.
    ///
    /// @param who the name or desk that took it
    /// @param reference what they call it
    /// @param takenAt when they took it, which may be earlier than it was written down
    record EmergencyTook(Personal who, Optional<Personal> reference, Instant takenAt) implements Rescue {
        public EmergencyTook {
            takenAt = takenAt.truncatedTo(ChronoUnit.MILLIS);
        }
    }

    /// A person says that no life is in danger, and why.
    record EmergencyDismissed(Personal reason) implements Rescue {}
}
