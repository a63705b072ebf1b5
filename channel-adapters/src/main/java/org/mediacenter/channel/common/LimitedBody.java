package org.mediacenter.channel.common;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/// Reads the body of an answer, but not more of it than is wanted.
public final class LimitedBody {

    private LimitedBody() {}

    /// The whole body, where it is not too long.
    ///
    /// @param most bytes
    /// @return empty where there are more: the connection is given up then
    public static Future<Optional<Buffer>> of(HttpClientResponse response, long most) {
        Promise<Optional<Buffer>> promise = Promise.promise();
        Buffer bytes = Buffer.buffer();
        AtomicBoolean tooMuch = new AtomicBoolean();
        response.exceptionHandler(promise::tryFail);
        response.endHandler(_ -> promise.tryComplete(Optional.of(bytes)));
        response.handler(chunk -> {
            if (bytes.length() + (long) chunk.length() <= most) {
                bytes.appendBuffer(chunk);
            } else if (tooMuch.compareAndSet(false, true)) {
                promise.tryComplete(Optional.empty());
                var _ = response.request().reset();
            }
        });
        response.resume();
        return promise.future();
    }
}
