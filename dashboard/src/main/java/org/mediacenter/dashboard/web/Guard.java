package org.mediacenter.dashboard.web;

import io.vertx.core.Future;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.util.Optional;
import org.mediacenter.hub.account.ApiTokens;
import org.mediacenter.hub.account.Sessions;
import org.mediacenter.hub.account.Sessions.Session;

/// Decides who is let in, before a byte of the body is read.
final class Guard {
    /// Whose role needs one-time codes and who has none yet.
    static final String MUST_ENROL = "must-enrol";

    private static final String BEARER = "Bearer ";

    private final Sessions sessions;
    private final ApiTokens tokens;
    private final Flood flood;
    private final Reach reach;

    Guard(Sessions sessions, ApiTokens tokens, Flood flood, Reach reach) {
        this.sessions = sessions;
        this.tokens = tokens;
        this.flood = flood;
        this.reach = reach;
    }

    /// What became of a request at the gate.
    sealed interface Admission {
        record In(Optional<Session> session, Optional<String> token) implements Admission {}

        record Out(Denial denial) implements Admission {}
    }

    /// Why a request was not let in.
    ///
    /// @param status 401 not signed in, 403 not allowed, 429 too often
    /// @param session of who asked, where that is known
    record Denial(int status, String code, Optional<Duration> after, Optional<Session> session) {
        static Denial of(int status, String code) {
            return new Denial(status, code, Optional.empty(), Optional.empty());
        }

        /// The same, answered within what surrounds the pages of who asked.
        Denial to(Optional<Session> asker) {
            return new Denial(status, code, after, asker);
        }
    }

    Future<Admission> admit(Route route, HttpServerRequest request) {
        if (route.changesState() && !comesFromUs(route, request)) {
            return out(Denial.of(403, "foreign-origin"));
        }
        return switch (route.access()) {
            case Access.Signed _ -> signed(request);
            case Access.Management _, Access.Webhook _ -> in(Optional.empty(), Optional.empty());
            case Access.Open _, Access.SecretLink _ ->
                sessions.find(cookie(request)).map(Guard::optional);
            case Access.AnyAccount _ -> sessions.find(cookie(request)).map(Guard::needed);
            case Access.With with ->
                sessions.find(cookie(request)).map(Guard::needed).map(admission -> switch (admission) {
                    case Admission.In in
                    when in.session().filter(Session::mustEnrol).isPresent() ->
                        new Admission.Out(Denial.of(403, MUST_ENROL).to(in.session()));
                    case Admission.In in
                    when in.session()
                            .filter(session -> !session.account().may(with.right()))
                            .isPresent() ->
                        new Admission.Out(Denial.of(403, "not-allowed").to(in.session()));
                    default -> admission;
                });
        };
    }

    /// A refusal within what surrounds the pages of who asked, where they are signed in.
    Future<Denial> framed(HttpServerRequest request, Denial denial) {
        return sessions.find(cookie(request)).map(denial::to).otherwise(denial);
    }

    /// Whether the session's own token came with a change, in the header or in the form.
    static boolean csrfFits(Session session, HttpServerRequest request, Optional<String> formField) {
        String offered = Optional.ofNullable(request.getHeader("X-CSRF-Token"))
                .or(() -> formField)
                .orElse("");
        return session.opensForms(offered);
    }

    /// Browsers say where a form was filled in. A page behind a secret link sends no referrer, and so
    /// no origin either; there the secret itself shows that the asker knows the page.
    private boolean comesFromUs(Route route, HttpServerRequest request) {
        if (route.access() instanceof Access.Signed || route.access() instanceof Access.Webhook) {
            return true;
        }
        String origin = Optional.ofNullable(request.getHeader("Origin")).orElse("");
        String site = Optional.ofNullable(request.getHeader("Sec-Fetch-Site")).orElse("same-origin");
        boolean siteFits = site.equals("same-origin") || site.equals("none");
        boolean hidden = origin.equals("null") && route.access() instanceof Access.SecretLink;
        return siteFits && (origin.isEmpty() || hidden || reach.isOurs(request, origin));
    }

    private Future<Admission> signed(HttpServerRequest request) {
        String authorization =
                Optional.ofNullable(request.getHeader("Authorization")).orElse("");
        if (!authorization.startsWith(BEARER)) {
            return flood.take(reach.address(request))
                    .<Future<Admission>>map(
                            after -> out(new Denial(429, "too-often", Optional.of(after), Optional.empty())))
                    .orElseGet(() -> in(Optional.empty(), Optional.empty()));
        }
        String token = authorization.substring(BEARER.length()).strip();
        Optional<String> recent = tokens.recent(token);
        return recent.isPresent() ? in(Optional.empty(), recent) : checked(token, reach.address(request));
    }

    /// Each check costs a read of the store: those who guess get few.
    private Future<Admission> checked(String token, String address) {
        Optional<Duration> wait = flood.takeGuess(address);
        if (wait.isPresent()) {
            return out(new Denial(429, "too-often", wait, Optional.empty()));
        }
        return tokens.name(token).map(name -> {
            if (name.isEmpty()) {
                return new Admission.Out(Denial.of(401, "unknown-token"));
            }
            flood.proven(address);
            return new Admission.In(Optional.empty(), name);
        });
    }

    private String cookie(HttpServerRequest request) {
        return Cookies.session(request, reach.https(request));
    }

    private static Admission optional(Optional<Session> session) {
        return new Admission.In(session, Optional.empty());
    }

    private static Admission needed(Optional<Session> session) {
        return session.isEmpty() ? new Admission.Out(Denial.of(401, "not-signed-in")) : optional(session);
    }

    private static Future<Admission> in(Optional<Session> session, Optional<String> token) {
        return Future.succeededFuture(new Admission.In(session, token));
    }

    private static Future<Admission> out(Denial denial) {
        return Future.succeededFuture(new Admission.Out(denial));
    }
}
