package org.mediacenter.hub.store.mongo;

import io.vertx.core.Context;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/// What the driver publishes, as a stream of Vert.x: one part is asked for at a time, so a
/// paused reader holds no more than one. Everything happens on the context it was made on.
final class Downloading implements ReadStream<Buffer>, Subscriber<ByteBuffer> {
    private final Publisher<ByteBuffer> publisher;
    private final Context context;
    private final Queue<Buffer> waiting = new ArrayDeque<>(1);
    private Optional<Subscription> subscription = Optional.empty();
    private Handler<Buffer> handler = _ -> {};
    private Handler<Void> end = _ -> {};
    private Handler<Throwable> failed = _ -> {};
    private long demand = Long.MAX_VALUE;
    private boolean asked;
    private boolean ended;
    private boolean told;

    Downloading(Publisher<ByteBuffer> publisher, Vertx vertx) {
        this.publisher = publisher;
        this.context = vertx.getOrCreateContext();
    }

    @Override
    public Downloading handler(@Nullable Handler<Buffer> handler) {
        if (handler != null) {
            this.handler = handler;
            if (subscription.isEmpty()) {
                publisher.subscribe(this);
            }
        }
        return this;
    }

    @Override
    public Downloading endHandler(@Nullable Handler<Void> handler) {
        end = handler == null ? _ -> {} : handler;
        return this;
    }

    @Override
    public Downloading exceptionHandler(@Nullable Handler<Throwable> handler) {
        failed = handler == null ? _ -> {} : handler;
        return this;
    }

    @Override
    public Downloading pause() {
        demand = 0;
        return this;
    }

    @Override
    public Downloading resume() {
        return fetch(Long.MAX_VALUE);
    }

    @Override
    public Downloading fetch(long amount) {
        demand = demand + amount < 0 ? Long.MAX_VALUE : demand + amount;
        context.runOnContext(_ -> goOn());
        return this;
    }

    @Override
    public void onSubscribe(Subscription subscription) {
        context.runOnContext(_ -> {
            this.subscription = Optional.of(subscription);
            goOn();
        });
    }

    @Override
    public void onNext(ByteBuffer part) {
        Buffer buffer = Buffer.buffer(part.remaining());
        byte[] bytes = new byte[part.remaining()];
        part.get(bytes);
        buffer.appendBytes(bytes);
        context.runOnContext(_ -> {
            asked = false;
            waiting.add(buffer);
            goOn();
        });
    }

    @Override
    public void onError(Throwable why) {
        context.runOnContext(_ -> failed.handle(Trouble.told(why)));
    }

    @Override
    public void onComplete() {
        context.runOnContext(_ -> {
            ended = true;
            goOn();
        });
    }

    /// Hands on what waits, tells the end once, asks for the next part where one is wanted.
    private void goOn() {
        while (demand > 0 && !waiting.isEmpty()) {
            demand = demand == Long.MAX_VALUE ? demand : demand - 1;
            handler.handle(waiting.remove());
        }
        if (ended && waiting.isEmpty() && !told) {
            told = true;
            end.handle(null);
        } else if (!ended && demand > 0 && !asked && subscription.isPresent()) {
            asked = true;
            subscription.get().request(1);
        }
    }
}
