package org.mediacenter.dashboard.desk;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.streams.ReadStream;
import java.util.Optional;
import org.mediacenter.dashboard.web.Access;
import org.mediacenter.dashboard.web.Routes;
import org.mediacenter.dashboard.web.Visit;
import org.mediacenter.hub.account.Audit;
import org.mediacenter.hub.account.Right;
import org.mediacenter.hub.complaint.Attached;
import org.mediacenter.hub.complaint.Complaint;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.store.Blobs;
import org.mediacenter.hub.store.Blobs.BlobId;

/// Gives out the files of a complaint to whoever may read its words; each look is logged.
///
/// Pictures are shown, anything else is only saved: a page that a citizen sent must not run here.
public final class FileScreen {
    private static final String PATH = "/desk/complaints/{number}/files/{message}/{place}";

    private final Deeds deeds;
    private final Blobs blobs;
    private final Audit audit;

    public FileScreen(Deeds deeds, Blobs blobs, Audit audit) {
        this.deeds = deeds;
        this.blobs = blobs;
        this.audit = audit;
    }

    public void mount(Routes routes) {
        routes.stream(PATH, new Access.With(Right.SEE_COMPLAINTS), this::give);
    }

    private record Found(Complaint complaint, Attached.Blob blob) {}

    private void give(Visit visit, HttpServerResponse response, Runnable cut) {
        found(visit)
                .compose(found -> found.map(file -> open(visit, file)).orElse(Future.succeededFuture(Optional.empty())))
                .onFailure(_ -> cut.run())
                .onSuccess(stream -> stream.ifPresentOrElse(
                        open -> send(open, response),
                        () -> response.setStatusCode(404).end()));
    }

    private record Open(Attached.Blob blob, ReadStream<Buffer> bytes) {}

    private Future<Optional<Open>> open(Visit visit, Found file) {
        return audit.looked(visit.account(), file.complaint().number())
                .compose(_ -> blobs.read(
                        file.complaint().number(), new BlobId(file.blob().id())))
                .map(bytes -> bytes.map(stream -> new Open(file.blob(), stream)));
    }

    private static void send(Open file, HttpServerResponse response) {
        boolean picture = Files.isPicture(file.blob().contentType());
        response.putHeader("Content-Type", picture ? file.blob().contentType() : "application/octet-stream")
                .putHeader("Content-Length", String.valueOf(file.blob().bytes()))
                .putHeader("Content-Disposition", picture ? "inline" : "attachment");
        file.bytes().pipeTo(response);
    }

    private Future<Optional<Found>> found(Visit visit) {
        Optional<ComplaintNumber> number = ComplaintNumber.parse(visit.path("number"));
        boolean plain =
                visit.path("message").matches("\\d{1,9}") && visit.path("place").matches("\\d{1,3}");
        if (number.isEmpty() || !plain) {
            return Future.succeededFuture(Optional.empty());
        }
        long message = Long.parseLong(visit.path("message"));
        int place = Integer.parseInt(visit.path("place"));
        return deeds.find(number.get(), visit.account())
                .map(found -> found.flatMap(dossier -> file(dossier.complaint(), message, place)));
    }

    private static Optional<Found> file(Complaint complaint, long message, int place) {
        return complaint.conversation().messages().stream()
                .filter(said -> said.sequence() == message)
                .flatMap(said ->
                        said.carried().attachments().stream().skip(place).limit(1))
                .flatMap(attached -> attached.blob().stream())
                .map(blob -> new Found(complaint, blob))
                .findFirst();
    }
}
