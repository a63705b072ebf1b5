package org.mediacenter.dashboard.worklist;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.mediacenter.channel.common.Words;
import org.mediacenter.dashboard.page.Pages;
import org.mediacenter.dashboard.web.Access;
import org.mediacenter.dashboard.web.Answer;
import org.mediacenter.dashboard.web.Routes;
import org.mediacenter.dashboard.web.Visit;
import org.mediacenter.hub.account.Right;
import org.mediacenter.hub.view.SavedView;
import org.mediacenter.hub.view.SavedViews;
import org.mediacenter.hub.view.SavedViews.Change;

/// The views somebody keeps beside the queues. A view is an address and no right: what it shows is asked anew of
/// whoever opens it.
public final class ViewScreen {
    private static final String PATH = "/desk/views";

    private final SavedViews views;
    private final Pages pages;

    public ViewScreen(SavedViews views, Pages pages) {
        this.views = views;
        this.pages = pages;
    }

    public void mount(Routes routes) {
        Access seeing = new Access.With(Right.SEE_COMPLAINTS);
        routes.get(PATH, seeing, visit -> views.of(username(visit)).map(ViewScreen::list));
        routes.post(
                PATH,
                seeing,
                visit -> views.save(username(visit), name(visit), visit.form("query"))
                        .map(change -> answer(visit, change)));
        routes.post(
                PATH + "/{view}",
                seeing,
                visit -> views.rename(username(visit), visit.path("view"), name(visit))
                        .map(change -> answer(visit, change)));
        routes.delete(
                PATH + "/{view}",
                seeing,
                visit -> views.delete(username(visit), visit.path("view")).map(change -> answer(visit, change)));
    }

    private static String username(Visit visit) {
        return visit.account().username();
    }

    private static String name(Visit visit) {
        return Words.clean(visit.form("name")).strip();
    }

    private Answer answer(Visit visit, Change change) {
        return switch (change) {
            case Change.Done done -> list(done.views());
            case Change.Refused refused ->
                Answer.json(
                        422,
                        new JsonObject()
                                .put(
                                        "problem",
                                        pages.frame(visit, "desk.title", "/desk")
                                                .say("view.problem." + refused.code(), SavedViews.MOST))
                                .encode());
        };
    }

    private static Answer list(List<SavedView> views) {
        JsonArray all = new JsonArray();
        views.forEach(view -> all.add(
                new JsonObject().put("id", view.id()).put("name", view.name()).put("query", view.query())));
        return Answer.json(200, new JsonObject().put("views", all).encode());
    }
}
