package org.mediacenter.hub.learning;

import io.vertx.core.Future;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.mediacenter.hub.store.Cursor;
import org.mediacenter.hub.store.Document;
import org.mediacenter.hub.store.Document.Shelf;
import org.mediacenter.hub.store.Putting;
import org.mediacenter.hub.store.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps the book of models, one document for all nodes, and for each node how far in the change feed it
/// has looked for examples.
final class ModelShelf {
    private static final Logger log = LoggerFactory.getLogger(ModelShelf.class);
    private static final String BOOK = "book";
    private static final String PLACE = "place/";

    private final Store store;
    private final InstantSource clock;
    private final AtomicBoolean told = new AtomicBoolean();

    ModelShelf(Store store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    Future<ModelBook> book() {
        return document(BOOK)
                .map(found -> found.map(document -> ModelBookJson.read(document.content(), document.version()))
                        .orElseGet(() -> new ModelBook(List.of(), 0)))
                .onSuccess(this::tell);
    }

    private void tell(ModelBook book) {
        if (book.isReadable()) {
            told.set(false);
        } else if (told.compareAndSet(false, true)) {
            log.error("the book of models cannot be read, the profile decides without a model [document={}]", BOOK);
        }
    }

    /// Answers false, and writes nothing, where somebody else wrote since the book was read.
    Future<Boolean> write(ModelBook book) {
        return store.put(new Document(Shelf.MODEL, BOOK, ModelBookJson.write(book), book.written(), Optional.empty()))
                .map(putting -> putting instanceof Putting.Done);
    }

    Future<Optional<Cursor>> place(String node) {
        return document(PLACE + node)
                .map(found ->
                        found.map(document -> new Cursor(new String(document.content(), StandardCharsets.UTF_8))));
    }

    Future<Void> keepPlace(String node, Cursor cursor) {
        String key = PLACE + node;
        return document(key)
                .compose(found -> store.put(new Document(
                        Shelf.MODEL,
                        key,
                        cursor.value().getBytes(StandardCharsets.UTF_8),
                        found.map(Document::version).orElse(0L),
                        Optional.empty())))
                .mapEmpty();
    }

    private Future<Optional<Document>> document(String key) {
        return store.document(Shelf.MODEL, key, clock.instant());
    }
}
