package org.mediacenter.hub;

import io.vertx.core.Future;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.mediacenter.hub.channel.ChannelMemory;
import org.mediacenter.hub.store.Document;
import org.mediacenter.hub.store.Document.Shelf;
import org.mediacenter.hub.store.Putting;
import org.mediacenter.hub.store.Store;

/// A channel's notebook in the store; each channel has its own pages.
final class StoreMemory implements ChannelMemory {
    private static final int PAGE = 500;

    private final Store store;
    private final String pages;
    private final InstantSource clock;

    StoreMemory(Store store, String channel, InstantSource clock) {
        this.store = store;
        this.pages = channel + '/';
        this.clock = clock;
    }

    @Override
    public Future<Optional<String>> read(String key) {
        return document(key).map(found -> found.map(StoreMemory::text));
    }

    @Override
    public Future<SortedMap<String, String>> startingWith(String prefix) {
        return collect(pages + prefix, pages + prefix, new TreeMap<>());
    }

    private Future<SortedMap<String, String>> collect(String prefix, String after, SortedMap<String, String> found) {
        return store.documents(Shelf.CHANNEL_MEMORY, after, PAGE, clock.instant())
                .compose(page -> {
                    List<Document> ours = page.stream()
                            .filter(document -> document.key().startsWith(prefix))
                            .toList();
                    ours.forEach(document -> found.put(document.key().substring(pages.length()), text(document)));
                    return ours.size() < PAGE
                            ? Future.succeededFuture(found)
                            : collect(prefix, ours.getLast().key(), found);
                });
    }

    @Override
    public Future<Void> write(String key, String value) {
        return change(key, _ -> Optional.of(value)).mapEmpty();
    }

    @Override
    public Future<Optional<String>> change(String key, UnaryOperator<Optional<String>> change) {
        return document(key).compose(found -> {
            Optional<String> before = found.map(StoreMemory::text);
            Optional<String> after = change.apply(before);
            return after.isEmpty()
                    ? Future.succeededFuture(before)
                    : store.put(page(key, after.get(), found)).compose(put -> switch (put) {
                        case Putting.Done _ -> Future.succeededFuture(after);
                        case Putting.Conflict _ -> change(key, change);
                    });
        });
    }

    private Document page(String key, String value, Optional<Document> before) {
        return new Document(
                Shelf.CHANNEL_MEMORY,
                pages + key,
                value.getBytes(StandardCharsets.UTF_8),
                before.map(Document::version).orElse(0L),
                Optional.empty());
    }

    @Override
    public Future<Void> forget(String key) {
        return store.remove(Shelf.CHANNEL_MEMORY, pages + key);
    }

    private Future<Optional<Document>> document(String key) {
        return store.document(Shelf.CHANNEL_MEMORY, pages + key, clock.instant());
    }

    private static String text(Document document) {
        return new String(document.content(), StandardCharsets.UTF_8);
    }
}
