package org.mediacenter.hub.publication;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.store.Document;
import org.mediacenter.hub.store.Document.Shelf;
import org.mediacenter.hub.store.Putting;
import org.mediacenter.hub.store.Store;

/// Which complaint each public name leads to, how many follow it, and by what secret links. Thread-safe.
///
/// A name is written down before the complaint says that it is public: where the hub stops in between, it leads to a
/// complaint that knows nothing of it, which looks like a name nobody has.
final class PublicationShelf {
    private static final int PAGE = 500;
    private static final int TRIES = 10;
    /// Whoever has not looked for so long follows no longer.
    private static final Duration FOLLOWED = Duration.ofDays(400);

    private final Store store;
    private final InstantSource clock;

    PublicationShelf(Store store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /// A name, and what is kept under it.
    record Kept(String name, ComplaintNumber number, int followers, long version) {}

    Future<Void> put(String name, ComplaintNumber number) {
        return write(new Kept(name, number, 0, 0)).mapEmpty();
    }

    Future<Void> remove(String name) {
        return store.remove(Shelf.PUBLICATION, name);
    }

    Future<Optional<Kept>> find(String name) {
        return store.document(Shelf.PUBLICATION, name, clock.instant()).map(found -> found.map(PublicationShelf::kept));
    }

    /// Every name there is.
    Future<List<Kept>> all() {
        return all("", new ArrayList<>());
    }

    private Future<List<Kept>> all(String after, List<Kept> found) {
        return store.documents(Shelf.PUBLICATION, after, PAGE, clock.instant()).compose(page -> {
            page.forEach(document -> found.add(kept(document)));
            return page.size() < PAGE
                    ? Future.succeededFuture(found)
                    : all(page.getLast().key(), found);
        });
    }

    /// Counts one more, or one less; answers how many there are now.
    Future<Integer> count(String name, int more) {
        return count(name, more, TRIES);
    }

    private Future<Integer> count(String name, int more, int tries) {
        return find(name).compose(found -> {
            if (found.isEmpty()) {
                return Future.succeededFuture(0);
            }
            Kept now = found.get();
            int count = Math.max(0, now.followers() + more);
            return write(new Kept(name, now.number(), count, now.version())).compose(put -> switch (put) {
                case Putting.Done _ -> Future.succeededFuture(count);
                case Putting.Conflict _ ->
                    tries > 1 ? count(name, more, tries - 1) : Future.succeededFuture(now.followers());
            });
        });
    }

    private Future<Putting> write(Kept kept) {
        JsonObject content =
                new JsonObject().put("number", kept.number().value()).put("followers", kept.followers());
        return store.put(new Document(
                Shelf.PUBLICATION, kept.name(), content.toBuffer().getBytes(), kept.version(), Optional.empty()));
    }

    private static Kept kept(Document document) {
        JsonObject content = new JsonObject(Buffer.buffer(document.content()));
        return new Kept(
                document.key(),
                new ComplaintNumber(content.getString("number")),
                content.getInteger("followers", 0),
                document.version());
    }

    Future<Void> follow(String key, String name) {
        byte[] content = new JsonObject().put("publication", name).toBuffer().getBytes();
        return store.put(new Document(
                        Shelf.FOLLOWER,
                        key,
                        content,
                        0,
                        Optional.of(clock.instant().plus(FOLLOWED))))
                .mapEmpty();
    }

    /// The name somebody follows by this key.
    Future<Optional<String>> followed(String key) {
        return store.document(Shelf.FOLLOWER, key, clock.instant())
                .map(found -> found.map(
                        document -> new JsonObject(Buffer.buffer(document.content())).getString("publication")));
    }

    Future<Void> unfollow(String key) {
        return store.remove(Shelf.FOLLOWER, key);
    }
}
