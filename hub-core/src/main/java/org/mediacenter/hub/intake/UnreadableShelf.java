package org.mediacenter.hub.intake;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mediacenter.hub.channel.Channel;
import org.mediacenter.hub.channel.ReadAfterAll;
import org.mediacenter.hub.channel.Unreadable;
import org.mediacenter.hub.store.Document;
import org.mediacenter.hub.store.Document.Shelf;
import org.mediacenter.hub.store.Store;

/// What channels certainly heard and could not read: kept for thirty days, until a person had it read again
/// or put it away.
public final class UnreadableShelf {
    private static final Duration KEPT_FOR = Duration.ofDays(30);
    private static final int MOST_RAW = 200_000;
    private static final int PAGE = 200;

    private final Store store;
    private final InstantSource clock;

    public UnreadableShelf(Store store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /// One thing that could not be read.
    ///
    /// @param key its name here
    /// @param why one line for people
    /// @param raw as it came; private
    public record Entry(String key, String channel, Instant at, String why, String raw) {

        /// Never the content: it must not reach a log.
        @Override
        public String toString() {
            return "Entry[" + key + "]";
        }
    }

    /// Keeps it durably; again: nothing.
    Future<Void> keep(Unreadable unreadable) {
        String raw = unreadable.raw().substring(0, Math.min(unreadable.raw().length(), MOST_RAW));
        JsonObject json = new JsonObject()
                .put("at", clock.instant().toString())
                .put("raw", raw)
                .put("why", unreadable.why());
        return store.put(new Document(
                        Shelf.UNREADABLE,
                        unreadable.channel() + ':' + unreadable.nativeId(),
                        json.encode().getBytes(StandardCharsets.UTF_8),
                        0,
                        Optional.of(clock.instant().plus(KEPT_FOR))))
                .mapEmpty();
    }

    /// Forgets what came again whole.
    Future<Void> putAway(ReadAfterAll again) {
        return putAway(again.channel() + ':' + again.nativeId());
    }

    /// What one channel could not read, in order of key; the first two hundred.
    public Future<List<Entry>> of(String channel) {
        String prefix = channel + ':';
        return store.documents(Shelf.UNREADABLE, prefix, PAGE, clock.instant()).map(found -> {
            List<Entry> entries = new ArrayList<>();
            found.stream()
                    .filter(document -> document.key().startsWith(prefix))
                    .map(UnreadableShelf::entry)
                    .forEach(entries::add);
            return entries;
        });
    }

    public Future<Optional<Entry>> entry(String key) {
        return store.document(Shelf.UNREADABLE, key, clock.instant()).map(found -> found.map(UnreadableShelf::entry));
    }

    /// Has its channel read it again; put away where that works now.
    ///
    /// @return why it cannot be read still; empty where it was read, or is not here any more
    public Future<Optional<String>> readAgain(String key, List<Channel> channels) {
        return entry(key)
                .compose(found -> found.map(entry -> replayed(entry, channels))
                        .orElseGet(() -> Future.succeededFuture(Optional.empty())));
    }

    private Future<Optional<String>> replayed(Entry entry, List<Channel> channels) {
        return channels.stream()
                .filter(channel -> channel.name().equals(entry.channel()))
                .findFirst()
                .map(channel -> channel.replay(entry.raw()))
                .orElseGet(() -> Future.succeededFuture(Optional.of("the channel is not in the settings")))
                .compose(why -> why.isPresent()
                        ? Future.succeededFuture(why)
                        : putAway(entry.key()).map(why));
    }

    /// Forgets it; nothing where it is not here any more.
    public Future<Void> putAway(String key) {
        return store.remove(Shelf.UNREADABLE, key);
    }

    private static Entry entry(Document document) {
        JsonObject json = new JsonObject(new String(document.content(), StandardCharsets.UTF_8));
        return new Entry(
                document.key(),
                document.key().substring(0, document.key().indexOf(':')),
                Instant.parse(json.getString("at")),
                json.getString("why"),
                json.getString("raw"));
    }
}
