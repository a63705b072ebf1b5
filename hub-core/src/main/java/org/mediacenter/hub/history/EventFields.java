package org.mediacenter.hub.history;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.mediacenter.hub.complaint.Personal;
import org.mediacenter.hub.complaint.Personal.Opened;

/// One JSON object of an event, read field by field; a field that is missing or of another kind
/// is an [IllegalArgumentException].
///
/// @param opened texts that are not erased, by hash
record EventFields(JsonNode node, Map<String, Opened> opened) {

    String text(String key) {
        return need(key, node.path(key).isTextual()).textValue();
    }

    Optional<String> optionalText(String key) {
        return node.has(key) ? Optional.of(text(key)) : Optional.empty();
    }

    long integer(String key) {
        return need(key, node.path(key).isIntegralNumber()).longValue();
    }

    double number(String key) {
        return need(key, node.path(key).isNumber()).doubleValue();
    }

    boolean bool(String key) {
        return need(key, node.path(key).isBoolean()).booleanValue();
    }

    /// False where it is not there.
    boolean flag(String key) {
        return node.has(key) && bool(key);
    }

    Instant instant(String key) {
        return Instant.parse(text(key));
    }

    Optional<Instant> optionalInstant(String key) {
        return optionalText(key).map(Instant::parse);
    }

    Personal personal(String key) {
        String hash = text(key);
        return new Personal(hash, Optional.ofNullable(opened.get(hash)));
    }

    Optional<Personal> optionalPersonal(String key) {
        return node.has(key) ? Optional.of(personal(key)) : Optional.empty();
    }

    EventFields object(String key) {
        return new EventFields(need(key, node.path(key).isObject()), opened);
    }

    Optional<EventFields> optionalObject(String key) {
        return node.has(key) ? Optional.of(object(key)) : Optional.empty();
    }

    <T> List<T> objects(String key, Function<EventFields, T> read) {
        List<T> all = new ArrayList<>();
        need(key, node.path(key).isArray()).forEach(element -> all.add(read.apply(new EventFields(element, opened))));
        return all;
    }

    <T> List<T> optionalObjects(String key, Function<EventFields, T> read) {
        return node.has(key) ? objects(key, read) : List.of();
    }

    <T> List<T> texts(String key, Function<String, T> read) {
        List<T> all = new ArrayList<>();
        need(key, node.path(key).isArray()).forEach(element -> all.add(read.apply(element.asText())));
        return all;
    }

    <T> Optional<List<T>> optionalTexts(String key, Function<String, T> read) {
        return node.has(key) ? Optional.of(texts(key, read)) : Optional.empty();
    }

    private JsonNode need(String key, boolean right) {
        if (!right) {
            throw new IllegalArgumentException("field [" + key + "] is missing or of the wrong kind");
        }
        return node.path(key);
    }
}
