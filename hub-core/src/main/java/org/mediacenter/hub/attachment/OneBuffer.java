package org.mediacenter.hub.attachment;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import org.jspecify.annotations.Nullable;

/// Bytes that are there already, as the stream that [org.mediacenter.hub.store.Blobs] reads. For one thread.
final class OneBuffer implements ReadStream<Buffer> {
    private final Buffer bytes;
    private @Nullable Handler<Buffer> handler;
    private @Nullable Handler<Void> end;
    private boolean paused;
    private boolean given;
    private boolean ended;

    OneBuffer(Buffer bytes) {
        this.bytes = bytes;
    }

    @Override
    public ReadStream<Buffer> exceptionHandler(@Nullable Handler<Throwable> ignored) {
        return this;
    }

    @Override
    public ReadStream<Buffer> handler(@Nullable Handler<Buffer> newHandler) {
        handler = newHandler;
        flow();
        return this;
    }

    @Override
    public ReadStream<Buffer> pause() {
        paused = true;
        return this;
    }

    @Override
    public ReadStream<Buffer> resume() {
        paused = false;
        flow();
        return this;
    }

    @Override
    public ReadStream<Buffer> fetch(long amount) {
        return resume();
    }

    @Override
    public ReadStream<Buffer> endHandler(@Nullable Handler<Void> newEnd) {
        end = newEnd;
        flow();
        return this;
    }

    private void flow() {
        if (!paused && !given && handler != null) {
            given = true;
            handler.handle(bytes);
        }
        if (!paused && given && !ended && end != null) {
            ended = true;
            end.handle(null);
        }
    }
}
