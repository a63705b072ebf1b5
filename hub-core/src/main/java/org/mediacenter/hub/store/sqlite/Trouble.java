package org.mediacenter.hub.store.sqlite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.mediacenter.hub.store.StoreBusy;
import org.mediacenter.hub.store.StoreUnusable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// Turns what SQLite says into what a person can act on: the thing and the remedy.
final class Trouble {
    /// Extended result codes carry the primary one in their lowest byte.
    private static final int PRIMARY = 0xff;

    private final Path file;

    Trouble(Path file) {
        this.file = file;
    }

    /// The exception for the asker: busy where trying again may help, unusable where it does
    /// not, the cause itself where it is neither.
    RuntimeException told(Exception cause) {
        String said = String.valueOf(cause.getMessage());
        return switch (code(cause).orElse(SQLiteErrorCode.UNKNOWN_ERROR)) {
            case SQLITE_FULL -> new StoreBusy("the disk is full: make room in " + folder(), cause);
            case SQLITE_IOERR, SQLITE_CANTOPEN, SQLITE_NOMEM, SQLITE_READONLY ->
                new StoreBusy("the disk refused [" + said + "]: look after " + folder(), cause);
            case SQLITE_BUSY, SQLITE_LOCKED ->
                new StoreBusy("another program holds [" + file + "]: let it finish or close it", cause);
            case SQLITE_CORRUPT, SQLITE_NOTADB -> damaged(said, cause);
            default -> cause instanceof RuntimeException bug ? bug : new IllegalStateException(cause);
        };
    }

    /// Whether the next write would fare no better.
    boolean concernsAll(Exception cause) {
        return switch (code(cause).orElse(SQLiteErrorCode.UNKNOWN_ERROR)) {
            case SQLITE_FULL,
                    SQLITE_IOERR,
                    SQLITE_CANTOPEN,
                    SQLITE_NOMEM,
                    SQLITE_READONLY,
                    SQLITE_BUSY,
                    SQLITE_LOCKED,
                    SQLITE_CORRUPT,
                    SQLITE_NOTADB -> true;
            default -> false;
        };
    }

    boolean isDamage(Exception cause) {
        return told(cause) instanceof StoreUnusable;
    }

    /// At the start nothing is tried again by itself: whatever is in the way is for a person.
    StoreUnusable unusable(Exception cause) {
        return told(cause) instanceof StoreUnusable clear
                ? clear
                : new StoreUnusable(
                        "[" + file + "] cannot be opened, [" + told(cause).getMessage() + "]", cause);
    }

    StoreUnusable damaged(String how, Exception cause) {
        return new StoreUnusable(damage(how), cause);
    }

    StoreUnusable damaged(String how) {
        return new StoreUnusable(damage(how));
    }

    private String damage(String how) {
        return "[" + file + "] is damaged: " + how
                + "; stop the hub, set the data folder aside and put back a copy of it from before";
    }

    private String folder() {
        Path folder = Optional.ofNullable(file.getParent()).orElse(Path.of("."));
        try {
            long free = Files.getFileStore(folder).getUsableSpace();
            return "[" + folder + "], [" + (free >> 20) + "] MB are free";
        } catch (IOException _) {
            return "[" + folder + "]";
        }
    }

    private static Optional<SQLiteErrorCode> code(Exception cause) {
        return cause instanceof SQLiteException told
                ? Optional.of(SQLiteErrorCode.getErrorCode(told.getErrorCode() & PRIMARY))
                : Optional.empty();
    }
}
