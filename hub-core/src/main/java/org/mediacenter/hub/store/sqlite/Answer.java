package org.mediacenter.hub.store.sqlite;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.internal.ContextInternal;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Work that was asked for and the future its asker holds; the outcome waits here until it may
/// be told.
final class Answer<T> {
    private final Work<T> work;
    private final Optional<ContextInternal> context;
    private final Promise<T> promise;
    private @Nullable T result;
    private @Nullable Throwable failure;

    Answer(Work<T> work) {
        this.work = work;
        this.context = Optional.ofNullable(ContextInternal.current());
        this.promise = context.<Promise<T>>map(ContextInternal::promise).orElseGet(Promise::promise);
    }

    Future<T> future() {
        return promise.future();
    }

    Optional<ContextInternal> context() {
        return context;
    }

    void perform(Session session) throws SQLException {
        result = work.on(session);
    }

    void fail(Throwable why) {
        failure = why;
    }

    /// Tells the asker; runs whatever hangs on the future.
    void tell() {
        if (failure == null) {
            promise.tryComplete(result);
        } else {
            promise.tryFail(failure);
        }
    }
}
