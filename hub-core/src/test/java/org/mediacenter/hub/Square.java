package org.mediacenter.hub;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.mediacenter.hub.channel.Accepted;
import org.mediacenter.hub.channel.Attachment;
import org.mediacenter.hub.channel.Channel;
import org.mediacenter.hub.channel.ChannelHealth;
import org.mediacenter.hub.channel.ChannelMemory;
import org.mediacenter.hub.channel.Delivered;
import org.mediacenter.hub.channel.Fetched;
import org.mediacenter.hub.channel.Inbound;
import org.mediacenter.hub.channel.InboundMessage;
import org.mediacenter.hub.channel.InboundMessage.Author;
import org.mediacenter.hub.channel.InboundMessage.Exchange;
import org.mediacenter.hub.channel.InboundMessage.Filing;
import org.mediacenter.hub.channel.Inbox;
import org.mediacenter.hub.channel.OutboundReply;
import org.mediacenter.hub.complaint.Audience;

/// A channel in memory where people speak before everybody, and can be answered there or alone.
final class Square implements Channel {
    static final String NAME = "facebook";
    private final Promise<Inbox> inbox = Promise.promise();
    private final List<OutboundReply> received = new CopyOnWriteArrayList<>();
    private final Map<String, Fetched> files = new ConcurrentHashMap<>();
    private final AtomicInteger unreached = new AtomicInteger();

    /// Somebody speaks before everybody in the thread of that name.
    static InboundMessage post(String citizen, String id, String thread, String text) {
        return message(citizen, id, thread, text, List.of(), new Exchange(Audience.PUBLIC, Optional.empty(), true));
    }

    /// Somebody speaks below somebody's words.
    static InboundMessage below(String citizen, String id, String thread, String text) {
        return message(citizen, id, thread, text, List.of(), new Exchange(Audience.PUBLIC, Optional.of(thread), false));
    }

    static InboundMessage photo(String citizen, String id, String thread, String text, String source) {
        Attachment photo = new Attachment(Attachment.Kind.PHOTO, source, Optional.empty(), Optional.empty());
        return message(
                citizen, id, thread, text, List.of(photo), new Exchange(Audience.PUBLIC, Optional.empty(), true));
    }

    /// Somebody writes to the city alone.
    static InboundMessage direct(String citizen, String id, String text) {
        return message(citizen, id, "direct-" + citizen, text, List.of(), Exchange.PRIVATE);
    }

    static InboundMessage directPhoto(String citizen, String id, String text, String source) {
        Attachment photo = new Attachment(Attachment.Kind.PHOTO, source, Optional.empty(), Optional.empty());
        return message(citizen, id, "direct-" + citizen, text, List.of(photo), Exchange.PRIVATE);
    }

    private static InboundMessage message(
            String citizen, String id, String thread, String text, List<Attachment> attachments, Exchange exchange) {
        return new InboundMessage(
                NAME,
                id,
                thread,
                new Author(citizen, Optional.of(citizen)),
                text,
                Optional.empty(),
                Filing.NONE,
                attachments,
                exchange,
                Optional.of("{}"));
    }

    Accepted hears(Inbound inbound) {
        return Await.done(inbox.future().compose(it -> it.accept(inbound)));
    }

    /// The provider has this file from now on.
    void has(String source, byte[] bytes) {
        files.put(source, new Fetched.File(Buffer.buffer(bytes), Optional.empty()));
    }

    /// The provider does not answer the next times it is asked for a file.
    void isAway(int times) {
        unreached.set(times);
    }

    List<OutboundReply> received() {
        return received;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Traits traits() {
        return new Traits(false, true, true);
    }

    @Override
    public Future<Void> open(Inbox opened, ChannelMemory memory) {
        inbox.tryComplete(opened);
        return Future.succeededFuture();
    }

    @Override
    public Future<Delivered> deliver(OutboundReply reply) {
        received.add(reply);
        return Future.succeededFuture(new Delivered.Sent(List.of("s" + received.size())));
    }

    @Override
    public Future<Fetched> fetch(String source, long limit) {
        if (unreached.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            return Future.failedFuture("away");
        }
        return Future.succeededFuture(files.getOrDefault(source, new Fetched.Gone("not there any more")));
    }

    @Override
    public Future<Optional<String>> replay(String raw) {
        return raw.startsWith("readable")
                ? inbox.future()
                        .compose(it -> it.accept(post("Budi", "again", "t-again", "lampu jalan mati")))
                        .map(Optional.<String>empty())
                : Future.succeededFuture(Optional.of("no text is in it"));
    }

    @Override
    public ChannelHealth health() {
        return new ChannelHealth(ChannelHealth.State.UP, "", Optional.empty(), Optional.empty());
    }

    @Override
    public Future<Void> close() {
        return Future.succeededFuture();
    }
}
