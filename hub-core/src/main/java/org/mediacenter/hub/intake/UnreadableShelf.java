package org.mediacenter.hub.intake;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.mediacenter.hub.channel.Channel;
import org.mediacenter.hub.channel.ReadAfterAll;
import org.mediacenter.hub.channel.Unreadable;
import org.mediacenter.hub.store.Document;
import org.mediacenter.hub.store.Document.Shelf;
import org.mediacenter.hub.store.InboundEntry;
import org.mediacenter.hub.store.InboundKey;
import org.mediacenter.hub.store.Store;

/// What channels certainly heard and could not read, kept for thirty days, and what was read and could not be taken
/// in, kept until it is: a person has it read again, or puts away what could not be read.
public final class UnreadableShelf {
    private static final Duration KEPT_FOR = Duration.ofDays(30);
    private static final int MOST_RAW = 200_000;
    private static final int PAGE = 100;
    private static final int MOST_SHOWN = 200;
    private static final int MOST_AT_ONCE = 500;
    /// What somebody was told a number for comes first, then what came last.
    private static final Comparator<Entry> URGENT = Comparator.comparing(Entry::isKept)
            .thenComparing(Entry::at)
            .reversed()
            .thenComparing(Entry::key);
    private static final String NOT_TAKEN = "it could not be taken in";

    private final Store store;
    private final InstantSource clock;
    private final Function<InboundKey, Future<Boolean>> takeIn;

    /// @param takeIn tries a kept message again; whether it waits no longer
    UnreadableShelf(Store store, InstantSource clock, Function<InboundKey, Future<Boolean>> takeIn) {
        this.store = store;
        this.clock = clock;
        this.takeIn = takeIn;
    }

    /// One thing that could not be read.
    ///
    /// @param key its name here
    /// @param why one line for people
    /// @param raw as it came; private
    /// @param isKept whether its sender was told a number: it was read, and could not be taken in
    public record Entry(String key, String channel, Instant at, String why, String raw, boolean isKept) {

        Entry withoutContent() {
            return new Entry(key, channel, at, why, "", isKept);
        }

        /// Never the content: it must not reach a log.
        @Override
        public String toString() {
            return "Entry[" + key + "]";
        }
    }

    /// Keeps it durably; again: nothing.
    Future<Void> keep(Unreadable unreadable) {
        JsonObject json = json(unreadable.raw(), unreadable.why());
        String key = unreadable.channel() + ':' + unreadable.nativeId();
        return put(key, json, Optional.of(clock.instant().plus(KEPT_FOR)));
    }

    /// Shows a message that stays kept, until it is taken in; again: nothing.
    Future<Void> show(InboundEntry entry) {
        String raw = new String(entry.message(), StandardCharsets.UTF_8);
        return put(entry.key().text(), json(raw, NOT_TAKEN).put("kept", true), Optional.empty());
    }

    private JsonObject json(String raw, String why) {
        return new JsonObject()
                .put("at", clock.instant().toString())
                .put("raw", raw.substring(0, Math.min(raw.length(), MOST_RAW)))
                .put("why", why);
    }

    private Future<Void> put(String key, JsonObject json, Optional<Instant> until) {
        byte[] content = json.encode().getBytes(StandardCharsets.UTF_8);
        return store.put(new Document(Shelf.UNREADABLE, key, content, 0, until)).mapEmpty();
    }

    /// Forgets what came again whole.
    Future<Void> putAway(ReadAfterAll again) {
        return forget(again.channel() + ':' + again.nativeId());
    }

    /// What one channel could not read.
    ///
    /// @param shown what its senders were told a number for, then what came last; two hundred at the most, without
    ///     their content
    /// @param whys how many there are of each kind of trouble
    public record Unread(List<Entry> shown, Map<String, Long> whys) {
        public Unread {
            shown = List.copyOf(shown);
            whys = Collections.unmodifiableMap(new TreeMap<>(whys));
        }

        /// How many there are.
        public long count() {
            return whys.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /// All a channel could not read; the whole shelf is looked through.
    public Future<Unread> of(String channel) {
        PriorityQueue<Entry> first = new PriorityQueue<>(URGENT.reversed());
        Map<String, Long> whys = new TreeMap<>();
        return each(channel, entry -> {
                    whys.merge(entry.why(), 1L, Long::sum);
                    first.add(entry.withoutContent());
                    if (first.size() > MOST_SHOWN) {
                        first.remove();
                    }
                })
                .map(_ -> new Unread(first.stream().sorted(URGENT).toList(), whys));
    }

    private Future<Void> each(String channel, Consumer<Entry> heard) {
        return each(channel + ':', channel + ':', heard);
    }

    private Future<Void> each(String prefix, String after, Consumer<Entry> heard) {
        return store.documents(Shelf.UNREADABLE, after, PAGE, clock.instant()).compose(page -> {
            List<Document> ours = page.stream()
                    .filter(document -> document.key().startsWith(prefix))
                    .toList();
            ours.stream().map(UnreadableShelf::entry).forEach(heard);
            return ours.size() < PAGE
                    ? Future.succeededFuture()
                    : each(prefix, ours.getLast().key(), heard);
        });
    }

    /// The keys of what a channel could not read for one reason, the first five hundred.
    public Future<List<String>> because(String channel, String why) {
        List<String> keys = new ArrayList<>();
        return each(channel, entry -> {
                    if (entry.why().equals(why) && keys.size() < MOST_AT_ONCE) {
                        keys.add(entry.key());
                    }
                })
                .map(keys);
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
        return again(entry, channels)
                .compose(why -> why.isPresent()
                        ? Future.succeededFuture(why)
                        : forget(entry.key()).map(why));
    }

    private Future<Optional<String>> again(Entry entry, List<Channel> channels) {
        if (entry.isKept()) {
            String id = entry.key().substring(entry.channel().length() + 1);
            return takeIn.apply(new InboundKey(entry.channel(), id))
                    .map(taken -> taken ? Optional.empty() : Optional.of(NOT_TAKEN));
        }
        return channels.stream()
                .filter(channel -> channel.name().equals(entry.channel()))
                .findFirst()
                .map(channel -> channel.replay(entry.raw()))
                .orElseGet(() -> Future.succeededFuture(Optional.of("the channel is not in the settings")));
    }

    /// Forgets what could not be read; nothing where it is not here any more, and where its sender was told a number.
    public Future<Void> putAway(String key) {
        return entry(key)
                .compose(found -> found.filter(Entry::isKept).isPresent() ? Future.succeededFuture() : forget(key));
    }

    /// It was read or taken in.
    Future<Void> forget(String key) {
        return store.remove(Shelf.UNREADABLE, key);
    }

    private static Entry entry(Document document) {
        JsonObject json = new JsonObject(new String(document.content(), StandardCharsets.UTF_8));
        return new Entry(
                document.key(),
                document.key().substring(0, document.key().indexOf(':')),
                Instant.parse(json.getString("at")),
                json.getString("why"),
                json.getString("raw"),
                json.getBoolean("kept", false));
    }
}
