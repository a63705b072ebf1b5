package org.mediacenter.channel.sms.gateway;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.mediacenter.channel.common.Door;
import org.mediacenter.channel.common.Fingerprint;
import org.mediacenter.channel.common.Peer;
import org.mediacenter.channel.sms.gateway.GatewaySettings.Receipts;
import org.mediacenter.channel.sms.gateway.GatewaySettings.Receive;
import org.mediacenter.channel.sms.gateway.GatewaySettings.Send;
import org.mediacenter.channel.sms.gateway.GatewaySettings.Timing;
import org.mediacenter.hub.channel.Channel;
import org.mediacenter.hub.channel.ChannelContract.Outside;
import org.mediacenter.hub.channel.ChannelContract.Told;
import org.mediacenter.hub.channel.ChannelHealth.State;
import org.mediacenter.hub.channel.Delivered;
import org.mediacenter.hub.channel.OutboundReply;
import org.mediacenter.hub.channel.TestInbox;
import org.mediacenter.hub.channel.TestMemory;
import org.mediacenter.hub.complaint.Audience;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.ReplyKind;

/// A channel of one gateway, the gateway's API on loopback, and the door it calls at.
final class TestGateway implements Outside {
    static final String SECRET = "rahasia gerbang kota";
    /// No answer takes as long: only who stays silent is given less.
    private static final Duration LONG = Duration.ofSeconds(30);

    static final String CITIZEN = "+62800000001";
    static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");
    final Peer peer = new Peer((_, response) -> Peer.json(response, 200, new JsonObject().put("id", "g1")));
    final TestInbox inbox = new TestInbox();
    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);
    private final Vertx vertx = Vertx.vertx();
    private final GatewayChannel channel;
    private final Door door;

    TestGateway() {
        this(json());
    }

    TestGateway(Send send) {
        this(send, receive("POST", "header:X-Secret"));
    }

    TestGateway(Send send, Receive receive) {
        this("gerbang", send, receive);
    }

    TestGateway(Send send, Duration answer) {
        this("gerbang", send, receive("POST", "header:X-Secret"), answer);
    }

    TestGateway(String name, Send send, Receive receive) {
        this(name, send, receive, LONG);
    }

    private TestGateway(String name, Send send, Receive receive, Duration answer) {
        Send here = new Send(
                send.method(),
                send.url().replace("http://127.0.0.1", peer.url().toString()),
                send.headers(),
                send.form(),
                send.body(),
                send.secret(),
                send.from(),
                send.id(),
                send.refused(),
                send.later(),
                send.takenWhen(),
                send.laterWhen(),
                send.perSecond(),
                send.window());
        channel = new GatewayChannel(vertx, List.of(settings(name, here, receive, answer)), ZONE, this::now);
        door = new Door(channel);
    }

    static GatewaySettings settings(String name, Send send, Receive receive) {
        return settings(name, send, receive, LONG);
    }

    private static GatewaySettings settings(String name, Send send, Receive receive, Duration answer) {
        return new GatewaySettings(
                name,
                350,
                send,
                receive,
                new Receipts("id", "status", List.of("delivered"), List.of("failed", "expired")),
                new Timing(
                        Duration.ofSeconds(5),
                        answer,
                        Duration.ofSeconds(2),
                        Duration.ofMillis(50),
                        Duration.ofSeconds(1)));
    }

    static Send json() {
        return send("json", "{\"recipient\":{\"phone\":\"{to}\"},\"message\":\"{text}\",\"ref\":\"{id}\"}");
    }

    static Send send(String form, String body) {
        return sending(form.equals("query") ? "GET" : "POST", form, body, "", "");
    }

    static Send sending(String method, String form, String body, String takenWhen, String laterWhen) {
        return new Send(
                method,
                "http://127.0.0.1/send",
                List.of("Authorization: Bearer {secret}"),
                form,
                body,
                "kunci",
                "1771",
                "/id",
                "400,404-499",
                "429,503",
                takenWhen,
                laterWhen,
                0,
                10);
    }

    static Receive receive(String method, String proof) {
        return new Receive(method, proof, SECRET, "", "from", "text", "id", "at", "iso");
    }

    /// Opens it and waits until it has seen the gateway.
    TestGateway open() {
        Peer.await(channel.open(inbox, new TestMemory()));
        await(State.UP);
        return this;
    }

    /// Waits until the link is in this state.
    void await(State state) {
        CompletableFuture<Void> reached = new CompletableFuture<>();
        long timer = vertx.setPeriodic(5, _ -> {
            if (channel.links().getFirst().state() == state) {
                reached.complete(null);
            }
        });
        reached.orTimeout(20, TimeUnit.SECONDS).join();
        vertx.cancelTimer(timer);
    }

    /// From now on the channel's clock is so much later.
    void pass(Duration time) {
        ahead.updateAndGet(time::plus);
    }

    private Instant now() {
        return InstantSource.system().instant().plus(ahead.get());
    }

    GatewayChannel way() {
        return channel;
    }

    @Override
    public Channel channel() {
        return channel;
    }

    Delivered reply(String text) {
        return Peer.await(channel.deliver(outbound(CITIZEN, text)));
    }

    static OutboundReply outbound(String to, String text) {
        return new OutboundReply(
                ComplaintNumber.random(new SecureRandom()),
                "r1",
                1,
                ReplyKind.FINAL,
                "gerbang:" + to,
                to,
                text,
                Audience.PRIVATE,
                new OutboundReply.Answered("m1", Instant.EPOCH));
    }

    /// What the gateway was answered to a call.
    HttpResponse<String> call(String body, String... headers) {
        return door.post("/webhooks/sms/gerbang", body.getBytes(StandardCharsets.UTF_8), headers)
                .join();
    }

    /// The same with nothing in its body.
    HttpResponse<String> callAt(String query, String... headers) {
        return door.post("/webhooks/sms/gerbang" + query, new byte[0], headers).join();
    }

    HttpResponse<String> callWithSecret(String body) {
        return call(body, "X-Secret", SECRET);
    }

    HttpResponse<String> receipt(String body) {
        return door.post("/webhooks/sms/gerbang/receipts", body.getBytes(StandardCharsets.UTF_8), "X-Secret", SECRET)
                .join();
    }

    HttpResponse<String> get(String query) {
        return door.get("/webhooks/sms/gerbang?" + query);
    }

    static JsonObject message(String text) {
        return new JsonObject()
                .put("from", "62800000001")
                .put("text", text)
                .put("id", new Fingerprint().with(text).hex())
                .put("at", "2026-11-22T09:00:00+07:00");
    }

    @Override
    public CompletableFuture<Told> hand(String text) {
        return door.post("/webhooks/sms/gerbang", message(text).toBuffer().getBytes(), "X-Secret", SECRET)
                .thenApply(answer -> told(answer.statusCode()))
                .exceptionally(_ -> Told.NOTHING);
    }

    private static Told told(int status) {
        return switch (status) {
            case 200 -> Told.YES;
            case 503 -> Told.LATER;
            default -> Told.NO;
        };
    }

    @Override
    public void cut() {
        door.cut();
    }

    @Override
    public void close() {
        door.close();
        peer.close();
        Peer.await(vertx.close());
    }
}
