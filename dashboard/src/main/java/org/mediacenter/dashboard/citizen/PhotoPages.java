package org.mediacenter.dashboard.citizen;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.mediacenter.dashboard.citizen.Keyhole.View;
import org.mediacenter.dashboard.web.Access;
import org.mediacenter.dashboard.web.Answer;
import org.mediacenter.dashboard.web.Responder;
import org.mediacenter.dashboard.web.Route;
import org.mediacenter.dashboard.web.Routes;
import org.mediacenter.dashboard.web.Visit;
import org.mediacenter.hub.attachment.Photos;
import org.mediacenter.hub.attachment.Photos.Taken;
import org.mediacenter.hub.attachment.Pieces;
import org.mediacenter.hub.attachment.Pieces.Upload;
import org.mediacenter.hub.complaint.Complaint;
import org.mediacenter.hub.limit.Allowance;

/// Takes photos for a complaint from whoever has its key: one form where no script runs, and piece by piece where
/// one does, so that a lost line costs a piece and no photo.
final class PhotoPages {
    private static final String PATH = "/track/{number}/photos";
    private static final int MEGABYTE = 1024 * 1024;
    /// One photo as long as it may be, or several ordinary ones.
    private static final long MOST_OF_A_FORM = Photos.MOST_BYTES + MEGABYTE;
    /// At 40 kB a second, which is a slow line.
    private static final long SECONDS = 240;

    private static final int AT_ONCE = 8;
    private static final int OF_ONE_ADDRESS = 3;
    /// Five photos may be tried some times each.
    private static final int MOST_TRIES = 30;

    private static final int MOST_PIECES = 3 * Photos.MOST * Pieces.MOST;
    private static final Duration ONE_MORE_AFTER = Duration.ofMinutes(1);
    private static final Duration ONE_PIECE_MORE_AFTER = Duration.ofSeconds(5);
    private static final int REMEMBERED = 50_000;
    private static final int LATER_SECONDS = 5;

    private final TrackingPages tracking;
    private final Keyhole keyhole;
    private final Photos photos;
    private final Pieces pieces;
    private final Allowance tries;
    private final Allowance moved;

    PhotoPages(TrackingPages tracking, Keyhole keyhole, Photos photos, InstantSource clock) {
        this.tracking = tracking;
        this.keyhole = keyhole;
        this.photos = photos;
        this.pieces = photos.pieces();
        this.tries = new Allowance(clock, MOST_TRIES, ONE_MORE_AFTER, REMEMBERED);
        this.moved = new Allowance(clock, MOST_PIECES, ONE_PIECE_MORE_AFTER, REMEMBERED);
    }

    void mount(Routes routes) {
        Access keyed = new Access.SecretLink();
        Responder.Replying form = this::form;
        routes.add(new Route(
                HttpMethod.POST,
                PATH,
                keyed,
                MOST_OF_A_FORM,
                form,
                Optional.of(new Route.Large(SECONDS, AT_ONCE, OF_ONE_ADDRESS, this::tooLong))));
        routes.get(PATH, keyed, visit -> Future.succeededFuture(tracking.back(visit)));
        routes.get(PATH + "/{upload}", keyed, visit -> piecewise(visit, this::there));
        routes.post(PATH + "/{upload}", keyed, visit -> piecewise(visit, this::piece));
    }

    private Future<Answer> form(Visit visit) {
        List<Buffer> given = visit.files().stream()
                .map(Visit.File::bytes)
                .filter(bytes -> bytes.length() > 0)
                .toList();
        return seen(
                visit,
                complaint -> given.isEmpty()
                        ? refused(visit, complaint, visit.files().isEmpty() ? "choose" : "empty")
                        : take(visit, complaint, given));
    }

    private Future<Answer> tooLong(Visit visit) {
        return seen(visit, complaint -> refused(visit, complaint, "too-long"));
    }

    private interface Seeing {
        Future<Answer> answer(Complaint complaint);
    }

    private Future<Answer> seen(Visit visit, Seeing seeing) {
        return look(visit)
                .compose(view -> view instanceof View.Seen(var dossier)
                        ? seeing.answer(dossier.complaint())
                        : Future.succeededFuture(tracking.unseen(visit, view)));
    }

    private Future<View> look(Visit visit) {
        return keyhole.look(visit.path("number"), visit.query("key"), visit.address());
    }

