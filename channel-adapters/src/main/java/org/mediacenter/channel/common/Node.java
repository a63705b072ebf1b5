package org.mediacenter.channel.common;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One object in JSON from outside, where anything may be missing or of another kind than its description
/// says: whatever is not as expected is as if it were not there. Nothing here throws. The object is not
/// to be changed while it is read.
public final class Node {
    private static final int LONGEST_NUMBER = 40;
    private static final Node NOTHING = new Node(new JsonObject());
    private final JsonObject object;

    private Node(JsonObject object) {
        this.object = object;
    }

    /// An object without anything in it.
    public static Node nothing() {
        return NOTHING;
    }

    /// An object that was made here.
    public static Node of(JsonObject object) {
        return new Node(object);
    }

    /// Reads an object.
    ///
    /// @return empty where the bytes are not exactly one JSON object
    public static Optional<Node> read(Buffer bytes) {
        try {
            return bytes.length() == 0 ? Optional.empty() : Optional.of(new Node(new JsonObject(bytes)));
        } catch (DecodeException | ClassCastException _) {
            return Optional.empty();
        }
    }

    /// The same as an object that can be written again.
    public JsonObject json() {
        return object;
    }

    /// As it would be written.
    public String encoded() {
        return object.encode();
    }

    public boolean has(String name) {
        return object.getValue(name) != null;
    }

    /// The names in it, as they came.
    public Set<String> names() {
        return object.fieldNames();
    }

    /// The object by this name; one without anything in it where there is none.
    public Node in(String name) {
        return object.getValue(name) instanceof JsonObject inner ? new Node(inner) : NOTHING;
    }

    /// The objects in the list by this name, in order; a single object counts as a list of one.
    public List<Node> all(String name) {
        List<Node> all = new ArrayList<>();
        @Nullable Object value = object.getValue(name);
        if (value instanceof JsonObject one) {
            all.add(new Node(one));
        } else if (value instanceof JsonArray many) {
            for (int i = 0; i < many.size(); i++) {
                if (many.getValue(i) instanceof JsonObject one) {
                    all.add(new Node(one));
                }
            }
        }
        return all;
    }

    /// The words in the list by this name, in order.
    public List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        if (object.getValue(name) instanceof JsonArray many) {
            for (int i = 0; i < many.size(); i++) {
                text(many.getValue(i)).ifPresent(texts::add);
            }
        }
        return texts;
    }

    /// The numbers in the list by this name, in order.
    public List<Double> decimals(String name) {
        List<Double> decimals = new ArrayList<>();
        if (object.getValue(name) instanceof JsonArray many) {
            for (int i = 0; i < many.size(); i++) {
                if (many.getValue(i) instanceof Number number) {
                    decimals.add(number.doubleValue());
                }
            }
        }
        return decimals;
    }

    /// Words; a number in its place is its digits, since ids come either way.
    public Optional<String> text(String name) {
        return text(object.getValue(name));
    }

    /// A whole number, also one that came as words.
    public Optional<Long> number(String name) {
        return text(name).filter(text -> text.length() <= LONGEST_NUMBER).flatMap(Node::whole);
    }

    /// A number with or without a fraction.
    public Optional<Double> decimal(String name) {
        return object.getValue(name) instanceof Number number ? Optional.of(number.doubleValue()) : Optional.empty();
    }

    /// True only where exactly that is said.
    public boolean isTrue(String name) {
        return Boolean.TRUE.equals(object.getValue(name));
    }

    private static Optional<Long> whole(String text) {
        try {
            return Optional.of(Long.parseLong(text));
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    private static Optional<String> text(@Nullable Object value) {
        return switch (value) {
            case String text -> Optional.of(text);
            case BigDecimal big -> Optional.of(big.toString());
            case Number number -> Optional.of(number.toString());
            case null, default -> Optional.empty();
        };
    }

    /// Never what is in it: it must not reach a log.
    @Override
    public String toString() {
        return "Node[" + object.size() + "]";
    }
}
