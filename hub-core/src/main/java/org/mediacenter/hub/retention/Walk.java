package org.mediacenter.hub.retention;

import io.vertx.core.Future;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.mediacenter.hub.account.Audit;
import org.mediacenter.hub.account.AuditReader;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.history.Damage;
import org.mediacenter.hub.history.Summary;
import org.mediacenter.hub.retention.Periods.Over;
import org.mediacenter.hub.retention.Run.Gone;
import org.mediacenter.hub.store.Document;
import org.mediacenter.hub.store.Document.Shelf;
import org.mediacenter.hub.store.Putting;
import org.mediacenter.hub.store.Store;
import org.mediacenter.hub.store.StoredSummary;
import org.mediacenter.hub.worklist.Row;
import org.mediacenter.hub.worklist.Worklist;

/// Goes through all complaints page by page. Before each page it writes down which complaints it will empty, after it
/// how far it came; each emptied complaint stands in the audit log once, wherever the hub dies.
final class Walk {
    static final String KEY = "run";
    private static final int PAGE = 500;
    private static final int AUDIT_PAGE = 1_000;
    private static final String RETIRED = "retired";

    private final Store store;
    private final Emptying emptying;
    private final Audit audit;
    private final Periods periods;
    private final InstantSource clock;
    private final int most;
    private final Damage damage = new Damage("what is kept of persons for its time only");

    Walk(Store store, Emptying emptying, Audit audit, Periods periods, InstantSource clock, int most) {
        this.store = store;
        this.emptying = emptying;
        this.audit = audit;
        this.periods = periods;
        this.clock = clock;
        this.most = most;
    }

    /// A walk as it was last written down.
    record Kept(Run run, long version) {
        Kept with(Run changed) {
            return new Kept(changed, version);
        }
    }

    /// @param before the last walk, which is over
    Future<Kept> begin(Optional<Document> before, Instant now, String by) {
        return write(new Kept(Run.begun(now, by), before.map(Document::version).orElse(0L)));
    }

    Future<Run> resumed(Document document) {
        Kept kept = new Kept(Run.fromJson(document.content()), document.version());
        return kept.run().doing().isEmpty() ? on(kept) : settled(kept).compose(this::on);
    }

    Future<Run> on(Kept kept) {
        return on(kept, most);
    }

    private Future<Run> on(Kept kept, int budget) {
        return budget == 0
                ? Future.succeededFuture(kept.run())
                : store.allSummaries(kept.run().after(), PAGE).compose(page -> page(kept, budget, page));
    }

    private Future<Run> page(Kept kept, int budget, List<StoredSummary> page) {
        Over over = periods.at(clock.instant());
        List<ComplaintNumber> due = page.stream()
                .flatMap(stored -> Worklist.row(stored).map(Row::summary).stream())
                .filter(line -> Due.mayBe(line, over))
                .map(Summary::number)
                .limit(budget)
                .toList();
        boolean cut = due.size() == budget;
        boolean last = !cut && page.size() < PAGE;
        return emptied(kept, due, over).compose(after -> {
            if (last) {
                return write(after.with(after.run().over(now()))).map(Kept::run);
            }
            ComplaintNumber to = cut ? due.getLast() : page.getLast().number();
            return write(after.with(after.run().cameTo(to))).compose(next -> on(next, budget - due.size()));
        });
    }

    private Future<Kept> emptied(Kept kept, List<ComplaintNumber> due, Over over) {
        if (due.isEmpty()) {
            return Future.succeededFuture(kept);
        }
        Future<Kept> done = write(kept.with(kept.run().at(due)));
        for (ComplaintNumber number : due) {
            done = done.compose(
                    before -> damage.aside(number, emptying.empty(number, over), Future.succeededFuture(Gone.NOTHING))
                            .compose(gone -> told(number, gone))
                            .map(gone -> before.with(before.run().done(gone))));
        }
        return done;
    }

    private Future<Gone> told(ComplaintNumber number, Gone gone) {
        return switch (gone) {
            case NOTHING -> Future.succeededFuture(gone);
            case WORDS ->
                audit.did(RETIRED, Run.HUB, Optional.of(number.value())).map(gone);
            case FILES ->
                audit.did("retired-files", Run.HUB, Optional.of(number.value())).map(gone);
        };
    }

    /// What was emptied before the hub died is counted, and told where it was not.
    private Future<Kept> settled(Kept kept) {
        return told(kept.run().began(), OptionalLong.empty(), new HashSet<>()).compose(told -> {
            Future<Kept> done = Future.succeededFuture(kept);
            for (ComplaintNumber number : kept.run().doing()) {
                done = done.compose(before -> damage.aside(
                                number, emptying.gone(number, kept.run().began()), Future.succeededFuture(Gone.NOTHING))
                        .compose(gone ->
                                told.contains(number.value()) ? Future.succeededFuture(gone) : told(number, gone))
                        .map(gone -> before.with(before.run().done(gone))));
            }
            return done;
        });
    }

    /// The numbers the audit log names since.
    private Future<Set<String>> told(Instant since, OptionalLong before, Set<String> numbers) {
        AuditReader.Filter ours = new AuditReader.Filter("", Run.HUB, "", Optional.of(since), Optional.empty());
        return new AuditReader(store).page(ours, before, AUDIT_PAGE).compose(page -> {
            page.lines().stream()
                    .filter(line -> line.what().startsWith(RETIRED))
                    .flatMap(line -> line.whom().stream())
                    .forEach(numbers::add);
            return page.before().isEmpty() ? Future.succeededFuture(numbers) : told(since, page.before(), numbers);
        });
    }

    private Future<Kept> write(Kept kept) {
        Document document = new Document(Shelf.RETENTION, KEY, kept.run().toJson(), kept.version(), Optional.empty());
        return store.put(document).compose(put -> switch (put) {
            case Putting.Done(long version) -> Future.succeededFuture(new Kept(kept.run(), version));
            case Putting.Conflict _ -> Future.failedFuture("another node empties complaints too");
        });
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
