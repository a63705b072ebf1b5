package org.mediacenter.hub.reply;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mediacenter.hub.channel.Channel;
import org.mediacenter.hub.channel.OutboundReply.File;
import org.mediacenter.hub.complaint.Audience;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.Enclosure;
import org.mediacenter.hub.complaint.Reply;
import org.mediacenter.hub.store.Blobs;
import org.mediacenter.hub.store.Blobs.BlobId;

/// Reads the files that go with a reply, for a channel that takes them. Thread-safe.
///
/// @param blobs where their bytes are kept
public record Enclosed(Blobs blobs) {

    /// The files in order; what was erased is not among them. They never go where everybody reads.
    Future<List<File>> of(ComplaintNumber number, Reply reply, Channel channel) {
        boolean go = channel.takesFiles() && reply.audience() == Audience.PRIVATE;
        Future<List<File>> read = Future.succeededFuture(new ArrayList<>());
        for (Enclosure enclosure : go ? reply.enclosures() : List.<Enclosure>of()) {
            read = read.compose(files -> file(number, enclosure).map(file -> {
                file.ifPresent(files::add);
                return files;
            }));
        }
        return read;
    }

    private Future<Optional<File>> file(ComplaintNumber number, Enclosure enclosure) {
        return enclosure
                .name()
                .text()
                .map(name -> blobs.read(number, new BlobId(enclosure.blob().id()))
                        .compose(found -> found.map(Enclosed::whole).orElse(Future.succeededFuture(Optional.empty())))
                        .map(bytes -> bytes.map(
                                there -> new File(name, enclosure.blob().contentType(), there))))
                .orElse(Future.succeededFuture(Optional.empty()));
    }

    private static Future<Optional<Buffer>> whole(ReadStream<Buffer> stream) {
        Promise<Optional<Buffer>> read = Promise.promise();
        Buffer whole = Buffer.buffer();
        stream.exceptionHandler(read::tryFail);
        stream.endHandler(_ -> read.tryComplete(Optional.of(whole)));
        stream.handler(whole::appendBuffer);
        return read.future();
    }
}
