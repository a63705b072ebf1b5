package org.mediacenter.dashboard.web;

import io.vertx.core.MultiMap;

/// The headers every answer carries, errors included.
final class StrictHeaders {
    private static final String CONTENT =
            "default-src 'none'; script-src 'self' " + ImportMap.SOURCE + "; style-src 'self' " + CitizenStyles.SOURCE
                    + "; img-src 'self';"
                    + " font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none';"
                    + " frame-ancestors 'none'";
    /// A page that needs more says so itself.
    private static final String PERMISSIONS = "Permissions-Policy";

    private static final String ONE_YEAR = "max-age=31536000";

    private StrictHeaders() {}

    /// Sets them all; `Cache-Control` only where the answer has none of its own.
    ///
    /// @param secretAddress whether the address holds a secret, which must not travel on as a referrer
    static void set(MultiMap headers, boolean https, boolean secretAddress) {
        headers.set("Content-Security-Policy", CONTENT)
                .set("X-Content-Type-Options", "nosniff")
                .set("X-Frame-Options", "DENY")
                .set("Cross-Origin-Opener-Policy", "same-origin")
                .set("Cross-Origin-Resource-Policy", "same-origin")
                .set("Referrer-Policy", secretAddress ? "no-referrer" : "same-origin");
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
