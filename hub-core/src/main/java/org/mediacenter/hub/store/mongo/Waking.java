package org.mediacenter.hub.store.mongo;

import com.mongodb.client.model.changestream.ChangeStreamDocument;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.mediacenter.hub.store.Store;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Wakes a listener whenever the change stream has something; begins anew when the stream
/// breaks, and then wakes once, since something may have been missed.
final class Waking implements Store.Subscription {
    private static final Logger LOG = LoggerFactory.getLogger(Waking.class);
    private static final long AGAIN_AFTER_SECONDS = 1;

    private final Feed feed;
    private final Runnable wake;
    private volatile boolean closed;
    private volatile Runnable cancel = () -> {};

    Waking(Feed feed, Runnable wake) {
        this.feed = feed;
        this.wake = wake;
    }

    Waking begin() {
        feed.fromNow().onSuccess(stream -> stream.subscribe(new Listening())).onFailure(this::again);
        return this;
    }

    @Override
    public void close() {
        closed = true;
        cancel.run();
    }

    private void again(Throwable why) {
        if (closed) {
            return;
        }
        LOG.warn("the change stream broke and is begun anew [{}]", String.valueOf(why.getMessage()));
        CompletableFuture.delayedExecutor(AGAIN_AFTER_SECONDS, TimeUnit.SECONDS).execute(() -> {
            if (!closed) {
                begin();
                wake.run();
            }
        });
    }

    private final class Listening implements Subscriber<ChangeStreamDocument<Document>> {
        @Override
        public void onSubscribe(Subscription subscription) {
            cancel = subscription::cancel;
            if (closed) {
                subscription.cancel();
            } else {
                subscription.request(Long.MAX_VALUE);
            }
        }

        @Override
        public void onNext(ChangeStreamDocument<Document> event) {
            if (!closed && FeedReading.changeOf(event).isPresent()) {
                wake.run();
            }
        }

        @Override
        public void onError(Throwable why) {
            again(why);
        }

        @Override
        public void onComplete() {
            again(new IllegalStateException("it ended"));
        }
    }
}
