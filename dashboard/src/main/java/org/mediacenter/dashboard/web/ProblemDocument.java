package org.mediacenter.dashboard.web;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;

/// An error for programs, [RFC 9457](https://www.rfc-editor.org/rfc/rfc9457).
public final class ProblemDocument {
    private static final String TYPE = "application/problem+json";

    private ProblemDocument() {}

    /// A problem with a stable name.
    ///
    /// @param code lower case with hyphens; becomes `urn:mediacenter:problem:` and the code
    /// @param detail what happened and what would help, no personal data
    public static Answer of(int status, String code, String title, String detail) {
        return of(status, code, title, detail, new JsonObject());
    }

    /// With members of its own besides.
    public static Answer of(int status, String code, String title, String detail, JsonObject more) {
        JsonObject problem = new JsonObject()
                .put("type", "urn:mediacenter:problem:" + code)
                .put("title", title)
                .put("status", status)
                .put("code", code)
                .put("detail", detail)
                .mergeIn(more);
        return Answer.of(status, TYPE, Buffer.buffer(problem.encode()));
    }
}
