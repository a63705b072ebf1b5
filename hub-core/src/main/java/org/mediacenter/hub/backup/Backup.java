package org.mediacenter.hub.backup;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mediacenter.hub.store.StoreUnusable;
import org.mediacenter.hub.store.sqlite.SqliteCopy;

/// Takes a backup of a data folder, whether a hub works in it or not.
public final class Backup {
    static final int FORMAT = 1;
    private static final String STORE = "hub.db";
    static final String BLOBS = "blobs";
    static final String ABOUT = "backup.json";
    /// What is being written there now belongs to nothing yet.
    private static final String PARTS = "parts";

    private Backup() {}

    /// What was backed up.
    ///
    /// @param files without the store's own
    public record Taken(long complaints, int files) {}

    /// Copies the store as it is now, then the files: each of them was on disk before the store named it.
    ///
    /// @param into a new or empty folder
    /// @throws BackupRefused when it cannot be; then there is none
    public static Taken take(Path data, Path into, Instant now) {
        return Folders.filled(into, "the backup", folder -> fill(data, folder, now));
    }

    private static Taken fill(Path data, Path folder, Instant now) throws IOException {
        SortedMap<String, String> sums = new TreeMap<>();
        SqliteCopy.Copied copied = store(data, folder);
        sums.put(STORE, Sums.of(folder.resolve(STORE)));
        blobs(data.resolve(BLOBS), folder.resolve(BLOBS), sums);
        JsonObject about = new JsonObject()
                .put("format", FORMAT)
                .put("takenAt", now.toString())
                .put("schema", copied.schema())
                .put("complaints", copied.complaints());
        Folders.write(folder.resolve(ABOUT), about.encodePrettily() + "\n");
        sums.put(ABOUT, Sums.of(folder.resolve(ABOUT)));
        Folders.write(folder.resolve(Sums.NAME), new Sums(sums).text());
        return new Taken(copied.complaints(), sums.size() - 2);
    }

    private static SqliteCopy.Copied store(Path data, Path folder) {
        try {
            return SqliteCopy.make(data, folder);
        } catch (StoreUnusable e) {
            throw new BackupRefused(String.valueOf(e.getMessage()), e);
        }
    }

    /// What is erased meanwhile is not in the backup.
    private static void blobs(Path from, Path to, SortedMap<String, String> sums) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return folder.equals(from.resolve(PARTS)) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                String path = from.relativize(file).toString();
                try {
                    sums.put(BLOBS + '/' + path, Sums.copy(file, to.resolve(path)));
                } catch (NoSuchFileException gone) {
                    return visitFileFailed(file, gone);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException why) throws IOException {
                if (why instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw why;
            }
        });
    }
}
