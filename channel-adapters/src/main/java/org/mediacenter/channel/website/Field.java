package org.mediacenter.channel.website;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The fields a complaint may have, by the names of the interface.
enum Field {
    TEXT("text", Kind.WORDS, 10_000),
    NAME("name", Kind.WORDS, 200),
    PHONE("phone", Kind.WORDS, 40),
    EMAIL("email", Kind.WORDS, 254),
    ADDRESS("address", Kind.WORDS, 500),
    LATITUDE("latitude", Kind.NUMBER, 90),
    LONGITUDE("longitude", Kind.NUMBER, 180),
    ANONYMOUS("anonymous", Kind.CHOICE, 0),
    CONFIDENTIAL("confidential", Kind.CHOICE, 0),
    TOPIC("topic", Kind.WORDS, 160);

    /// What a field's value is in JSON.
    enum Kind {
        WORDS("a string"),
        NUMBER("a number"),
        CHOICE("true or false");

        final String inWords;

        Kind(String inWords) {
            this.inWords = inWords;
        }
    }

    private static final Map<String, Field> BY_KEY =
            Arrays.stream(values()).collect(Collectors.toMap(field -> field.key, Function.identity()));

    final String key;
    final Kind kind;

    /// Characters for words, the largest magnitude for numbers.
    final int most;

    Field(String key, Kind kind, int most) {
        this.key = key;
        this.kind = kind;
        this.most = most;
    }

    static @Nullable Field of(String key) {
        return BY_KEY.get(key);
    }
}
