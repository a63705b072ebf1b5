package org.mediacenter.dashboard.standin.x;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.net.URI;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mediacenter.dashboard.standin.ApiFailure;

/// X on loopback: people who post and send messages on one side, its API and its signed events on the other.
///
/// Takes only requests X would take: signed by OAuth 1.0a, of the right shape, within the limits. Nothing
/// survives [#close()]. Thread-safe.
public final class XStandIn implements AutoCloseable {
    private static final Pattern MESSAGES = Pattern.compile("/2/dm_conversations/with/(\\d{1,20})/messages");
    private static final Pattern POST = Pattern.compile("/2/tweets/(\\d{1,20})");
    private final XApplication application;
    private final XSignatures signatures;
    private final XLimits limits;
    private final XReading reading;
    private final XWriting writing;
    private final XPeople people;
    private final XEvents events;
    private final HttpServer server;
    private final Map<String, ApiFailure> failures = new ConcurrentHashMap<>();

    private XStandIn(Vertx vertx, XApplication application, InstantSource time) {
        this.application = application;
        this.signatures = new XSignatures(application, time);
        this.limits = new XLimits(time);
        XWorld world = new XWorld(time);
        world.join(application.userId(), application.handle());
        this.reading = new XReading(application, world);
        this.writing = new XWriting(application, world, reading);
        this.events = new XEvents(vertx, signatures);
        this.people = new XPeople(application, world, reading, events);
        this.server = vertx.createHttpServer().requestHandler(this::serve);
    }

    /// Starts one that knows this application.
    ///
    /// @param port 0 for any that is free
    public static Future<XStandIn> listening(Vertx vertx, int port, XApplication application, InstantSource time) {
        XStandIn standIn = new XStandIn(vertx, application, time);
        return standIn.server.listen(port, "127.0.0.1").map(_ -> standIn);
    }

    /// Where the hub finds it.
    public URI url() {
        return URI.create("http://127.0.0.1:" + server.actualPort());
    }

    public XPeople people() {
        return people;
    }

    /// From now on the hub is called with events too, if its webhook proves that it knows the secret.
    ///
    /// @return whether it did
    public Future<Boolean> subscribe(URI webhook) {
        return events.subscribe(webhook);
    }

    /// From now on requests of a kind (`POST tweets`, `GET mentions`, `GET me` ...) end like this.
    public void fail(String kind, ApiFailure failure) {
        failures.put(kind, failure);
    }

    /// From now on everything is well again.
    public void recover() {
        failures.clear();
    }

    @Override
    public void close() {
        var _ = server.close();
    }

    private void serve(HttpServerRequest request) {
        var _ = request.body().onSuccess(body -> answer(request, body));
    }

    private void answer(HttpServerRequest request, Buffer body) {
        String kind = kind(request);
        Optional<ApiFailure> failure = Optional.ofNullable(failures.get(kind));
        if (signatures.problem(request).isPresent() || failure.equals(Optional.of(ApiFailure.DEAD_KEYS))) {
            end(request.response(), XAnswer.unauthorized());
            return;
        }
        XLimits.Window window =
                failure.equals(Optional.of(ApiFailure.LIMIT)) ? limits.exhaust(kind) : limits.count(kind);
        request.response()
                .putHeader("x-rate-limit-limit", "" + window.of())
                .putHeader("x-rate-limit-remaining", "" + Math.max(0, window.left()))
                .putHeader("x-rate-limit-reset", "" + window.until().getEpochSecond());
        if (window.left() < 0 || failure.equals(Optional.of(ApiFailure.LIMIT))) {
            end(request.response(), XAnswer.tooMany());
        } else if (failure.equals(Optional.of(ApiFailure.BROKEN))) {
            end(request.response(), XAnswer.broken());
        } else {
            after(request.response(), failure, done(request, body));
        }
    }

    private static void after(HttpServerResponse response, Optional<ApiFailure> failure, XAnswer answer) {
        if (failure.equals(Optional.of(ApiFailure.CUT))) {
            response.reset();
        } else if (!failure.equals(Optional.of(ApiFailure.SILENCE))) {
            end(response, answer);
        }
    }

    private XAnswer done(HttpServerRequest request, Buffer body) {
        String path = String.valueOf(request.path());
        Matcher messages = MESSAGES.matcher(path);
        Matcher post = POST.matcher(path);
        boolean get = request.method().equals(HttpMethod.GET);
        if (!get && !String.valueOf(request.getHeader("Content-Type")).startsWith("application/json")) {
            return XAnswer.invalid("The request body must be application/json");
        }
        if (get) {
            return post.matches() ? reading.post(post.group(1)) : got(request, path);
        }
        if (path.equals("/2/tweets")) {
            return writing.post(body);
        }
        return messages.matches() ? writing.message(messages.group(1), body) : XAnswer.notFound();
    }

    private XAnswer got(HttpServerRequest request, String path) {
        if (path.equals("/2/users/" + application.userId() + "/mentions")) {
            return reading.mentions(request.params());
        }
        return switch (path) {
            case "/2/users/me" -> reading.account();
            case "/2/dm_events" -> reading.messages(request.params());
            default -> XAnswer.notFound();
        };
    }

    /// As the limits and failures name it.
    private static String kind(HttpServerRequest request) {
        String path = String.valueOf(request.path());
        return request.method() + " " + path.substring(path.lastIndexOf('/') + 1);
    }

    private static void end(HttpServerResponse response, XAnswer answer) {
        response.setStatusCode(answer.status())
                .putHeader("Content-Type", "application/json; charset=utf-8")
                .end(answer.body().toBuffer());
    }
}
