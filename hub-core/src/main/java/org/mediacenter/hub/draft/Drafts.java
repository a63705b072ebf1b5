package org.mediacenter.hub.draft;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.draft.Draft.Sort;
import org.mediacenter.hub.store.Document;
import org.mediacenter.hub.store.Document.Shelf;
import org.mediacenter.hub.store.Putting;
import org.mediacenter.hub.store.Store;

/// Drafts by complaint, writer and sort, each for a fortnight after it was last kept. The latest words win where one
/// person writes in two windows. Thread-safe.
public final class Drafts {
    static final Duration KEPT_FOR = Duration.ofDays(14);
    private static final int MOST_OF_COMPLAINT = 200;
    private static final int PAGE = 500;
    private static final int TRIES = 5;

    private final Store store;
    private final InstantSource clock;
    private final Set<ComplaintNumber> written = ConcurrentHashMap.newKeySet();

    public Drafts(Store store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /// Keeps what somebody wrote, in the place of what they wrote before; without words it is forgotten.
    ///
    /// @param version of the complaint when it was looked up for the writer
    /// @return what is kept now
    public Future<Draft> keep(
            ComplaintNumber number, String writer, Sort sort, Map<String, String> fields, long version) {
        Draft draft = new Draft(number, writer, sort, fields, version, clock.instant());
        return draft.text().isBlank() ? remove(number, writer, sort).map(draft) : put(draft, TRIES);
    }

    private Future<Draft> put(Draft draft, int triesLeft) {
        String key = key(draft.number(), draft.writer(), draft.sort());
        JsonObject fields = new JsonObject();
        draft.fields().forEach(fields::put);
        byte[] content = new JsonObject()
                .put("at", draft.at().toString())
                .put("version", draft.version())
                .put("fields", fields)
                .toBuffer()
                .getBytes();
        written.add(draft.number());
        return store.document(Shelf.DRAFT, key, clock.instant())
                .map(found -> found.map(Document::version).orElse(0L))
                .compose(version -> store.put(new Document(
                        Shelf.DRAFT,
                        key,
                        content,
                        version,
                        Optional.of(draft.at().plus(KEPT_FOR)))))
                .compose(putting -> switch (putting) {
                    case Putting.Done _ -> Future.succeededFuture(draft);
                    case Putting.Conflict _ when triesLeft > 1 -> put(draft, triesLeft - 1);
                    case Putting.Conflict _ -> Future.failedFuture("a draft changes all the time");
                });
    }

    /// What somebody has begun to write about a complaint.
    public Future<List<Draft>> of(ComplaintNumber number, String writer) {
        return of(number)
                .map(all -> all.stream()
                        .filter(draft -> draft.writer().equals(writer))
                        .toList());
    }

    /// Forgets one; nothing where there is none.
    public Future<Void> remove(ComplaintNumber number, String writer, Sort sort) {
        return store.remove(Shelf.DRAFT, key(number, writer, sort));
    }

    /// Forgets all somebody wrote about a complaint.
    public Future<Void> remove(ComplaintNumber number, String writer) {
        return remove(number, writer, Sort.REPLY).compose(_ -> remove(number, writer, Sort.NOTE));
    }

    Future<List<Draft>> of(ComplaintNumber number) {
        String prefix = number.value() + "/";
        return store.documents(Shelf.DRAFT, prefix, MOST_OF_COMPLAINT, clock.instant())
                .map(found -> found.stream()
                        .filter(document -> document.key().startsWith(prefix))
                        .map(Drafts::draft)
                        .toList());
    }

    /// Whether this node knows of drafts about a complaint; another node's are known after [#numbers].
    boolean mayHave(ComplaintNumber number) {
        return written.contains(number);
    }

    /// The complaints somebody is writing about, whichever node kept it.
    Future<Set<ComplaintNumber>> numbers() {
        Set<ComplaintNumber> found = ConcurrentHashMap.newKeySet();
        return page("", found).map(_ -> {
            written.addAll(found);
            return found;
        });
    }

    private Future<Void> page(String after, Set<ComplaintNumber> found) {
        return store.documents(Shelf.DRAFT, after, PAGE, clock.instant()).compose(page -> {
            page.forEach(document -> found.add(draft(document).number()));
            return page.size() < PAGE
                    ? Future.succeededFuture()
                    : page(page.getLast().key(), found);
        });
    }

    private static String key(ComplaintNumber number, String writer, Sort sort) {
        return number.value() + "/" + writer + "/" + sort.name().toLowerCase(Locale.ROOT);
    }

    private static Draft draft(Document document) {
        String[] parts = document.key().split("/", -1);
        JsonObject json = new JsonObject(Buffer.buffer(document.content()));
        Map<String, String> fields = new HashMap<>();
        json.getJsonObject("fields").forEach(field -> fields.put(field.getKey(), (String) field.getValue()));
        return new Draft(
                new ComplaintNumber(parts[0]),
                parts[1],
                Sort.valueOf(parts[2].toUpperCase(Locale.ROOT)),
                fields,
                json.getLong("version", 0L),
                Instant.parse(json.getString("at")));
    }
}
