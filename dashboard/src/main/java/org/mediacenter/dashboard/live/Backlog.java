package org.mediacenter.dashboard.live;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.mediacenter.hub.complaint.ComplaintNumber;

/// Changes somebody is still to be told of: of each complaint the latest only, in the order of those. Too many are
/// none: then everything has to be read again, which costs less than telling it.
///
/// Not thread-safe.
final class Backlog {
    static final int MOST = 1_000;

    private final SequencedMap<ComplaintNumber, Change> waiting = new LinkedHashMap<>();
    private boolean overrun;

    void add(Change change) {
        if (overrun) {
            return;
        }
        Change earlier = waiting.remove(change.number());
        if (earlier == null && waiting.size() == MOST) {
            overrun();
        } else {
            waiting.put(change.number(), earlier == null ? change : change.after(earlier));
        }
    }

    /// Gives up what waits.
    void overrun() {
        waiting.clear();
        overrun = true;
    }

    /// Whether something is to be told, be it that all must be read again.
    boolean isWaiting() {
        return overrun || !waiting.isEmpty();
    }

    /// Whether it was too much since this was last asked; what comes from now on is kept again.
    boolean wasOverrun() {
        boolean was = overrun;
        overrun = false;
        return was;
    }

    /// The oldest, which waits no longer.
    Optional<Change> next() {
        return Optional.ofNullable(waiting.pollFirstEntry()).map(Map.Entry::getValue);
    }

    int size() {
        return waiting.size();
    }
}
