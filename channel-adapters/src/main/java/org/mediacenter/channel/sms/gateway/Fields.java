package org.mediacenter.channel.sms.gateway;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.core.json.pointer.JsonPointer;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// What a gateway said, field by field: a JSON text, or `name=value&name=value`. Nothing here throws.
final class Fields {
    private final Function<String, Optional<String>> byPlace;
    private final String raw;

    private Fields(String raw, Function<String, Optional<String>> byPlace) {
        this.raw = raw;
        this.byPlace = byPlace;
    }

    /// What was said, as it came: of a list this item alone. Private.
    String raw() {
        return raw;
    }

    /// Everything that is in one call.
    ///
    /// @param list JSON pointer to the list of several; empty where a call is one
    /// @return empty where the text is neither, or has no such list
    static Optional<List<Fields>> of(String text, String list) {
        String stripped = text.strip();
        if (stripped.startsWith("{") || stripped.startsWith("[")) {
            return json(stripped).flatMap(json -> listed(json, list));
        }
        return list.isEmpty() && stripped.contains("=") ? form(stripped).map(List::of) : Optional.empty();
    }

    /// The value in this place: a name, or a JSON pointer; empty where nothing stands there.
    Optional<String> at(String place) {
        return place.isEmpty() ? Optional.empty() : byPlace.apply(place);
    }

    private static Optional<Object> json(String text) {
        try {
            return Optional.of(Json.decodeValue(text));
        } catch (DecodeException | StackOverflowError _) {
            return Optional.empty();
        }
    }

    private static Optional<List<Fields>> listed(Object json, String list) {
        if (list.isEmpty()) {
            return json instanceof JsonObject ? Optional.of(List.of(of(json))) : Optional.empty();
        }
        return JsonPointer.from(list).queryJson(json) instanceof JsonArray items
                ? Optional.of(items.stream().map(Fields::of).toList())
                : Optional.empty();
    }

    private static Fields of(Object json) {
        return new Fields(Json.encode(json), place -> {
            if (place.startsWith("/")) {
                return Finding.word(JsonPointer.from(place).queryJson(json));
            }
            return json instanceof JsonObject object ? Finding.word(object.getValue(place)) : Optional.empty();
        });
    }

    private static Optional<Fields> form(String text) {
        Map<String, String> values = new HashMap<>();
        try {
            for (String pair : text.split("&", -1)) {
                String[] sides = pair.split("=", 2);
                values.putIfAbsent(decoded(sides[0]), sides.length > 1 ? decoded(sides[1]) : "");
            }
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
        return Optional.of(new Fields(text, place -> Optional.ofNullable(values.get(place))));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
