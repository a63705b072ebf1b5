package org.mediacenter.hub.complaint;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.mediacenter.routing.DepartmentCode;

/// What becomes of words that the Media Center looks at before the citizen gets them.
///
/// What is sent of them in the end is an event [ComplaintEvent.Replied] like any other, which names the proposal.
public sealed interface Proposing extends ComplaintEvent.Further {

    /// An officer would say this to the citizen. Another proposal of the same department is over with it.
    ///
    /// @param proposal its name within the complaint (`p1`, `p2` ...)
    /// @param promise the date an interim reply would name
    /// @param department whose words they are
    record ReplyProposed(
            String proposal,
            ReplyKind kind,
            Personal text,
            Optional<Instant> promise,
            Audience audience,
            DepartmentCode department)
            implements Proposing {
        public ReplyProposed {
            promise = promise.map(exact -> exact.truncatedTo(ChronoUnit.MILLIS));
        }
    }

    /// The Media Center gave it back.
    record ProposalReturned(String proposal, Personal reason) implements Proposing {}

    /// Its department took it back.
    record ProposalWithdrawn(String proposal) implements Proposing {}
}
