package org.mediacenter.hub.store.sqlite;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.mediacenter.hub.store.Store;
import org.mediacenter.hub.store.StoreUnusable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The file, its lock and the threads that work on it: opened together, closed in order.
final class Engine {
    private static final Logger LOG = LoggerFactory.getLogger(Engine.class);
    private static final int READERS = 2;

    private final DatabaseFile file;
    private final Optional<FolderLock> lock;
    private final Session session;
    private final Answers answers = new Answers();
    private final Checkpoints checkpoints;
    private final GroupCommit writer;
    private final Readers readers;
    private final CopyOnWriteArrayList<Runnable> wakes = new CopyOnWriteArrayList<>();

    private Engine(DatabaseFile file, Optional<FolderLock> lock, Session session, int waiting) {
        this.file = file;
        this.lock = lock;
        this.session = session;
        this.checkpoints = new Checkpoints(file.reader());
        this.writer = new GroupCommit(session, file.trouble(), answers, waiting, this::committed);
        List<Session> sessions = Stream.generate(file::reader).limit(READERS).toList();
        this.readers = new Readers(sessions, file.trouble(), answers);
    }

    /// @param waiting how many writes may wait before the next is refused as busy
    static Engine open(Path folder, int waiting) {
        FolderLock lock = DatabaseFile.take(folder);
        try {
            DatabaseFile file = new DatabaseFile(folder, "hub.db");
            Engine engine = new Engine(file, Optional.of(lock), file.writer(), waiting);
            if (file.isLarge()) {
                engine.checkMeanwhile();
            }
            return engine;
        } catch (IOException | RuntimeException e) {
            release(lock);
            throw e instanceof StoreUnusable clear ? clear : new StoreUnusable(String.valueOf(e.getMessage()), e);
        }
    }

    /// Beside a hub that holds the folder.
    static Engine beside(Path folder, int waiting) {
        DatabaseFile file = new DatabaseFile(folder, "hub.db");
        return new Engine(file, Optional.empty(), file.guest(), waiting);
    }

    Path path() {
        return file.path();
    }

    <T> Future<T> write(Work<T> work) {
        return writer.submit(work);
    }

    <T> Future<T> read(Work<T> work) {
        return readers.submit(work);
    }

    /// Texts were erased: what the log still holds of them goes too.
    void erased() {
        checkpoints.erased();
    }

    Store.Subscription onChange(Runnable wake) {
        wakes.add(wake);
        return () -> wakes.remove(wake);
    }

    Future<Void> close() {
        Promise<Void> closed = Promise.promise();
        Thread.ofPlatform().name("store-close").start(() -> closeAndTell(closed));
        return closed.future();
    }

    /// A large file is looked through while the hub works; nothing is written once damage is known.
    private void checkMeanwhile() {
        read(session -> {
                    Soundness.check(session, file.trouble());
                    return file;
                })
                .onFailure(why -> {
                    LOG.error("the store could not be found sound [{}]", why.getMessage());
                    if (why instanceof StoreUnusable damage) {
                        writer.refuseAll(damage);
                    }
                });
    }

    private void committed(int writes) {
        checkpoints.written(writes);
        if (!wakes.isEmpty()) {
            answers.soon(() -> wakes.forEach(Runnable::run));
        }
    }

    private void closeAndTell(Promise<Void> closed) {
        try {
            writer.close();
            checkpoints.close();
            readers.close();
            session.close();
            answers.close();
            if (lock.isPresent()) {
                lock.get().close();
            }
            closed.tryComplete();
        } catch (SQLException | IOException | InterruptedException e) {
            closed.tryFail(e);
        }
    }

    private static void release(FolderLock lock) {
        try {
            lock.close();
        } catch (IOException e) {
            LOG.warn("the lock of the data folder could not be given back", e);
        }
    }
}
