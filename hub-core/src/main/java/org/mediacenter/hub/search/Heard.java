package org.mediacenter.hub.search;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.mediacenter.hub.account.Sight.Reach;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.history.Summary;

/// The complaints that changed and whose change is not in the index yet: until it is, they are judged by what was
/// heard of them, so that a right that was withdrawn counts at once. Thread-safe.
final class Heard {
    /// In a flood what was heard first is forgotten first; every hit is looked at again anyway.
    private static final int MOST = 20_000;

    private final Map<ComplaintNumber, Summary> lines = new ConcurrentHashMap<>();

    void hear(Summary line) {
        if (lines.size() < MOST || lines.containsKey(line.number())) {
            lines.merge(line.number(), line, (known, news) -> news.version() > known.version() ? news : known);
        }
    }

    /// The index knows it up to this version.
    void settle(ComplaintNumber number, long version) {
        lines.computeIfPresent(number, (_, line) -> line.version() <= version ? null : line);
    }

    Optional<Summary> line(ComplaintNumber number) {
        return Optional.ofNullable(lines.get(number));
    }

    /// Those somebody does not see.
    Collection<ComplaintNumber> hiddenFrom(Reach reach) {
        List<ComplaintNumber> hidden = lines.values().stream()
                .filter(line -> !reach.sees(line))
                .map(Summary::number)
                .toList();
        return hidden;
    }

    int size() {
        return lines.size();
    }
}
