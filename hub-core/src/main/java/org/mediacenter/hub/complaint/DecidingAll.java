package org.mediacenter.hub.complaint;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Decides orders one after the other, folding what happened in between.
final class DecidingAll {
    private final ComplaintNumber number;
    private final Instant now;
    private final List<Recorded> recorded = new ArrayList<>();
    private Optional<Complaint> complaint;

    DecidingAll(ComplaintNumber number, Optional<Complaint> before, Instant now) {
        this.number = number;
        this.complaint = before;
        this.now = now.truncatedTo(ChronoUnit.MILLIS);
    }

    Decided decide(List<Order> orders) {
        for (Order order : orders) {
            switch (decide(order)) {
                case Decision.Happened happened -> happened.events().forEach(event -> fold(event, order.by()));
                case Decision.Refused(String code, String detail) -> {
                    return new Decided.Refused(code, detail);
                }
            }
        }
        return complaint
                .<Decided>map(after ->
                        recorded.isEmpty() ? new Decided.Unchanged(after) : new Decided.Happened(after, recorded))
                .orElseGet(() -> new Decided.Refused("not-open-yet", "nothing opened the complaint"));
    }

    private Decision decide(Order order) {
        if (complaint.isPresent()) {
            return complaint.get().decide(order.command(), order.by(), now);
        }
        return order.command() instanceof Command.Open(ComplaintEvent.Received received)
                ? new Decision.Happened(List.of(received))
                : new Decision.Refused("not-open-yet", "a complaint begins with its first message");
    }

    private void fold(ComplaintEvent event, Actor by) {
        long sequence = complaint.map(Complaint::version).orElse(0L) + 1;
        Recorded next = new Recorded(number, sequence, now, by, event);
        recorded.add(next);
        Optional<Complaint> before = complaint;
        complaint = Optional.of(before.map(known -> known.after(next)).orElseGet(() -> Complaint.open(next)));
        before.flatMap(known -> known.publicity().ends(event)).ifPresent(ended -> fold(ended, new Actor.Hub()));
    }
}
