package org.mediacenter.dashboard.story;

import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// What a peer of the hub says has happened, in order, to be waited for. Thread-safe.
final class Facts {
    private final List<JsonObject> facts = new ArrayList<>();

    synchronized void add(JsonObject fact) {
        facts.add(fact);
        notifyAll();
    }

    synchronized List<JsonObject> all(Predicate<JsonObject> which) {
        return facts.stream().filter(which).toList();
    }

    /// The first such fact, also one that was there before.
    ///
    /// @throws AssertionError with everything that did happen, when it does not come in time
    synchronized JsonObject await(String what, Predicate<JsonObject> which, Duration atMost)
            throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        Optional<JsonObject> found = facts.stream().filter(which).findFirst();
        while (found.isEmpty()) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                throw new AssertionError("no " + what + " within " + atMost + ", only " + facts);
            }
            wait(left);
            found = facts.stream().filter(which).findFirst();
        }
        return found.get();
    }

    /// Such a fact, by its name.
    static Predicate<JsonObject> named(String is) {
        return fact -> is.equals(fact.getString("is"));
    }
}
