package org.mediacenter.dashboard.worklist;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.mediacenter.dashboard.page.Frame;
import org.mediacenter.dashboard.web.Access;
import org.mediacenter.dashboard.web.Answer;
import org.mediacenter.dashboard.web.Routes;
import org.mediacenter.dashboard.web.Visit;
import org.mediacenter.hub.account.Account;
import org.mediacenter.hub.account.Right;
import org.mediacenter.hub.account.Sight;
import org.mediacenter.hub.worklist.Row;
import org.mediacenter.hub.worklist.Worklist;

/// The surroundings of the desk's pages, and how full the queues are.
public final class Shells {
    private final Vertx vertx;
    private final Worklist worklist;
    private final Sight sight;
    private final Supplier<Reckoning> reckonings;

    public Shells(Vertx vertx, Worklist worklist, Sight sight, Supplier<Reckoning> reckonings) {
        this.vertx = vertx;
        this.worklist = worklist;
        this.sight = sight;
        this.reckonings = reckonings;
    }

    public void mount(Routes routes) {
        Access seeing = new Access.With(Right.SEE_COMPLAINTS);
        routes.get("/desk/queues", seeing, visit -> queues(visit.account()));
    }

    /// The frame around the list.
    ///
    /// @param open number of the complaint that is open; empty for none
    public Shell shell(Visit visit, Frame frame, String open) {
        Account account = visit.account();
        return new Shell(
                frame,
                Filters.of(visit.query()),
                Queue.of(account),
                counts(account),
                worklist.now().value(),
                open);
    }

    /// Desks ask this all the time: the thread that hears everybody does not go over all complaints for it.
    private Future<Answer> queues(Account account) {
        return vertx.executeBlocking(() -> counts(account), false)
                .map(Objects::requireNonNull)
                .map(counted -> {
                    JsonObject json = new JsonObject();
                    counted.forEach((queue, count) -> json.put(queue.code(), count));
                    return Answer.json(200, json.encode());
                });
    }

    /// How many complaints each queue of an account has now; a queue that has none is left out.
    public Map<Queue, Integer> figures(Account account) {
        return counts(account);
    }

    /// One pass over the rows, however many queues there are.
    private Map<Queue, Integer> counts(Account account) {
        Reckoning reckoning = reckoning();
        List<Queue> queues = Queue.of(account);
        List<Predicate<Row>> members =
                queues.stream().map(queue -> queue.members(account, reckoning)).toList();
        int[] found = new int[queues.size()];
        Sight.Reach reach = sight.reach(account);
        for (Row row : worklist.rows()) {
            if (row.summary().status().isOpen() && reach.sees(row.summary())) {
                count(row, members, found);
            }
        }
        Map<Queue, Integer> counts = new EnumMap<>(Queue.class);
        for (int i = 0; i < found.length; i++) {
            if (found[i] > 0) {
                counts.put(queues.get(i), found[i]);
            }
        }
        return counts;
    }

    private static void count(Row row, List<Predicate<Row>> members, int[] found) {
        for (int i = 0; i < found.length; i++) {
            if (members.get(i).test(row)) {
                found[i]++;
            }
        }
    }

    /// What filters mean now.
    public Reckoning reckoning() {
        return reckonings.get();
    }
}
