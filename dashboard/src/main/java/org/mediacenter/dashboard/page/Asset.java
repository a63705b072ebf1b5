package org.mediacenter.dashboard.page;

import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/// A file for browsers.
///
/// @param tag as `ETag` gives it: a hash of the bytes
record Asset(String type, Buffer bytes, String tag) {
    private static final Map<String, String> TYPES =
            Map.of("js", "text/javascript; charset=utf-8", "svg", "image/svg+xml", "png", "image/png");

    static Asset of(String type, String text) {
        return of(type, text.getBytes(StandardCharsets.UTF_8));
    }

    /// One of our own.
    static Optional<Asset> own(String name) {
        return read("assets/" + name);
    }

    /// A script or a picture of the class path; empty where there is none.
    static Optional<Asset> read(String place) {
        String ending = place.substring(place.lastIndexOf('.') + 1);
        return Optional.ofNullable(TYPES.get(ending))
                .flatMap(type -> bytes(place).map(bytes -> of(type, bytes)));
    }

    /// The bytes of a resource; empty where there is none.
    static Optional<byte[]> bytes(String place) {
        try (InputStream in = Asset.class.getResourceAsStream("/" + place)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read [" + place + "]", e);
        }
    }

    /// The text of a resource that belongs to the program.
    static String text(String place) {
        return bytes(place)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .orElseThrow(() -> new IllegalStateException("not in the class path [" + place + "]"));
    }

    private static Asset of(String type, byte[] bytes) {
        return new Asset(type, Buffer.buffer(bytes), tag(bytes));
    }

    private static String tag(byte[] bytes) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return '"' + HexFormat.of().formatHex(hash, 0, 12) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
