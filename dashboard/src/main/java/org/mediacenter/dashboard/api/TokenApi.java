package org.mediacenter.dashboard.api;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.Optional;
import org.mediacenter.dashboard.web.Access;
import org.mediacenter.dashboard.web.Answer;
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
        routes.post("/api/v1/tokens", new Access.With(Right.MANAGE_ACCOUNTS), this::make);
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
