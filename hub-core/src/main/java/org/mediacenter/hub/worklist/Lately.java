package org.mediacenter.hub.worklist;

import java.util.LinkedHashMap;
import java.util.Map;

/// A map that forgets its oldest entries beyond a size. Not thread-safe.
final class Lately<K, V> extends LinkedHashMap<K, V> {
    private final int capacity;

    Lately(int capacity) {
        this.capacity = capacity;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > capacity;
    }
}
