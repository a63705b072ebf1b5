package org.mediacenter.hub.view;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.mediacenter.hub.store.Document;
import org.mediacenter.hub.store.Document.Shelf;
import org.mediacenter.hub.store.Putting;
import org.mediacenter.hub.store.Store;

/// The views of each account, in the order they were saved; one document of the store for each. Nobody reads
/// another's; who is to see one is given its address. Thread-safe.
public final class SavedViews {
    /// More than that is a list to search in, not a help.
    public static final int MOST = 30;

    public static final int LONGEST_NAME = 60;
    public static final int LONGEST_QUERY = 800;
    private static final int TRIES = 5;

    private final Store store;
    private final InstantSource clock;

    public SavedViews(Store store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /// What became of a change.
    public sealed interface Change {
        /// It is so now.
        ///
        /// @param views all the account has now
        record Done(List<SavedView> views) implements Change {}

        /// It cannot be, and nothing was changed.
        ///
        /// @param code `name`, `query`, `too-many`, `name-taken`, `unknown`
        record Refused(String code) implements Change {}
    }

    public Future<List<SavedView>> of(String username) {
        return document(username).map(SavedViews::views);
    }

    /// Saves what `query` shows under a name; one that is there already shows that from now on.
    public Future<Change> save(String username, String name, String query) {
        String kept = SavedView.query(query);
        if (!isName(name)) {
            return refused("name");
        }
        if (kept.isEmpty() || kept.length() > LONGEST_QUERY) {
            return refused("query");
        }
        return change(username, views -> saved(views, name, kept));
    }

    private static Change saved(List<SavedView> views, String name, String query) {
        List<SavedView> after = new ArrayList<>(views);
        for (int i = 0; i < after.size(); i++) {
            if (after.get(i).name().equalsIgnoreCase(name)) {
                after.set(i, new SavedView(after.get(i).id(), name, query));
                return new Change.Done(after);
            }
        }
        if (after.size() >= MOST) {
            return new Change.Refused("too-many");
        }
        int last = views.stream()
                .mapToInt(view -> Integer.parseInt(view.id().substring(1)))
                .max()
                .orElse(0);
        after.add(new SavedView("v" + (last + 1), name, query));
        return new Change.Done(after);
    }

    public Future<Change> rename(String username, String id, String name) {
        return isName(name) ? change(username, views -> renamed(views, id, name)) : refused("name");
    }

    private static Change renamed(List<SavedView> views, String id, String name) {
        if (views.stream().noneMatch(view -> view.id().equals(id))) {
            return new Change.Refused("unknown");
        }
        if (views.stream().anyMatch(view -> !view.id().equals(id) && view.name().equalsIgnoreCase(name))) {
            return new Change.Refused("name-taken");
        }
        return new Change.Done(views.stream()
                .map(view -> view.id().equals(id) ? new SavedView(id, name, view.query()) : view)
                .toList());
    }

    /// Forgets one; nothing where there is none.
    public Future<Change> delete(String username, String id) {
        return change(
                username,
                views -> new Change.Done(
                        views.stream().filter(view -> !view.id().equals(id)).toList()));
    }

    private Future<Change> change(String username, Function<List<SavedView>, Change> change) {
        return change(username, change, TRIES);
    }

    private Future<Change> change(String username, Function<List<SavedView>, Change> change, int triesLeft) {
        return document(username).compose(found -> switch (change.apply(views(found))) {
            case Change.Refused refused -> Future.succeededFuture(refused);
            case Change.Done done ->
                store.put(document(
                                username,
                                done.views(),
                                found.map(Document::version).orElse(0L)))
                        .compose(putting -> switch (putting) {
                            case Putting.Done _ -> Future.<Change>succeededFuture(done);
                            case Putting.Conflict _ when triesLeft > 1 -> change(username, change, triesLeft - 1);
                            case Putting.Conflict _ -> Future.failedFuture("views change all the time");
                        });
        });
    }

    private static boolean isName(String name) {
        return !name.isBlank() && name.length() <= LONGEST_NAME;
    }

    private static Future<Change> refused(String code) {
        return Future.succeededFuture(new Change.Refused(code));
    }

    private Future<Optional<Document>> document(String username) {
        return store.document(Shelf.VIEW, username, clock.instant());
    }

    private static Document document(String username, List<SavedView> views, long version) {
        JsonArray all = new JsonArray();
        views.forEach(view -> all.add(
                new JsonObject().put("id", view.id()).put("name", view.name()).put("query", view.query())));
        return new Document(Shelf.VIEW, username, all.toBuffer().getBytes(), version, Optional.empty());
    }

    private static List<SavedView> views(Optional<Document> document) {
        return document.map(found -> new JsonArray(Buffer.buffer(found.content()))).stream()
                .flatMap(JsonArray::stream)
                .map(JsonObject.class::cast)
                .map(view -> new SavedView(view.getString("id"), view.getString("name"), view.getString("query")))
                .toList();
    }
}
