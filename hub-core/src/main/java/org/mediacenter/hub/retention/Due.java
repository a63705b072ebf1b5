package org.mediacenter.hub.retention;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.mediacenter.hub.complaint.Complaint;
import org.mediacenter.hub.complaint.Personal;
import org.mediacenter.hub.history.Summary;
import org.mediacenter.hub.history.Summary.Left;
import org.mediacenter.hub.retention.Periods.Over;

/// What of one complaint is to go. Pure.
final class Due {
    private Due() {}

    /// Whether a line says that something may have to go.
    static boolean mayBe(Summary line, Over over) {
        boolean words = line.left().contains(Left.WORDS) && !line.since().isAfter(over.words());
        boolean files = line.left().contains(Left.FILES) && !line.since().isAfter(over.files());
        return !line.status().isOpen() && (words || files);
    }

    /// The hashes of all that goes now: every word, or the files alone; nothing while somebody owes something.
    ///
    /// @param closed when the complaint was closed, and the one it is handled in
    static List<String> hashes(Complaint complaint, Instant closed, Over over) {
        if (complaint.isOpen() || complaint.standing().since().isAfter(closed)) {
            return List.of();
        }
        if (!closed.isAfter(over.words())) {
            return open(complaint.texts());
        }
        return closed.isAfter(over.files()) ? List.of() : open(complaint.files());
    }

    private static List<String> open(Stream<Personal> texts) {
        return texts.filter(text -> text.opened().isPresent())
                .map(Personal::hash)
                .distinct()
                .toList();
    }
}
