package org.mediacenter.dashboard.web;

import io.vertx.core.Future;
import io.vertx.core.http.HttpServerResponse;

/// What a route does with a request that was let in.
public sealed interface Responder {

    /// Answers once.
    non-sealed interface Replying extends Responder {
        Future<Answer> answer(Visit visit);
    }

    /// Takes the response over and writes to it for as long as both sides like; strict headers are
    /// set already.
    ///
    /// `cut` gives the connection up: it closes when what was written is sent, or it idles.
    non-sealed interface Streaming extends Responder {
        void stream(Visit visit, HttpServerResponse response, Runnable cut);
    }
}