    /// One after the other, up to the first that is refused.
    private Future<Answer> take(Visit visit, Complaint complaint, List<Buffer> given) {
        if (tries.take(complaint.number().value()).isPresent()) {
            return refused(visit, complaint, "too-often");
        }
        return photos.take(complaint, TrackingPages.CHANNEL, given.getFirst()).compose(taken -> switch (taken) {
            case Taken.Refused(var code) -> refused(visit, complaint, code);
            case Taken.Later _ -> refused(visit, complaint, "later");
            case Taken.Kept _ ->
                given.size() == 1
                        ? Future.succeededFuture(tracking.done(visit, complaint, "photo"))
                        : take(visit, complaint, given.subList(1, given.size()));
        });
    }

    private Future<Answer> refused(Visit visit, Complaint complaint, String code) {
        return tracking.refused(visit, status(code), complaint, code);
    }

    private static int status(String code) {
        return switch (code) {
            case "too-long" -> 413;
            case "too-often" -> 429;
            case "later" -> 503;
            case "closed", "too-many" -> 409;
            default -> 422;
        };
    }

    private interface Moving {
        Future<Answer> answer(Visit visit, Complaint complaint, Upload upload);
    }

    private Future<Answer> piecewise(Visit visit, Moving moving) {
        return look(visit).compose(view -> {
            if (!(view instanceof View.Seen(var dossier))) {
                return Future.succeededFuture(Answer.empty(view instanceof View.TooOften ? 429 : 404));
            }
            Complaint complaint = dossier.complaint();
            return moved.take(complaint.number().value()).isPresent()
                    ? Future.succeededFuture(Answer.empty(429))
                    : Upload.of(complaint.number(), visit.path("upload"))
                            .map(upload -> moving.answer(visit, complaint, upload))
                            .orElseGet(() -> Future.succeededFuture(Answer.empty(404)));
        });
    }

    private Future<Answer> there(Visit visit, Complaint complaint, Upload upload) {
        return there(200, upload);
    }

    private Future<Answer> there(int status, Upload upload) {
        return pieces.there(upload).map(count -> there(status, count));
    }

    private static Answer there(int status, int count) {
        return Answer.json(status, new JsonObject().put("there", count).encode());
    }

    /// @param place of the piece, 0 for the first
    /// @param of so many
    private record Piece(int place, int of) {
        static Optional<Piece> in(Visit visit) {
            String place = visit.query("piece");
            String of = visit.query("of");
            return place.matches("\\d{1,3}") && of.matches("\\d{1,3}")
                    ? Optional.of(new Piece(Integer.parseInt(place), Integer.parseInt(of)))
                            .filter(piece -> piece.fits(visit.body().length()))
                    : Optional.empty();
        }

        boolean isLast() {
            return place == of - 1;
        }

        private boolean fits(int bytes) {
            boolean full = isLast() ? bytes > 0 && bytes <= Pieces.BYTES : bytes == Pieces.BYTES;
            return place < of && of <= Pieces.MOST && full;
        }
    }

    private Future<Answer> piece(Visit visit, Complaint complaint, Upload upload) {
        Optional<Piece> piece = Piece.in(visit);
        if (piece.isEmpty()) {
            return Future.succeededFuture(problem(visit, "broken"));
        }
        if (piece.get().place() == 0 && Photos.left(complaint) == 0) {
            return Future.succeededFuture(problem(visit, "too-many"));
        }
        return pieces.keep(upload, piece.get().place(), visit.body())
                .compose(kept -> kept ? goOn(visit, complaint, upload, piece.get()) : there(409, upload));
    }

    private Future<Answer> goOn(Visit visit, Complaint complaint, Upload upload, Piece kept) {
        return kept.isLast()
                ? whole(visit, complaint, upload, kept.of())
                : Future.succeededFuture(there(200, kept.place() + 1));
    }

    private Future<Answer> whole(Visit visit, Complaint complaint, Upload upload, int of) {
        return pieces.whole(upload)
                .compose(bytes -> Math.ceilDiv(bytes.length(), Pieces.BYTES) == of
                        ? photos.take(complaint, TrackingPages.CHANNEL, bytes)
                                .compose(taken -> taken(visit, upload, taken))
                        : there(409, upload));
    }

    private Future<Answer> taken(Visit visit, Upload upload, Taken taken) {
        return switch (taken) {
            case Taken.Kept _ -> pieces.forget(upload).map(_ -> Answer.json(201, "{\"done\":true}"));
            case Taken.Refused(var code) -> pieces.forget(upload).map(_ -> problem(visit, code));
            case Taken.Later _ ->
                there(503, upload).map(answer -> answer.with("Retry-After", Integer.toString(LATER_SECONDS)));
        };
    }

    private Answer problem(Visit visit, String code) {
        return Answer.json(
                422,
                new JsonObject()
                        .put("problem", tracking.photoProblem(visit, code))
                        .encode());
    }
}
