package org.mediacenter.dashboard.composer;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.Optional;
import org.mediacenter.channel.common.Words;
import org.mediacenter.dashboard.deed.DeedForm;
import org.mediacenter.dashboard.deed.Deeds;
import org.mediacenter.dashboard.page.Frame;
import org.mediacenter.dashboard.page.Pages;
import org.mediacenter.dashboard.room.RoomLine;
import org.mediacenter.dashboard.room.Rooms;
import org.mediacenter.dashboard.web.Access;
import org.mediacenter.dashboard.web.Answer;
import org.mediacenter.dashboard.web.Routes;
import org.mediacenter.dashboard.web.Visit;
import org.mediacenter.hub.account.Right;
import org.mediacenter.hub.complaint.Audience;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.history.Dossier;

/// Says while a reply is written what it comes to on its channel, by the channel's own reckoning: a second one in
/// the browser would be wrong some day.
public final class CountScreen {
    private final Deeds deeds;
    private final Rooms rooms;
    private final Pages pages;

    public CountScreen(Deeds deeds, Rooms rooms, Pages pages) {
        this.deeds = deeds;
        this.rooms = rooms;
        this.pages = pages;
    }

    public void mount(Routes routes) {
        routes.post("/desk/complaints/{number}/counts", new Access.With(Right.REPLY), this::count);
    }

    private Future<Answer> count(Visit visit) {
        Optional<ComplaintNumber> number = ComplaintNumber.parse(visit.path("number"));
        String text = Words.clean(visit.form("text")).strip();
        if (number.isEmpty() || text.length() > DeedForm.MOST_CHARACTERS) {
            return Future.succeededFuture(Answer.empty(number.isEmpty() ? 404 : 422));
        }
        return deeds.find(number.get(), visit.account())
                .map(found -> found.map(dossier -> count(visit, dossier, text)).orElse(Answer.empty(404)));
    }

    private Answer count(Visit visit, Dossier dossier, String text) {
        Audience audience = visit.form("audience").equals("public") ? Audience.PUBLIC : Audience.PRIVATE;
        Frame frame = pages.frame(visit, "desk.title", "/desk");
        String words = rooms.of(dossier.complaint(), audience)
                .map(known -> RoomLine.count(frame, known, text))
                .orElse("");
        boolean goes = rooms.objection(
                        dossier.complaint(), audience, text, frame.times().now())
                .isEmpty();
        return Answer.json(
                200, new JsonObject().put("words", words).put("goes", goes).encode());
    }
}
