package org.mediacenter.channel.sms.gateway;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mediacenter.channel.common.Fingerprint;
import org.mediacenter.channel.common.Problem;
import org.mediacenter.channel.common.TurnedAway;
import org.mediacenter.channel.common.WhyNot;
import org.mediacenter.channel.sms.SmsChannel;
import org.mediacenter.hub.channel.Accepted;
import org.mediacenter.hub.channel.Endpoint;
import org.mediacenter.hub.channel.Endpoint.Answer;
import org.mediacenter.hub.channel.Endpoint.Call;
import org.mediacenter.hub.channel.Inbound;
import org.mediacenter.hub.channel.Unreadable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The paths one gateway calls. Nothing of a call is looked at before its proof. Thread-safe.
final class Webhook {
    private static final Logger log = LoggerFactory.getLogger(Webhook.class);
    private static final long BODY_LIMIT = 256 * 1024;
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final String MESSAGES = "messages";
    private static final String RECEIPTS = "receipts";
    private final GatewaySettings settings;
    private final GatewayMessages reading;
    private final Proof proof;
    private final Function<Inbound, Future<Accepted>> inbox;
    private final Runnable ignored;
    private final TurnedAway turnedAway;

    /// @param inbox takes what was said; fails or says later where it cannot
    /// @param ignored called for what was right and nothing for the hub
    /// @param turnedAway hears of calls without the gateway's proof
    Webhook(
            GatewaySettings settings,
            GatewayMessages reading,
            Function<Inbound, Future<Accepted>> inbox,
            Runnable ignored,
            TurnedAway turnedAway) {
        this.settings = settings;
        this.reading = reading;
        this.proof = new Proof(settings.receive());
        this.inbox = inbox;
        this.ignored = ignored;
        this.turnedAway = turnedAway;
    }

    List<Endpoint> endpoints() {
        HttpMethod method = HttpMethod.valueOf(settings.receive().method());
        String path = "/webhooks/sms/" + settings.name();
        List<Endpoint> endpoints = new ArrayList<>();
        endpoints.add(new Endpoint(method, path, BODY_LIMIT, call -> called(MESSAGES, call)));
        if (!settings.receipts().id().isEmpty()) {
            endpoints.add(new Endpoint(method, path + "/receipts", BODY_LIMIT, call -> called(RECEIPTS, call)));
        }
        return endpoints;
    }

    private Future<Answer> called(String kind, Call call) {
        if (!proof.is(call)) {
            turnedAway.one();
            return Future.succeededFuture(
                    Problem.of(403, "proof", "Not from the gateway", "the secret or signature is missing or wrong")
                            .answer());
        }
        turnedAway.right();
        String text = words(call);
        return Slices.of(onceUnreadable(read(kind, text)), said -> take(kind, text, said))
                .map(Webhook::answer)
                .recover(failure -> {
                    log.warn("a message was not kept, the gateway is asked to send it again [{}]", settings.name());
                    log.debug("a message was not kept", failure);
                    return Future.succeededFuture(later(SOON));
                });
    }

    /// What the proof vouches for: where the body is signed, nothing of the query.
    private String words(Call call) {
        return call.body().length() == 0 && !proof.signsTheBody()
                ? query(call.query())
                : call.body().toString(StandardCharsets.UTF_8);
    }

    private List<Said> read(String kind, String text) {
        return kind.equals(RECEIPTS) ? reading.receipts(text) : reading.messages(text);
    }

    /// A call is shelved as it came, once however many of its messages cannot be read for the same reason.
    private static List<Said> onceUnreadable(List<Said> all) {
        Set<Said> unreadable = new HashSet<>();
        return all.stream()
                .filter(said -> !(said instanceof Said.Malformed) || unreadable.add(said))
                .toList();
    }

    private Future<Accepted> take(String kind, String text, Said said) {
        return switch (said) {
            case Said.Message(var message) -> inbox.apply(message);
            case Said.Receipt(var receipt) -> inbox.apply(receipt);
            case Said.Ignored(String why) -> {
                ignored.run();
                log.debug("a call was nothing for the hub [{}] [{}]", settings.name(), why);
                yield Future.succeededFuture(new Accepted.Noted());
            }
            case Said.Malformed(String why) -> {
                log.warn("a call cannot be read [{}] [{}]", settings.name(), why);
                yield inbox.apply(shelved(kind, text, why));
            }
        };
    }

    private Unreadable shelved(String kind, String text, String why) {
        JsonObject raw = new JsonObject()
                .put("gateway", settings.name())
                .put("kind", kind)
                .put("text", text);
        String id = new Fingerprint().with(kind).with(text).hex();
        return new Unreadable(SmsChannel.NAME, settings.name() + ":" + id, raw.encode(), why);
    }

    /// Reads again what was shelved here.
    ///
    /// @return empty where another gateway shelved it; else why nothing can be made of it still, empty when it
    ///     was handed over
    Optional<Future<Optional<String>>> replay(String raw) {
        try {
            JsonObject shelved = new JsonObject(raw);
            return settings.name().equals(shelved.getString("gateway"))
                    ? Optional.of(again(shelved.getString("kind", MESSAGES), shelved.getString("text", "")))
                    : Optional.empty();
        } catch (DecodeException | ClassCastException _) {
            return Optional.empty();
        }
    }

    private Future<Optional<String>> again(String kind, String text) {
        return Slices.of(read(kind, text), this::again)
                .map(all -> all.stream().flatMap(Optional::stream).findFirst());
    }

    private Future<Optional<String>> again(Said said) {
        return switch (said) {
            case Said.Message(var message) -> inbox.apply(message).map(WhyNot::of);
            case Said.Receipt(var receipt) -> inbox.apply(receipt).map(WhyNot::of);
            case Said.Ignored _ -> Future.succeededFuture(Optional.empty());
            case Said.Malformed(String why) -> Future.succeededFuture(Optional.of(why));
        };
    }

    /// As a form; the secret is left out, in whatever case its name is written: the proof finds it in any.
    private String query(MultiMap query) {
        return query.entries().stream()
                .filter(entry -> proof.parameter()
                        .filter(entry.getKey()::equalsIgnoreCase)
                        .isEmpty())
                .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Answer answer(List<Accepted> all) {
        return all.stream()
                .flatMap(one -> one instanceof Accepted.Later later ? Stream.of(later.after()) : Stream.empty())
                .max(Duration::compareTo)
                .map(Webhook::later)
                .orElseGet(() -> words(200, "ok"));
    }

    private static Answer later(Duration wait) {
        Answer answer = words(503, "later");
        answer.headers().set("Retry-After", Long.toString(Math.max(1, wait.toSeconds())));
        return answer;
    }

    private static Answer words(int status, String words) {
        return new Answer(status, "text/plain", MultiMap.caseInsensitiveMultiMap(), Buffer.buffer(words));
    }
}
