package org.mediacenter.hub.attachment;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.buffer.Buffer;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.mediacenter.hub.attachment.FileCheck.Checked;
import org.mediacenter.hub.complaint.Attached;
import org.mediacenter.hub.complaint.Complaint;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.Enclosing;
import org.mediacenter.hub.complaint.Enclosure;
import org.mediacenter.hub.complaint.Personal;
import org.mediacenter.hub.store.Blobs;
import org.mediacenter.hub.store.Blobs.BlobId;

/// Takes the files an officer adds to a reply: looks at each, makes it harmless, keeps it with the complaint.
/// Pictures are drawn on two threads of their own. Thread-safe.
public final class Enclosures {
    private static final int LONGEST_NAME = 80;

    private final Blobs blobs;
    private final Turns turns;
    private final Leaving leaving;
    private final WorkerExecutor pictures;
    private final FileCheck check = new FileCheck();
    private final SecureRandom random = new SecureRandom();

    /// @param current the complaint as it is, to see what it names
    public Enclosures(
            Vertx vertx, Blobs blobs, Turns turns, Function<ComplaintNumber, Future<Optional<Complaint>>> current) {
        this.blobs = blobs;
        this.turns = turns;
        this.leaving = new Leaving(blobs, current);
        this.pictures = Pictures.threads(vertx);
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

    /// Takes all of them or none, and goes on with them. What was kept and then not written down is deleted at once,
    /// unless something else names it; where it is not known what became of it, [Sweeping] looks a day later.
    ///
    /// @param then writes them down with the complaint
    /// @param isWritten whether it did
    public <T> Future<T> take(
            ComplaintNumber number, List<Given> files, Function<Taken, Future<T>> then, Predicate<T> isWritten) {
        if (files.size() > Enclosing.MOST) {
            return then.apply(new Taken.Refused("too-many", ""));
        }
        List<Fit> fit = new ArrayList<>();
        return look(files, fit)
                .compose(bad -> bad.isPresent()
                        ? then.apply(bad.get())
                        : turns.take(number, () -> goOn(number, fit, then, isWritten)));
    }

    private record Fit(String name, Checked.Good good) {}

    /// The first that is not taken.
    private Future<Optional<Taken.Refused>> look(List<Given> files, List<Fit> fit) {
        if (fit.size() == files.size()) {
            return Future.succeededFuture(Optional.empty());
        }
        Given file = files.get(fit.size());
        return pictures.executeBlocking(() -> check.look(file.bytes().getBytes()), false)
                .compose(looked -> switch (Objects.requireNonNull(looked)) {
                    case Checked.Bad(var code) ->
                        Future.succeededFuture(Optional.of(new Taken.Refused(code, name(file.name()))));
                    case Checked.Good good -> {
                        fit.add(new Fit(file.name(), good));
                        yield look(files, fit);
                    }
                });
    }

    private <T> Future<T> goOn(
            ComplaintNumber number, List<Fit> fit, Function<Taken, Future<T>> then, Predicate<T> isWritten) {
        List<Enclosure> kept = new ArrayList<>();
        return keep(number, fit, kept)
                .recover(why -> leave(number, kept).transform(_ -> Future.failedFuture(why)))
                .compose(_ -> then.apply(new Taken.All(List.copyOf(kept))))
                .compose(done -> isWritten.test(done)
                        ? Future.succeededFuture(done)
                        : leave(number, kept).map(done));
    }

    private Future<Void> keep(ComplaintNumber number, List<Fit> fit, List<Enclosure> kept) {
        Future<Void> keeping = Future.succeededFuture();
        for (Fit file : fit) {
            keeping = keeping.compose(_ -> keep(number, file))
                    .map(enclosure -> {
                        kept.add(enclosure);
                        return enclosure;
                    })
                    .mapEmpty();
        }
        return keeping;
    }

    private Future<Void> leave(ComplaintNumber number, List<Enclosure> kept) {
        return leaving.leave(
                number,
                kept.stream()
                        .map(enclosure -> new BlobId(enclosure.blob().id()))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    private Future<Enclosure> keep(ComplaintNumber number, Fit file) {
        Checked.Good good = file.good();
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
