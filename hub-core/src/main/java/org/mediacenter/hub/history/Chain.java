package org.mediacenter.hub.history;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.erdtman.jcs.JsonCanonicalizer;
import org.mediacenter.hub.complaint.ComplaintEvent.Redacted;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.Personal;
import org.mediacenter.hub.complaint.Recorded;
import org.mediacenter.hub.store.Append.EventBytes;
import org.mediacenter.hub.store.Append.OpenedText;
import org.mediacenter.hub.store.StoredComplaint;

/// Checks that a stored history is the one that was written.
public final class Chain {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Chain() {}

    /// Where a history first is not what was written.
    ///
    /// @param sequence of the event; 0 where it is a text that stands beside no event
    /// @param what what is wrong with it, without personal data
    public record Break(ComplaintNumber number, long sequence, String what) {}

    /// The first break, empty where the history is whole: each event canonical, hashed as stored,
    /// linked to the one before, in its place; each text the one its event names or erased by an
    /// event that says so.
    public static Optional<Break> verify(StoredComplaint stored) {
        return new Walk(stored).firstBreak();
    }

    private static final class Walk {
        private final StoredComplaint stored;
        private final Map<String, OpenedText> opened = new HashMap<>();

        Walk(StoredComplaint stored) {
            this.stored = stored;
            stored.opened().forEach(text -> opened.put(text.hash(), text));
        }

        Optional<Break> firstBreak() {
            byte[] previous = Sha256.none();
            long sequence = 0;
            for (EventBytes event : stored.events()) {
                Optional<String> wrong = links(event, ++sequence, previous);
                if (wrong.isPresent()) {
                    return broken(sequence, wrong.get());
                }
                previous = event.hash();
            }
            return texts();
        }

        private Optional<String> links(EventBytes event, long sequence, byte[] previous) {
            if (!MessageDigest.isEqual(Sha256.of(event.canonical()), event.hash())) {
                return Optional.of("its bytes are not those that were hashed");
            }
            if (!isCanonical(event.canonical())) {
                return Optional.of("its bytes are not canonical JSON");
            }
            try {
                return new EventLink(JSON.readTree(event.canonical())).wrong(stored.number(), sequence, previous);
            } catch (IOException e) {
                return Optional.of("its envelope cannot be read: " + e.getMessage());
            }
        }

        private Optional<Break> texts() {
            List<Recorded> history;
            try {
                history = EventJson.decodeEvents(stored);
            } catch (UnreadableEvent e) {
                return broken(0, String.valueOf(e.getMessage()));
            }
            Set<String> erased = history.stream()
                    .filter(recorded -> recorded.event() instanceof Redacted)
                    .flatMap(recorded -> ((Redacted) recorded.event()).hashes().stream())
                    .collect(Collectors.toSet());
            for (Recorded recorded : history) {
                for (Personal personal : Personals.of(recorded.event())) {
                    Optional<String> wrong = text(personal, erased);
                    if (wrong.isPresent()) {
                        return broken(recorded.sequence(), wrong.get());
                    }
                }
            }
            return opened.isEmpty() ? Optional.empty() : broken(0, "a text belongs to none of its events");
        }

        private Optional<String> text(Personal personal, Set<String> erased) {
            opened.remove(personal.hash());
            if (personal.opened().isEmpty()) {
                return erased.contains(personal.hash())
                        ? Optional.empty()
                        : Optional.of("a text is gone that nobody erased");
            }
            return Personal.sealed(personal.opened().get()).hash().equals(personal.hash())
                    ? Optional.empty()
                    : Optional.of("a text is not the one that was hashed");
        }

        private Optional<Break> broken(long sequence, String what) {
            return Optional.of(new Break(stored.number(), sequence, what));
        }
    }

    private static boolean isCanonical(byte[] bytes) {
        try {
            return Arrays.equals(bytes, new JsonCanonicalizer(bytes).getEncodedUTF8());
        } catch (IOException e) {
            return false;
        }
    }
}
