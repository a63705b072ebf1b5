package org.mediacenter.dashboard.learning;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Locale;
import org.mediacenter.dashboard.web.Access;
import org.mediacenter.dashboard.web.Answer;
import org.mediacenter.dashboard.web.ProblemDocument;
import org.mediacenter.dashboard.web.Routes;
import org.mediacenter.dashboard.web.Visit;
import org.mediacenter.hub.account.Audit;
import org.mediacenter.hub.account.Right;
import org.mediacenter.hub.learning.Learning;
import org.mediacenter.hub.learning.Learning.Service;
import org.mediacenter.hub.learning.ModelBook;
import org.mediacenter.hub.learning.ModelVersion;

/// The models of routing for programs.
public final class ModelApi {
    private static final Access ACCESS = new Access.With(Right.MANAGE_ROUTING);

    private final Learning learning;
    private final ModelOrders orders;

    public ModelApi(Learning learning, Audit audit) {
        this.learning = learning;
        this.orders = new ModelOrders(learning, audit);
    }

    public void mount(Routes routes) {
        routes.get("/api/v1/routing/models", ACCESS, _ -> learning.models().map(this::answer));
        routes.post("/api/v1/routing/models/{version}/service", ACCESS, this::serve);
    }

    private Future<Answer> serve(Visit visit) {
        return orders.serve(visit, visit.path("version")).map(service -> switch (service) {
            case Service.Done(ModelBook book) -> answer(book);
            case Service.NotThere _ -> ProblemDocument.of(404, "not-found", "Not Found", "no model has this number");
        });
    }

    private Answer answer(ModelBook book) {
        JsonArray models = new JsonArray();
        book.versions().reversed().forEach(version -> models.add(json(version)));
        JsonObject all = new JsonObject()
                .put("inService", book.numberInService())
                .put("onThisNode", learning.serving())
                .put("examples", learning.examples())
                .put("models", models);
        return Answer.json(200, all.encode());
    }

    static String code(ModelVersion.State state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static JsonObject json(ModelVersion version) {
        JsonObject json = new JsonObject()
                .put("version", version.number())
                .put("state", code(version.state()))
                .put("since", version.since().toString())
                .put("trained", version.trainedAt().toString())
                .put("cutOff", version.cutOff().toString())
                .put("examples", version.examples())
                .put("heldBack", version.heldBack())
                .put("right", version.right())
                .put("rightBefore", version.rightBefore());
        version.by().ifPresent(account -> json.put("by", account));
        return json;
    }
}
