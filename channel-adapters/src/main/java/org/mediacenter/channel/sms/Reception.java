package org.mediacenter.channel.sms;

import io.vertx.core.Future;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.mediacenter.channel.sms.Decoded.Ignored;
import org.mediacenter.channel.sms.Decoded.Malformed;
import org.mediacenter.channel.sms.Decoded.Part;
import org.mediacenter.channel.sms.Decoded.Receipt;
import org.mediacenter.channel.sms.Decoded.Whole;
import org.mediacenter.hub.channel.Accepted;
import org.mediacenter.hub.channel.ChannelMemory;
import org.mediacenter.hub.channel.DeliveryReceipt;
import org.mediacenter.hub.channel.InboundMessage;
import org.mediacenter.hub.channel.InboundMessage.Author;
import org.mediacenter.hub.channel.InboundMessage.Exchange;
import org.mediacenter.hub.channel.InboundMessage.Filing;
import org.mediacenter.hub.channel.Inbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Hands what was heard to the inbox: whole messages under their id, pieces once joined, receipts.
/// All calls on one context.
final class Reception {
    private static final Logger log = LoggerFactory.getLogger(Reception.class);
    private static final Accepted NOTED = new Accepted.Noted();

    private final Inbox inbox;
    private final InstantSource time;
    private final Tally tally;
    private final Seen seen;
    private final Parts parts;

    Reception(Inbox inbox, ChannelMemory memory, InstantSource time, Tally tally) {
        this.inbox = inbox;
        this.time = time;
        this.tally = tally;
        this.seen = new Seen(memory, time);
        this.parts = new Parts(memory, time, this::joined);
    }

    /// Takes up the notebook where an earlier run left it.
    Future<Void> load() {
        return seen.load().compose(_ -> parts.load());
    }

    /// Takes one message; fails where the notebook does.
    Future<Accepted> take(String link, ShortMessage message, Decoded decoded) {
        return switch (decoded) {
            case Whole whole ->
                seen.id(message.fingerprint())
                        .compose(id -> keep(
                                link, message.source(), id, whole.text(), AsItCame.of(link, message, whole.text())));
            case Part part ->
                parts.add(
                        new LongMessage.Sender(link, message.source(), message.destination()),
                        part,
                        message.fingerprint());
            case Receipt receipt -> inbox.accept(receipt(link, receipt));
            case Ignored ignored -> ignored(link, ignored);
            case Malformed malformed -> malformed(link, malformed);
        };
    }

    /// Hands over what waited too long, forgets what is old.
    void sweep() {
        seen.sweep();
        parts.sweep();
    }

    private Future<Accepted> joined(LongMessage message) {
        String text = message.text();
        LongMessage.Sender sender = message.sender();
        return InboundMessage.saysNothing(text) || message.isEmpty()
                ? ignored(sender.link(), new Ignored("an empty message"))
                : keep(sender.link(), sender.source(), message.id(), text, AsItCame.of(message, text));
    }

    private Future<Accepted> keep(String link, String source, String id, String text, String raw) {
        String author = source.isEmpty() ? id : source;
        InboundMessage message = new InboundMessage(
                SmsChannel.NAME,
                id,
                link + ":" + author,
                new Author(author, Optional.empty()),
                text,
                Optional.empty(),
                Filing.NONE,
                List.of(),
                Exchange.PRIVATE,
                Optional.of(raw));
        return inbox.accept(message).onSuccess(accepted -> {
            if (accepted instanceof Accepted.Kept) {
                tally.kept(time.instant());
            }
        });
    }

    private static DeliveryReceipt receipt(String link, Receipt receipt) {
        return new DeliveryReceipt(
                SmsChannel.NAME, link + ":" + receipt.messageId(), receipt.delivered(), receipt.why());
    }

    private Future<Accepted> ignored(String link, Ignored ignored) {
        tally.ignored();
        log.debug("sms ignored [{}] [{}]", link, ignored.why());
        return Future.succeededFuture(NOTED);
    }

    /// Said yes to, or the centre would send it for ever.
    private Future<Accepted> malformed(String link, Malformed malformed) {
        tally.malformed();
        log.warn("sms cannot be read [{}] [{}]", link, malformed.why());
        return Future.succeededFuture(NOTED);
    }
}
