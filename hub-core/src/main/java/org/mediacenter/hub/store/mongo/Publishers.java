package org.mediacenter.hub.store.mongo;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.internal.ContextInternal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/// Where the driver's publishers become futures: the only place that subscribes to them, apart
/// from the change feed. A future completes on the context of whoever asked.
final class Publishers {
    private Publishers() {}

    /// All that is published.
    static <T> Future<List<T>> all(Publisher<T> publisher) {
        Promise<List<T>> promise = promise();
        publisher.subscribe(new Gathering<>(promise));
        return promise.future();
    }

    /// A promise whose future completes on the caller's context.
    static <T> Promise<T> promise() {
        Optional<ContextInternal> context = Optional.ofNullable(ContextInternal.current());
        return context.<Promise<T>>map(ContextInternal::promise).orElseGet(Promise::promise);
    }

    /// The first that is published.
    static <T> Future<Optional<T>> first(Publisher<T> publisher) {
        return all(publisher).map(found -> found.stream().findFirst());
    }

    private static final class Gathering<T> implements Subscriber<T> {
        private final Promise<List<T>> promise;
        private final List<T> gathered = new ArrayList<>();

        Gathering(Promise<List<T>> promise) {
            this.promise = promise;
        }

        @Override
        public void onSubscribe(Subscription subscription) {
            subscription.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(T item) {
            gathered.add(item);
        }

        @Override
        public void onError(Throwable why) {
            promise.tryFail(Trouble.told(why));
        }

        @Override
        public void onComplete() {
            promise.tryComplete(gathered);
        }
    }
}
