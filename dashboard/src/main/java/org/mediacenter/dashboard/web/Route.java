package org.mediacenter.dashboard.web;

import io.vertx.core.http.HttpMethod;

/// One thing the hub can be asked over HTTP.
///
/// @param path absolute, with named segments in braces
/// @param bodyLimit bytes a request's body may have; more is answered 413 unread
public record Route(HttpMethod method, String path, Access access, long bodyLimit, Responder responder) {

    /// Whether a request of this method may change something.
    boolean changesState() {
        return !method.equals(HttpMethod.GET);
    }

    /// `POST /track/{number}`.
    public String name() {
        return method + " " + path;
    }
}
