package org.mediacenter.hub.complaint;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
/// @param enclosures files that go with it
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
        Delivery delivery,
        List<Enclosure> enclosures) {
    public Reply {
        enclosures = List.copyOf(enclosures);
    }

    /// When it first was sent or delivered: a substantive reply stops the feedback clock then.
    public Optional<Instant> sentAt() {
        return delivery.sentAt();
    }

    Reply after(DeliveryChanged changed, Instant at) {
        return with(text, changed.reply().equals(name) ? delivery.after(changed, at) : delivery, enclosures);
    }

    Reply after(Enclosing.Enclosed enclosed) {
        return enclosed.reply().equals(name)
                ? with(
                        text,
                        delivery,
                        Stream.concat(enclosures.stream(), Stream.of(enclosed.enclosure()))
                                .toList())
                : this;
    }

    /// The file at this place; empty where there is none.
    public Optional<Enclosure> enclosure(int place) {
        return enclosures.stream().skip(place).findFirst();
    }

    /// Every personal field of it.
    Stream<Personal> texts() {
        return Stream.concat(Stream.of(text), enclosures.stream().map(Enclosure::name));
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
                        delivery.elsewhere(),
                        enclosures)
                : this;
    }

    Reply without(Erasure erasure) {
        return with(
                erasure.of(text),
                delivery,
                enclosures.stream().map(one -> one.without(erasure)).toList());
    }

    private Reply with(Personal newText, Delivery newDelivery, List<Enclosure> newEnclosures) {
        return new Reply(
                name,
                kind,
                channel,
                newText,
                by,
                writtenAt,
                sequence,
                promise,
                audience,
                way,
                proposed,
                newDelivery,
                newEnclosures);
    }
}
