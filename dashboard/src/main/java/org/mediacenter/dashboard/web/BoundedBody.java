package org.mediacenter.dashboard.web;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;

/// Reads a paused request's body, and no more of it than is allowed.
final class BoundedBody {
    /// A photo that is too long is let by, so that whoever sent it can read that it was.
    private static final long MOST_LEFT_BY = 32L * 1024 * 1024;

    private BoundedBody() {}

    /// The whole body, or nothing where it is longer than `limit` bytes. Fails where the sender breaks
    /// off.
    static Future<Optional<Buffer>> read(HttpServerRequest request, long limit) {
        if (announced(request) > limit) {
            return Future.succeededFuture(Optional.empty());
        }
        Promise<Optional<Buffer>> read = Promise.promise();
        Buffer body = Buffer.buffer();
        request.handler(part -> {
            if (body.length() + (long) part.length() > limit) {
                request.pause();
                read.tryComplete(Optional.empty());
            } else {
                body.appendBuffer(part);
            }
        });
        request.exceptionHandler(read::tryFail);
        request.endHandler(_ -> read.tryComplete(Optional.of(body)));
        request.resume();
        return read.future();
    }

    /// Lets the rest of a body go by unread after an answer; a sender of far too much is cut off.
    static void leave(HttpServerRequest request) {
        if (request.isEnded()) {
            return;
        }
        if (announced(request) > MOST_LEFT_BY) {
            request.response().putHeader("Connection", "close");
        } else {
            request.handler(_ -> {});
            request.resume();
        }
    }

    private static long announced(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        return length != null && length.matches("\\d{1,18}") ? Long.parseLong(length) : 0;
    }
}
