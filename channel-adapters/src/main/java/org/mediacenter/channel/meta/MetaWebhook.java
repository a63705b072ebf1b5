package org.mediacenter.channel.meta;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.mediacenter.channel.common.TurnedAway;
import org.mediacenter.hub.channel.Accepted;
import org.mediacenter.hub.channel.Endpoint;
import org.mediacenter.hub.channel.Endpoint.Answer;
import org.mediacenter.hub.channel.Endpoint.Call;
import org.mediacenter.hub.channel.LinkHealth;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one address Meta calls for all its products: checks the signature, takes the POST apart and hands each
/// event to the listener of its object. Answers 200 when every event is kept, known, noted or refused for good,
/// and 503 when one of them is not: Meta then sends all of them again. Thread-safe.
public final class MetaWebhook {
    private static final Logger log = LoggerFactory.getLogger(MetaWebhook.class);
    private static final String PATH = "/webhooks/meta";
    private static final long BODY_LIMIT = 2 * 1024 * 1024;
    private static final int AT_ONCE = 100;
    private static final int MOST_TURNS = 50;
    private static final Duration SOON = Duration.ofSeconds(5);

    private final MetaApp app;
    private final TurnedAway turnedAway;
    private final List<MetaListener> listeners = new CopyOnWriteArrayList<>();

    public MetaWebhook(MetaApp app, InstantSource time) {
        this.app = app;
        this.turnedAway = new TurnedAway("meta", time);
    }

    /// The links of one of them, with a word of doubt where the app secret may be wrong.
    public List<LinkHealth> doubt(List<LinkHealth> links) {
        return turnedAway.doubt(links);
    }

    /// Hands this listener what is about its object from now on.
    public void listen(MetaListener listener) {
        listeners.add(listener);
    }

    /// The paths to mount, for the listener that came first: all of them share these.
    public List<Endpoint> endpoints(MetaListener listener) {
        return listeners.indexOf(listener) == 0
                ? List.of(
                        new Endpoint(HttpMethod.GET, PATH, 0, this::handshake),
                        new Endpoint(HttpMethod.POST, PATH, BODY_LIMIT, this::post))
                : List.of();
    }

    /// Meta makes sure of the address: the challenge goes back only to who knows the token.
    private Future<Answer> handshake(Call call) {
        String token = Optional.ofNullable(call.query().get("hub.verify_token")).orElse("");
        String challenge =
                Optional.ofNullable(call.query().get("hub.challenge")).orElse("");
        boolean known = MessageDigest.isEqual(
                token.getBytes(StandardCharsets.UTF_8), app.verifyToken().getBytes(StandardCharsets.UTF_8));
        boolean right =
                known && "subscribe".equals(call.query().get("hub.mode")) && challenge.matches("[0-9A-Za-z._-]{1,200}");
        return Future.succeededFuture(right ? answer(200, challenge) : answer(403, "no"));
    }

    private Future<Answer> post(Call call) {
        Optional<String> signature = Optional.ofNullable(call.headers().get("X-Hub-Signature-256"));
        if (!MetaSignature.isRight(signature, call.body().getBytes(), app.secrets())) {
            turnedAway.one();
            return Future.succeededFuture(answer(403, "no"));
        }
        turnedAway.right();
        return MetaEvents.read(call.body())
                .map(this::hear)
                .orElseGet(() -> listeners
                        .getFirst()
                        .unreadable(call.body().toString(StandardCharsets.UTF_8))
                        .map(MetaWebhook::wait))
                .map(wait -> wait.map(MetaWebhook::later).orElseGet(() -> answer(200, "ok")))
                .recover(failure -> {
                    log.warn("webhook not kept, meta is asked to send it again [{}]", failure.toString());
                    return Future.succeededFuture(later(SOON));
                });
    }

    /// So many at once, and the rest after them; what is told last waits the longest.
    private Future<Optional<Duration>> hear(List<MetaEvent> events) {
        int turn = Math.max(AT_ONCE, events.size() / MOST_TURNS + 1);
        Future<Optional<Duration>> all = Future.succeededFuture(Optional.empty());
        for (int from = 0; from < events.size(); from += turn) {
            List<MetaEvent> next = events.subList(from, Math.min(from + turn, events.size()));
            all = all.compose(wait -> wait.isPresent() ? Future.succeededFuture(wait) : together(next));
        }
        return all;
    }

    private Future<Optional<Duration>> together(List<MetaEvent> events) {
        return prepare(events).compose(_ -> heard(events));
    }

    private Future<?> prepare(List<MetaEvent> events) {
        return Future.join(listeners.stream()
                .map(listener -> listener.prepare(events.stream()
                        .filter(event -> listener.object().equals(event.object()))
                        .toList()))
                .toList());
    }

    private Future<Optional<Duration>> heard(List<MetaEvent> events) {
        List<Future<Optional<Duration>>> waits =
                events.stream().map(event -> hear(event).map(MetaWebhook::wait)).toList();
        return Future.join(waits)
                .map(joined -> IntStream.range(0, joined.size())
                        .mapToObj(joined::<Optional<Duration>>resultAt)
                        .flatMap(Optional::stream)
                        .max(Duration::compareTo));
    }

    private Future<Accepted> hear(MetaEvent event) {
        return listeners.stream()
                .filter(listener -> listener.object().equals(event.object()))
                .findFirst()
                .map(listener -> listener.hear(event))
                .orElseGet(() -> Future.succeededFuture(new Accepted.Noted()));
    }

    private static Optional<Duration> wait(Accepted accepted) {
        return accepted instanceof Accepted.Later(Duration after, String _) ? Optional.of(after) : Optional.empty();
    }

    private static Answer later(Duration wait) {
        Answer answer = answer(503, "later");
        answer.headers().set("Retry-After", Long.toString(Math.max(1, wait.toSeconds())));
        return answer;
    }

    private static Answer answer(int status, String words) {
        return new Answer(status, "text/plain", MultiMap.caseInsensitiveMultiMap(), Buffer.buffer(words));
    }
}
