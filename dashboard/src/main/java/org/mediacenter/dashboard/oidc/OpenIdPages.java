package org.mediacenter.dashboard.oidc;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.mediacenter.dashboard.web.Access;
import org.mediacenter.dashboard.web.Answer;
import org.mediacenter.dashboard.web.Cookies;
import org.mediacenter.dashboard.web.Routes;
import org.mediacenter.dashboard.web.Visit;
import org.mediacenter.hub.account.Audit;
import org.mediacenter.hub.account.Sessions;
import org.mediacenter.hub.account.VouchedSignIn;
import org.mediacenter.hub.account.VouchedSignIn.Outcome;
import org.mediacenter.hub.limit.Allowance;
import org.mediacenter.hub.settings.OpenIdProvider;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Out to the city's own sign-in and back.
public final class OpenIdPages {
    private static final Logger log = LoggerFactory.getLogger(OpenIdPages.class);
    private static final String PATH = "/desk/sign-in/oidc";
    private static final String CALLBACK = PATH + "/callback";
    private static final int TRIES = 60;
    private static final Duration ONE_MORE = Duration.ofSeconds(5);
    private static final int REMEMBERED = 10_000;
    private static final int LONGEST_CODE = 4_000;

    private final Provider provider;
    private final VouchedSignIn signIn;
    private final Sessions sessions;
    private final Audit audit;
    private final Allowance perAddress;
    private final SecureRandom random = new SecureRandom();

    /// Puts it together; the provider is first asked when somebody wants to sign in.
    public OpenIdPages(
            Vertx vertx,
            OpenIdProvider settings,
            VouchedSignIn signIn,
            Sessions sessions,
            Audit audit,
            InstantSource clock) {
        this.provider = new Provider(vertx, settings, clock);
        this.signIn = signIn;
        this.sessions = sessions;
        this.audit = audit;
        this.perAddress = new Allowance(clock, TRIES, ONE_MORE, REMEMBERED);
    }

    public void mount(Routes routes) {
        routes.get(PATH, new Access.Open(), this::leave);
        routes.get(CALLBACK, new Access.Open(), this::comeBack);
    }

    private Future<Answer> leave(Visit visit) {
        if (perAddress.take(visit.address()).isPresent()) {
            return back("too-often");
        }
        Attempt attempt = Attempt.fresh(random);
        return provider.address(attempt, visit.origin() + CALLBACK)
                .map(address -> Cookies.withAttempt(Answer.seeOther(address), attempt.secret(), visit.https()))
                .recover(why -> {
                    log.warn("the city's own sign-in cannot be reached [why={}]", String.valueOf(why.getMessage()));
                    return back("away");
                });
    }

    private Future<Answer> comeBack(Visit visit) {
        Attempt attempt = new Attempt(Cookies.attempt(visit));
        String code = visit.query("code");
        if (perAddress.take(visit.address()).isPresent()) {
            return back("too-often");
        }
        if (!attempt.isWhole() || !attempt.began(visit.query("state")) || !provider.sentBy(visit.query("iss"))) {
            return back("lost");
        }
        if (code.isEmpty() || code.length() > LONGEST_CODE) {
            return back("not-let-in");
        }
        return signIn.once(attempt.key())
                .compose(first -> first ? enter(visit, attempt, code) : back("lost"))
                .map(answer -> Cookies.withoutAttempt(answer, visit.https()));
    }

    private Future<Answer> enter(Visit visit, Attempt attempt, String code) {
        return provider.who(attempt, code, visit.origin() + CALLBACK)
                .map(Optional::of)
                .recover(why -> {
                    log.warn("nobody came in by the city's own sign-in [why={}]", String.valueOf(why.getMessage()));
                    return Future.succeededFuture(Optional.empty());
                })
                .compose(who -> who.map(claims -> enter(visit, claims)).orElseGet(() -> back("not-let-in")));
    }

    private Future<Answer> enter(Visit visit, Claims claims) {
        return signIn.enter(claims.subject(), claims.text(provider.usernameClaim()))
                .compose(outcome -> switch (outcome) {
                    case Outcome.In in -> in(visit, in.session());
                    case Outcome.NoAccount _ -> back("no-account");
                });
    }

    /// A session that was open in this browser ends: a new one always has a new token.
    private Future<Answer> in(Visit visit, Sessions.Opened opened) {
        Future<Void> ended = visit.session().map(sessions::end).orElse(Future.succeededFuture());
        return ended.compose(_ -> audit.did("signed-in", opened.account().username(), Optional.of("oidc")))
                .map(_ -> Cookies.withSession(Answer.seeOther("/desk"), opened.token(), visit.https()));
    }

    private static Future<Answer> back(String why) {
        return Future.succeededFuture(Answer.seeOther("/desk/sign-in?oidc=" + why));
    }
}
