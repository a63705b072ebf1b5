package org.mediacenter.dashboard.api;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Optional;
import org.mediacenter.dashboard.web.Access;
import org.mediacenter.dashboard.web.Answer;
import org.mediacenter.dashboard.web.ProblemDocument;
import org.mediacenter.dashboard.web.Routes;
import org.mediacenter.dashboard.web.Visit;
import org.mediacenter.hub.account.ApiTokens;
import org.mediacenter.hub.account.Audit;
import org.mediacenter.hub.account.Right;

/// Tokens for the city's other programs, made by an administrator and shown once.
public final class TokenApi {
    private static final int LONGEST_NAME = 60;

    private final ApiTokens tokens;
    private final Audit audit;

    public TokenApi(ApiTokens tokens, Audit audit) {
        this.tokens = tokens;
        this.audit = audit;
    }

    public void mount(Routes routes) {
        Access managing = new Access.With(Right.MANAGE_ACCOUNTS);
        routes.get("/api/v1/tokens", managing, _ -> list());
        routes.post("/api/v1/tokens", managing, this::make);
        routes.delete("/api/v1/tokens/{id}", managing, this::revoke);
    }

    private Future<Answer> list() {
        return tokens.all().map(all -> {
            JsonArray lines = new JsonArray();
            all.forEach(token -> lines.add(new JsonObject()
                    .put("id", token.id())
                    .put("name", token.name())
                    .put("made", token.made().toString())));
            return Answer.json(200, new JsonObject().put("tokens", lines).encode());
        });
    }

    private Future<Answer> revoke(Visit visit) {
        String id = visit.path("id");
        return tokens.revokeById(id)
                .compose(gone -> gone
                        ? audit.did("revoked-token", visit.account().username(), Optional.of(id))
                                .map(_ -> Answer.empty(204))
                        : Future.succeededFuture(
                                ProblemDocument.of(404, "not-found", "Not Found", "no token has this id")));
    }

    private Future<Answer> make(Visit visit) {
        return switch (JsonFields.read(visit, "name")) {
            case JsonFields.Faulty faulty -> Future.succeededFuture(faulty.answer());
            case JsonFields.Fields fields -> make(visit, fields.text("name"));
        };
    }

    private Future<Answer> make(Visit visit, String name) {
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            return Future.succeededFuture(JsonFields.wrong("name", "length").answer());
        }
        return tokens.make(name)
                .compose(token -> audit.did("made-token", visit.account().username(), Optional.of(name))
                        .map(_ -> Answer.json(
                                201,
                                new JsonObject()
                                        .put("name", name)
                                        .put("token", token)
                                        .encode())));
    }
}
