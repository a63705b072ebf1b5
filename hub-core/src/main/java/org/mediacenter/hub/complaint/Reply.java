package org.mediacenter.hub.complaint;

import java.time.Instant;
import java.util.Optional;
import org.mediacenter.hub.complaint.ComplaintEvent.DeliveryChanged;
import org.mediacenter.hub.complaint.ComplaintEvent.Readdressed;

/// One thing said to the citizen, and what became of it.
///
/// @param name its name within the complaint (`r1`, `r2` ...)
/// @param writtenAt when it was written down
/// @param sequence of its event, for the order of the conversation
/// @param promise the date an interim reply names
/// @param audience public where everybody can read it
/// @param way the linked way it goes back by; absent for the one the complaint began with
/// @param proposed whose words they were before the Media Center looked at them
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
        Optional<String> way,
        Optional<Proposed> proposed,
        Delivery delivery) {

    /// When it first was sent or delivered: a substantive reply stops the feedback clock then.
    public Optional<Instant> sentAt() {
        return delivery.sentAt();
    }

    Reply after(DeliveryChanged changed, Instant at) {
        return with(text, changed.reply().equals(name) ? delivery.after(changed, at) : delivery);
    }

    /// By another way: what a provider said of the earlier attempts is not about this one.
    Reply after(Readdressed other) {
        return other.reply().equals(name)
                ? new Reply(
                        name,
                        kind,
                        other.channel(),
                        text,
                        by,
                        writtenAt,
                        sequence,
                        promise,
                        audience,
                        other.way(),
                        proposed,
                        delivery.elsewhere())
                : this;
    }

    Reply without(Erasure erasure) {
        return with(erasure.of(text), delivery);
    }

    private Reply with(Personal newText, Delivery newDelivery) {
        return new Reply(
                name, kind, channel, newText, by, writtenAt, sequence, promise, audience, way, proposed, newDelivery);
    }
}
