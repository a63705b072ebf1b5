package org.mediacenter.dashboard.web;

import java.util.HashMap;
import java.util.Map;

/// How many large bodies are read now, so that they do not fill the memory. Thread-safe.
final class Crowd {
    private final Map<String, Integer> inside = new HashMap<>();

    /// Lets one in where there is room; it leaves again by [#leave].
    synchronized boolean enter(Route route, String address) {
        boolean room = route.large()
                .filter(large ->
                        count(route.name()) >= large.atOnce() || count(route.name() + address) >= large.ofOneAddress())
                .isEmpty();
        if (room && route.large().isPresent()) {
            inside.merge(route.name(), 1, Integer::sum);
            inside.merge(route.name() + address, 1, Integer::sum);
        }
        return room;
    }

    synchronized void leave(Route route, String address) {
        if (route.large().isPresent()) {
            less(route.name());
            less(route.name() + address);
        }
    }

    private int count(String name) {
        return inside.getOrDefault(name, 0);
    }

    private void less(String name) {
        inside.merge(name, -1, Integer::sum);
        inside.remove(name, 0);
    }
}
