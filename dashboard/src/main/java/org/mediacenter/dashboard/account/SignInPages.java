package org.mediacenter.dashboard.account;

import io.vertx.core.Future;
import java.util.Optional;
import java.util.Set;
import org.mediacenter.dashboard.page.Frame;
import org.mediacenter.dashboard.page.Pages;
import org.mediacenter.dashboard.page.Words;
import org.mediacenter.dashboard.web.Access;
import org.mediacenter.dashboard.web.Answer;
import org.mediacenter.dashboard.web.Cookies;
import org.mediacenter.dashboard.web.Routes;
import org.mediacenter.dashboard.web.Visit;
import org.mediacenter.hub.account.Audit;
import org.mediacenter.hub.account.Sessions;
import org.mediacenter.hub.account.SignIn;
import org.mediacenter.hub.settings.Secret;

/// Where staff come in and go out.
public final class SignInPages {
    /// Why somebody came back from the city's own sign-in and is not in.
    private static final Set<String> BACK = Set.of("away", "lost", "not-let-in", "no-account", "too-often");

    private final SignIn signIn;
    private final Sessions sessions;
    private final Audit audit;
    private final Pages pages;
    private final Optional<String> elsewhere;

    /// Puts it together.
    ///
    /// @param elsewhere what the city's own sign-in is called, where it has one
    public SignInPages(SignIn signIn, Sessions sessions, Audit audit, Pages pages, Optional<String> elsewhere) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.audit = audit;
        this.pages = pages;
        this.elsewhere = elsewhere;
    }

    /// The form, and why it did not work.
    public record SignInPage(Frame frame, String username, Optional<String> notice, Optional<String> elsewhere) {}

    public void mount(Routes routes) {
        routes.get("/desk/sign-in", new Access.Open(), visit -> Future.succeededFuture(form(visit)));
        routes.post("/desk/sign-in", new Access.Open(), this::signIn);
        routes.post("/desk/sign-out", new Access.AnyAccount(), this::signOut);
    }

    private Answer form(Visit visit) {
        Optional<String> why = Optional.of(visit.query("oidc")).filter(BACK::contains);
        return visit.session().isPresent() && why.isEmpty()
                ? Answer.seeOther("/desk")
                : page(visit, 200, "", why.map(code -> say(visit, "sign-in.oidc." + code)));
    }

    private Future<Answer> signIn(Visit visit) {
        String username = visit.form("username");
        Secret password =
                new Secret(Optional.ofNullable(visit.form().get("password")).orElse(""));
        return signIn.tryIn(username, password, visit.form("code"), visit.address())
                .compose(outcome -> switch (outcome) {
                    case SignIn.Outcome.In in -> enter(visit, in.session());
                    case SignIn.Outcome.Wrong _ ->
                        Future.succeededFuture(page(visit, 401, username, Optional.of(say(visit, "sign-in.wrong"))));
                    case SignIn.Outcome.TooOften often -> {
                        long seconds = Math.max(1, often.after().toSeconds());
                        Optional<String> notice = Optional.of(say(visit, "sign-in.too-often", seconds));
                        yield Future.succeededFuture(
                                page(visit, 429, username, notice).with("Retry-After", "" + seconds));
                    }
                });
    }

    /// A session that was open in this browser ends: a new one always has a new token.
    private Future<Answer> enter(Visit visit, Sessions.Opened opened) {
        Future<Void> ended = visit.session().map(sessions::end).orElse(Future.succeededFuture());
        return ended.compose(_ -> audit.did("signed-in", opened.account().username(), Optional.empty()))
                .map(_ -> Cookies.withSession(Answer.seeOther("/desk"), opened.token(), visit.https()));
    }

    private Future<Answer> signOut(Visit visit) {
        return sessions.end(visit.signedIn())
                .compose(_ -> audit.did("signed-out", visit.account().username(), Optional.empty()))
                .map(_ -> Cookies.withoutSession(Answer.seeOther("/desk/sign-in"), visit.https()));
    }

    private Answer page(Visit visit, int status, String username, Optional<String> notice) {
        Frame frame = pages.frame(visit.language().ofStaff(), "sign-in.title", "/desk/sign-in");
        return pages.answer(status, "desk/sign-in.jte", new SignInPage(frame, username, notice, elsewhere));
    }

    private static String say(Visit visit, String key, Object... values) {
        return Words.in(visit.language().ofStaff()).say(key, values);
    }
}
