package org.mediacenter.dashboard.composer;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.Optional;
import org.mediacenter.dashboard.deed.Deeds;
import org.mediacenter.dashboard.deed.Deeds.Care;
import org.mediacenter.dashboard.deed.Deeds.Done;
import org.mediacenter.dashboard.desk.Annals;
import org.mediacenter.dashboard.desk.Undo;
import org.mediacenter.dashboard.page.Frame;
import org.mediacenter.dashboard.page.Pages;
import org.mediacenter.dashboard.web.Access;
import org.mediacenter.dashboard.web.Answer;
import org.mediacenter.dashboard.web.Routes;
import org.mediacenter.dashboard.web.Visit;
import org.mediacenter.hub.account.Right;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.history.Dossier;

/// Takes back the last thing an officer did to a complaint, where nobody did anything since.
public final class UndoScreen {
    private final Deeds deeds;
    private final Pages pages;

    public UndoScreen(Deeds deeds, Pages pages) {
        this.deeds = deeds;
        this.pages = pages;
    }

    public void mount(Routes routes) {
        routes.post("/desk/complaints/{number}/undo", new Access.With(Right.WRITE_NOTES), this::undo);
    }

    private Future<Answer> undo(Visit visit) {
        Optional<ComplaintNumber> number = ComplaintNumber.parse(visit.path("number"));
        return number.map(known -> deeds.find(known, visit.account()))
                .orElse(Future.succeededFuture(Optional.empty()))
                .compose(found ->
                        found.map(dossier -> undo(visit, dossier)).orElse(Future.succeededFuture(Answer.empty(404))));
    }

    private Future<Answer> undo(Visit visit, Dossier dossier) {
        Frame frame = pages.frame(visit, "desk.title", "/desk");
        return switch (Undo.of(dossier, visit.account(), frame.times().now())) {
            case Undo.Not(var code) -> Future.succeededFuture(words(409, frame.say("refused." + code)));
            case Undo.By(var deed) ->
                deeds.act(
                                dossier.complaint().number(),
                                dossier.complaint().version(),
                                deed,
                                visit.account(),
                                Care.PERSONS)
                        .map(done -> answer(frame, done));
        };
    }

    private static Answer answer(Frame frame, Done done) {
        Annals annals = new Annals(frame);
        return switch (done) {
            case Done.Saved _ -> words(200, frame.say("undo.done"));
            case Done.Overtaken since ->
                words(409, frame.say("bulk.overtaken", annals.who(since.since()), annals.what(since.since())));
            case Done.Refused refused -> words(409, frame.words().sayOr("refused." + refused.code(), refused.detail()));
            case Done.Hidden _, Done.NotAllowed _ -> words(404, frame.say("case.gone"));
        };
    }

    private static Answer words(int status, String words) {
        return Answer.json(status, new JsonObject().put("words", words).encode());
    }
}
