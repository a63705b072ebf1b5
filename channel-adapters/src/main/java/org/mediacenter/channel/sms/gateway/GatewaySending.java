package org.mediacenter.channel.sms.gateway;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.mediacenter.channel.common.LimitedBody;
import org.mediacenter.channel.sms.Pace;
import org.mediacenter.hub.channel.Delivered;
import org.mediacenter.hub.channel.LinkHealth.HeadRoom;
import org.mediacenter.hub.channel.OutboundReply;

/// Gives replies to one gateway, each once, on a connection of its own: one that was kept open may be gone
/// when it is used, and nobody would know whether the reply got there. Thread-safe.
final class GatewaySending {
    private static final long LONGEST_ANSWER = 64 * 1024;
    private static final Duration SOON = Duration.ofSeconds(20);
    /// How long one answer that tells nothing makes the link doubtful while nobody sends anything more.
    private static final Duration DOUBT = Duration.ofMinutes(10);
    private final Vertx vertx;
    private final GatewaySettings settings;
    private final UnaryOperator<String> named;
    private final HttpClient client;
    private final Pace pace;
    private final InstantSource time;
    private final AtomicInteger onTheirWay = new AtomicInteger();

    /// @param named from the gateway's id to the hub's
    GatewaySending(Vertx vertx, GatewaySettings settings, InstantSource time, UnaryOperator<String> named) {
        this.vertx = vertx;
        this.settings = settings;
        this.named = named;
        this.time = time;
        this.client = vertx.createHttpClient(
                new HttpClientOptions().setKeepAlive(false).setDecompressionSupported(true),
                new PoolOptions().setHttp1MaxSize(settings.send().window()));
        this.pace = new Pace(
                settings.send().perSecond(),
                settings.timing().firstRest(),
                settings.timing().longestRest(),
                time);
    }

    /// What became of a reply, and whether the gateway was there and wanted us.
    ///
    /// @param wasAsked whether the gateway was; else this tells nothing about the link
    /// @param trouble what is wrong with the link; empty where it works
    record Result(Delivered delivered, boolean wasAsked, Optional<Trouble> trouble) {
        static Result asked(Delivered delivered, Optional<Trouble> trouble) {
            return new Result(delivered, true, trouble);
        }

        static Future<Result> unasked(Delivered delivered) {
            return Future.succeededFuture(new Result(delivered, false, Optional.empty()));
        }
    }

    /// What is wrong with a link. The next reply that works ends it at any time.
    ///
    /// @param until from then on it is over as soon as the gateway is seen to be there
    record Trouble(String words, Instant until) {}

    /// Whether a reply could go now.
    boolean isFree() {
        return pace.restsUntil().isEmpty() && onTheirWay.get() < settings.send().window();
    }

    Optional<HeadRoom> headRoom() {
        int now = onTheirWay.get();
        int window = settings.send().window();
        Optional<Instant> rests = pace.restsUntil();
        return now == 0 && rests.isEmpty()
                ? Optional.empty()
                : Optional.of(new HeadRoom(rests.isPresent() ? 0 : Math.max(0, window - now), window, rests));
    }

    Future<Result> send(OutboundReply reply) {
        String to = Numbers.normal(reply.author());
        if (!Numbers.isNumber(to)) {
            return Result.unasked(new Delivered.Refused("the sender is a name, not a number"));
        }
        if (reply.text().isBlank()) {
            return Result.unasked(new Delivered.Refused("no words"));
        }
        Duration backlog = pace.backlog();
        if (pace.restsUntil().isPresent() || backlog.compareTo(SOON) > 0) {
            return Result.unasked(new Delivered.Later(backlog, "the gateway takes no more for now"));
        }
        if (onTheirWay.incrementAndGet() > settings.send().window()) {
            onTheirWay.decrementAndGet();
            return Result.unasked(new Delivered.Later(Duration.ofSeconds(1), "too many are on their way"));
        }
        Asking asking = Asking.of(settings.send(), reply, to);
        return turn().compose(_ -> ask(asking)).onComplete(_ -> onTheirWay.decrementAndGet());
    }

    Future<Void> close() {
        return client.close();
    }

    private Future<Void> turn() {
        Duration wait = pace.turn();
        Promise<Void> promise = Promise.promise();
        if (wait.isPositive()) {
            vertx.setTimer(Math.max(1, wait.toMillis()), _ -> promise.complete());
        } else {
            promise.complete();
        }
        return promise.future();
    }

    private Future<Result> ask(Asking asking) {
        return client.request(options(asking))
                .transform((request, failure) -> request == null ? notSent(failure) : written(request, asking));
    }

    private Future<Result> notSent(Throwable failure) {
        String why = "cannot connect: " + failure.getClass().getSimpleName();
        return Future.succeededFuture(Result.asked(
                new Delivered.Later(Duration.ofSeconds(5), why), Optional.of(new Trouble(why, time.instant()))));
    }

    private Future<Result> written(HttpClientRequest request, Asking asking) {
        return request.send(asking.body())
                .compose(GatewaySending::answered)
                .timeout(settings.timing().answer().toMillis(), TimeUnit.MILLISECONDS)
                .map(this::result)
                .recover(_ -> {
                    var _ = request.reset();
                    return Future.succeededFuture(Result.asked(
                            new Delivered.Unknown("the gateway did not answer"),
                            Optional.of(new Trouble("did not answer the last reply", time.instant()))));
                });
    }

    private static Future<Answered> answered(HttpClientResponse response) {
        return LimitedBody.of(response, LONGEST_ANSWER)
                .map(body -> new Answered(
                        response.statusCode(),
                        Optional.ofNullable(response.getHeader("Retry-After"))
                                .filter(seconds -> seconds.matches("[0-9]{1,5}"))
                                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds))),
                        body.map(bytes -> bytes.toString(StandardCharsets.UTF_8))
                                .orElse("")));
    }

    private Result result(Answered answered) {
        Delivered delivered = answered.meaning(settings.send(), named);
        if (delivered instanceof Delivered.Later later && !answered.deniesUs()) {
            pace.tooMuch(answered.retryAfter().orElse(Duration.ZERO));
            return Result.asked(later, Optional.empty());
        }
        if (delivered instanceof Delivered.Sent) {
            pace.taken();
        }
        return Result.asked(delivered, trouble(answered, delivered));
    }

    private Optional<Trouble> trouble(Answered answered, Delivered delivered) {
        if (answered.deniesUs()) {
            return Optional.of(
                    new Trouble("does not accept our key or credit: it answered " + answered.status(), Instant.MAX));
        }
        return delivered instanceof Delivered.Unknown
                ? Optional.of(new Trouble(
                        "did not say what became of the last reply: it answered " + answered.status(),
                        time.instant().plus(DOUBT)))
                : Optional.empty();
    }

    private RequestOptions options(Asking asking) {
        RequestOptions options = new RequestOptions()
                .setMethod(asking.method())
                .setAbsoluteURI(asking.url())
                .setFollowRedirects(false)
                .setConnectTimeout(settings.timing().connect().toMillis());
        asking.headers().forEach(options::putHeader);
        return options;
    }
}
