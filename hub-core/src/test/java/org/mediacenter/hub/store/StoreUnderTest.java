package org.mediacenter.hub.store;

import io.vertx.core.Future;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// What the parts of [StoreContract] need of an engine's test.
public interface StoreUnderTest {

    /// The engine, empty at the start of each test.
    Store store();

    /// The same engine closed and opened again, or another node on the same server.
    Store reopened();

    /// Waits for an answer; the limit only ends a test that would hang.
    static <T> T await(Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().get(30, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException told) {
                throw told;
            }
            throw new AssertionError(e.getCause());
        } catch (InterruptedException | TimeoutException e) {
            throw new AssertionError("no answer from the store", e);
        }
    }
}
