package org.mediacenter.hub.backup;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.mediacenter.hub.complaint.Actor;
import org.mediacenter.hub.complaint.Command;
import org.mediacenter.hub.complaint.Complaint;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.Order;
import org.mediacenter.hub.complaint.Personal;
import org.mediacenter.hub.history.Complaints;
import org.mediacenter.hub.history.Damage;
import org.mediacenter.hub.retention.ErasureList;
import org.mediacenter.hub.store.Document;
import org.mediacenter.hub.store.Document.Shelf;
import org.mediacenter.hub.store.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What was erased after a backup was taken and is in it still: written down with the backup that is put back, erased
/// again at the first start.
final class ErasedAgain {
    private static final Logger log = LoggerFactory.getLogger(ErasedAgain.class);
    /// More than two clocks differ; what was erased before the backup is not in it anyway.
    private static final Duration BEFORE = Duration.ofDays(1);

    private static final int PAGE = 500;

    private final Store store;
    private final Complaints complaints;
    private final InstantSource clock;
    private final Damage damage = new Damage("what was erased since the backup that was put back");

    ErasedAgain(Store store, Complaints complaints, InstantSource clock) {
        this.store = store;
        this.complaints = complaints;
        this.clock = clock;
    }

    /// Writes down what is to be erased again, one page for each complaint.
    ///
    /// @param takenAt when the backup was taken
    static Future<Void> note(Store store, List<ErasureList.Line> lines, Instant takenAt) {
        Map<String, JsonObject> pages = new TreeMap<>();
        for (ErasureList.Line line : lines) {
            if (line.at().isBefore(takenAt.minus(BEFORE))) {
                continue;
            }
            JsonObject page =
                    pages.computeIfAbsent(line.number().value(), _ -> new JsonObject().put("texts", new JsonArray()));
            line.texts().forEach(page.getJsonArray("texts")::add);
            page.put("basis", line.basis());
        }
        Future<Void> noted = Future.succeededFuture();
        for (Map.Entry<String, JsonObject> page : pages.entrySet()) {
            byte[] content = page.getValue().toBuffer().getBytes();
            noted = noted.compose(_ -> store.remove(Shelf.ERASURE, page.getKey()))
                    .compose(_ -> store.put(new Document(Shelf.ERASURE, page.getKey(), content, 0, Optional.empty())))
                    .mapEmpty();
        }
        return noted;
    }

    /// Erases it; what was erased already, and complaints that came after the backup, change nothing.
    Future<Void> erase() {
        return page(0);
    }

    private Future<Void> page(long before) {
        return store.documents(Shelf.ERASURE, "", PAGE, clock.instant()).compose(page -> {
            Future<Void> done = Future.succeededFuture();
            for (Document document : page) {
                done = done.compose(_ -> erase(document)).compose(_ -> store.remove(Shelf.ERASURE, document.key()));
            }
            long count = before + page.size();
            return page.size() < PAGE ? done.map(_ -> told(count)) : done.compose(_ -> page(count));
        });
    }

    private static Void told(long count) {
        if (count > 0) {
            log.info("what was erased since the backup is erased again [complaints={}]", count);
        }
        return (Void) null;
    }

    private Future<Void> erase(Document document) {
        JsonObject page = new JsonObject(Buffer.buffer(document.content()));
        ComplaintNumber number = new ComplaintNumber(document.key());
        Set<String> texts = new HashSet<>();
        page.getJsonArray("texts").forEach(text -> texts.add((String) text));
        return damage.aside(
                number,
                complaints
                        .change(number, complaint -> orders(complaint, texts, page.getString("basis")))
                        .mapEmpty(),
                Future.succeededFuture());
    }

    private static List<Order> orders(Complaint complaint, Set<String> texts, String basis) {
        List<String> known = complaint
                .texts()
                .filter(text -> text.opened().isPresent())
                .map(Personal::hash)
                .filter(texts::contains)
                .distinct()
                .toList();
        return known.isEmpty() ? List.of() : List.of(new Order(new Command.Redact(known, basis), new Actor.Hub()));
    }
}
