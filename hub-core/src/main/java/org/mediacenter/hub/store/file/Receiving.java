package org.mediacenter.hub.store.file;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.internal.ContextInternal;
import io.vertx.core.streams.ReadStream;

/// Takes a stream buffer by buffer: it is paused while the disk works, so it never runs ahead.
final class Receiving {
    private final Vertx vertx;
    private final ReadStream<Buffer> bytes;
    private final long limit;
    private final Promise<Boolean> whole;
    private Future<Void> written = Future.succeededFuture();
    private long seen;

    /// Pauses the stream, and listens at once for its breaking: it may before the file is there.
    Receiving(Vertx vertx, ReadStream<Buffer> bytes, long limit) {
        this.vertx = vertx;
        this.limit = limit;
        this.whole = ((ContextInternal) vertx.getOrCreateContext()).promise();
        this.bytes = bytes.pause().exceptionHandler(whole::tryFail);
    }

    /// True when all of it is in the file, false when it was more than the limit.
    Future<Boolean> into(PartFile file) {
        bytes.handler(buffer -> take(buffer, file)).endHandler(_ -> written.onSuccess(_ -> whole.tryComplete(true)));
        bytes.resume();
        return whole.future();
    }

    private void take(Buffer buffer, PartFile file) {
        bytes.pause();
        seen += buffer.length();
        if (seen > limit) {
            written.onComplete(_ -> whole.tryComplete(false));
        } else if (!whole.future().isComplete()) {
            written = written.compose(_ -> write(file, buffer.getBytes()))
                    .onSuccess(_ -> bytes.resume())
                    .onFailure(whole::tryFail);
        }
    }

    private Future<Void> write(PartFile file, byte[] part) {
        return vertx.executeBlocking(() -> file.write(part), false).mapEmpty();
    }
}
