package org.mediacenter.hub.pulse;

import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The traces of one channel by the names of its links, and whether they are written down. Thread-safe.
final class Traces {
    private final Map<String, Trace> byName = new TreeMap<>();
    private boolean isNew;

    synchronized Trace of(String name) {
        return Optional.ofNullable(byName.get(name)).orElse(Trace.NONE);
    }

    /// Something was seen.
    synchronized void add(String name, Trace seen) {
        Trace before = of(name);
        Trace now = before.and(seen);
        if (!now.equals(before)) {
            byName.put(name, now);
            isNew = true;
        }
    }

    /// Somebody wrote this down.
    synchronized void addWritten(JsonObject written) {
        written.fieldNames().forEach(name -> byName.merge(name, Trace.of(written.getJsonObject(name)), Trace::and));
    }

    /// Whether something is not written down yet.
    synchronized boolean isNew() {
        return isNew;
    }

    /// All of it, which is being written down now.
    synchronized JsonObject taken() {
        isNew = false;
        JsonObject json = new JsonObject();
        byName.forEach((name, trace) -> json.put(name, trace.json()));
        return json;
    }

    /// What was taken could not be written.
    synchronized void again() {
        isNew = true;
    }
}
