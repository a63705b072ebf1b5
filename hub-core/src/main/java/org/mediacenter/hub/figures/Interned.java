package org.mediacenter.hub.figures;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.mediacenter.routing.DepartmentCode;
import org.mediacenter.routing.TopicCode;

/// Codes that a hundred thousand lines repeat, each kept once. Thread-safe.
final class Interned {
    private final Map<String, String> texts = new ConcurrentHashMap<>();
    private final Map<DepartmentCode, DepartmentCode> departments = new ConcurrentHashMap<>();
    private final Map<TopicCode, TopicCode> topics = new ConcurrentHashMap<>();

    String text(String text) {
        return same(texts, text);
    }

    DepartmentCode department(DepartmentCode code) {
        return same(departments, code);
    }

    TopicCode topic(TopicCode code) {
        return same(topics, code);
    }

    private static <T> T same(Map<T, T> known, T value) {
        T there = known.putIfAbsent(value, value);
        return there == null ? value : there;
    }
}
