package org.mediacenter.dashboard.web;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.StreamResetException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.mediacenter.dashboard.web.Guard.Admission;
import org.mediacenter.dashboard.web.Guard.Denial;
import org.mediacenter.dashboard.web.Refusals.Refusal;
import org.mediacenter.hub.account.Sessions.Session;
import org.mediacenter.hub.store.StoreBusy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where every request comes in and every answer goes out.
///
/// In this order: the table, the gate, the body within its limit and time, the session's token, the
/// route, the strict headers. Nothing of a request is ever logged but its route.
final class FrontDoor implements Handler<HttpServerRequest> {
    private static final Logger log = LoggerFactory.getLogger(FrontDoor.class);
    private static final long BODY_SECONDS = 20;
    private static final long ANSWER_SECONDS = 30;
    /// Of a form whose session is gone: its words, and no photos.
    private static final long MOST_OF_STRANGERS = 1 << 20;

    private static final List<String> WRITTEN = List.of("text", "reason");
    private static final Duration BUSY = Duration.ofSeconds(5);

    private final Vertx vertx;
    private final Routes routes;
    private final Guard guard;
    private final Reach reach;
    private final Refusals refusals;
    private final Crowd crowd = new Crowd();

    FrontDoor(Vertx vertx, Routes routes, Guard guard, Reach reach, Refusals refusals) {
        this.vertx = vertx;
        this.routes = routes;
        this.guard = guard;
        this.reach = reach;
        this.refusals = refusals;
    }

    @Override
    public void handle(HttpServerRequest request) {
        request.pause();
        try {
            lead(request);
        } catch (RuntimeException e) {
            log.error("request failed before it had a route", e);
            request.connection().close();
        }
    }

    private void lead(HttpServerRequest request) {
        String path = Optional.ofNullable(request.path()).orElse("/");
        switch (routes.match(request.method(), path)) {
            case Routes.Match.Nothing _ -> refuseFramed(request, Denial.of(404, "not-found"));
            case Routes.Match.OtherMethods(var allowed) -> {
                String names = allowed.stream().map(HttpMethod::name).collect(Collectors.joining(", "));
                request.response().putHeader("Allow", names);
                refuseFramed(request, Denial.of(405, "wrong-method"));
            }
            case Routes.Match.Found(var route, var named) ->
                Future.succeededFuture()
                        .compose(_ -> admit(request, route, named))
                        .onFailure(failure -> fail(request, route, failure));
        }
    }

    private Future<Void> admit(HttpServerRequest request, Route route, Map<String, String> path) {
        return guard.admit(route, request).compose(admission -> switch (admission) {
            case Admission.Out(var denial)
            when denial.code().equals("not-signed-in")
                    && route.changesState()
                    && (Head.isForm(request) || Uploads.is(Head.contentType(request))) ->
                BoundedBody.read(request, Math.min(route.bodyLimit(), MOST_OF_STRANGERS))
                        .timeout(BODY_SECONDS, TimeUnit.SECONDS)
                        .recover(FrontDoor::slow)
                        .compose(body -> read(request, body.orElseGet(Buffer::buffer)))
                        .onSuccess(sent -> refuse(request, denial, words(sent.fields())))
                        .mapEmpty();
            case Admission.Out(var denial) -> {
                refuse(request, denial);
                yield Future.succeededFuture();
            }
            case Admission.In in -> letIn(request, route, path, in);
        });
    }

    private Future<Void> letIn(HttpServerRequest request, Route route, Map<String, String> path, Admission.In in) {
        String address = reach.address(request);
        if (!crowd.enter(route, address)) {
            busy(request, route, "too many large bodies come at once");
            return Future.succeededFuture();
        }
        return BoundedBody.read(request, route.bodyLimit())
                .timeout(route.large().map(Route.Large::seconds).orElse(BODY_SECONDS), TimeUnit.SECONDS)
                .recover(FrontDoor::slow)
                .compose(body -> body.isEmpty()
                        ? tooLarge(request, route, visit(request, path, Buffer.buffer(), Uploads.none(), in))
                        : read(request, body.get())
                                .compose(sent -> enter(request, route, visit(request, path, body.get(), sent, in))))
                .onComplete(_ -> crowd.leave(route, address));
    }

    private static <T> Future<T> slow(Throwable failure) {
        return Future.failedFuture(failure instanceof TimeoutException ? new TooSlow() : failure);
    }

    private Future<Void> tooLarge(HttpServerRequest request, Route route, Visit visit) {
        if (route.large().isPresent()) {
            return answered(request, route, visit, route.large().get().tooLong());
        }
        refuse(request, Denial.of(413, "too-large"));
        return Future.succeededFuture();
    }

    private Future<Void> answered(HttpServerRequest request, Route route, Visit visit, Responder.Replying replying) {
        return replying.answer(visit)
                .timeout(ANSWER_SECONDS, TimeUnit.SECONDS)
                .map(answer -> {
                    write(request, isSecret(route), remembered(request, visit, answer));
                    return answer;
                })
                .mapEmpty();
    }

