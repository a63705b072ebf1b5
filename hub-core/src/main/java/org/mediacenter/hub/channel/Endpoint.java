package org.mediacenter.hub.channel;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import java.util.Optional;
import java.util.function.Function;

/// An HTTP path a channel is called at, with the raw bytes of the body, mounted ahead of any body
/// or CSRF handling.
///
/// @param path absolute, no parameters: `/api/v1/complaints`
/// @param bodyLimit bytes; more is answered 413 before the handler is asked
/// @param answer the channel's answer; a failed future becomes a 500 without details
public record Endpoint(HttpMethod method, String path, long bodyLimit, Function<Call, Future<Answer>> answer) {

    /// One request.
    ///
    /// @param token name of the API token that came with it, already verified
    public record Call(MultiMap headers, MultiMap query, Buffer body, Optional<String> token) {}

    /// The answer to it.
    public record Answer(int status, String contentType, MultiMap headers, Buffer body) {}
}
