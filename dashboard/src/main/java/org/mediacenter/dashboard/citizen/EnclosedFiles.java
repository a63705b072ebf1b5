package org.mediacenter.dashboard.citizen;

import io.vertx.core.Future;
import io.vertx.core.http.HttpServerResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import org.mediacenter.dashboard.citizen.Keyhole.View;
import org.mediacenter.dashboard.page.FileAnswer;
import org.mediacenter.dashboard.web.Access;
import org.mediacenter.dashboard.web.Routes;
import org.mediacenter.dashboard.web.Visit;
import org.mediacenter.hub.complaint.Attached;
import org.mediacenter.hub.complaint.Complaint;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.Enclosure;
import org.mediacenter.hub.complaint.Message;
import org.mediacenter.hub.store.Blobs;
import org.mediacenter.hub.store.Blobs.BlobId;

/// Gives the files that went with an answer, and the citizen's own photos as they were drawn anew, to whoever has the
/// complaint's key.
final class EnclosedFiles {
    private final Keyhole keyhole;
    private final Blobs blobs;

    EnclosedFiles(Keyhole keyhole, Blobs blobs) {
        this.keyhole = keyhole;
        this.blobs = blobs;
    }

    void mount(Routes routes) {
        routes.stream("/track/{number}/files/{reply}/{place}", new Access.SecretLink(), this::enclosed);
        routes.stream("/track/{number}/photos/{message}/{place}", new Access.SecretLink(), this::photo);
    }

    static String photo(ComplaintNumber number, long message, int place, String key) {
        return "/track/" + number + "/photos/" + message + "/" + place + "?key="
                + URLEncoder.encode(key, StandardCharsets.UTF_8);
    }

    static String address(ComplaintNumber number, String reply, int place, String key) {
        return "/track/" + number + "/files/" + reply + "/" + place + "?key="
                + URLEncoder.encode(key, StandardCharsets.UTF_8);
    }

    private void enclosed(Visit visit, HttpServerResponse response, Runnable cut) {
        give(
                visit,
                response,
                cut,
                complaint -> complaint
                        .conversation()
                        .reply(visit.path("reply"))
                        .flatMap(reply -> reply.enclosure(place(visit)))
                        .filter(Enclosure::isThere)
                        .map(Enclosure::blob));
    }

    private void photo(Visit visit, HttpServerResponse response, Runnable cut) {
        give(
                visit,
                response,
                cut,
                complaint -> complaint.conversation().messages().stream()
                        .filter(Message::isCitizens)
                        .filter(said -> Long.toString(said.sequence()).equals(visit.path("message")))
                        .flatMap(said -> said.carried().attachments().stream()
                                .skip(place(visit))
                                .limit(1))
                        .filter(Attached::isThere)
                        .flatMap(attached -> attached.shown().stream())
                        .findFirst());
    }

    /// One that is nowhere, for nonsense.
    private static int place(Visit visit) {
        return visit.path("place").matches("\\d") ? Integer.parseInt(visit.path("place")) : Integer.MAX_VALUE;
    }

    private void give(
            Visit visit,
            HttpServerResponse response,
            Runnable cut,
            Function<Complaint, Optional<Attached.Blob>> asked) {
        keyhole.look(visit.path("number"), visit.query("key"), visit.address())
                .compose(view -> view instanceof View.Seen(var dossier)
                        ? asked.apply(dossier.complaint())
                                .map(blob -> open(dossier.complaint().number(), blob))
                                .orElse(Future.succeededFuture(Optional.empty()))
                        : Future.succeededFuture(Optional.<FileAnswer>empty()))
                .onFailure(_ -> cut.run())
                .onSuccess(found -> found.ifPresentOrElse(
                        file -> file.send(response),
                        () -> response.setStatusCode(404).end()));
    }

    private Future<Optional<FileAnswer>> open(ComplaintNumber number, Attached.Blob blob) {
        return blobs.read(number, new BlobId(blob.id())).map(found -> found.map(bytes -> new FileAnswer(blob, bytes)));
    }
}
