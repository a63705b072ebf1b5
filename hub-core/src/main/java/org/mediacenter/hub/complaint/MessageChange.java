package org.mediacenter.hub.complaint;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// What became of a message after it was said, where its channel tells of that.
///
/// Channels promise no order and tell again what they told before: a change knows its own moment, so that an older
/// one that comes late changes nothing.
public sealed interface MessageChange extends ComplaintEvent.Further {

    /// Key of the message.
    String message();

    /// When it was changed, to the millisecond, where the channel says so.
    Optional<Instant> changedAt();

    /// The words of a message were changed by who wrote them.
    ///
    /// @param text as they are now
    record MessageEdited(String message, Personal text, Optional<Instant> changedAt) implements MessageChange {
        public MessageEdited {
            changedAt = changedAt.map(exact -> exact.truncatedTo(ChronoUnit.MILLIS));
        }
    }

    /// A message can no longer be read where it stood, or can again.
    ///
    /// @param how `deleted`, `hidden` or `shown-again`
    record MessageRemoved(String message, String how, Optional<Instant> changedAt) implements MessageChange {
        public MessageRemoved {
            changedAt = changedAt.map(exact -> exact.truncatedTo(ChronoUnit.MILLIS));
        }

        /// Why it cannot be read there now; empty where it can.
        Optional<String> now() {
            return Optional.of(how).filter(fate -> !fate.equals("shown-again"));
        }
    }
}
