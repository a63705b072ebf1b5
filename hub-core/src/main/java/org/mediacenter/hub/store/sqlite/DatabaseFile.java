package org.mediacenter.hub.store.sqlite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.mediacenter.hub.store.DurableFolder;
import org.mediacenter.hub.store.StoreUnusable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;

/// The file `hub.db` of a data folder: makes it, looks whether it is whole, opens connections.
final class DatabaseFile {
    private static final int WAIT_FOR_OTHERS_MS = 5_000;
    private static final int WRITER_CACHE_KB = 16_384;
    private static final int READER_CACHE_KB = 8_192;

    private final Path folder;
    private final Path file;
    private final Trouble trouble;

    DatabaseFile(Path folder) {
        this.folder = folder;
        this.file = folder.resolve("hub.db");
        this.trouble = new Trouble(file);
    }

    Path path() {
        return file;
    }

    Trouble trouble() {
        return trouble;
    }

    /// Takes the folder for this process, making it where there is none.
    static FolderLock take(Path folder) {
        try {
            DurableFolder.make(folder);
            return FolderLock.take(folder);
        } catch (IOException e) {
            throw new StoreUnusable(
                    "the folder [" + folder + "] cannot be written, [" + e.getMessage()
                            + "]: change its owner or rights, or give the hub another folder",
                    e);
        }
    }

    /// The writer's connection, after the file was found whole and its tables are there.
    Session writer() {
        try {
            FileHead.check(file, trouble);
            boolean fresh = Files.notExists(file);
            Session session = connect(WRITER_CACHE_KB);
            Schema.bringUpToDate(session, trouble);
            if (fresh) {
                DurableFolder.sync(folder);
            }
            return session;
        } catch (SQLException e) {
            throw unusable(trouble.told(e));
        } catch (IOException e) {
            throw new StoreUnusable("[" + file + "] cannot be read, [" + e.getMessage() + "]", e);
        }
    }

    /// A connection that only reads.
    Session reader() {
        try {
            Session session = connect(READER_CACHE_KB);
            session.run("pragma query_only = on");
            return session;
        } catch (SQLException e) {
            throw unusable(trouble.told(e));
        }
    }

    private Session connect(int cache) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        config.setBusyTimeout(WAIT_FOR_OTHERS_MS);
        config.setCacheSize(-cache);
        Session session = new Session(config.createConnection("jdbc:sqlite:" + file));
        // what is erased is overwritten, not only unlinked
        session.run("pragma secure_delete = on");
        return session;
    }

    /// At the start nothing can be tried later by itself: whatever is in the way is for a person.
    private static StoreUnusable unusable(RuntimeException told) {
        return told instanceof StoreUnusable clear ? clear : new StoreUnusable(String.valueOf(told.getMessage()), told);
    }
}
