package org.mediacenter.hub.store.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One connection with its prepared statements, made once each. Used by one thread at a time.
///
/// Values may be text, numbers, booleans (0 and 1), bytes, instants (milliseconds since 1970)
/// and optionals of these (null where empty).
final class Session implements AutoCloseable {
    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    Session(Connection connection) {
        this.connection = connection;
    }

    /// Makes one value of a row.
    interface Row<T> {
        T of(ResultSet columns) throws SQLException;
    }

    <T> List<T> list(String sql, Row<T> row, Object... values) throws SQLException {
        List<T> found = new ArrayList<>();
        try (ResultSet rows = bound(sql, values).executeQuery()) {
            while (rows.next()) {
                found.add(row.of(rows));
            }
            return found;
        } catch (SQLException e) {
            throw forgetting(sql, e);
        }
    }

    <T> Optional<T> first(String sql, Row<T> row, Object... values) throws SQLException {
        try (ResultSet rows = bound(sql, values).executeQuery()) {
            return rows.next() ? Optional.of(row.of(rows)) : Optional.empty();
        } catch (SQLException e) {
            throw forgetting(sql, e);
        }
    }

    long number(String sql, Object... values) throws SQLException {
        return first(sql, columns -> columns.getLong(1), values).orElse(0L);
    }

    /// Answers how many rows changed.
    int change(String sql, Object... values) throws SQLException {
        try {
            return bound(sql, values).executeUpdate();
        } catch (SQLException e) {
            throw forgetting(sql, e);
        }
    }

    /// Runs a statement that is not worth keeping: a pragma, a part of the schema.
    void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /// All statements of `work` see one state of the file, or take effect together.
    <T> T together(String begin, Work<T> work) throws SQLException {
        change(begin);
        try {
            T result = work.on(this);
            change("commit");
            return result;
        } catch (SQLException | RuntimeException e) {
            rollback(e);
            throw e;
        }
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement statement : prepared.values()) {
            statement.close();
        }
        connection.close();
    }

    /// A full disk may have ended the transaction already; then there is nothing to roll back.
    private void rollback(Exception why) {
        try {
            change("rollback");
        } catch (SQLException e) {
            why.addSuppressed(e);
        }
    }

    /// The driver lets go of a statement that failed: it is prepared anew next time.
    private SQLException forgetting(String sql, SQLException why) {
        try (PreparedStatement _ = prepared.remove(sql)) {
            return why;
        } catch (SQLException e) {
            why.addSuppressed(e);
            return why;
        }
    }

    private PreparedStatement bound(String sql, Object... values) throws SQLException {
        PreparedStatement statement = prepared.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            prepared.put(sql, statement);
        }
        for (int i = 0; i < values.length; i++) {
            bind(statement, i + 1, values[i]);
        }
        return statement;
    }

    private static void bind(PreparedStatement statement, int place, Object value) throws SQLException {
        switch (value) {
            case String text -> statement.setString(place, text);
            case Long number -> statement.setLong(place, number);
            case Integer number -> statement.setInt(place, number);
            case Boolean flag -> statement.setInt(place, flag ? 1 : 0);
            case byte[] bytes -> statement.setBytes(place, bytes);
            case Instant at -> statement.setLong(place, at.toEpochMilli());
            case Optional<?> perhaps -> {
                if (perhaps.isPresent()) {
                    bind(statement, place, perhaps.get());
                } else {
                    statement.setNull(place, Types.NULL);
                }
            }
            default -> throw new IllegalArgumentException("cannot bind a " + value.getClass());
        }
    }
}
