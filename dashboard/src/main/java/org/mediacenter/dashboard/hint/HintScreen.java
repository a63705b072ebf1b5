package org.mediacenter.dashboard.hint;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Optional;
import org.mediacenter.channel.common.Words;
import org.mediacenter.dashboard.desk.AlikeLine;
import org.mediacenter.dashboard.page.Frame;
import org.mediacenter.dashboard.page.Pages;
import org.mediacenter.dashboard.web.Access;
import org.mediacenter.dashboard.web.Answer;
import org.mediacenter.dashboard.web.Routes;
import org.mediacenter.dashboard.web.Visit;
import org.mediacenter.dashboard.worklist.Alikes;
import org.mediacenter.hub.account.Right;
import org.mediacenter.hub.alike.SameMatter;
import org.mediacenter.hub.channel.InboundMessage;
import org.mediacenter.routing.ComplaintText;
import org.mediacenter.routing.Router;
import org.mediacenter.routing.Routing;
import org.mediacenter.routing.TopicCode;

/// `POST /desk/hints`: what routing says of words that are being typed, and `GET /desk/places`: names to find a
/// place by. A post, so that what is typed stands in no address.
public final class HintScreen {
    private static final Access ACCESS = new Access.With(Right.TAKE_CALLS);
    /// What comes later changes nothing about who gets it, and would cost time at every key.
    private static final int MOST_READ = 3_000;

    private static final int MOST_ADDRESS = 500;

    private final Router router;
    private final Alikes alikes;
    private final Pages pages;

    public HintScreen(Router router, Alikes alikes, Pages pages) {
        this.router = router;
        this.alikes = alikes;
        this.pages = pages;
    }

    public void mount(Routes routes) {
        routes.post("/desk/hints", ACCESS, visit -> Future.succeededFuture(hints(visit)));
        routes.get("/desk/places", ACCESS, _ -> Future.succeededFuture(places()));
    }

    private Answer hints(Visit visit) {
        String text = cut(Words.clean(visit.form("text")).strip(), MOST_READ);
        if (InboundMessage.saysNothing(text)) {
            return Answer.json(200, "{}");
        }
        Frame frame = pages.frame(visit, "call.title", "/desk/calls");
        Optional<String> address = Optional.of(cut(Words.line(visit.form("address")), MOST_ADDRESS))
                .filter(typed -> !typed.isEmpty());
        Routing routing = router.route(new ComplaintText(text, address, Optional.empty(), topic(visit)));
        JsonArray near = new JsonArray();
        alikes.like(visit.account(), routing).forEach(found -> near.add(json(frame, text, found)));
        return Answer.json(
                200,
                new Proposal(frame, text, routing).json().put("alike", near).encode());
    }

    private Optional<TopicCode> topic(Visit visit) {
        return pages.city().topics().keySet().stream()
                .filter(code -> code.value().equals(visit.form("topic")))
                .findFirst();
    }

    private static JsonObject json(Frame frame, String text, SameMatter.Found found) {
        AlikeLine line = AlikeLine.of(frame, text, found);
        return new JsonObject()
                .put("number", line.number())
                .put("status", frame.say("status." + line.status()))
                .put("department", line.department())
                .put("ago", line.ago())
                .put("why", new JsonArray(line.why()));
    }

    private Answer places() {
        return Answer.json(200, PlaceNamesJson.of(pages.city().routing()).encode());
    }

    /// Never in the middle of a character.
    private static String cut(String text, int most) {
        int end = text.length() <= most ? text.length() : most;
        boolean pair = end < text.length() && Character.isHighSurrogate(text.charAt(end - 1));
        return text.substring(0, pair ? end - 1 : end);
    }
}
