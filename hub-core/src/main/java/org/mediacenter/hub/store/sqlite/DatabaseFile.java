package org.mediacenter.hub.store.sqlite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.List;
import org.mediacenter.hub.store.DurableFolder;
import org.mediacenter.hub.store.StoreUnusable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;

/// A SQLite file of a data folder: makes it, looks whether it is whole, opens connections.
final class DatabaseFile {
    private static final long LARGE = 1L << 30;
    private static final int WAIT_FOR_OTHERS_MS = 5_000;
    private static final int WRITER_CACHE_KB = 16_384;
    private static final int READER_CACHE_KB = 8_192;

    private final Path folder;
    private final Path file;
    private final Trouble trouble;

    DatabaseFile(Path folder, String name) {
        this.folder = folder;
        this.file = folder.resolve(name);
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
            if (Files.isDirectory(file)) {
                throw new StoreUnusable("[" + file
                        + "] is a folder where the store's file belongs: move it away, or give the hub another folder");
            }
            if (Files.notExists(file)) {
                make();
            }
            FileHead.check(file, trouble);
            return checked(connect(file, WRITER_CACHE_KB));
        } catch (SQLException | IOException e) {
            throw trouble.unusable(e);
        }
    }

    private Session checked(Session session) throws SQLException, IOException {
        try {
            session.run("pragma wal_autocheckpoint = " + Checkpoints.LARGEST_LOG);
            Schema.bringUpToDate(session, trouble);
            if (!isLarge()) {
                Soundness.check(session, trouble);
            }
            return session;
        } catch (SQLException | IOException | RuntimeException e) {
            session.close();
            throw e;
        }
    }

    /// Too large to look through before the hub starts.
    boolean isLarge() throws IOException {
        return Files.size(file) > LARGE;
    }

    /// The file appears under its name only with all its tables, so that an empty one is damage
    /// and never the trace of a start that was cut short.
    private void make() throws IOException, SQLException {
        if (Files.exists(beside("-wal"))) {
            throw trouble.damaged("it is missing, but its log [" + beside("-wal") + "] is there");
        }
        Path unfinished = beside(".new");
        for (String suffix : List.of("", "-wal", "-shm")) {
            Files.deleteIfExists(Path.of(unfinished + suffix));
        }
        try (Session session = connect(unfinished, WRITER_CACHE_KB)) {
            Schema.bringUpToDate(session, trouble);
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        DurableFolder.sync(folder);
    }

    private Path beside(String suffix) {
        return Path.of(file + suffix);
    }

    /// A connection that writes while a hub does; the file is that hub's to look after.
    Session guest() {
        try {
            Session session = connect(file, READER_CACHE_KB);
            if (!Schema.isUpToDate(session)) {
                session.close();
                throw new StoreUnusable("the hub that works in [" + folder
                        + "] is of another version: use the commands of that version, or stop it first");
            }
            return session;
        } catch (SQLException e) {
            throw trouble.unusable(e);
        }
    }

    /// A connection that only reads.
    Session reader() {
        try {
            Session session = connect(file, READER_CACHE_KB);
            session.run("pragma query_only = on");
            return session;
        } catch (SQLException e) {
            throw trouble.unusable(e);
        }
    }

    /// A connection that writes, without looking at the file and without the hub's tables.
    Session bare() throws SQLException {
        return connect(file, WRITER_CACHE_KB);
    }

    private static Session connect(Path file, int cache) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        config.setBusyTimeout(WAIT_FOR_OTHERS_MS);
        config.setCacheSize(-cache);
        // otherwise each insert asks for a row id nobody wants
        config.setGetGeneratedKeys(false);
        Session session = new Session(config.createConnection("jdbc:sqlite:" + file));
        // what is erased is overwritten, not only unlinked
        session.run("pragma secure_delete = on");
        return session;
    }
}
