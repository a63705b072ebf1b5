package org.mediacenter.hub.intake;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
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
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.MessageChange.MessageEdited;
import org.mediacenter.hub.complaint.MessageChange.MessageRemoved;
import org.mediacenter.hub.history.Complaints;
import org.mediacenter.hub.store.Document;
import org.mediacenter.hub.store.Document.Shelf;
import org.mediacenter.hub.store.InboundEntry;
import org.mediacenter.hub.store.InboundKey;
import org.mediacenter.hub.store.Putting;
import org.mediacenter.hub.store.Store;

/// What happened to a message after it was sent: its words were changed, or it was taken away.
///
/// Providers promise no order, and some tell again what they told days ago. What comes before its message is a
/// complaint's is kept for a week and applied when it is; of two changes the later one counts, by the moment the
/// provider gave them, whichever came last.
final class LaterNews {
    private static final String TEXT = "text";
    private static final String REMOVED = "removed";
    private static final Duration KEPT_FOR = Duration.ofDays(7);

    /// Beside a field: when that was, where the channel said so.
    private static final String AT = "-at";

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
                        ? tell(taker.get(), commands(key, fields(news)))
                        : store.kept(key).compose(kept -> untaken(key, kept, news)))
                .map(new Accepted.Noted());
    }

    /// A kept message without bytes was passed over: nothing is known of it any more. One that became part of a
    /// complaint while this was written down is told at once.
    private Future<Void> untaken(InboundKey key, Optional<InboundEntry> kept, Inbound news) {
        if (kept.filter(entry -> entry.message().length == 0).isPresent()) {
            return Future.succeededFuture();
        }
        return keepForLater(key, news)
                .compose(_ -> store.takenBy(key))
                .compose(taker -> taker.map(number ->
                                tell(number, commands(key, fields(news))).compose(_ -> apply(number, key)))
                        .orElseGet(Future::succeededFuture));
    }

    private Future<Void> tell(ComplaintNumber number, List<Command> commands) {
        return complaints
                .execute(number, OptionalLong.empty(), commands, new Actor.Citizen())
                .mapEmpty();
    }

    private List<Command> commands(InboundKey key, JsonObject fields) {
        List<Command> commands = new ArrayList<>();
        Optional.ofNullable(fields.getString(TEXT))
                .map(Fitting::cut)
                .map(text ->
                        new Command.EditMessage(new MessageEdited(key.text(), sealing.sealed(text), at(fields, TEXT))))
                .ifPresent(commands::add);
        Optional.ofNullable(fields.getString(REMOVED))
                .map(how -> new Command.RemoveMessage(new MessageRemoved(key.text(), how, at(fields, REMOVED))))
                .ifPresent(commands::add);
        return commands;
    }

    private static JsonObject fields(Inbound news) {
        return news instanceof Edited edited
                ? field(TEXT, edited.text(), edited.at())
                : field(REMOVED, how((Removed) news), ((Removed) news).at());
    }

    private static JsonObject field(String name, String value, Optional<Instant> at) {
        JsonObject fields = new JsonObject().put(name, value);
        at.ifPresent(moment -> fields.put(name + AT, moment));
        return fields;
    }

    private static Optional<Instant> at(JsonObject fields, String name) {
        return Optional.ofNullable(fields.getInstant(name + AT));
    }

    private static String how(Removed removed) {
        return removed.how().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The last words and the last fate of the message.
    private Future<Void> keepForLater(InboundKey key, Inbound news) {
        return store.document(Shelf.EARLY, key.text(), clock.instant())
                .compose(before -> store.put(new Document(
                        Shelf.EARLY,
                        key.text(),
                        merged(before.map(LaterNews::read).orElseGet(JsonObject::new), fields(news))
                                .encode()
                                .getBytes(StandardCharsets.UTF_8),
                        before.map(Document::version).orElse(0L),
                        Optional.of(clock.instant().plus(KEPT_FOR)))))
                .compose(put -> put instanceof Putting.Done ? Future.succeededFuture() : keepForLater(key, news));
    }

    /// News is about its words or its fate, never about both.
    private static JsonObject merged(JsonObject before, JsonObject news) {
        String name = news.containsKey(TEXT) ? TEXT : REMOVED;
        boolean isOlder = at(news, name)
                .filter(at -> at(before, name).filter(at::isBefore).isPresent())
                .isPresent();
        if (!isOlder) {
            before.remove(name + AT);
            before.mergeIn(news);
        }
        return before;
    }

    private static JsonObject read(Document document) {
        return new JsonObject(new String(document.content(), StandardCharsets.UTF_8));
    }

    /// Applies what came before the message; only channels that tell of changes are asked about.
    ///
    /// @param number the complaint the message is part of now
    Future<Void> catchUp(ComplaintNumber number, InboundKey key, InboundMessage message) {
        return message.raw().isEmpty() ? Future.succeededFuture() : apply(number, key);
    }

    private Future<Void> apply(ComplaintNumber number, InboundKey key) {
        return store.document(Shelf.EARLY, key.text(), clock.instant())
                .compose(found -> found.map(early -> tell(number, commands(key, read(early)))
                                .compose(_ -> store.remove(Shelf.EARLY, key.text())))
                        .orElseGet(Future::succeededFuture));
    }
}
