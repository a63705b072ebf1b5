package org.mediacenter.hub.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mediacenter.hub.complaint.Personal;
import org.mediacenter.hub.complaint.Personal.Opened;
import org.mediacenter.hub.complaint.Recorded;
import org.mediacenter.hub.store.Append.EventBytes;
import org.mediacenter.hub.store.Append.OpenedText;
import org.mediacenter.hub.store.StoredComplaint;

/// Events as they are kept: canonical JSON (RFC 8785) whose SHA-256 chains them.
///
/// `{"at":"2026-11-23T02:00:00.000Z","body":{...},"by":{"as":"hub"},"number":"K7H-M3X-RTY",
/// "previous":"<64 hexadecimal digits>","schema":1,"sequence":1,"type":"received"}`. `previous`
/// is the hash of the event before, zeros for the first. A personal field is its salted hash
/// here; text and salt stand beside. Pure and thread-safe.
public final class EventJson {
    /// The version this hub writes.
    static final int SCHEMA = 1;

    private EventJson() {}

    /// Events as bytes, and the texts that stand beside them.
    public record Encoded(List<EventBytes> events, List<OpenedText> opened) {
        public Encoded {
            events = List.copyOf(events);
            opened = List.copyOf(opened);
        }
    }

    /// Encodes events that follow one another.
    ///
    /// @param before the complaint's events so far, of which only the last matters
    public static Encoded encode(List<EventBytes> before, List<Recorded> recorded) {
        byte[] previous = before.isEmpty() ? Sha256.none() : before.getLast().hash();
        List<EventBytes> events = new ArrayList<>(recorded.size());
        List<OpenedText> opened = new ArrayList<>();
        for (Recorded one : recorded) {
            byte[] canonical = new EventWriter(opened).write(one, previous);
            previous = Sha256.of(canonical);
            events.add(new EventBytes(canonical, previous));
        }
        return new Encoded(events, opened);
    }

    /// The whole history of a stored complaint, with the texts that are not erased.
    ///
    /// @throws UnreadableEvent where an event is of a type or schema version this hub does not
    ///     know, does not follow the one before it, or a text is not the one that was sealed
    public static List<Recorded> decode(StoredComplaint stored) {
        for (OpenedText text : stored.opened()) {
            Opened opened = new Opened(text.salt(), text.text());
            if (!Personal.sealed(opened).hash().equals(text.hash())) {
                throw new UnreadableEvent(
                        "a text of complaint [" + stored.number() + "] is not the one that was written");
            }
        }
        return decodeEvents(stored);
    }

    /// The history, its texts taken as they are.
    static List<Recorded> decodeEvents(StoredComplaint stored) {
        Map<String, Opened> opened = new HashMap<>();
        for (OpenedText text : stored.opened()) {
            opened.put(text.hash(), new Opened(text.salt(), text.text()));
        }
        EventReader reader = new EventReader(stored.number(), opened, Upcasts.ALL);
        List<Recorded> history = new ArrayList<>(stored.events().size());
        byte[] previous = Sha256.none();
        for (EventBytes event : stored.events()) {
            history.add(reader.read(event.canonical(), history.size() + 1L, previous));
            previous = event.hash();
        }
        return history;
    }
}
