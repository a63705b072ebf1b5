package org.mediacenter.dashboard.citizen;

import io.vertx.core.Future;
import io.vertx.core.http.HttpServerResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.mediacenter.dashboard.citizen.Keyhole.View;
import org.mediacenter.dashboard.page.FileAnswer;
import org.mediacenter.dashboard.web.Access;
import org.mediacenter.dashboard.web.Routes;
import org.mediacenter.dashboard.web.Visit;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.Enclosure;
import org.mediacenter.hub.store.Blobs;
import org.mediacenter.hub.store.Blobs.BlobId;

/// Gives the files that went with an answer to whoever has the complaint's key.
final class EnclosedFiles {
    private final Keyhole keyhole;
    private final Blobs blobs;

    EnclosedFiles(Keyhole keyhole, Blobs blobs) {
        this.keyhole = keyhole;
        this.blobs = blobs;
    }

    void mount(Routes routes) {
        routes.stream("/track/{number}/files/{reply}/{place}", new Access.SecretLink(), this::give);
    }

    static String address(ComplaintNumber number, String reply, int place, String key) {
        return "/track/" + number + "/files/" + reply + "/" + place + "?key="
                + URLEncoder.encode(key, StandardCharsets.UTF_8);
    }

    private void give(Visit visit, HttpServerResponse response, Runnable cut) {
        keyhole.look(visit.path("number"), visit.query("key"), visit.address())
                .compose(view -> view instanceof View.Seen(var dossier)
                        ? dossier.complaint()
                                .conversation()
                                .reply(visit.path("reply"))
                                .filter(_ -> visit.path("place").matches("\\d"))
                                .flatMap(reply -> reply.enclosure(Integer.parseInt(visit.path("place"))))
                                .filter(Enclosure::isThere)
                                .map(enclosure -> open(dossier.complaint().number(), enclosure))
                                .orElse(Future.succeededFuture(Optional.empty()))
                        : Future.succeededFuture(Optional.<FileAnswer>empty()))
                .onFailure(_ -> cut.run())
                .onSuccess(found -> found.ifPresentOrElse(
                        file -> file.send(response),
                        () -> response.setStatusCode(404).end()));
    }

    private Future<Optional<FileAnswer>> open(ComplaintNumber number, Enclosure enclosure) {
        return blobs.read(number, new BlobId(enclosure.blob().id()))
                .map(found -> found.map(bytes -> new FileAnswer(enclosure.blob(), bytes)));
    }
}
