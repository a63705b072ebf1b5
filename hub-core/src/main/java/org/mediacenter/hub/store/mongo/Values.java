package org.mediacenter.hub.store.mongo;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;

/// Fields that may be missing, and bytes, as Java says it.
final class Values {
    private Values() {}

    static byte[] bytes(Document from, String field) {
        Binary binary = from.get(field, Binary.class);
        return binary == null ? new byte[0] : binary.getData();
    }

    static Optional<String> text(Document from, String field) {
        return Optional.ofNullable(from.getString(field));
    }

    static Optional<Instant> instant(Document from, String field) {
        return Optional.ofNullable(from.getDate(field)).map(Date::toInstant);
    }

    static Date date(Instant at) {
        return Date.from(at);
    }

    /// Text as UTF-8 can hold it: half a surrogate pair becomes a question mark.
    static String whole(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
