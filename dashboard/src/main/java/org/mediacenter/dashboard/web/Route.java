package org.mediacenter.dashboard.web;

import io.vertx.core.http.HttpMethod;
import java.util.Optional;

/// One thing the hub can be asked over HTTP.
///
/// @param path absolute, with named segments in braces
/// @param bodyLimit bytes a request's body may have; more is answered 413 unread
/// @param large where bodies take long on a slow line
public record Route(
        HttpMethod method, String path, Access access, long bodyLimit, Responder responder, Optional<Large> large) {

    /// With bodies that come in a moment.
    public Route(HttpMethod method, String path, Access access, long bodyLimit, Responder responder) {
        this(method, path, access, bodyLimit, responder, Optional.empty());
    }

    /// What is allowed besides where bodies are large.
    ///
    /// @param seconds a body may take to come
    /// @param atOnce bodies that are read at the same time, as they stand in memory; others come back
    /// @param ofOneAddress of these
    /// @param tooLong answers in its own words where a body is longer than the limit, and sees nothing of it
    public record Large(long seconds, int atOnce, int ofOneAddress, Responder.Replying tooLong) {}

    /// Whether a request of this method may change something.
    boolean changesState() {
        return !method.equals(HttpMethod.GET);
    }

    /// `POST /track/{number}`.
    public String name() {
        return method + " " + path;
    }
}
