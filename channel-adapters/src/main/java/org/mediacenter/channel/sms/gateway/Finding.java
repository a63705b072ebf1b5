package org.mediacenter.channel.sms.gateway;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.Json;
import io.vertx.core.json.pointer.JsonPointer;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/// Finds a value in a text: by a JSON pointer ([RFC 6901](https://www.rfc-editor.org/rfc/rfc6901)), or as the
/// first group of a regular expression.
final class Finding {
    private Finding() {}

    static boolean isReadable(String where) {
        if (where.isEmpty()) {
            return true;
        }
        return where.startsWith("/") ? isPointer(where) : groups(where) > 0;
    }

    static boolean isPointer(String where) {
        try {
            JsonPointer.from(where);
            return true;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    /// What stands there; empty where nothing does, or no word or number.
    static Optional<String> in(String text, String where) {
        if (where.isEmpty()) {
            return Optional.empty();
        }
        if (!where.startsWith("/")) {
            Matcher matcher = Pattern.compile(where).matcher(text);
            return matcher.find() ? Optional.ofNullable(matcher.group(1)) : Optional.empty();
        }
        try {
            return word(JsonPointer.from(where).queryJson(Json.decodeValue(text)));
        } catch (DecodeException _) {
            return Optional.empty();
        }
    }

    /// A word, or a number or truth as a word; a number without an exponent, as people write it.
    static Optional<String> word(@Nullable Object value) {
        return switch (value) {
            case String text -> Optional.of(text);
            case Double number
            when Double.isFinite(number) ->
                Optional.of(BigDecimal.valueOf(number).toPlainString());
            case Number number -> Optional.of(number.toString());
            case Boolean truth -> Optional.of(truth.toString());
            case null, default -> Optional.empty();
        };
    }

    private static int groups(String expression) {
        try {
            return Pattern.compile(expression).matcher("").groupCount();
        } catch (PatternSyntaxException _) {
            return 0;
        }
    }
}
