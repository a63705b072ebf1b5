package org.mediacenter.dashboard.api;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mediacenter.dashboard.page.Pages;
import org.mediacenter.dashboard.web.Access;
import org.mediacenter.dashboard.web.Answer;
import org.mediacenter.dashboard.web.Routes;
import org.mediacenter.dashboard.web.Visit;
import org.mediacenter.dashboard.worklist.Filters;
import org.mediacenter.dashboard.worklist.Reckoning;
import org.mediacenter.dashboard.worklist.WorklistScreen;
import org.mediacenter.hub.account.Audit;
import org.mediacenter.hub.account.Right;
import org.mediacenter.hub.account.Sight;
import org.mediacenter.hub.search.Asked;
import org.mediacenter.hub.search.Found;
import org.mediacenter.hub.search.Order;
import org.mediacenter.hub.search.Search;
import org.mediacenter.hub.worklist.Row;
import org.mediacenter.hub.worklist.Worklist;

/// `GET /api/v1/complaints`: open complaints from memory; where words or a closed status are asked for, open and
/// closed ones from the search index. The same filters, lines and rights either way.
public final class ComplaintList {
    private static final int MOST_IN_PAGE = 200;
    private static final int PAGE_SIZE = 50;

    private final WorklistScreen worklist;
    private final Search search;
    private final Sight sight;
    private final Audit audit;
    private final Pages pages;

    public ComplaintList(WorklistScreen worklist, Search search, Sight sight, Audit audit, Pages pages) {
        this.worklist = worklist;
        this.search = search;
        this.sight = sight;
        this.audit = audit;
        this.pages = pages;
    }

    public void mount(Routes routes) {
        routes.get("/api/v1/complaints", new Access.With(Right.SEE_COMPLAINTS), this::list);
    }

    private Future<Answer> list(Visit visit) {
        Reckoning reckoning = worklist.reckoning();
        Optional<Answer> objection = ListQuery.objection(visit.query(), reckoning);
        if (objection.isPresent()) {
            return Future.succeededFuture(objection.get());
        }
        Filters filters = Filters.of(visit.query());
        boolean archive = filters.status().filter(status -> !status.isOpen()).isPresent();
        return visit.query("q").isBlank() && !archive
                ? open(visit, filters, reckoning)
                : found(visit, filters, reckoning);
    }

    private Future<Answer> open(Visit visit, Filters filters, Reckoning reckoning) {
        Worklist.Page rows =
                worklist.wanted(visit.account(), filters, comparator(order(visit)), page(visit), size(visit));
        JsonArray lines = new JsonArray();
        ComplaintJson json = json(visit);
        rows.rows().stream().map(json::line).forEach(lines::add);
        JsonObject answer = answer(visit, lines, rows.total());
        List<Facet> facets = Facet.of(visit.query("facets"));
        if (!facets.isEmpty()) {
            answer.put("facets", Facet.counted(facets, worklist.all(visit.account(), filters), reckoning));
        }
        return written(visit, "list", filters, lines.size(), answer);
    }

    private Future<Answer> found(Visit visit, Filters filters, Reckoning reckoning) {
        List<Facet> facets = Facet.of(visit.query("facets"));
        Asked asked = new Asked(
                visit.query("q"),
                sight.reach(visit.account()),
                filters.conditions(visit.account(), reckoning),
                order(visit),
                (page(visit) - 1) * size(visit),
                size(visit),
                facets.stream().map(Facet::trait).collect(Collectors.toUnmodifiableSet()));
        return search.find(asked).compose(found -> {
            JsonArray lines = lines(visit, found);
            JsonObject answer = answer(visit, lines, found.total());
            if (!facets.isEmpty()) {
                answer.put("facets", Facet.counted(facets, found.counts(), reckoning));
            }
            return written(visit, "search", filters, lines.size(), answer.put("whole", found.whole()));
        });
    }

    private JsonArray lines(Visit visit, Found found) {
        ComplaintJson json = json(visit);
        JsonArray lines = new JsonArray();
        found.hits().forEach(hit -> {
            JsonObject line = json.line(hit.row());
            hit.passage().ifPresent(passage -> line.put("highlight", ComplaintJson.highlight(passage)));
            lines.add(line);
        });
        return lines;
    }

    private static JsonObject answer(Visit visit, JsonArray lines, int total) {
        return new JsonObject()
                .put("complaints", lines)
                .put("page", page(visit))
                .put("size", size(visit))
                .put("total", total);
    }

    /// What was typed is not written down: it may name a person.
    private Future<Answer> written(Visit visit, String where, Filters filters, int count, JsonObject answer) {
        return audit.listed(visit.account(), where, filters.query(), count).map(_ -> Answer.json(200, answer.encode()));
    }

    /// Where words are asked for what fits best comes first, else what is due first.
    private static Order order(Visit visit) {
        Map<String, Order> orders = ListQuery.orders();
        Order usual = visit.query("q").isBlank() ? Order.DUE : Order.RELEVANCE;
        return Optional.ofNullable(orders.get(visit.query("sort").toLowerCase(Locale.ROOT)))
                .orElse(usual);
    }

    /// Nothing was typed that could fit better or worse.
    private static Comparator<Row> comparator(Order order) {
        Comparator<Row> number = Comparator.comparing(Row::number);
        return switch (order) {
            case DUE, RELEVANCE -> Row.BY_DEADLINE;
            case ACCEPTED ->
                Comparator.comparing((Row row) -> row.summary().acceptedAt())
                        .reversed()
                        .thenComparing(number);
            case CHANGED ->
                Comparator.comparing((Row row) -> row.summary().changedAt())
                        .reversed()
                        .thenComparing(number);
        };
    }

    private static int size(Visit visit) {
        return Math.clamp(number(visit.query("size"), PAGE_SIZE), 1, MOST_IN_PAGE);
    }

    private static int page(Visit visit) {
        return Math.max(1, number(visit.query("page"), 1));
    }

    private static int number(String text, int otherwise) {
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : otherwise;
    }

    private ComplaintJson json(Visit visit) {
        return new ComplaintJson(pages.frame(visit, "desk.title", "/desk"));
    }
}
