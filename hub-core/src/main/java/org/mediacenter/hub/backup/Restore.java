package org.mediacenter.hub.backup;

import io.vertx.core.Future;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mediacenter.hub.retention.ErasureList;
import org.mediacenter.hub.store.Document;
import org.mediacenter.hub.store.Document.Shelf;
import org.mediacenter.hub.store.Store;
import org.mediacenter.hub.store.StoreUnusable;
import org.mediacenter.hub.store.sqlite.SqliteStore;

/// Puts a backup into an empty data folder, where the next start finds it.
public final class Restore {
    private static final int PAGE = 500;

    private Restore() {}

    /// What is there again.
    public record Done(Instant takenAt, long complaints) {}

    /// Puts it back where nobody has a list of what was erased since.
    public static Done into(Path data, Path backup, Instant now) {
        return into(data, backup, Optional.empty(), now);
    }

    /// Compares every file with its checksum while it is copied; everybody has to sign in again.
    ///
    /// @param data a new or empty folder
    /// @param erasures what the lost hub erased, as its [ErasureList] says; what of it came after the backup
    ///     is erased again at the first start, and the list goes on
    /// @throws BackupRefused when the backup is damaged or the folder is in use; then nothing is put there
    public static Done into(Path data, Path backup, Optional<Path> erasures, Instant now) {
        try {
            Sums sums = Sums.read(backup);
            sums.mustName(backup);
            List<ErasureList.Line> erased = erased(erasures);
            return Folders.filled(data, "putting back a backup", folder -> {
                Done done = fill(sums, backup, folder, erased, now);
                if (erasures.isPresent()) {
                    Files.copy(erasures.get(), folder.resolve(ErasureList.NAME));
                }
                return done;
            });
        } catch (IOException e) {
            throw new BackupRefused("the backup [" + backup + "] cannot be read (" + e + ")", e);
        }
    }

    private static List<ErasureList.Line> erased(Optional<Path> list) {
        try {
            return list.isPresent() ? ErasureList.read(list.get()) : List.of();
        } catch (IOException e) {
            throw new BackupRefused("the list of erasures cannot be read (" + e + ")", e);
        }
    }

    private static Done fill(Sums sums, Path backup, Path folder, List<ErasureList.Line> erased, Instant now)
            throws IOException {
        for (Map.Entry<String, String> file : sums.files().entrySet()) {
            Path there = folder.resolve(file.getKey());
            if (!Sums.copy(backup.resolve(file.getKey()), there).equals(file.getValue())) {
                throw Sums.damaged(file.getKey());
            }
        }
        Done done = about(folder.resolve(Backup.ABOUT));
        Files.delete(folder.resolve(Backup.ABOUT));
        try {
            Store store = SqliteStore.open(folder);
            done(ErasedAgain.note(store, erased, done.takenAt())
                    .compose(_ -> prepare(store, done, now))
                    .eventually(store::close));
        } catch (StoreUnusable e) {
            throw new BackupRefused("the backup cannot be used: " + e.getMessage(), e);
        }
        return done;
    }

    private static Done about(Path file) throws IOException {
        try {
            JsonObject about = new JsonObject(Files.readString(file));
            if (about.getInteger("format") != Backup.FORMAT) {
                throw new BackupRefused("the backup is of format [" + about.getInteger("format") + "], this hub knows ["
                        + Backup.FORMAT + "]: put it back with the hub that made it, or a newer");
            }
            return new Done(Instant.parse(about.getString("takenAt")), about.getLong("complaints"));
        } catch (DecodeException | ClassCastException | NullPointerException e) {
            throw new BackupRefused("the backup's [" + Backup.ABOUT + "] cannot be read", e);
        }
    }

    private static Future<Void> prepare(Store store, Done done, Instant now) {
        byte[] content = new JsonObject()
                .put("takenAt", done.takenAt().toString())
                .put("restoredAt", now.toString())
                .toBuffer()
                .getBytes();
        return store.document(Shelf.RESTORED, PutBack.KEY, now)
                .map(found -> found.map(Document::version).orElse(0L))
                .compose(version ->
                        store.put(new Document(Shelf.RESTORED, PutBack.KEY, content, version, Optional.empty())))
                .compose(_ -> signEverybodyOut(store, "", now));
    }

    /// Who was signed out since, or lost the right to be in, stays out.
    private static Future<Void> signEverybodyOut(Store store, String after, Instant now) {
        return store.documents(Shelf.SESSION, after, PAGE, now).compose(page -> {
            Future<Void> removed = Future.succeededFuture();
            for (Document session : page) {
                removed = removed.compose(_ -> store.remove(Shelf.SESSION, session.key()));
            }
            return page.size() < PAGE
                    ? removed
                    : removed.compose(
                            _ -> signEverybodyOut(store, page.getLast().key(), now));
        });
    }

    private static void done(Future<Void> future) {
        future.toCompletionStage().toCompletableFuture().join();
    }
}
