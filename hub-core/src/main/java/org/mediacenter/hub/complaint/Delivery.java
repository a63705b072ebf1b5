package org.mediacenter.hub.complaint;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mediacenter.hub.complaint.ComplaintEvent.DeliveryChanged;

/// What became of a reply, over all its attempts.
///
/// @param attempt the newest attempt, 1 for the first
/// @param node the node that last said it would send; empty before
/// @param providerIds the provider's ids of every part of every attempt, which receipts may name
/// @param parts those of the newest attempt
/// @param arrived those of which a receipt said that they reached the device
/// @param why the provider's words for a refusal, or why it is unknown
/// @param changedAt when the state was recorded
/// @param sentAt when it first was sent or delivered
public record Delivery(
        int attempt,
        DeliveryState state,
        String node,
        List<String> providerIds,
        List<String> parts,
        Set<String> arrived,
        Optional<String> why,
        Instant changedAt,
        Optional<Instant> sentAt) {
    /// Begins the reason of a refusal that was the city's own choice.
    public static final String SPARED = "budget-spent";

    public Delivery {
        providerIds = List.copyOf(providerIds);
        parts = List.copyOf(parts);
        arrived = Set.copyOf(arrived);
    }

    static Delivery queued(Instant at) {
        return new Delivery(
                1, DeliveryState.QUEUED, "", List.of(), List.of(), Set.of(), Optional.empty(), at, Optional.empty());
    }

    /// Whether a person must look at it: refused, or nobody knows; not where the city chose not to send.
    public boolean needsSomebody() {
        boolean spared = why.filter(words -> words.startsWith(SPARED)).isPresent();
        return state == DeliveryState.UNKNOWN || (state == DeliveryState.REFUSED && !spared);
    }

    /// Since when it is out, by the newest attempt; absent while it is not, and where it turned out
    /// that it never arrived.
    public Optional<Instant> outSince() {
        return switch (state) {
            case SENT, DELIVERED -> attempt == 1 ? sentAt : Optional.of(changedAt);
            case QUEUED, SENDING, REFUSED, UNKNOWN -> Optional.empty();
        };
    }

    /// Whether the hub still has something to do for it.
    public boolean isUnderWay() {
        return state == DeliveryState.QUEUED || state == DeliveryState.SENDING;
    }

    /// Its attempts so far, without the ids another provider gave them.
    Delivery elsewhere() {
        return new Delivery(attempt, state, node, List.of(), List.of(), Set.of(), why, changedAt, sentAt);
    }

    /// The attempt a provider's id belongs to, as far as it matters: the newest or one before it.
    int attemptOf(String providerId) {
        return parts.contains(providerId) ? attempt : Math.max(1, attempt - 1);
    }

    /// Whether it is news that these parts arrived; no ids speak of all parts.
    boolean isNews(List<String> ids) {
        return state != DeliveryState.DELIVERED && (ids.isEmpty() || !arrived.containsAll(ids));
    }

    Delivery after(DeliveryChanged changed, Instant at) {
        Set<String> reached = arrived(changed);
        DeliveryState next = next(changed, reached);
        boolean sent = next == DeliveryState.SENT || next == DeliveryState.DELIVERED;
        List<String> named = changed.state() == DeliveryState.SENT ? changed.providerIds() : List.of();
        List<String> known = new ArrayList<>(providerIds);
        named.stream().filter(id -> !known.contains(id)).forEach(known::add);
        return new Delivery(
                Math.max(attempt, changed.attempt()),
                next,
                changed.node().isEmpty() ? node : changed.node(),
                known,
                parts(changed, named),
                reached,
                changed.why(),
                at,
                sentAt.isPresent() || !sent ? sentAt : Optional.of(at));
    }

    /// A message of several parts has arrived when all of them have.
    private DeliveryState next(DeliveryChanged changed, Set<String> reached) {
        if (changed.state() != DeliveryState.DELIVERED || changed.providerIds().isEmpty()) {
            return changed.state();
        }
        List<String> expected = changed.attempt() < attempt ? earlierParts() : parts;
        return reached.containsAll(expected) ? DeliveryState.DELIVERED : state;
    }

    private List<String> earlierParts() {
        return providerIds.stream().filter(id -> !parts.contains(id)).toList();
    }

    private Set<String> arrived(DeliveryChanged changed) {
        if (changed.state() != DeliveryState.DELIVERED) {
            return arrived;
        }
        Set<String> reached = new HashSet<>(arrived);
        reached.addAll(changed.providerIds().isEmpty() ? parts : changed.providerIds());
        return reached;
    }

    private List<String> parts(DeliveryChanged changed, List<String> named) {
        if (changed.state() == DeliveryState.SENT && !named.isEmpty()) {
            return named;
        }
        return changed.attempt() > attempt ? List.of() : parts;
    }
}
