package org.mediacenter.hub.store.sqlite;

import io.netty.channel.EventLoop;
import io.vertx.core.internal.ContextInternal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells askers the outcome on their own threads, one hand-over for each event loop however
/// many of its askers wait, so that the writer goes on with the next group at once.
final class Answers implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Answers.class);

    /// For askers without a Vert.x context, and for what listens to changes.
    private final ExecutorService others = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("store-answers").factory());

    void tell(List<? extends Answer<?>> answers) {
        Map<Optional<EventLoop>, List<Answer<?>>> byLoop = new HashMap<>();
        for (Answer<?> answer : answers) {
            Optional<EventLoop> loop = answer.context().map(ContextInternal::nettyEventLoop);
            byLoop.computeIfAbsent(loop, _ -> new ArrayList<>()).add(answer);
        }
        byLoop.forEach((loop, theirs) -> handOver(loop, () -> theirs.forEach(Answer::tell)));
    }

    /// Runs something short soon.
    void soon(Runnable task) {
        handOver(Optional.empty(), task);
    }

    @Override
    public void close() {
        others.close();
    }

    private void handOver(Optional<EventLoop> loop, Runnable task) {
        try {
            if (loop.isPresent()) {
                loop.get().execute(task);
            } else {
                others.execute(() -> carefully(task));
            }
        } catch (RejectedExecutionException _) {
            carefully(task);
        }
    }

    private static void carefully(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            LOG.error("what waited for the store failed", e);
        }
    }
}
