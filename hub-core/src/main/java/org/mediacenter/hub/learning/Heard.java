package org.mediacenter.hub.learning;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.mediacenter.hub.background.Wordless;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.store.StoreBusy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The complaints that were heard of and must still be looked at.
///
/// None leaves before a look at it came to its end, and one that is heard of again during the look stays for
/// another. Thread-safe, but for [#attend], which wants one caller at a time.
final class Heard {
    private static final Logger log = LoggerFactory.getLogger(Heard.class);

    private final int most;
    private final Map<ComplaintNumber, Integer> times = new LinkedHashMap<>();
    private final Set<ComplaintNumber> told = ConcurrentHashMap.newKeySet();
    private boolean missed = true;

    /// Nothing was listened to yet, so that something was missed.
    ///
    /// @param most that are remembered by [#hear]; of more it is only known that something was missed
    Heard(int most) {
        this.most = most;
    }

    /// Something happened to it.
    synchronized void hear(ComplaintNumber number) {
        if (times.size() < most || times.containsKey(number)) {
            add(number);
        } else {
            missed = true;
        }
    }

    /// It is to be looked at, however many there are.
    synchronized void add(ComplaintNumber number) {
        times.merge(number, 1, Integer::sum);
    }

    /// Whether it waits to be looked at or is being looked at.
    synchronized boolean has(ComplaintNumber number) {
        return times.containsKey(number);
    }

    synchronized boolean isEmpty() {
        return times.isEmpty();
    }

    /// Finds what was missed, if anything was; where that fails it is still missing.
    void findMissed(Runnable search) {
        if (!takeMissed()) {
            return;
        }
        boolean found = false;
        try {
            search.run();
            found = true;
        } finally {
            miss(!found);
        }
    }

    private synchronized boolean takeMissed() {
        boolean any = missed;
        missed = false;
        return any;
    }

    private synchronized void miss(boolean again) {
        missed |= again;
    }

    /// Looks at all of them in the order they came. Where one fails it stays and the others are looked at; where the
    /// store is busy all that are left stay.
    void attend(Consumer<ComplaintNumber> look) {
        for (ComplaintNumber number : waiting()) {
            int before = times(number);
            try {
                look.accept(number);
                done(number, before);
            } catch (StoreBusy busy) {
                throw busy;
            } catch (RuntimeException failure) {
                tell(number, failure);
            }
        }
    }

    private synchronized List<ComplaintNumber> waiting() {
        return List.copyOf(times.keySet());
    }

    private synchronized int times(ComplaintNumber number) {
        return times.getOrDefault(number, 0);
    }

    private synchronized void done(ComplaintNumber number, int before) {
        times.remove(number, before);
        told.remove(number);
    }

    /// Once for each: it is tried again with whatever is heard next.
    private void tell(ComplaintNumber number, RuntimeException failure) {
        if (told.add(number)) {
            log.error(
                    "complaint could not be looked at, it will be tried again [number={}]",
                    number,
                    new Wordless(failure));
        }
    }
}