    private Future<Void> enter(HttpServerRequest request, Route route, Visit visit) {
        if (Head.isForm(request) && !FormBytes.areUtf8(visit.body())) {
            refuse(request, Denial.of(400, "not-utf-8"));
            return Future.succeededFuture();
        }
        Optional<Session> session = visit.session().filter(_ -> route.access().needsSession());
        boolean tokenFits = session.map(open -> Guard.csrfFits(open, request, Optional.of(visit.form("csrf"))))
                .orElse(true);
        if (route.changesState() && !tokenFits) {
            refuse(request, Denial.of(403, "csrf").to(visit.session()), words(visit.form()));
            return Future.succeededFuture();
        }
        return switch (route.responder()) {
            case Responder.Replying replying -> answered(request, route, visit, replying);
            case Responder.Streaming streaming -> {
                StrictHeaders.set(request.response().headers(), reach.https(request), isSecret(route));
                streaming.stream(
                        visit, request.response(), () -> request.connection().close());
                yield Future.succeededFuture();
            }
        };
    }

    private Visit visit(
            HttpServerRequest request, Map<String, String> path, Buffer body, Uploads sent, Admission.In in) {
        return new Visit(
                path,
                Head.parameters(Optional.ofNullable(request.query()).orElse("")),
                request.headers(),
                sent.fields(),
                sent.files(),
                body,
                Head.language(request),
                reach.address(request),
                reach.origin(request),
                reach.https(request),
                in.session(),
                in.token());
    }

    /// A form with files may have megabytes: it is read once, and on a worker.
    private Future<Uploads> read(HttpServerRequest request, Buffer body) {
        String type = Head.contentType(request);
        return Uploads.is(type)
                ? vertx.executeBlocking(() -> Uploads.of(type, body), false).<Uploads>map(Objects::requireNonNull)
                : Future.succeededFuture(
                        Head.isForm(request)
                                ? new Uploads(Head.parameters(body.toString(StandardCharsets.UTF_8)), List.of())
                                : Uploads.none());
    }

    /// A language chosen in the address is remembered.
    private static Answer remembered(HttpServerRequest request, Visit visit, Answer answer) {
        return Language.of(visit.query("lang"))
                .filter(chosen -> !chosen.code().equals(Cookies.language(request)))
                .map(chosen -> Cookies.withLanguage(answer, chosen, visit.https()))
                .orElse(answer);
    }

    /// What somebody wrote must not be gone because their session is.
    private static List<String> words(MultiMap fields) {
        return WRITTEN.stream()
                .flatMap(name -> Optional.ofNullable(fields.get(name)).stream())
                .filter(text -> !text.isBlank())
                .toList();
    }

    private void refuseFramed(HttpServerRequest request, Denial denial) {
        guard.framed(request, denial).onSuccess(framed -> refuse(request, framed));
    }

    private void refuse(HttpServerRequest request, Denial denial) {
        refuse(request, denial, List.of());
    }

    private void refuse(HttpServerRequest request, Denial denial, List<String> words) {
        String path = Optional.ofNullable(request.path()).orElse("/");
        boolean program = path.startsWith("/api/") || path.startsWith("/webhooks/");
        if (denial.code().equals("not-signed-in") && !program && words.isEmpty()) {
            write(request, false, Answer.seeOther("/desk/sign-in"));
            return;
        }
        if (denial.code().equals(Guard.MUST_ENROL) && !program) {
            write(request, false, Answer.seeOther("/desk/me"));
            return;
        }
        Refusal refusal = new Refusal(
                denial.status(),
                denial.code(),
                program,
                Head.language(request),
                denial.after(),
                words,
                denial.session());
        write(request, false, refusals.answer(refusal));
    }

    private void fail(HttpServerRequest request, Route route, Throwable failure) {
        switch (failure) {
            case HttpClosedException _, StreamResetException _ -> log.debug("asker went away [route={}]", route.name());
            case TooSlow _ -> {
                request.response().putHeader("Connection", "close");
                refuse(request, Denial.of(408, "too-slow"));
            }
            case StoreBusy busy -> busy(request, route, String.valueOf(busy.getMessage()));
            case TimeoutException _ -> busy(request, route, "it took too long");
            default -> {
                log.error("request failed [route={}]", route.name(), failure);
                refuse(request, Denial.of(500, "failed"));
            }
        }
    }

    private void busy(HttpServerRequest request, Route route, String why) {
        log.warn("asked to come back [route={}, why={}]", route.name(), why);
        refuse(request, new Denial(503, "busy", Optional.of(BUSY), Optional.empty()));
    }

    /// A body that did not come whole in its time.
    private static final class TooSlow extends RuntimeException {
        TooSlow() {
            super("the body came too slowly", null, false, false);
        }
    }

    private static boolean isSecret(Route route) {
        return route.access() instanceof Access.SecretLink;
    }

    private void write(HttpServerRequest request, boolean secretAddress, Answer answer) {
        HttpServerResponse response = request.response();
        if (response.closed() || response.ended() || response.headWritten()) {
            return;
        }
        response.setStatusCode(answer.status());
        answer.headers().forEach(response::putHeader);
        answer.cookies().forEach(cookie -> response.headers().add("Set-Cookie", cookie));
        StrictHeaders.set(response.headers(), reach.https(request), secretAddress);
        BoundedBody.leave(request);
        boolean last = response.headers().contains("Connection", "close", true);
        end(request, answer).onComplete(_ -> {
            if (last) {
                request.connection().close();
            }
        });
    }

    private static Future<Void> end(HttpServerRequest request, Answer answer) {
        if (request.method().equals(HttpMethod.HEAD)) {
            return request.response()
                    .putHeader("Content-Length", Integer.toString(answer.body().length()))
                    .end();
        }
        return request.response().end(answer.body());
    }
}
