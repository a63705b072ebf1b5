package org.mediacenter.dashboard.web;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpServerRequest;

/// The two cookies there are: the session and the language.
///
/// Over https the session's name carries the `__Host-` prefix, which browsers only accept with
/// `Secure`, for this host and the whole of it. Over plain http on the way to a proxy that is not
/// declared, or on one's own machine, browsers would refuse that, so the name is plain there.
public final class Cookies {
    static final String LANGUAGE = "lang";
    private static final long YEAR_SECONDS = 31_536_000;

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
