package org.mediacenter.channel.x;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.mediacenter.channel.common.Door;
import org.mediacenter.channel.common.Peer;
import org.mediacenter.hub.channel.Channel;
import org.mediacenter.hub.channel.ChannelContract.Outside;
import org.mediacenter.hub.channel.ChannelContract.Told;
import org.mediacenter.hub.channel.ChannelMemory;
import org.mediacenter.hub.channel.Inbox;
import org.mediacenter.hub.channel.OutboundReply;
import org.mediacenter.hub.complaint.Audience;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.ReplyKind;

/// X as the channel sees it: an API that does what a test says, and events it signs.
final class TestX implements Outside {
    static final Instant NOW = Instant.parse("2026-11-21T03:00:00Z");
    static final String CITY = "1111111111111111111";
    static final String CITIZEN = "2222222222222222222";
    static final String SECRET = "consumer-secret";
    static final String PATH = "/webhooks/x";
    static final Duration RARELY = Duration.ofHours(1);
    /// No answer takes as long: only who stays silent is given less.
    private static final Duration LONG = Duration.ofSeconds(15);

    static final Duration SHORT = Duration.ofSeconds(3);

    private final Vertx vertx = Vertx.vertx();
    final Peer peer;
    final XChannel channel;
    private final Door door;
    private boolean killed;

    /// Answers for the account's own number, and with empty lists.
    TestX() {
        this(RARELY, TestX::quiet);
    }

    TestX(Duration poll, Peer.Answering answering) {
        this(poll, LONG, answering);
    }

    TestX(Duration poll, Duration answer, Peer.Answering answering) {
        this(poll, false, answer, answering);
    }

    /// One whose public posts keep their links.
    static TestX withLinks(Peer.Answering answering) {
        return new TestX(RARELY, true, LONG, answering);
    }

    private TestX(Duration poll, boolean links, Duration answer, Peer.Answering answering) {
        peer = new Peer(answering);
        XSettings settings = settings(peer.url(), poll, links, answer);
        channel = new XChannel(vertx, settings, InstantSource.fixed(NOW), new Random(1));
        door = new Door(channel);
    }

    TestX open(Inbox inbox, ChannelMemory memory) {
        Peer.await(channel.open(inbox, memory));
        return this;
    }

    /// Waits until X accepted the keys.
    TestX up() throws InterruptedException {
        peer.next("/2/users/me");
        peer.next("/2/users/" + CITY + "/mentions");
        return this;
    }

    static XSettings settings(URI api, Duration poll) {
        return settings(api, poll, false, LONG);
    }

    static XSettings settings(URI api, Duration poll, boolean links, Duration answer) {
        XSettings.Timing timing = new XSettings.Timing(
                Duration.ofSeconds(5),
                answer,
                Duration.ofSeconds(5),
                poll,
                poll,
                Duration.ofMillis(20),
                Duration.ofMillis(50));
        return new XSettings("key", SECRET, CITY + "-token", "secret", CITY, "ContohKota", api, links, timing);
    }

    static void quiet(Peer.Asked asked, HttpServerResponse response) {
        boolean me = asked.path().equals("/2/users/me");
        Peer.json(response, 200, me ? me() : page(new JsonArray()));
    }

    static JsonObject me() {
        return new JsonObject().put("data", new JsonObject().put("id", CITY).put("username", "ContohKota"));
    }

    static JsonObject page(JsonArray data) {
        return new JsonObject().put("data", data).put("meta", new JsonObject().put("result_count", data.size()));
    }

    /// A post of the citizen that mentions the city and begins a thread.
    static JsonObject post(String id, String text) {
        return new JsonObject()
                .put("id", id)
                .put("author_id", CITIZEN)
                .put("conversation_id", id)
                .put("created_at", "2026-11-21T02:59:00.000Z")
                .put("text", text);
    }

    static JsonObject event(String kind, JsonObject payload) {
        return new JsonObject()
                .put(
                        "data",
                        new JsonObject()
                                .put("event_uuid", "1")
                                .put("filter", new JsonObject().put("user_id", CITY))
                                .put("event_type", kind)
                                .put("payload", payload));
    }

    static OutboundReply reply(String conversation, Audience audience, String text) {
        return new OutboundReply(
                ComplaintNumber.random(new SecureRandom()),
                "r1",
                1,
                ReplyKind.INTERIM,
                conversation,
                CITIZEN,
                text,
                audience,
                new OutboundReply.Answered("2080765813578191303", NOW));
    }

    static String signature(byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return "sha256=" + Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    CompletableFuture<HttpResponse<String>> signed(byte[] body) {
        return door.post(PATH, body, "x-twitter-webhooks-signature", signature(body));
    }

    CompletableFuture<HttpResponse<String>> signed(JsonObject body) {
        return signed(body.encode().getBytes(StandardCharsets.UTF_8));
    }

    Door door() {
        return door;
    }

    @Override
    public Channel channel() {
        return channel;
    }

    @Override
    public CompletableFuture<Told> hand(String text) {
        String id = "20" + (1_000_000_000L + Math.abs((long) text.hashCode()));
        return signed(event("post.mention.create", post(id, text)))
                .thenApply(response -> told(response.statusCode()))
                .exceptionally(_ -> Told.NOTHING);
    }

    @Override
    public void cut() {
        door.cut();
    }

    /// The hub goes without a word.
    void kill() {
        killed = true;
        Peer.await(vertx.close());
    }

    @Override
    public void close() {
        if (!killed) {
            Peer.await(channel.close());
        }
        door.close();
        Peer.await(vertx.close());
        peer.close();
    }

    private static Told told(int status) {
        return switch (status) {
            case 200 -> Told.YES;
            case 503 -> Told.LATER;
            default -> Told.NO;
        };
    }

    static Optional<String> header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name);
    }
}
