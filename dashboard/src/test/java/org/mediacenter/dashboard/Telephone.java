package org.mediacenter.dashboard;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.mediacenter.hub.channel.Channel;
import org.mediacenter.hub.channel.ChannelHealth;
import org.mediacenter.hub.channel.ChannelMemory;
import org.mediacenter.hub.channel.Delivered;
import org.mediacenter.hub.channel.Fetched;
import org.mediacenter.hub.channel.Inbox;
import org.mediacenter.hub.channel.LinkHealth;
import org.mediacenter.hub.channel.OutboundReply;
import org.mediacenter.hub.channel.ReplyRoom;
import org.mediacenter.hub.complaint.Audience;

/// A channel that takes every reply, except words that ask it not to.
public final class Telephone implements Channel {
    /// The beginning of a PNG file.
    public static final byte[] PICTURE = "\u0089PNG\r\n\u001a\n and more".getBytes(StandardCharsets.ISO_8859_1);

    public static final String NAME = "sms";
    /// Whoever has this number is never reached.
    public static final String SWITCHED_OFF = "+62800000778";

    private static final Instant LAST_IN = Instant.parse("2026-11-21T03:00:00Z");

    private final AtomicInteger looks = new AtomicInteger();

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Traits traits() {
        return new Traits(false, false, false);
    }

    @Override
    public Future<Void> open(Inbox inbox, ChannelMemory memory) {
        return Future.succeededFuture();
    }

    @Override
    public Optional<Postage> postage(String conversation, String text) {
        return Optional.of(new Postage(1 + text.length() / 160, 1_350));
    }

    @Override
    public Optional<ReplyRoom> room(String conversation, Audience audience) {
        return Optional.of(ReplyRoom.of(
                        ReplyRoom.Unit.LETTERS, 1_000, 3, String::length, text -> 1 + (text.length() - 1) / 1_000)
                .within(new ReplyRoom.Window(Duration.ofHours(24), Duration.ofDays(7), 0)));
    }

    @Override
    public Optional<Spending> spending() {
        return Optional.of(new Spending(802, 1_000, true));
    }

    @Override
    public boolean reaches(String conversation) {
        return !conversation.isEmpty() && !conversation.equals(SWITCHED_OFF);
    }

    @Override
    public Future<Delivered> deliver(OutboundReply reply) {
        if (reply.text().contains("please vanish")) {
            return Future.succeededFuture(new Delivered.Unknown("the line went dead"));
        }
        if (reply.text().contains("please refuse") && reply.attempt() == 1) {
            return Future.succeededFuture(new Delivered.Refused("out-of-reach: 131047"));
        }
        return Future.succeededFuture(new Delivered.Sent(List.of(reply.number() + "-" + reply.reply())));
    }

    @Override
    public Future<Fetched> fetch(String source, long limit) {
        return Future.succeededFuture(
                source.startsWith("page")
                        ? new Fetched.File(Buffer.buffer("<html><script>alert(1)</script></html>"), Optional.empty())
                        : new Fetched.File(Buffer.buffer(PICTURE), Optional.empty()));
    }

    @Override
    public Future<Optional<String>> replay(String raw) {
        return Future.succeededFuture(raw.startsWith("readable") ? Optional.empty() : Optional.of("no text in it"));
    }

    /// How often somebody looked at it.
    public int looks() {
        return looks.get();
    }

    @Override
    public Future<Void> lookedAt() {
        looks.incrementAndGet();
        return Future.succeededFuture();
    }

    @Override
    public List<LinkHealth> links() {
        return List.of(new LinkHealth(
                "operator-satu",
                ChannelHealth.State.DOWN,
                Optional.of(LinkHealth.Cause.UNREACHABLE),
                "no route to the centre",
                Optional.of(LAST_IN),
                Optional.empty(),
                Optional.of(LAST_IN.plusSeconds(60)),
                Optional.of(new LinkHealth.HeadRoom(12, 15, Optional.empty())),
                Optional.of(LAST_IN)));
    }

    @Override
    public ChannelHealth health() {
        return new ChannelHealth(ChannelHealth.State.UP, "main up", Optional.of(LAST_IN), Optional.empty());
    }

    @Override
    public PassedOver passedOver() {
        return new PassedOver(3, 2);
    }

    @Override
    public Future<Void> close() {
        return Future.succeededFuture();
    }
}
