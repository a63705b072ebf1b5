package org.mediacenter.channel.sms;

import io.vertx.core.Future;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.mediacenter.hub.channel.Accepted;
import org.mediacenter.hub.channel.CallRecord;
import org.mediacenter.hub.channel.ChannelMemory;
import org.mediacenter.hub.channel.DeliveryReceipt;
import org.mediacenter.hub.channel.Edited;
import org.mediacenter.hub.channel.Inbound;
import org.mediacenter.hub.channel.InboundMessage;
import org.mediacenter.hub.channel.Inbox;
import org.mediacenter.hub.channel.ReadAfterAll;
import org.mediacenter.hub.channel.Removed;
import org.mediacenter.hub.channel.Unreadable;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.TrackingKey;
import org.mediacenter.hub.store.Document;
import org.mediacenter.hub.store.Document.Shelf;
import org.mediacenter.hub.store.InboundEntry;
import org.mediacenter.hub.store.InboundKey;
import org.mediacenter.hub.store.Keeping;
import org.mediacenter.hub.store.sqlite.SqliteStore;

/// An inbox and a notebook on a real disk, with the hub's embedded store and nothing behind it.
final class DurableDesk implements Inbox, ChannelMemory, AutoCloseable {
    private static final Instant NOW = Instant.parse("2026-11-21T03:00:00Z");
    private final SecureRandom random = new SecureRandom();
    private final SqliteStore store;

    DurableDesk(Path folder) {
        store = SqliteStore.open(folder);
    }

    @Override
    public Future<Accepted> accept(Inbound inbound) {
        return switch (inbound) {
            case DeliveryReceipt _, Edited _, Removed _, Unreadable _, ReadAfterAll _, CallRecord _ ->
                Future.succeededFuture(new Accepted.Noted());
            case InboundMessage message -> keep(message);
        };
    }

    @Override
    public Future<Optional<String>> read(String key) {
        return store.document(Shelf.CHANNEL_MEMORY, key, NOW).map(found -> found.map(DurableDesk::text));
    }

    @Override
    public Future<SortedMap<String, String>> startingWith(String prefix) {
        return store.documents(Shelf.CHANNEL_MEMORY, prefix, 10_000, NOW).map(page -> {
            SortedMap<String, String> notes = new TreeMap<>();
            page.stream()
                    .filter(note -> note.key().startsWith(prefix))
                    .forEach(note -> notes.put(note.key(), text(note)));
            return notes;
        });
    }

    @Override
    public Future<Void> write(String key, String value) {
        byte[] content = value.getBytes(StandardCharsets.UTF_8);
        return store.put(new Document(Shelf.CHANNEL_MEMORY, key, content, 0, Optional.empty()))
                .mapEmpty();
    }

    @Override
    public Future<Optional<String>> change(String key, UnaryOperator<Optional<String>> change) {
        return read(key)
                .compose(
                        before -> write(key, change.apply(before).orElseThrow()).compose(_ -> read(key)));
    }

    @Override
    public Future<Void> forget(String key) {
        return store.remove(Shelf.CHANNEL_MEMORY, key);
    }

    @Override
    public void close() {
        Line.await(store.close());
    }

    private Future<Accepted> keep(InboundMessage message) {
        InboundEntry entry = new InboundEntry(
                new InboundKey(message.channel(), message.nativeId()),
                ComplaintNumber.random(random),
                TrackingKey.random(random),
                NOW,
                "",
                message.text().getBytes(StandardCharsets.UTF_8));
        return store.keep(List.of(entry)).map(answers -> switch (answers.getFirst()) {
            case Keeping.New _ -> new Accepted.Kept(entry.number(), entry.trackingKey(), NOW);
            case Keeping.Known(InboundEntry first) ->
                new Accepted.Duplicate(first.number(), first.trackingKey(), NOW, first.fingerprint());
            case Keeping.NumberTaken _ -> new Accepted.Later(Duration.ofSeconds(1), "number taken");
        });
    }

    private static String text(Document document) {
        return new String(document.content(), StandardCharsets.UTF_8);
    }
}
