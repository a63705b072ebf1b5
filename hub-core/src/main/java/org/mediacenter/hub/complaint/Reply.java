package org.mediacenter.hub.complaint;

import java.time.Instant;
import java.util.Optional;
import org.mediacenter.hub.complaint.ComplaintEvent.DeliveryChanged;

/// One thing said to the citizen, and what became of it.
///
/// @param name its name within the complaint (`r1`, `r2` ...)
/// @param writtenAt when it was written down
/// @param sequence of its event, for the order of the conversation
/// @param promise the date an interim reply names
/// @param audience public where everybody can read it
public record Reply(
        String name,
        ReplyKind kind,
        String channel,
        Personal text,
        Actor by,
        Instant writtenAt,
        long sequence,
        Optional<Instant> promise,
        Audience audience,
        Delivery delivery) {

    /// When it first was sent or delivered: a substantive reply stops the feedback clock then.
    public Optional<Instant> sentAt() {
        return delivery.sentAt();
    }

    Reply after(DeliveryChanged changed, Instant at) {
        return with(text, changed.reply().equals(name) ? delivery.after(changed, at) : delivery);
    }

    Reply without(Erasure erasure) {
        return with(erasure.of(text), delivery);
    }

    private Reply with(Personal newText, Delivery newDelivery) {
        return new Reply(name, kind, channel, newText, by, writtenAt, sequence, promise, audience, newDelivery);
    }
}
