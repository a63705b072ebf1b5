package org.mediacenter.channel.common;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.Consumer;

/// Looks every few seconds whether a provider is there at all, so that a breakdown is seen while nobody says anything.
/// It asks the API nothing, without a token, so it costs none of its limits: any answer is one. Who does not answer is
/// asked once more, in the other way programs know, before they count as gone. Begun and closed on one context, where
/// it tells too.
public final class Reach {
    /// Between two looks: what is gone is seen within two and a half times as long.
    public static final Duration USUAL = Duration.ofSeconds(4);

    private final Vertx vertx;
    private final HttpRequest head;
    private final HttpRequest get;
    private final Duration every;
    private final Consumer<Boolean> told;
    private final Rounds rounds;
    private final HttpClient client;

    /// @param address of the provider, of which only the host is asked
    /// @param told after each look whether somebody answered
    public Reach(Vertx vertx, URI address, Duration every, Consumer<Boolean> told) {
        this(vertx, address, every, every.multipliedBy(5).dividedBy(8), told);
    }

    /// @param patience how long an answer may take, twice in one look
    Reach(Vertx vertx, URI address, Duration every, Duration patience, Consumer<Boolean> told) {
        this.vertx = vertx;
        this.every = every;
        this.told = told;
        this.head = question(address, "HEAD", patience);
        this.get = question(address, "GET", patience);
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(patience)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        this.rounds = new Rounds(vertx, this::round);
    }

    private static HttpRequest question(URI address, String method, Duration patience) {
        return HttpRequest.newBuilder(address.resolve("/"))
                .method(method, BodyPublishers.noBody())
                .timeout(patience)
                .build();
    }

    public void begin() {
        rounds.begin();
    }

    /// Waits for the look under way.
    public Future<Void> close() {
        return rounds.close().onComplete(_ -> client.shutdownNow());
    }

    private Future<Duration> round() {
        return isAnswered(head)
                .compose(there ->
                        there ? Future.succeededFuture(true) : aMoment().compose(_ -> isAnswered(get)))
                .map(there -> {
                    told.accept(there);
                    return every;
                });
    }

    private Future<Boolean> isAnswered(HttpRequest question) {
        Promise<Boolean> promise = Promise.promise();
        Context context = vertx.getOrCreateContext();
        var _ = client.sendAsync(question, BodyHandlers.ofInputStream()).whenComplete((answer, _) -> {
            boolean there = answer != null;
            if (there) {
                leave(answer.body());
            }
            context.runOnContext(_ -> promise.complete(there));
        });
        return promise.future();
    }

    /// What it says is not read.
    private static void leave(InputStream body) {
        try {
            body.close();
        } catch (IOException _) {
            // it answered, which is all that is asked
        }
    }

    private Future<Void> aMoment() {
        Promise<Void> promise = Promise.promise();
        vertx.setTimer(Math.max(1, every.toMillis() / 16), _ -> promise.complete());
        return promise.future();
    }
}
