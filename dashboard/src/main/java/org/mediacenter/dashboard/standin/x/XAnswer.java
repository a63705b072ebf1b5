package org.mediacenter.dashboard.standin.x;

import io.vertx.core.json.JsonObject;

/// What the stand-in of X answers.
record XAnswer(int status, JsonObject body) {

    static XAnswer of(JsonObject body) {
        return new XAnswer(200, body);
    }

    static XAnswer created(JsonObject data) {
        return new XAnswer(201, new JsonObject().put("data", data));
    }

    static XAnswer invalid(String detail) {
        return new XAnswer(400, XJson.problem(400, "Invalid Request", detail));
    }

    static XAnswer forbidden(String detail) {
        return new XAnswer(403, XJson.problem(403, "Forbidden", detail));
    }

    static XAnswer unauthorized() {
        return new XAnswer(401, XJson.problem(401, "Unauthorized", "Unauthorized"));
    }

    static XAnswer notFound() {
        return new XAnswer(404, XJson.problem(404, "Not Found Error", "Could not find it."));
    }

    static XAnswer tooMany() {
        return new XAnswer(429, XJson.problem(429, "Too Many Requests", "Too Many Requests"));
    }

    static XAnswer broken() {
        return new XAnswer(503, XJson.problem(503, "Service Unavailable", "Service Unavailable"));
    }
}
