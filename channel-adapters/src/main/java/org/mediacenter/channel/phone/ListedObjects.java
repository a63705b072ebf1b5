package org.mediacenter.channel.phone;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// The objects of a JSON list that cannot be read as one, because some of them are damaged. Nothing here throws.
final class ListedObjects {
    /// Where a list is so broken that the next sound object is not found after so many tries, the rest is left.
    private static final int MOST_TRIES = 10_000;

    private final String text;
    private final Predicate<JsonObject> isOne;
    private final List<Item> items = new ArrayList<>();
    private int tries;

    /// One of them.
    ///
    /// @param text as it stands there
    /// @param object empty where it is damaged
    record Item(String text, Optional<JsonObject> object) {}

    private ListedObjects(String text, Predicate<JsonObject> isOne) {
        this.text = text;
        this.isOne = isOne;
    }

    /// @param text begins with the bracket of the list
    /// @param isOne tells an object of the list from those within one, behind a damaged place
    static List<Item> of(String text, Predicate<JsonObject> isOne) {
        ListedObjects objects = new ListedObjects(text, isOne);
        objects.read();
        return objects.items;
    }

    /// Sound objects at the beginning of a list.
    ///
    /// @param behind the place behind them and the comma
    record Leading(List<JsonObject> objects, int behind) {}

    /// Those before the first that is damaged or not at its end yet.
    static Leading leading(String text) {
        ListedObjects listed = new ListedObjects(text, _ -> true);
        List<JsonObject> found = new ArrayList<>();
        int at = listed.next(1);
        Optional<JsonObject> object = listed.objectAt(at);
        while (object.isPresent()) {
            found.add(object.get());
            at = listed.next(listed.end(at));
            object = listed.objectAt(at);
        }
        return new Leading(found, at);
    }

    private Optional<JsonObject> objectAt(int begin) {
        return begin < text.length() ? object(begin, end(begin)) : Optional.empty();
    }

    private void read() {
        int at = next(1);
        while (at < text.length() && text.charAt(at) != ']') {
            int end = end(at);
            Optional<JsonObject> object = object(at, end);
            int behind = object.isPresent() ? end : sound(at + 1);
            items.add(new Item(text.substring(at, behind).strip(), object));
            at = next(behind);
        }
    }

    /// Behind blanks and commas.
    private int next(int from) {
        int at = from;
        while (at < text.length() && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == ',')) {
            at++;
        }
        return at;
    }

    /// Where the next sound object begins; the end where none does.
    private int sound(int from) {
        for (int at = text.indexOf('{', from); at >= 0; at = text.indexOf('{', at + 1)) {
            if (++tries > MOST_TRIES) {
                return text.length();
            }
            if (object(at, end(at)).filter(isOne).isPresent()) {
                return at;
            }
        }
        return text.length();
    }

    private Optional<JsonObject> object(int begin, int end) {
        if (end < 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(new JsonObject(text.substring(begin, end)));
        } catch (DecodeException | StackOverflowError e) {
            return Optional.empty();
        }
    }

    /// Behind the brace that closes the one at `begin`; -1 where there is none.
    private int end(int begin) {
        if (text.charAt(begin) != '{') {
            return -1;
        }
        int depth = 0;
        boolean quoted = false;
        for (int at = begin; at < text.length(); at++) {
            char c = text.charAt(at);
            if (quoted && c == '\\') {
                at++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && c == '{') {
                depth++;
            } else if (!quoted && c == '}' && --depth == 0) {
                return at + 1;
            }
        }
        return -1;
    }
}
