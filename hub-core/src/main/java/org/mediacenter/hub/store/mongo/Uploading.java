package org.mediacenter.hub.store.mongo;

import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.mediacenter.hub.store.Blobs.BlobId;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/// A stream as the driver wants it: what the driver asks for is fetched from the stream, hashed
/// and counted on the way. Subscribed to once.
final class Uploading implements Publisher<ByteBuffer> {

    /// The stream had more bytes than the limit.
    static final class TooMuch extends RuntimeException {}

    private final ReadStream<Buffer> bytes;
    private final long limit;
    private final MessageDigest digest;
    private final Promise<Void> broken = Promise.promise();
    private long length;

    /// Pauses the stream, and listens at once for its breaking: it may before the driver is ready.
    Uploading(ReadStream<Buffer> bytes, long limit) {
        this.bytes = bytes.pause().exceptionHandler(broken::tryFail);
        this.limit = limit;
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    /// Name of the blob, once all of it went by.
    BlobId id() {
        return new BlobId(HexFormat.of().formatHex(digest.digest()));
    }

    long length() {
        return length;
    }

    @Override
    public void subscribe(Subscriber<? super ByteBuffer> driver) {
        bytes.endHandler(_ -> driver.onComplete()).handler(buffer -> take(buffer, driver));
        driver.onSubscribe(new Subscription() {
            @Override
            public void request(long count) {
                bytes.fetch(count);
            }

            @Override
            public void cancel() {
                bytes.pause();
            }
        });
        broken.future().onFailure(driver::onError);
    }

    private void take(Buffer buffer, Subscriber<? super ByteBuffer> driver) {
        length += buffer.length();
        if (length > limit) {
            bytes.pause();
            driver.onError(new TooMuch());
            return;
        }
        byte[] part = buffer.getBytes();
        digest.update(part);
        driver.onNext(ByteBuffer.wrap(part));
    }
}
