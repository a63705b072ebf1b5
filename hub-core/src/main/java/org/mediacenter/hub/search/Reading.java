package org.mediacenter.hub.search;

import static org.mediacenter.hub.background.BackgroundThread.await;

import io.vertx.core.Future;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mediacenter.hub.background.Wordless;
import org.mediacenter.hub.complaint.Complaint;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.history.Complaints;
import org.mediacenter.hub.history.Damage;
import org.mediacenter.hub.history.Summary;
import org.mediacenter.hub.store.Store;
import org.mediacenter.hub.store.StoredSummary;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads complaints from the store into the index. Confined to one thread.
final class Reading {
    private static final Logger log = LoggerFactory.getLogger(Reading.class);
    /// So many are asked for at once; more would keep the desk from the store.
    private static final int TOGETHER = 8;

    private final Store store;
    private final Complaints complaints;
    private final Entry entry;
    private final Damage damage = new Damage("searching it");

    Reading(Store store, Complaints complaints, Entry entry) {
        this.store = store;
        this.complaints = complaints;
        this.entry = entry;
    }

    /// Puts complaints into the index as they are now; what cannot be read is left out and told of.
    void read(IndexFiles files, List<StoredSummary> lines) throws IOException {
        for (int from = 0; from < lines.size(); from += TOGETHER) {
            List<StoredSummary> some = lines.subList(from, Math.min(lines.size(), from + TOGETHER));
            List<Future<Optional<Complaint>>> asked = new ArrayList<>();
            some.forEach(line -> asked.add(complaint(line.number())));
            for (int i = 0; i < some.size(); i++) {
                Optional<Complaint> found = await(asked.get(i));
                if (found.isPresent()) {
                    put(files, found.get(), some.get(i));
                }
            }
        }
    }

    /// The lines of some complaints.
    List<StoredSummary> lines(List<ComplaintNumber> numbers) {
        List<Future<Optional<StoredSummary>>> asked =
                numbers.stream().map(store::summary).toList();
        return asked.stream().flatMap(line -> await(line).stream()).toList();
    }

    private Future<Optional<Complaint>> complaint(ComplaintNumber number) {
        return damage.aside(number, complaints.find(number), Future.succeededFuture(Optional.empty()));
    }

    /// What cannot be indexed must not keep the others from it.
    private void put(IndexFiles files, Complaint complaint, StoredSummary stored) throws IOException {
        try {
            Summary line = Summary.fromJson(stored.summary());
            long version = Math.min(line.version(), complaint.version());
            files.put(complaint.number(), entry.of(complaint, line, version));
            if (Entry.isErased(complaint)) {
                files.moveTo(files.place().withPurge(true));
            }
        } catch (IllegalArgumentException broken) {
            log.error("complaint cannot be searched [number={}]", complaint.number(), new Wordless(broken));
        }
    }
}
