package org.mediacenter.channel.x;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mediacenter.channel.common.Problem;
import org.mediacenter.channel.common.TurnedAway;
import org.mediacenter.hub.channel.Accepted;
import org.mediacenter.hub.channel.Endpoint;
import org.mediacenter.hub.channel.Endpoint.Answer;
import org.mediacenter.hub.channel.Endpoint.Call;

/// The path X calls: the handshake and the events, nothing of which is looked at before its signature.
/// Thread-safe.
final class Webhook {
    private static final String PATH = "/webhooks/x";
    private static final String SIGNATURE = "x-twitter-webhooks-signature";
    private static final long BODY_LIMIT = 5 * 1024 * 1024;
    private final XSignature signature;
    private final Function<Buffer, Future<Accepted>> events;
    private final TurnedAway turnedAway;

    /// @param turnedAway hears of calls X did not sign
    /// @param events takes the bytes of a call X surely made
    Webhook(XSignature signature, TurnedAway turnedAway, Function<Buffer, Future<Accepted>> events) {
        this.signature = signature;
        this.turnedAway = turnedAway;
        this.events = events;
    }

    List<Endpoint> endpoints() {
        return List.of(
                new Endpoint(HttpMethod.GET, PATH, 0, this::handshake),
                new Endpoint(HttpMethod.POST, PATH, BODY_LIMIT, this::event));
    }

    private Future<Answer> handshake(Call call) {
        return Future.succeededFuture(Optional.ofNullable(call.query().get("crc_token"))
                .flatMap(signature::answer)
                .map(answer -> json(new JsonObject().put("response_token", answer)))
                .orElseGet(() -> Problem.of(400, "crc-token", "No handshake", "a crc_token must be given")
                        .answer()));
    }

    private Future<Answer> event(Call call) {
        @Nullable String header = call.headers().get(SIGNATURE);
        if (header == null || !signature.proves(header, call.body().getBytes())) {
            turnedAway.one();
            return Future.succeededFuture(
                    Problem.of(403, "signature", "Not from X", "the signature is missing or wrong")
                            .answer());
        }
        turnedAway.right();
        return events.apply(call.body()).map(Webhook::answer);
    }

    private static Answer answer(Accepted accepted) {
        if (accepted instanceof Accepted.Later later) {
            Answer answer =
                    Problem.of(503, "later", "Not now", "send it again later").answer();
            answer.headers().set("Retry-After", Long.toString(Math.max(1, seconds(later.after()))));
            return answer;
        }
        return json(new JsonObject());
    }

    private static long seconds(Duration after) {
        return after.plusMillis(999).toSeconds();
    }

    private static Answer json(JsonObject body) {
        return new Answer(200, "application/json", MultiMap.caseInsensitiveMultiMap(), body.toBuffer());
    }
}
