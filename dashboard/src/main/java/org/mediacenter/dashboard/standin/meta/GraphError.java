package org.mediacenter.dashboard.standin.meta;

import io.vertx.core.json.JsonObject;

/// An error in the shape the Graph API gives it.
///
/// @param status of HTTP
/// @param subcode 0 where there is none
record GraphError(int status, String type, int code, int subcode, String message) {

    static GraphError of(int code, int subcode, String message) {
        return new GraphError(code == 190 ? 401 : 400, "OAuthException", code, subcode, message);
    }

    static GraphError parameter(String message) {
        return of(100, 0, message);
    }

    String json() {
        JsonObject error = new JsonObject()
                .put("message", "(#" + code + ") " + message)
                .put("type", type)
                .put("code", code)
                .put("fbtrace_id", "Astandin0000000000000000");
        if (subcode != 0) {
            error.put("error_subcode", subcode);
        }
        return new JsonObject().put("error", error).encode();
    }
}
