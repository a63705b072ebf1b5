package org.mediacenter.hub.store.sqlite;

import java.sql.SQLException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Copies the write-ahead log into the file beside the writer, so that no group waits for it.
/// Should the writer be faster for long, it copies the rest itself when the log has grown to
/// [#LARGEST_LOG] pages, and the log begins anew.
///
/// After texts were erased the log is emptied, for it still holds them.
final class Checkpoints {
    /// In pages of 4 KB.
    static final int LARGEST_LOG = 8_000;

    private static final Logger LOG = LoggerFactory.getLogger(Checkpoints.class);
    private static final int WRITES_BETWEEN = 250;
    private static final int EMPTY_WITHIN_MS = 100;
    private static final int EMPTY_AGAIN_SECONDS = 1;

    private final Session session;
    private final Semaphore due = new Semaphore(0);
    private final Thread thread;
    private int writes;
    private volatile boolean closing;
    private final AtomicInteger erased = new AtomicInteger();

    Checkpoints(Session session) {
        this.session = session;
        this.thread = Thread.ofPlatform().name("store-checkpoint").start(this::copyWhenDue);
    }

    /// Called by the writer after each group.
    void written(int count) {
        writes += count;
        if (writes >= WRITES_BETWEEN) {
            writes = 0;
            due.release();
        }
    }

    /// Empties the log soon, where readers let it, otherwise a second later and again.
    void erased() {
        erased.incrementAndGet();
        due.release();
    }

    void close() throws InterruptedException, SQLException {
        closing = true;
        due.release();
        thread.join();
        session.close();
    }

    private void copyWhenDue() {
        awaitDue();
        while (!closing) {
            due.drainPermits();
            copy();
            awaitDue();
        }
    }

    /// A log that could not be emptied is not left until somebody writes again.
    private void awaitDue() {
        if (erased.get() == 0) {
            due.acquireUninterruptibly();
            return;
        }
        try {
            boolean _ = due.tryAcquire(EMPTY_AGAIN_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            LOG.debug("nobody interrupts this thread");
        }
    }

    /// What could not be copied now stays in the log and is safe there. Emptying it makes the
    /// writer wait, so it is given up quickly.
    private void copy() {
        try {
            if (erased.get() > 0) {
                empty();
            } else {
                session.number("pragma wal_checkpoint(passive)");
            }
        } catch (SQLException e) {
            LOG.warn("the write-ahead log could not be copied yet [{}]", e.getMessage());
        }
    }

    /// What is erased meanwhile is for the next time.
    private void empty() throws SQLException {
        int told = erased.get();
        session.run("pragma busy_timeout = " + EMPTY_WITHIN_MS);
        if (session.number("pragma wal_checkpoint(truncate)") == 0) {
            erased.addAndGet(-told);
        }
    }
}
