package org.mediacenter.hub.store.sqlite;

import io.vertx.core.Future;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.mediacenter.hub.store.StoreBusy;

/// Reads, on as many threads as there are connections for them. In WAL mode they neither wait
/// for the writer nor make it wait, and each sees all that was committed when it began.
final class Readers {
    private static final int WAITING = 4096;

    private final BlockingQueue<Session> sessions;
    private final ExecutorService threads;
    private final Trouble trouble;
    private final Answers answers;

    Readers(List<Session> sessions, Trouble trouble, Answers answers) {
        this.sessions = new ArrayBlockingQueue<>(sessions.size(), false, sessions);
        this.trouble = trouble;
        this.answers = answers;
        this.threads = new ThreadPoolExecutor(
                sessions.size(),
                sessions.size(),
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(WAITING),
                Thread.ofPlatform().name("store-reader-", 1).factory());
    }

    <T> Future<T> submit(Work<T> work) {
        Answer<T> answer = new Answer<>(work);
        try {
            threads.execute(() -> read(answer));
        } catch (RejectedExecutionException e) {
            answer.fail(new StoreBusy("[" + WAITING + "] reads wait already, or the store is closing", e));
            answer.tell();
        }
        return answer.future();
    }

    /// Finishes what is queued, then closes the connections.
    void close() throws SQLException {
        threads.close();
        for (Session session : sessions) {
            session.close();
        }
    }

    private void read(Answer<?> answer) {
        try {
            Session session = sessions.take();
            try {
                answer.perform(session);
            } finally {
                sessions.add(session);
            }
        } catch (SQLException | RuntimeException | InterruptedException e) {
            answer.fail(trouble.told(e));
        }
        answers.tell(List.of(answer));
    }
}
