package org.mediacenter.channel.common;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.Consumer;

/// Looks every few seconds whether a provider is there at all, so that a breakdown is seen while nobody says anything.
/// It asks the API nothing, without a token, so it costs none of its limits: any answer is one. Begun and closed on one
/// context, where it tells too.
public final class Reach {
    /// Between two looks, and how long one may take: what is gone is seen within twice as long.
    public static final Duration USUAL = Duration.ofSeconds(4);

    private final Vertx vertx;
    private final HttpRequest question;
    private final Duration every;
    private final Consumer<Boolean> told;
    private final Rounds rounds;
    private final HttpClient client;

    /// @param address of the provider, of which only the host is asked
    /// @param told after each look whether somebody answered
    public Reach(Vertx vertx, URI address, Duration every, Consumer<Boolean> told) {
        this.vertx = vertx;
        this.every = every;
        this.told = told;
        this.question = HttpRequest.newBuilder(address.resolve("/"))
                .method("HEAD", BodyPublishers.noBody())
                .timeout(every)
                .build();
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(every)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        this.rounds = new Rounds(vertx, this::round);
    }

    public void begin() {
        rounds.begin();
    }

    /// Waits for the look under way.
    public Future<Void> close() {
        return rounds.close().onComplete(_ -> client.shutdownNow());
    }

    private Future<Duration> round() {
        Promise<Duration> promise = Promise.promise();
        Context context = vertx.getOrCreateContext();
        var _ = client.sendAsync(question, BodyHandlers.discarding())
                .whenComplete((answer, _) -> context.runOnContext(_ -> {
                    told.accept(answer != null);
                    promise.complete(every);
                }));
        return promise.future();
    }
}
