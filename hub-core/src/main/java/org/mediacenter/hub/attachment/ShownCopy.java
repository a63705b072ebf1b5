package org.mediacenter.hub.attachment;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// Draws anew what citizens sent by other channels, so that nobody is shown where a camera was and whose it is.
/// Thread-safe.
final class ShownCopy {
    static final String TYPE = "image/jpeg";
    private static final Set<String> DRAWN = Set.of(TYPE, "image/png");

    private final WorkerExecutor pictures;

    ShownCopy(Vertx vertx) {
        pictures = Pictures.threads(vertx);
    }

    /// Nothing of what cannot be drawn.
    ///
    /// @param type what the bytes are
    Future<Optional<Buffer>> of(Buffer bytes, String type) {
        return DRAWN.contains(type)
                ? pictures.executeBlocking(() -> drawn(bytes), false).<Optional<Buffer>>map(Objects::requireNonNull)
                : Future.succeededFuture(Optional.empty());
    }

    private static Optional<Buffer> drawn(Buffer bytes) {
        try {
            return Picture.drawnAnew(bytes.getBytes()).map(Buffer::buffer);
        } catch (IOException | RuntimeException _) { // the library throws anything at what is no picture
            return Optional.empty();
        }
    }
}
