package org.mediacenter.hub.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mediacenter.hub.complaint.Complaint;
import org.mediacenter.hub.complaint.ReplyKind;
import org.mediacenter.hub.complaint.Status;

/// What a city promises, and how long it waits for its citizens.
///
/// @param threading how long after the last words a further message of a conversation still belongs
///     to its open complaint
/// @param silence how long after a final reply was sent a citizen's silence settles the matter
public record Terms(ServiceLevels levels, Duration threading, Duration silence) {

    /// When something of the complaint is to be recorded next: a stage of a clock, or that silence
    /// settled it; in the past where that was missed.
    ///
    /// @param clocks as [Clocks#of] answered for this complaint
    public Optional<Instant> next(Complaint complaint, List<Clock> clocks) {
        return Stream.concat(Clocks.next(complaint, clocks).stream(), settledBySilence(complaint).stream())
                .min(Comparator.naturalOrder());
    }

    /// When a citizen who says nothing will have settled the matter; absent unless the last words of
    /// this round are a final reply that went out, and where the citizen wrote after it.
    public Optional<Instant> settledBySilence(Complaint complaint) {
        boolean waits = complaint.status() == Status.ANSWERED
                && !complaint.conversation().isUnread();
        long round = complaint.standing().rounds().getLast().sequence();
        return complaint.conversation().replies().stream()
                .filter(reply -> waits && reply.sequence() > round && reply.kind() != ReplyKind.ACKNOWLEDGEMENT)
                .reduce((_, later) -> later)
                .filter(last -> last.kind() == ReplyKind.FINAL)
                .flatMap(last -> last.delivery().outSince())
                .map(sent -> sent.plus(silence));
    }
}
