package org.mediacenter.dashboard.desk;

import io.vertx.core.Future;
import io.vertx.core.http.HttpServerResponse;
import java.util.Optional;
import java.util.function.Function;
import org.mediacenter.dashboard.deed.Deeds;
import org.mediacenter.dashboard.page.FileAnswer;
import org.mediacenter.dashboard.web.Access;
import org.mediacenter.dashboard.web.Routes;
import org.mediacenter.dashboard.web.Visit;
import org.mediacenter.hub.account.Audit;
import org.mediacenter.hub.account.Right;
import org.mediacenter.hub.complaint.Attached;
import org.mediacenter.hub.complaint.Complaint;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.Enclosure;
import org.mediacenter.hub.history.Dossier;
import org.mediacenter.hub.store.Blobs;
import org.mediacenter.hub.store.Blobs.BlobId;

/// Gives out the files of a complaint to whoever may read its words; each look is logged.
///
/// What a citizen sent, and what went out with a reply.
public final class FileScreen {
    private static final String ENCLOSED = "/desk/complaints/{number}/replies/{reply}/files/{place}";
    private static final String SAVED = "application/octet-stream";
    private static final String PATH = "/desk/complaints/{number}/files/{message}/{place}";

    /// Behind the address of a picture, for what it was drawn from.
    public static final String ORIGINAL = "/original";

    private final Deeds deeds;
    private final Blobs blobs;
    private final Audit audit;

    public FileScreen(Deeds deeds, Blobs blobs, Audit audit) {
        this.deeds = deeds;
        this.blobs = blobs;
        this.audit = audit;
    }

    public void mount(Routes routes) {
        Access readers = new Access.With(Right.SEE_COMPLAINTS);
        routes.stream(
                PATH, readers, (visit, response, cut) -> give(visit, message(visit, Attached::seen), response, cut));
        routes.stream(PATH + ORIGINAL, new Access.With(Right.SEE_RAW), this::original);
        routes.stream(ENCLOSED, readers, (visit, response, cut) -> give(visit, enclosed(visit), response, cut));
    }

    /// As it came, with all a camera wrote into it: only saved, and who did is written down first.
    private void original(Visit visit, HttpServerResponse response, Runnable cut) {
        Future<Optional<Found>> asked = message(visit, Attached::blob);
        give(
                visit,
                asked.compose(
                        found -> found.map(file -> told(visit, file)).orElse(Future.succeededFuture(Optional.empty()))),
                response,
                cut);
    }

    private Future<Optional<Found>> told(Visit visit, Found file) {
        Attached.Blob blob = file.blob();
        Found saved = new Found(file.complaint(), new Attached.Blob(blob.id(), blob.bytes(), SAVED));
        return audit.did(
                        "opened-original",
                        visit.account().username(),
                        Optional.of(file.complaint().number() + " " + blob.id()))
                .map(_ -> Optional.of(saved));
    }

    private record Found(Complaint complaint, Attached.Blob blob) {}

    private void give(Visit visit, Future<Optional<Found>> asked, HttpServerResponse response, Runnable cut) {
        asked.compose(found -> found.map(file -> open(visit, file)).orElse(Future.succeededFuture(Optional.empty())))
                .onFailure(_ -> cut.run())
                .onSuccess(stream -> stream.ifPresentOrElse(
                        open -> open.send(response),
                        () -> response.setStatusCode(404).end()));
    }

    private Future<Optional<FileAnswer>> open(Visit visit, Found file) {
        return audit.looked(visit.account(), file.complaint().number())
                .compose(_ -> blobs.read(
                        file.complaint().number(), new BlobId(file.blob().id())))
                .map(bytes -> bytes.map(stream -> new FileAnswer(file.blob(), stream)));
    }

    private Future<Optional<Found>> message(Visit visit, Function<Attached, Optional<Attached.Blob>> bytes) {
        Optional<ComplaintNumber> number = ComplaintNumber.parse(visit.path("number"));
        boolean plain =
                visit.path("message").matches("\\d{1,9}") && visit.path("place").matches("\\d{1,3}");
        if (number.isEmpty() || !plain) {
            return Future.succeededFuture(Optional.empty());
        }
        long message = Long.parseLong(visit.path("message"));
        int place = Integer.parseInt(visit.path("place"));
        return deeds.find(number.get(), visit.account())
                .map(found -> found.flatMap(dossier -> file(dossier.complaint(), message, place, bytes)));
    }

    private Future<Optional<Found>> enclosed(Visit visit) {
        Optional<ComplaintNumber> number = ComplaintNumber.parse(visit.path("number"));
        if (number.isEmpty() || !visit.path("place").matches("\\d")) {
            return Future.succeededFuture(Optional.empty());
        }
        int place = Integer.parseInt(visit.path("place"));
        return deeds.find(number.get(), visit.account())
                .map(found -> found.map(Dossier::complaint)
                        .flatMap(complaint -> enclosure(complaint, visit.path("reply"), place)
                                .filter(Enclosure::isThere)
                                .map(enclosure -> new Found(complaint, enclosure.blob()))));
    }

    /// Replies and proposals never have the same name.
    private static Optional<Enclosure> enclosure(Complaint complaint, String name, int place) {
        return complaint
                .conversation()
                .reply(name)
                .flatMap(reply -> reply.enclosure(place))
                .or(() -> complaint.proposals().named(name).flatMap(proposal -> proposal.enclosure(place)));
    }

    private static Optional<Found> file(
            Complaint complaint, long message, int place, Function<Attached, Optional<Attached.Blob>> bytes) {
        return complaint.conversation().messages().stream()
                .filter(said -> said.sequence() == message)
                .flatMap(said ->
                        said.carried().attachments().stream().skip(place).limit(1))
                .filter(Attached::isThere)
                .flatMap(attached -> bytes.apply(attached).stream())
                .map(blob -> new Found(complaint, blob))
                .findFirst();
    }
}
