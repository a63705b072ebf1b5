package org.mediacenter.hub.background;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.mediacenter.hub.store.StoreBusy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One thread for work nobody waits for: what is done there may wait for the store and take seconds, and
/// never holds up a message.
public final class BackgroundThread {
    private static final Logger log = LoggerFactory.getLogger(BackgroundThread.class);
    private static final long LONGEST_WAIT_SECONDS = 60;

    private final String name;
    private final ExecutorService thread;

    /// @param name for the log and for whoever looks at the threads
    public BackgroundThread(String name) {
        this.name = name;
        thread = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name(name).factory());
    }

    /// Does something when what was asked for before is done. A failure is logged and ends nothing else.
    ///
    /// @param what for the log
    public Future<Void> run(String what, Runnable work) {
        Promise<Void> done = Promise.promise();
        try {
            thread.execute(() -> {
                try {
                    work.run();
                    done.complete();
                } catch (RuntimeException | Error failure) {
                    tell(what, failure);
                    done.fail(failure);
                }
            });
        } catch (RejectedExecutionException stopped) {
            done.fail(stopped);
        }
        return done.future();
    }

    private void tell(String what, Throwable failure) {
        if (thread.isShutdown()) {
            log.debug("work was stopped in the middle [thread={}, work={}]", name, what, new Wordless(failure));
        } else if (failure instanceof StoreBusy) {
            log.warn("work waits for the store [thread={}, work={}, reason={}]", name, what, failure.getMessage());
        } else {
            log.error(
                    "work failed, what was done before stays [thread={}, work={}]", name, what, new Wordless(failure));
        }
    }

    /// The result of a future, waited for; its failure is thrown. Only for work on this thread.
    public static <T> T await(Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().get(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
        } catch (TimeoutException e) {
            throw new StoreBusy("the store did not answer in time", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /// Takes no more work; completes when what was asked for is done.
    public Future<Void> stop() {
        Future<Void> last = run("stop", () -> {});
        thread.shutdown();
        return last;
    }
}
