package org.mediacenter.channel.sms.gateway;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Fills placeholders such as `{text}`; what stands between braces and is none stays.
final class Template {
    static final String PLACEHOLDERS = "{to} {to-digits} {text} {from} {id} {secret}";
    private static final Pattern PLACE = Pattern.compile("\\{(to|to-digits|text|from|id|secret)}");
    /// A word between braces, which in JSON stands only inside a text.
    private static final Pattern ALMOST = Pattern.compile("\\{\\s*[\\p{L}][\\p{L}\\p{N} _.-]{0,40}}");

    private Template() {}

    /// Whether everything that looks like a placeholder is one.
    static boolean isKnown(String template) {
        return ALMOST.matcher(template)
                .results()
                .allMatch(found -> PLACE.matcher(found.group()).matches());
    }

    /// @param values by placeholder
    static String filled(String template, Map<String, String> values) {
        return filled(template, values, UnaryOperator.identity());
    }

    /// For an address or a form: each value so that it changes nothing around it.
    static String encoded(String template, Map<String, String> values) {
        return filled(template, values, Template::encoded);
    }

    /// `name=value&name=value`, every value filled and encoded.
    static String form(String template, Map<String, String> values) {
        return Stream.of(template.split("&"))
                .map(pair -> pair.split("=", 2))
                .map(pair ->
                        pair.length == 1 ? encoded(pair[0]) : encoded(pair[0]) + "=" + encoded(filled(pair[1], values)))
                .collect(Collectors.joining("&"));
    }

    static boolean isJson(String template) {
        try {
            Object json = Json.decodeValue(template);
            return json instanceof JsonObject || json instanceof JsonArray;
        } catch (DecodeException _) {
            return false;
        }
    }

    /// A JSON text, every string in it filled.
    static String json(String template, Map<String, String> values) {
        return Json.encode(within(Json.decodeValue(template), values));
    }

    private static @Nullable Object within(@Nullable Object json, Map<String, String> values) {
        return switch (json) {
            case String text -> filled(text, values);
            case JsonObject object -> {
                JsonObject filled = new JsonObject();
                object.forEach(field -> filled.put(field.getKey(), within(field.getValue(), values)));
                yield filled;
            }
            case JsonArray list -> {
                JsonArray filled = new JsonArray();
                list.forEach(item -> filled.add(within(item, values)));
                yield filled;
            }
            case null, default -> json;
        };
    }

    private static String filled(String template, Map<String, String> values, UnaryOperator<String> written) {
        return PLACE.matcher(template)
                .replaceAll(found -> Matcher.quoteReplacement(written.apply(values.getOrDefault(found.group(1), ""))));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
