package org.mediacenter.dashboard.web;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpServerRequest;
import java.util.stream.Stream;

/// The two cookies there are: the session and the language.
///
/// Over https the session's name carries the `__Host-` prefix, which browsers only accept with
/// `Secure`, for this host and the whole of it. Over plain http on the way to a proxy that is not
/// declared, or on one's own machine, browsers would refuse that, so the name is plain there.
public final class Cookies {
    static final String LANGUAGE = "lang";
    private static final long YEAR_SECONDS = 31_536_000;
    private static final long ATTEMPT_SECONDS = 600;

    private Cookies() {}

    static String session(HttpServerRequest request, boolean https) {
        Cookie cookie = request.getCookie(sessionName(https));
        return cookie == null ? "" : cookie.getValue();
    }

    static String language(HttpServerRequest request) {
        Cookie cookie = request.getCookie(LANGUAGE);
        return cookie == null ? "" : cookie.getValue();
    }

    /// The answer with the session's cookie, which ends with the browser or the session.
    public static Answer withSession(Answer answer, String token, boolean https) {
        return answer.withCookie(
                base(sessionName(https), token, https).setHttpOnly(true).encode());
    }

    /// The answer that makes the browser forget the session.
    public static Answer withoutSession(Answer answer, boolean https) {
        return answer.withCookie(base(sessionName(https), "", https)
                .setHttpOnly(true)
                .setMaxAge(0)
                .encode());
    }

    /// The secret of a try to sign in elsewhere, as [#withAttempt] gave it; empty where there is none.
    public static String attempt(Visit visit) {
        String name = attemptName(visit.https());
        return visit.headers().getAll("Cookie").stream()
                .flatMap(line -> Stream.of(line.split(";")))
                .map(String::strip)
                .filter(pair -> pair.startsWith(name + "="))
                .map(pair -> pair.substring(name.length() + 1))
                .findFirst()
                .orElse("");
    }

    /// The answer with the secret of a try to sign in elsewhere, good for ten minutes.
    public static Answer withAttempt(Answer answer, String secret, boolean https) {
        return answer.withCookie(base(attemptName(https), secret, https)
                .setHttpOnly(true)
                .setMaxAge(ATTEMPT_SECONDS)
                .encode());
    }

    /// The answer that makes the browser forget the try.
    public static Answer withoutAttempt(Answer answer, boolean https) {
        return answer.withCookie(base(attemptName(https), "", https)
                .setHttpOnly(true)
                .setMaxAge(0)
                .encode());
    }

    private static String attemptName(boolean https) {
        return https ? "__Host-attempt" : "attempt";
    }

    static Answer withLanguage(Answer answer, Language language, boolean https) {
        return answer.withCookie(
                base(LANGUAGE, language.code(), https).setMaxAge(YEAR_SECONDS).encode());
    }

    private static Cookie base(String name, String value, boolean https) {
        return Cookie.cookie(name, value)
                .setPath("/")
                .setSameSite(CookieSameSite.LAX)
                .setSecure(https);
    }

    private static String sessionName(boolean https) {
        return https ? "__Host-session" : "session";
    }
}
