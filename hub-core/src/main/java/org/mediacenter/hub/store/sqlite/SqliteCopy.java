package org.mediacenter.hub.store.sqlite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.mediacenter.hub.store.StoreUnusable;

/// Copies of a store as it is at one moment, made beside the hub that writes to it, without its pages that were
/// erased or never used.
public final class SqliteCopy {
    private static final String NAME = "hub.db";

    private SqliteCopy() {}

    /// What was copied.
    ///
    /// @param schema version of the tables
    public record Copied(int schema, long complaints) {}

    /// Copies the store of a data folder; takes as long as reading and writing its file. Blocks.
    ///
    /// @param into the folder for the copy, which has the same name; there must be none
    /// @throws StoreUnusable when there is no store, it is damaged, or the copy cannot be written
    public static Copied make(Path data, Path into) {
        DatabaseFile file = new DatabaseFile(data, NAME);
        DatabaseFile copy = new DatabaseFile(into, NAME);
        if (!Files.isRegularFile(file.path())) {
            throw new StoreUnusable("there is no store [" + file.path() + "]: name the data folder with --data");
        }
        try {
            FileHead.check(file.path(), file.trouble());
            try (Session session = file.bare()) {
                session.change("vacuum into ?", copy.path().toString());
            }
            return checked(copy);
        } catch (SQLException e) {
            throw file.trouble().unusable(e);
        } catch (IOException e) {
            throw new StoreUnusable("[" + copy.path() + "] cannot be written (" + e.getMessage() + ")", e);
        }
    }

    /// What the disk took may be another thing than what was written.
    private static Copied checked(DatabaseFile copy) throws SQLException {
        Copied copied;
        try (Session session = copy.bare()) {
            Soundness.check(session, copy.trouble());
            copied = new Copied(
                    (int) session.number("pragma user_version"), session.number("select count(*) from complaint"));
            session.run("pragma journal_mode = delete"); // one file, without a log beside it
        }
        return copied;
    }
}
