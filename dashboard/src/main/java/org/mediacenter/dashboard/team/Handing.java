package org.mediacenter.dashboard.team;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.Objects;
import org.mediacenter.dashboard.deed.Deed;
import org.mediacenter.dashboard.deed.Deeds;
import org.mediacenter.hub.account.Account;
import org.mediacenter.hub.account.Sight;
import org.mediacenter.hub.worklist.Row;
import org.mediacenter.hub.worklist.Worklist;
import org.mediacenter.routing.DepartmentCode;

/// Everything somebody has open in a department, and how it goes to a colleague.
public final class Handing {
    private final Vertx vertx;
    private final Worklist worklist;
    private final Sight sight;
    private final Deeds deeds;

    public Handing(Vertx vertx, Worklist worklist, Sight sight, Deeds deeds) {
        this.vertx = vertx;
        this.worklist = worklist;
        this.sight = sight;
        this.deeds = deeds;
    }

    /// What became of it.
    ///
    /// @param left what somebody else changed meanwhile, or what cannot go to that colleague
    record Handed(int done, int left) {
        static final Handed NOTHING = new Handed(0, 0);

        private Handed and(boolean isDone) {
            return isDone ? new Handed(done + 1, left) : new Handed(done, left + 1);
        }
    }

    /// The open complaints somebody has in a department, as far as the reader sees them.
    Future<List<Row>> of(String officer, DepartmentCode department, Account reader) {
        Sight.Reach reach = sight.reach(reader);
        return vertx.executeBlocking(
                        () -> worklist.rows().stream()
                                .filter(row -> row.summary().status().isOpen())
                                .filter(row -> row.summary()
                                        .assignee()
                                        .filter(officer::equals)
                                        .isPresent())
                                .filter(row -> row.summary()
                                                .lead()
                                                .filter(department::equals)
                                                .isPresent()
                                        || row.summary().supporting().contains(department))
                                .filter(row -> reach.sees(row.summary()))
                                .toList(),
                        false)
                .map(Objects::requireNonNull);
    }

    /// One after the other, each judged by itself and by the version it has now; what cannot be holds up nothing.
    Future<Handed> hand(List<Row> rows, String to, String reason, Account by) {
        Deed deed = new Deed.Transfer(to, reason);
        Future<Handed> all = Future.succeededFuture(Handed.NOTHING);
        for (Row row : rows) {
            all = all.compose(so -> deeds.act(row.number(), row.version(), deed, by, Deeds.Care.PERSONS)
                    .map(done -> so.and(done instanceof Deeds.Done.Saved)));
        }
        return all;
    }
}
