package org.mediacenter.hub.intake;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.mediacenter.hub.channel.Accepted;
import org.mediacenter.hub.channel.Edited;
import org.mediacenter.hub.channel.Inbound;
import org.mediacenter.hub.channel.InboundMessage;
import org.mediacenter.hub.channel.Removed;
import org.mediacenter.hub.complaint.Actor;
import org.mediacenter.hub.complaint.Command;
import org.mediacenter.hub.complaint.ComplaintEvent.MessageEdited;
import org.mediacenter.hub.complaint.ComplaintEvent.MessageRemoved;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.history.Complaints;
import org.mediacenter.hub.store.Document;
import org.mediacenter.hub.store.Document.Shelf;
import org.mediacenter.hub.store.InboundEntry;
import org.mediacenter.hub.store.InboundKey;
import org.mediacenter.hub.store.Store;

/// What happened to a message after it was sent: its words were changed, or it was taken away.
///
/// Providers promise no order, so what comes before its message is kept for a day and applied when the
/// message is there; what comes while the message is being taken in is asked for again.
final class LaterNews {
    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);
    private static final Duration KEPT_FOR = Duration.ofDays(1);

    private final Store store;
    private final Complaints complaints;
    private final InstantSource clock;
    private final Sealing sealing = new Sealing();

    LaterNews(Store store, Complaints complaints, InstantSource clock) {
        this.store = store;
        this.complaints = complaints;
        this.clock = clock;
    }

    Future<Accepted> take(Edited edited) {
        return take(new InboundKey(edited.channel(), edited.nativeId()), edited);
    }

    Future<Accepted> take(Removed removed) {
        return take(new InboundKey(removed.channel(), removed.nativeId()), removed);
    }

    private Future<Accepted> take(InboundKey key, Inbound news) {
        return store.takenBy(key)
                .compose(taker -> taker.isPresent()
                        ? tell(taker.get(), command(key, news)).map(new Accepted.Noted())
                        : store.kept(key).compose(kept -> untaken(key, kept, news)));
    }

    /// A kept message without bytes was passed over: nothing is known of it any more.
    private Future<Accepted> untaken(InboundKey key, Optional<InboundEntry> kept, Inbound news) {
        if (kept.isEmpty()) {
            return keepForLater(key, news).map(new Accepted.Noted());
        }
        boolean waits = kept.get().message().length > 0;
        return Future.succeededFuture(
                waits ? new Accepted.Later(RETRY_AFTER, "the message is being taken in") : new Accepted.Noted());
    }

    private Future<Void> tell(ComplaintNumber number, Command command) {
        return complaints
                .execute(number, OptionalLong.empty(), List.of(command), new Actor.Citizen())
                .mapEmpty();
    }

    private Command command(InboundKey key, Inbound news) {
        return news instanceof Edited edited
                ? new Command.EditMessage(new MessageEdited(key.text(), sealing.sealed(edited.text())))
                : new Command.RemoveMessage(new MessageRemoved(key.text(), how((Removed) news)));
    }

    private static String how(Removed removed) {
        return removed.how().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private Future<Void> keepForLater(InboundKey key, Inbound news) {
        JsonObject json = news instanceof Edited edited
                ? new JsonObject().put("text", edited.text())
                : new JsonObject().put("removed", ((Removed) news).how().name());
        return store.document(Shelf.EARLY, key.text(), clock.instant())
                .compose(before -> store.put(new Document(
                        Shelf.EARLY,
                        key.text(),
                        json.encode().getBytes(StandardCharsets.UTF_8),
                        before.map(Document::version).orElse(0L),
                        Optional.of(clock.instant().plus(KEPT_FOR)))))
                .mapEmpty();
    }

    /// Applies what came before the message; only channels that tell of changes are asked about.
    ///
    /// @param number the complaint the message is part of now
    Future<Void> catchUp(ComplaintNumber number, InboundKey key, InboundMessage message) {
        if (message.raw().isEmpty()) {
            return Future.succeededFuture();
        }
        return store.document(Shelf.EARLY, key.text(), clock.instant())
                .compose(found -> found.map(early -> tell(number, command(key, news(key, early)))
                                .compose(_ -> store.remove(Shelf.EARLY, key.text())))
                        .orElseGet(Future::succeededFuture));
    }

    private static Inbound news(InboundKey key, Document early) {
        JsonObject json = new JsonObject(new String(early.content(), StandardCharsets.UTF_8));
        return json.containsKey("text")
                ? new Edited(key.channel(), key.nativeId(), json.getString("text"), Optional.empty())
                : new Removed(
                        key.channel(),
                        key.nativeId(),
                        Removed.How.valueOf(json.getString("removed")),
                        Optional.empty());
    }
}
