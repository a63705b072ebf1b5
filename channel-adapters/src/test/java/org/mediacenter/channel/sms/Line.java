package org.mediacenter.channel.sms;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.internal.VertxInternal;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;
import org.mediacenter.hub.channel.Channel;
import org.mediacenter.hub.channel.ChannelHealth;
import org.mediacenter.hub.channel.ChannelMemory;
import org.mediacenter.hub.channel.Delivered;
import org.mediacenter.hub.channel.Inbox;
import org.mediacenter.hub.channel.OutboundReply;
import org.mediacenter.hub.channel.TestInbox;
import org.mediacenter.hub.channel.TestMemory;
import org.mediacenter.hub.complaint.Audience;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.ReplyKind;

/// A channel with its links to centres on loopback, impatient, on a clock that goes when told.
final class Line implements AutoCloseable {
    private static final SmsSettings.Timing IMPATIENT = new SmsSettings.Timing(
            Duration.ofSeconds(5),
            Duration.ofSeconds(5),
            Duration.ofSeconds(30),
            Duration.ofSeconds(5),
            Duration.ofMillis(20),
            Duration.ofMillis(200));

    private final Vertx vertx = Vertx.vertx();
    final TestInbox inbox = new TestInbox();
    final TestMemory memory = new TestMemory();
    final TestClock clock = new TestClock(Instant.parse("2026-11-21T03:00:00Z"));
    final SmppChannel channel;

    Line(int port) {
        this(settings(port));
    }

    Line(SmsSettings... settings) {
        channel = new SmppChannel(vertx, List.of(settings), clock, new Random(7));
    }

    Line(SmsSettings settings, SSLContext certificates) {
        channel = new SmppChannel(vertx, List.of(settings), clock, new Random(7), () -> certificates);
    }

    static SmsSettings settings(int port) {
        return settings(port, SmsSettings.Bind.TRANSCEIVER, 10, IMPATIENT);
    }

    static SmsSettings settings(int port, SmsSettings.Bind bind, int window, SmsSettings.Timing timing) {
        return settings("main", port, bind, window, timing);
    }

    static SmsSettings settings(String name, int port, SmsSettings.Bind bind, int window, SmsSettings.Timing timing) {
        return new SmsSettings(
                name,
                "127.0.0.1",
                port,
                false,
                bind,
                "hub",
                "secret",
                "1771",
                window,
                SmsSettings.Outgoing.USUAL,
                SmsSettings.Refusals.USUAL,
                timing);
    }

    static SmsSettings.Timing impatient() {
        return IMPATIENT;
    }

    Line open() {
        return open(inbox, memory);
    }

    Line open(Inbox otherInbox, ChannelMemory otherMemory) {
        await(channel.open(otherInbox, otherMemory));
        return this;
    }

    /// Waits until a link is bound, as the channel sees it.
    Line awaitUp() {
        return awaitState(ChannelHealth.State.UP);
    }

    /// Waits until the channel sees that no link is up.
    Line awaitDown() {
        return awaitState(ChannelHealth.State.DOWN);
    }

    private Line awaitState(ChannelHealth.State state) {
        Promise<Void> reached = Promise.promise();
        long timer = vertx.setPeriodic(5, _ -> {
            if (channel.health().state() == state) {
                reached.tryComplete();
            }
        });
        await(reached.future());
        vertx.cancelTimer(timer);
        return this;
    }

    /// Runs on a context that is not the channel's.
    void onAnotherContext(Consumer<Context> action) {
        Context other = ((VertxInternal) vertx).createEventLoopContext();
        other.runOnContext(_ -> action.accept(other));
    }

    Channel channel() {
        return channel;
    }

    Future<Delivered> reply(String to, String text) {
        return channel.deliver(new OutboundReply(
                ComplaintNumber.random(new SecureRandom()),
                "r1",
                1,
                ReplyKind.FINAL,
                "main:" + to,
                to,
                text,
                Audience.PRIVATE,
                new OutboundReply.Answered("m1", Instant.EPOCH)));
    }

    @Override
    public void close() {
        await(channel.close());
        await(vertx.close());
    }

    static <T> T await(Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().get(30, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
