package org.mediacenter.dashboard.api;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.Optional;
import org.mediacenter.dashboard.web.Access;
import org.mediacenter.dashboard.web.Answer;
import org.mediacenter.dashboard.web.Cookies;
import org.mediacenter.dashboard.web.ProblemDocument;
import org.mediacenter.dashboard.web.Routes;
import org.mediacenter.dashboard.web.Visit;
import org.mediacenter.hub.account.Account;
import org.mediacenter.hub.account.Audit;
import org.mediacenter.hub.account.Sessions;
import org.mediacenter.hub.account.SignIn;
import org.mediacenter.hub.settings.Secret;

/// Opening and ending a session by program.
public final class SessionApi {
    private static final String PATH = "/api/v1/session";

    private final SignIn signIn;
    private final Sessions sessions;
    private final Audit audit;

    public SessionApi(SignIn signIn, Sessions sessions, Audit audit) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.audit = audit;
    }

    public void mount(Routes routes) {
        routes.post(PATH, new Access.Open(), this::open);
        routes.delete(PATH, new Access.AnyAccount(), this::end);
    }

    private Future<Answer> open(Visit visit) {
        return switch (JsonFields.read(visit, "username", "password", "otp")) {
            case JsonFields.Faulty faulty -> Future.succeededFuture(faulty.answer());
            case JsonFields.Fields fields -> {
                Secret password = new Secret(fields.raw("password"));
                yield signIn.tryIn(fields.text("username"), password, fields.text("otp"), visit.address())
                        .compose(outcome -> answer(visit, outcome));
            }
        };
    }

    private Future<Answer> answer(Visit visit, SignIn.Outcome outcome) {
        return switch (outcome) {
            case SignIn.Outcome.In in ->
                audit.did("signed-in", in.session().account().username(), Optional.empty())
                        .map(_ -> opened(visit, in.session()));
            case SignIn.Outcome.Wrong _ ->
                Future.succeededFuture(ProblemDocument.of(
                        401, "wrong-credentials", "Unauthorized", "user name, password or one-time code is wrong"));
            case SignIn.Outcome.TooOften often ->
                Future.succeededFuture(ProblemDocument.of(
                                429, "too-often", "Too Many Requests", "wait as long as Retry-After says")
                        .with("Retry-After", "" + Math.max(1, often.after().toSeconds())));
        };
    }

    private static Answer opened(Visit visit, Sessions.Opened opened) {
        Account account = opened.account();
        JsonObject json = new JsonObject()
                .put("username", account.username())
                .put("name", account.name())
                .put("role", account.role().code())
                .put("csrfToken", opened.csrf());
        account.department().ifPresent(department -> json.put("department", department.value()));
        return Cookies.withSession(Answer.json(201, json.encode()), opened.token(), visit.https());
    }

    private Future<Answer> end(Visit visit) {
        return sessions.end(visit.signedIn())
                .compose(_ -> audit.did("signed-out", visit.account().username(), Optional.empty()))
                .map(_ -> Cookies.withoutSession(Answer.empty(204), visit.https()));
    }
}
