package org.mediacenter.dashboard.call;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Optional;
import org.mediacenter.dashboard.page.Frame;
import org.mediacenter.dashboard.web.Access;
import org.mediacenter.dashboard.web.Answer;
import org.mediacenter.dashboard.web.Routes;
import org.mediacenter.dashboard.web.Visit;
import org.mediacenter.hub.account.Right;

/// `/desk/ringing`: which calls ring, for the bar on every operator's desk, and taking one. The live stream's event
/// `calls` says that it is worth asking again.
final class RingScreen {
    private static final String PATH = "/desk/ringing";
    private static final Access ACCESS = new Access.With(Right.TAKE_CALLS);

    private final CallDesk desk;

    RingScreen(CallDesk desk) {
        this.desk = desk;
    }

    void mount(Routes routes) {
        routes.get(PATH, ACCESS, this::ringing);
        routes.post(PATH + "/{id}", ACCESS, this::take);
    }

    private Future<Answer> ringing(Visit visit) {
        Frame frame = desk.pages().frame(visit, "calls.title", CallScreen.PATH);
        return Ring.all(desk.phone()).map(all -> {
            JsonArray calls = new JsonArray();
            all.forEach(ring -> calls.add(json(frame, visit.account().username(), ring)));
            return Answer.json(200, new JsonObject().put("calls", calls).encode());
        });
    }

    private static JsonObject json(Frame frame, String username, Ring ring) {
        String taker = ring.live().taker();
        return new JsonObject()
                .put("name", ring.live().name())
                .put("address", ring.address())
                .put("caller", ring.masked().isEmpty() ? frame.say("call.withheld") : ring.masked())
                .put("since", frame.times().machine(ring.live().start()))
                .put("taker", taker.isEmpty() ? "" : frame.person(taker))
                .put("mine", taker.equals(username));
    }

    /// The first one has it; whoever comes later reads on its page who that is. What is over by now is on its own page.
    private Future<Answer> take(Visit visit) {
        String username = visit.account().username();
        return Ring.find(desk.phone(), visit.path("id"))
                .compose(found -> found.map(ring -> take(username, ring))
                        .orElseGet(() -> Future.succeededFuture(Answer.seeOther(CallScreen.PATH + "?done=over"))));
    }

    private Future<Answer> take(String username, Ring ring) {
        return desk.phone().claim(ring.live().name(), username).compose(claimed -> {
            boolean took = claimed.filter(live -> live.taker().equals(username)).isPresent();
            return (took ? audited(username, ring) : Future.<Void>succeededFuture())
                    .map(_ -> Answer.seeOther(ring.address()));
        });
    }

    private Future<Void> audited(String username, Ring ring) {
        return desk.audit()
                .did("took-call", username, Optional.of(ring.live().name()))
                .mapEmpty();
    }
}
