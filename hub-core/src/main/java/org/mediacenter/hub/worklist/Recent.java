package org.mediacenter.hub.worklist;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mediacenter.hub.store.Cursor;

/// The last changes, so that a desk that lost its connection for a moment can catch up.
///
/// Cursors hold for one run of the hub: after a restart nobody can tell what a desk missed, so it is
/// told to read again. Thread-safe.
final class Recent {
    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final int capacity;
    private final Deque<Live> last = new ArrayDeque<>();
    private long sequence;

    Recent(int capacity) {
        this.capacity = capacity;
    }

    synchronized Live add(Row row) {
        Live live = new Live(new Cursor(run + "-" + ++sequence), row);
        last.addLast(live);
        if (last.size() > capacity) {
            last.removeFirst();
        }
        return live;
    }

    synchronized Cursor now() {
        return new Cursor(run + "-" + sequence);
    }

    /// What came after `cursor`, oldest first; empty where that reaches too far back or into another
    /// run.
    synchronized Optional<List<Live>> since(Cursor cursor) {
        long seen = position(cursor.value());
        long missed = sequence - seen;
        if (seen < 0 || missed < 0 || missed > last.size()) {
            return Optional.empty();
        }
        List<Live> all = new ArrayList<>(last);
        return Optional.of(List.copyOf(all.subList(all.size() - (int) missed, all.size())));
    }

    private long position(String cursor) {
        String prefix = run + "-";
        String digits = cursor.startsWith(prefix) ? cursor.substring(prefix.length()) : "";
        return digits.matches("\\d{1,18}") ? Long.parseLong(digits) : -1;
    }
}
