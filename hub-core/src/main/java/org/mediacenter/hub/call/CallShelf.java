package org.mediacenter.hub.call;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.vertx.core.Future;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.mediacenter.hub.store.Document;
import org.mediacenter.hub.store.Document.Shelf;
import org.mediacenter.hub.store.Putting;
import org.mediacenter.hub.store.Store;

/// The shelf on which calls stand, read and written as records; all of it expires some time after it
/// was written, what is over after a day. Thread-safe.
final class CallShelf {
    /// Long enough for everybody who changes it at the same time.
    private static final Duration KEPT_WHEN_OVER = Duration.ofDays(1);

    private static final int PAGE = 500;

    private static final int TRIES = 20;
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .visibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
            .build();

    private final Store store;
    private final InstantSource clock;
    private final Duration keptFor;

    CallShelf(Store store, InstantSource clock, Duration keptFor) {
        this.store = store;
        this.clock = clock;
        this.keptFor = keptFor;
    }

    Instant now() {
        return clock.instant();
    }

    <T> Future<Optional<T>> read(String key, Class<T> type) {
        return document(key).map(found -> found.map(document -> decoded(document, type)));
    }

    /// What is kept for a short time only once it says nothing any more.
    interface Passing {
        boolean isOver();
    }

    /// All records whose key begins with `prefix`, in order of key, as far as `kept` keeps them.
    <T> Future<List<T>> every(String prefix, Class<T> type, Predicate<T> kept) {
        return every(prefix, prefix, type, kept, new ArrayList<>());
    }

    private <T> Future<List<T>> every(String prefix, String after, Class<T> type, Predicate<T> kept, List<T> found) {
        return store.documents(Shelf.CALL, after, PAGE, now()).compose(page -> {
            List<Document> ours = page.stream()
                    .filter(document -> document.key().startsWith(prefix))
                    .toList();
            ours.stream().map(document -> decoded(document, type)).filter(kept).forEach(found::add);
            return ours.size() < PAGE
                    ? Future.succeededFuture(found)
                    : every(prefix, ours.getLast().key(), type, kept, found);
        });
    }

    /// The first records whose key begins with `prefix`, in order of key.
    <T> Future<List<T>> all(String prefix, int most, Class<T> type) {
        return store.documents(Shelf.CALL, prefix, most, now())
                .map(found -> found.stream()
                        .filter(document -> document.key().startsWith(prefix))
                        .map(document -> decoded(document, type))
                        .toList());
    }

    /// What stands behind `prefix` in the keys that begin with it, in order.
    Future<List<String>> names(String prefix, int most) {
        return store.documents(Shelf.CALL, prefix, most, now())
                .map(found -> found.stream()
                        .map(Document::key)
                        .filter(key -> key.startsWith(prefix))
                        .map(key -> key.substring(prefix.length()))
                        .toList());
    }

    /// Writes what `change` makes of what is there; nothing where it makes nothing of it. Asked again where
    /// somebody else was faster.
    ///
    /// @param change pure
    <T> Future<Void> change(String key, Class<T> type, Function<Optional<T>, Optional<T>> change) {
        return change(key, type, change, TRIES);
    }

    private <T> Future<Void> change(
            String key, Class<T> type, Function<Optional<T>, Optional<T>> change, int triesLeft) {
        return document(key).compose(found -> {
            Optional<T> after = change.apply(found.map(document -> decoded(document, type)));
            if (after.isEmpty()) {
                return Future.succeededFuture();
            }
            long version = found.map(Document::version).orElse(0L);
            return store.put(document(key, encoded(after.get()), version, keptFor(after.get())))
                    .compose(put -> switch (put) {
                        case Putting.Done _ -> Future.<Void>succeededFuture();
                        case Putting.Conflict _ when triesLeft > 1 -> change(key, type, change, triesLeft - 1);
                        case Putting.Conflict _ -> Future.failedFuture("a page about calls changes all the time");
                    });
        });
    }

    /// Writes `value` where nothing stands yet.
    ///
    /// @return what stands there now
    <T> Future<T> first(String key, Class<T> type, T value) {
        return change(key, type, found -> found.isPresent() ? Optional.empty() : Optional.of(value))
                .compose(_ -> read(key, type))
                .map(found -> found.orElse(value));
    }

    /// A page that says nothing but its name; again: nothing.
    Future<Void> mark(String key) {
        return store.put(document(key, new byte[0], 0, keptFor)).mapEmpty();
    }

    Future<Void> remove(String key) {
        return store.remove(Shelf.CALL, key);
    }

    private Future<Optional<Document>> document(String key) {
        return store.document(Shelf.CALL, key, now());
    }

    private Duration keptFor(Object value) {
        return value instanceof Passing passing && passing.isOver() ? KEPT_WHEN_OVER : keptFor;
    }

    private Document document(String key, byte[] content, long version, Duration time) {
        return new Document(Shelf.CALL, key, content, version, Optional.of(now().plus(time)));
    }

    private static byte[] encoded(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> T decoded(Document document, Class<T> type) {
        try {
            return MAPPER.readValue(document.content(), type);
        } catch (IOException e) {
            throw new UncheckedIOException("a page about calls in the store is damaged", e);
        }
    }
}
