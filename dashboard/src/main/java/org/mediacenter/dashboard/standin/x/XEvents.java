package org.mediacenter.dashboard.standin.x;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Calls the hub as X does: the handshake once, then each event, signed, again and again until it is taken.
final class XEvents {
    private static final Logger log = LoggerFactory.getLogger(XEvents.class);
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final int TRIES = 200;
    private final Vertx vertx;
    private final HttpClient client;
    private final XSignatures signatures;
    private volatile Optional<URI> hub = Optional.empty();

    XEvents(Vertx vertx, XSignatures signatures) {
        this.vertx = vertx;
        this.client = vertx.createHttpClient();
        this.signatures = signatures;
    }

    /// From now on events go there, if it proves that it knows the secret.
    ///
    /// @return whether it did
    Future<Boolean> subscribe(URI webhook) {
        String token = UUID.randomUUID().toString();
        return request(HttpMethod.GET, webhook + "?crc_token=" + token)
                .compose(HttpClientRequest::send)
                .compose(response -> response.body().map(body -> response.statusCode() == 200 && proves(token, body)))
                .onSuccess(proved -> hub = proved ? Optional.of(webhook) : Optional.empty());
    }

    /// Sends an event where anybody listens.
    void send(JsonObject event) {
        hub.ifPresent(webhook -> offer(webhook, event.toBuffer(), TRIES));
    }

    private boolean proves(String token, Buffer body) {
        String expected = signatures.event(token.getBytes(StandardCharsets.UTF_8));
        return expected.equals(body.toJsonObject().getString("response_token"));
    }

    private void offer(URI webhook, Buffer event, int tries) {
        request(HttpMethod.POST, webhook.toString())
                .compose(request -> request.putHeader("Content-Type", "application/json")
                        .putHeader("x-twitter-webhooks-signature", signatures.event(event.getBytes()))
                        .send(event))
                .map(response -> response.statusCode() < 300)
                .otherwise(false)
                .onSuccess(taken -> {
                    if (!taken && tries > 1) {
                        vertx.setTimer(PAUSE.toMillis(), _ -> offer(webhook, event, tries - 1));
                    } else if (!taken) {
                        log.warn("an event was not taken [{} tries]", TRIES);
                    }
                });
    }

    private Future<HttpClientRequest> request(HttpMethod method, String url) {
        return client.request(new RequestOptions().setMethod(method).setAbsoluteURI(url));
    }
}
