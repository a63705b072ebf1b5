package org.mediacenter.hub.history;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import org.erdtman.jcs.NumberToJSON;

/// Writes canonical JSON (RFC 8785) straight to bytes.
///
/// The caller names the keys of each object in ascending order; everything else (no white space,
/// the one way to escape a string, the one way to write a number) is seen to here. Half a
/// surrogate pair, which no JSON text can hold, becomes U+FFFD.
final class CanonicalWriter {
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final int LONGEST_CHARACTER = 6;
    private byte[] bytes = new byte[512];
    private int length;
    private boolean comma;

    CanonicalWriter beginObject() {
        return begin('{');
    }

    CanonicalWriter endObject() {
        return end('}');
    }

    CanonicalWriter beginArray() {
        return begin('[');
    }

    CanonicalWriter endArray() {
        return end(']');
    }

    CanonicalWriter key(String key) {
        string(key);
        put(':');
        comma = false;
        return this;
    }

    CanonicalWriter string(String value) {
        separate();
        room(value.length() * LONGEST_CHARACTER + 2);
        bytes[length++] = '"';
        int size = value.length();
        for (int i = 0; i < size; i++) {
            char c = value.charAt(i);
            if (c >= ' ' && c < 0x7f && c != '"' && c != '\\') {
                bytes[length++] = (byte) c;
            } else if (Character.isHighSurrogate(c) && i + 1 < size && Character.isLowSurrogate(value.charAt(i + 1))) {
                unicode(Character.toCodePoint(c, value.charAt(++i)));
            } else {
                unusual(Character.isSurrogate(c) ? '\uFFFD' : c);
            }
        }
        bytes[length++] = '"';
        comma = true;
        return this;
    }

    CanonicalWriter integer(long value) {
        return raw(Long.toString(value));
    }

    /// @throws IllegalArgumentException where the number is not finite
    CanonicalWriter number(double value) {
        try {
            return raw(NumberToJSON.serializeNumber(value));
        } catch (IOException e) {
            throw new UncheckedIOException("[" + value + "] is no number of JSON", e);
        }
    }

    CanonicalWriter bool(boolean value) {
        return raw(value ? "true" : "false");
    }

    CanonicalWriter instant(Instant value) {
        return string(Milliseconds.format(value));
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }

    private void unusual(char c) {
        switch (c) {
            case '"', '\\' -> escape((byte) c);
            case '\b' -> escape((byte) 'b');
            case '\t' -> escape((byte) 't');
            case '\n' -> escape((byte) 'n');
            case '\f' -> escape((byte) 'f');
            case '\r' -> escape((byte) 'r');
            default -> {
                if (c < ' ') {
                    control(c);
                } else {
                    unicode(c);
                }
            }
        }
    }

    private void escape(byte c) {
        bytes[length++] = '\\';
        bytes[length++] = c;
    }

    private void control(char c) {
        escape((byte) 'u');
        bytes[length++] = '0';
        bytes[length++] = '0';
        bytes[length++] = HEX[c >> 4];
        bytes[length++] = HEX[c & 0xf];
    }

    private void unicode(int point) {
        if (point < 0x80) {
            bytes[length++] = (byte) point;
        } else if (point < 0x800) {
            bytes[length++] = (byte) (0xc0 | point >> 6);
            tail(point);
        } else if (point < 0x10000) {
            bytes[length++] = (byte) (0xe0 | point >> 12);
            tail(point >> 6);
            tail(point);
        } else {
            bytes[length++] = (byte) (0xf0 | point >> 18);
            tail(point >> 12);
            tail(point >> 6);
            tail(point);
        }
    }

    private void tail(int point) {
        bytes[length++] = (byte) (0x80 | (point & 0x3f));
    }

    private CanonicalWriter begin(char bracket) {
        separate();
        put(bracket);
        comma = false;
        return this;
    }

    private CanonicalWriter end(char bracket) {
        put(bracket);
        comma = true;
        return this;
    }

    private CanonicalWriter raw(String ascii) {
        separate();
        room(ascii.length());
        for (int i = 0; i < ascii.length(); i++) {
            bytes[length++] = (byte) ascii.charAt(i);
        }
        comma = true;
        return this;
    }

    private void separate() {
        if (comma) {
            put(',');
        }
    }

    private void put(char c) {
        room(1);
        bytes[length++] = (byte) c;
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }
}
