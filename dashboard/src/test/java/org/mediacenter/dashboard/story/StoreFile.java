package org.mediacenter.dashboard.story;

import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/// The embedded store as a stranger sees it: the SQLite file, opened read-only while nobody else has it.
record StoreFile(Path data) {

    /// What a `select` answers in its first row and column.
    long number(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:file:" + file() + "?mode=ro");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /// What SQLite itself says about the file; `ok` when nothing is wrong.
    String integrity() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:file:" + file() + "?mode=ro");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("pragma integrity_check")) {
            rows.next();
            return rows.getString(1);
        }
    }

    /// The events of a type, of all complaints, as they were written.
    List<JsonObject> events(String type) throws SQLException {
        List<JsonObject> events = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:file:" + file() + "?mode=ro");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select event from history order by sequence")) {
            while (rows.next()) {
                JsonObject event = new JsonObject(rows.getString(1));
                if (type.equals(event.getString("type"))) {
                    events.add(event);
                }
            }
        }
        return events;
    }

    Path file() {
        return data.resolve("hub.db");
    }
}
