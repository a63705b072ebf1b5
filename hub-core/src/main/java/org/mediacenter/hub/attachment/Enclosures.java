package org.mediacenter.hub.attachment;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.buffer.Buffer;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.mediacenter.hub.attachment.FileCheck.Checked;
import org.mediacenter.hub.complaint.Attached;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.Enclosing;
import org.mediacenter.hub.complaint.Enclosure;
import org.mediacenter.hub.complaint.Personal;
import org.mediacenter.hub.store.Blobs;

/// Takes the files an officer adds to a reply: looks at each, makes it harmless, keeps it with the complaint.
/// Pictures are drawn on two threads of their own. Thread-safe.
public final class Enclosures {
    private static final int THREADS = 2;
    private static final int LONGEST_NAME = 80;

    private final Blobs blobs;
    private final WorkerExecutor pictures;
    private final FileCheck check = new FileCheck();
    private final SecureRandom random = new SecureRandom();

    public Enclosures(Vertx vertx, Blobs blobs) {
        this.blobs = blobs;
        this.pictures = vertx.createSharedWorkerExecutor("pictures", THREADS);
    }

    /// A file as it came.
    public record Given(String name, Buffer bytes) {}

    /// What became of them.
    public sealed interface Taken {
        /// Kept, in order; part of the complaint once its reply names them.
        record All(List<Enclosure> enclosures) implements Taken {}

        /// None was taken.
        ///
        /// @param code stable: `too-many`, `empty`, `too-long`, `kind`, `broken`, `too-many-pixels`, `active`
        /// @param name of the file it is about
        record Refused(String code, String name) implements Taken {}
    }

    /// Takes all of them or none.
    public Future<Taken> take(ComplaintNumber number, List<Given> files) {
        if (files.size() > Enclosing.MOST) {
            return Future.succeededFuture(new Taken.Refused("too-many", ""));
        }
        return next(number, files, new ArrayList<>());
    }

    private Future<Taken> next(ComplaintNumber number, List<Given> files, List<Enclosure> kept) {
        if (kept.size() == files.size()) {
            return Future.succeededFuture(new Taken.All(kept));
        }
        Given file = files.get(kept.size());
        return pictures.executeBlocking(() -> check.look(file.bytes().getBytes()), false)
                .compose(looked -> switch (Objects.requireNonNull(looked)) {
                    case Checked.Bad(var code) -> Future.succeededFuture(new Taken.Refused(code, name(file.name())));
                    case Checked.Good good ->
                        keep(number, file, good).compose(enclosure -> {
                            kept.add(enclosure);
                            return next(number, files, kept);
                        });
                });
    }

    private Future<Enclosure> keep(ComplaintNumber number, Given file, Checked.Good good) {
        Buffer bytes = Buffer.buffer(good.bytes());
        return blobs.put(number, new OneBuffer(bytes), Math.max(1, bytes.length()))
                .compose(stored -> switch (stored) {
                    case Blobs.Stored.Kept kept ->
                        Future.succeededFuture(new Enclosure(
                                Personal.of(named(file.name(), good.contentType()), random),
                                new Attached.Blob(kept.id().value(), kept.bytes(), good.contentType())));
                    case Blobs.Stored.TooLarge _ -> Future.failedFuture("it grew while it was kept");
                });
    }

    /// Its ending says what it is, whatever it was called.
    private static String named(String name, String contentType) {
        String ending = contentType.equals("application/pdf") ? ".pdf" : ".jpg";
        return name(name).replaceFirst("\\.[A-Za-z0-9]{1,5}$", "") + ending;
    }

    /// Without folders and without what could turn a line or a header.
    private static String name(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String plain = last.replaceAll("[^\\p{L}\\p{N} ._()-]", "_").strip();
        String some = plain.isEmpty() ? "file" : plain;
        return some.substring(0, Math.min(some.length(), LONGEST_NAME));
    }
}
