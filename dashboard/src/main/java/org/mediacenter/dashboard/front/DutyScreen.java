package org.mediacenter.dashboard.front;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.Optional;
import org.mediacenter.dashboard.page.Frame;
import org.mediacenter.dashboard.web.Access;
import org.mediacenter.dashboard.web.Answer;
import org.mediacenter.dashboard.web.Routes;
import org.mediacenter.dashboard.web.Visit;
import org.mediacenter.hub.account.Right;
import org.mediacenter.hub.shift.ShiftNote;

/// `GET /desk/duty`: what stands above everybody's desk: that there is a surge, and, for the front office, that a note
/// of the last shift waits to be read.
final class DutyScreen {
    private final FrontOffice office;

    DutyScreen(FrontOffice office) {
        this.office = office;
    }

    void mount(Routes routes) {
        routes.get("/desk/duty", new Access.With(Right.SEE_COMPLAINTS), this::duty);
    }

    private Future<Answer> duty(Visit visit) {
        Frame frame = office.pages().frame(visit, "desk.title", "/desk");
        JsonObject json = new JsonObject();
        office.surges()
                .now()
                .ifPresent(surge -> json.put(
                        "surge",
                        frame.say(
                                "surge.bar",
                                surge.reason(),
                                frame.times().brief(surge.since()),
                                frame.person(surge.by()))));
        boolean leads = visit.account().may(Right.LEAD_FRONT_OFFICE);
        return (leads ? last() : Future.succeededFuture(Optional.<ShiftNote>empty())).map(note -> {
            note.filter(last -> isFor(last, visit))
                    .ifPresent(last -> json.put(
                            "note",
                            frame.say(
                                    "shift.bar",
                                    frame.person(last.by()),
                                    frame.times().brief(last.at()))));
            return Answer.json(200, json.put("leads", leads).encode());
        });
    }

    private static boolean isFor(ShiftNote note, Visit visit) {
        return note.taken().isEmpty() && !note.by().equals(visit.account().username());
    }

    private Future<Optional<ShiftNote>> last() {
        return office.notes().latest(1).map(notes -> notes.stream().findFirst());
    }
}
