package org.mediacenter.dashboard.web;

import io.vertx.core.MultiMap;

/// The headers every answer carries, errors included.
final class StrictHeaders {
    static final String POLICY = "Content-Security-Policy";

    private static final String CONTENT =
            "default-src 'none'; script-src 'self' " + ImportMap.SOURCE + "; style-src 'self' " + CitizenStyles.SOURCE
                    + "; img-src 'self';"
                    + " font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none';"
                    + " frame-ancestors ";
    /// A page that needs more says so itself.
    private static final String PERMISSIONS = "Permissions-Policy";

    private static final String ONE_YEAR = "max-age=31536000";

    private StrictHeaders() {}

    /// What a page may load and where it may stand.
    ///
    /// @param ancestors the pages it may stand in, as the policy writes them
    static String content(String ancestors) {
        return CONTENT + ancestors;
    }

    /// Sets them all; `Cache-Control` and the policy only where the answer has none of its own.
    ///
    /// @param secretAddress whether the address holds a secret: it travels on as no referrer, and
    ///     stands in no search engine
    static void set(MultiMap headers, boolean https, boolean secretAddress) {
        if (!headers.contains(POLICY)) {
            headers.set(POLICY, content("'none'")).set("X-Frame-Options", "DENY");
        }
        headers.set("X-Content-Type-Options", "nosniff")
                .set("Cross-Origin-Opener-Policy", "same-origin")
                .set("Cross-Origin-Resource-Policy", "same-origin")
                .set("Referrer-Policy", secretAddress ? "no-referrer" : "same-origin");
        if (secretAddress) {
            headers.set("X-Robots-Tag", "noindex, nofollow, noarchive");
        }
        if (!headers.contains(PERMISSIONS)) {
            headers.set(PERMISSIONS, "camera=(), microphone=(), geolocation=(), payment=()");
        }
        if (!headers.contains("Cache-Control")) {
            headers.set("Cache-Control", "no-store");
        }
        if (https) {
            headers.set("Strict-Transport-Security", ONE_YEAR);
        }
    }
}
