package org.mediacenter.hub.store.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/// Columns that may be null, as Java says it.
final class Columns {
    private Columns() {}

    static Optional<String> text(ResultSet columns, int place) throws SQLException {
        return Optional.ofNullable(columns.getString(place));
    }

    static Optional<Instant> instant(ResultSet columns, int place) throws SQLException {
        long millis = columns.getLong(place);
        return columns.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
    }

    /// Bytes, none for null.
    static byte[] bytes(ResultSet columns, int place) throws SQLException {
        byte[] bytes = columns.getBytes(place);
        return bytes == null ? new byte[0] : bytes;
    }
}
