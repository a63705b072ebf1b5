package org.mediacenter.dashboard.app;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.mediacenter.dashboard.page.Assets;
import org.mediacenter.dashboard.page.Frame;
import org.mediacenter.dashboard.page.Pages;
import org.mediacenter.dashboard.web.Access;
import org.mediacenter.dashboard.web.Answer;
import org.mediacenter.dashboard.web.Routes;
import org.mediacenter.dashboard.web.Visit;

/// Lets browsers install the desk ([web app manifest](https://www.w3.org/TR/appmanifest/)) and say in its own words
/// that there is no line. The worker keeps the shell only: nothing of a complaint is ever stored on a machine.
public final class AppScreen {
    private static final String DESK = "/desk";
    /// The accent of the light theme, which icons have too.
    private static final String COLOUR = "#0b5c5e";

    private static final String GROUND = "#ffffff";

    private final Pages pages;

    public AppScreen(Pages pages) {
        this.pages = pages;
    }

    public void mount(Routes routes) {
        Access anybody = new Access.Open();
        routes.get("/app.webmanifest", anybody, this::manifest);
        routes.get("/worker.js", anybody, _ -> Future.succeededFuture(worker()));
        routes.get("/desk/offline", anybody, this::offline);
    }

    private Future<Answer> manifest(Visit visit) {
        Frame frame = pages.frame(visit, "desk.title", DESK);
        JsonObject manifest = new JsonObject()
                .put("id", DESK)
                .put("name", frame.city().mediaCenter())
                .put("short_name", frame.say("app.short"))
                .put("description", frame.say("app.description"))
                .put("lang", frame.language())
                .put("start_url", DESK)
                .put("scope", "/")
                .put("display", "standalone")
                .put("theme_color", COLOUR)
                .put("background_color", GROUND)
                .put("icons", icons());
        return Future.succeededFuture(Answer.of(200, "application/manifest+json", Buffer.buffer(manifest.encode()))
                .with("Cache-Control", "no-cache"));
    }

    private static JsonArray icons() {
        return new JsonArray()
                .add(icon("icon-192", "192x192", "any"))
                .add(icon("icon-512", "512x512", "any"))
                .add(icon("maskable-512", "512x512", "maskable"));
    }

    private static JsonObject icon(String name, String sizes, String purpose) {
        return new JsonObject()
                .put("src", "/assets/app/" + name + ".png")
                .put("sizes", sizes)
                .put("type", "image/png")
                .put("purpose", purpose);
    }

    /// From the top, so that it may look after everything below `/desk`.
    private static Answer worker() {
        return Answer.of(200, "text/javascript; charset=utf-8", Assets.own("app/worker.js"))
                .with("Cache-Control", "no-cache");
    }

    /// Holds nothing of who asks: the worker keeps it for whoever sits at the machine next.
    private Future<Answer> offline(Visit visit) {
        Frame frame = pages.frame(visit.language().ofStaff(), "app.offline.title", "/desk/offline");
        return Future.succeededFuture(pages.answer(200, "app/offline.jte", frame));
    }
}
