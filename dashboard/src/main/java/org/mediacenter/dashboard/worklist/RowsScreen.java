package org.mediacenter.dashboard.worklist;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.mediacenter.dashboard.page.Frame;
import org.mediacenter.dashboard.page.Pages;
import org.mediacenter.dashboard.web.Access;
import org.mediacenter.dashboard.web.Answer;
import org.mediacenter.dashboard.web.Routes;
import org.mediacenter.dashboard.web.Visit;
import org.mediacenter.hub.account.Audit;
import org.mediacenter.hub.account.Right;
import org.mediacenter.hub.account.Sight;
import org.mediacenter.hub.search.Asked;
import org.mediacenter.hub.search.Found.Hit;
import org.mediacenter.hub.search.Order;
import org.mediacenter.hub.search.Passage;
import org.mediacenter.hub.search.Search;
import org.mediacenter.hub.worklist.Worklist;

/// `GET /desk/rows`: a stretch of the list for the desk's modules, which draw only what is seen. What was typed is
/// looked for in open and closed complaints; without it the open ones come from memory.
public final class RowsScreen {
    private static final int USUAL = 50;
    private static final int MOST = 200;

    private final Vertx vertx;
    private final WorklistScreen worklist;
    private final Search search;
    private final Sight sight;
    private final Audit audit;
    private final Pages pages;
    private final Supplier<Reckoning> reckonings;

    public RowsScreen(
            Vertx vertx,
            WorklistScreen worklist,
            Search search,
            Sight sight,
            Audit audit,
            Pages pages,
            Supplier<Reckoning> reckonings) {
        this.vertx = vertx;
        this.worklist = worklist;
        this.search = search;
        this.sight = sight;
        this.audit = audit;
        this.pages = pages;
        this.reckonings = reckonings;
    }

    public void mount(Routes routes) {
        routes.get("/desk/rows", new Access.With(Right.SEE_COMPLAINTS), this::rows);
    }

    private Future<Answer> rows(Visit visit) {
        Filters filters = Filters.of(visit.query());
        boolean archive = filters.status().filter(status -> !status.isOpen()).isPresent();
        return visit.query("q").isBlank() && !archive ? open(visit, filters) : found(visit, filters);
    }

    /// The thread that hears everybody does not go over all complaints for one list.
    private Future<Answer> open(Visit visit, Filters filters) {
        return vertx.executeBlocking(() -> worklist.stretch(visit.account(), filters, skip(visit), size(visit)), false)
                .map(Objects::requireNonNull)
                .compose(found -> shown(visit, filters, found));
    }

    private Future<Answer> shown(Visit visit, Filters filters, Worklist.Page found) {
        Frame frame = pages.frame(visit, "desk.title", "/desk");
        JsonArray rows = new JsonArray();
        found.rows().forEach(row -> rows.add(DeskRow.of(frame, row).json()));
        return written(visit, "list", filters, found.total(), rows, true);
    }

    private Future<Answer> found(Visit visit, Filters filters) {
        Frame frame = pages.frame(visit, "desk.title", "/desk");
        Asked asked = new Asked(
                visit.query("q"),
                sight.reach(visit.account()),
                filters.conditions(visit.account(), reckonings.get()),
                visit.query("q").isBlank() ? Order.CHANGED : Order.RELEVANCE,
                skip(visit),
                size(visit),
                Set.of());
        return search.find(asked).compose(found -> {
            JsonArray rows = new JsonArray();
            found.hits().forEach(hit -> rows.add(row(frame, hit)));
            return written(visit, "search", filters, found.total(), rows, found.whole());
        });
    }

    private static JsonObject row(Frame frame, Hit hit) {
        JsonObject row = DeskRow.of(frame, hit.row()).json();
        hit.passage().ifPresent(passage -> row.put("highlight", highlight(passage)));
        return row;
    }

    private static JsonObject highlight(Passage passage) {
        JsonArray ranges = new JsonArray();
        passage.ranges()
                .forEach(range -> ranges.add(new JsonArray().add(range.from()).add(range.to())));
        return new JsonObject().put("text", passage.text()).put("ranges", ranges);
    }

    /// What was typed is not written down: it may name a person.
    private Future<Answer> written(
            Visit visit, String where, Filters filters, int total, JsonArray rows, boolean whole) {
        JsonObject answer =
                new JsonObject().put("total", total).put("rows", rows).put("whole", whole);
        return audit.listed(visit.account(), where, filters.query(), rows.size())
                .map(_ -> Answer.json(200, answer.encode()));
    }

    private static int skip(Visit visit) {
        return Math.max(0, number(visit.query("skip"), 0));
    }

    private static int size(Visit visit) {
        return Math.clamp(number(visit.query("size"), USUAL), 1, MOST);
    }

    private static int number(String text, int otherwise) {
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : otherwise;
    }
}
