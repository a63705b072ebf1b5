package org.mediacenter.dashboard.front;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.mediacenter.dashboard.desk.Gone;
import org.mediacenter.dashboard.front.HappeningPage.Line;
import org.mediacenter.dashboard.page.Frame;
import org.mediacenter.dashboard.web.Access;
import org.mediacenter.dashboard.web.Answer;
import org.mediacenter.dashboard.web.Routes;
import org.mediacenter.dashboard.web.Visit;
import org.mediacenter.hub.account.Right;
import org.mediacenter.hub.complaint.Masked;
import org.mediacenter.hub.incident.Incident;
import org.mediacenter.hub.worklist.Row;

/// `/desk/incidents/{incident}`: everything that stands under one incident, as far as the reader sees it; who sees
/// nothing of it is told nothing of it.
final class HappeningScreen {
    private static final int MOST_SHOWN = 200;
    private final FrontOffice office;

    HappeningScreen(FrontOffice office) {
        this.office = office;
    }

    static String address(String incident) {
        return "/desk/incidents/" + incident;
    }

    void mount(Routes routes) {
        routes.get(address("{incident}"), new Access.With(Right.SEE_COMPLAINTS), this::show);
    }

    private Future<Answer> show(Visit visit) {
        Frame frame = office.pages().frame(visit, "case.happening.title", address(visit.path("incident")));
        return office.grouping().incidents().find(visit.path("incident")).compose(found -> {
            List<Row> rows = found.map(incident -> rows(incident, visit)).orElse(List.of());
            boolean lead = visit.account().may(Right.LEAD_INCIDENTS);
            Optional<Incident> shown = found.filter(_ -> lead || !rows.isEmpty());
            return shown.isEmpty()
                    ? Future.succeededFuture(Gone.of(office.pages(), visit))
                    : office.audit()
                            .listed(visit.account(), "incident", shown.get().id(), rows.size())
                            .compose(_ -> lead ? gathering(shown.get()) : Future.succeededFuture(Optional.empty()))
                            .map(gathering -> office.pages()
                                    .answer(
                                            200,
                                            "front/happening.jte",
                                            page(frame, shown.get(), rows, lead, gathering)));
        });
    }

    /// Counts what the reader may not see too: for who leads only.
    private Future<Optional<Progress>> gathering(Incident incident) {
        return office.gatherings()
                .open()
                .map(open -> open.stream()
                        .filter(one -> one.incident().equals(incident.id()))
                        .map(one -> Progress.of(one, office.hub().worklist()))
                        .filter(progress -> progress.left() > 0)
                        .findFirst());
    }

    private List<Row> rows(Incident incident, Visit visit) {
        return office.hub().worklist().rows().stream()
                .filter(row ->
                        row.summary().incident().filter(incident.id()::equals).isPresent())
                .filter(row -> office.sight().sees(visit.account(), row.summary()))
                .sorted(Comparator.comparing((Row row) -> row.summary().dueAt().orElse(Instant.MAX))
                        .thenComparing(row -> row.number().value()))
                .toList();
    }

    private static HappeningPage page(
            Frame frame, Incident incident, List<Row> rows, boolean lead, Optional<Progress> gathering) {
        return new HappeningPage(
                frame.withTitle(incident.title()),
                incident,
                rows.stream().limit(MOST_SHOWN).map(row -> line(frame, row)).toList(),
                Math.max(0, rows.size() - MOST_SHOWN),
                rows.stream()
                        .collect(Collectors.toMap(
                                row -> row.summary().status().name(), _ -> 1, Integer::sum, TreeMap::new)),
                lead,
                gathering);
    }

    private static Line line(Frame frame, Row row) {
        return new Line(
                row.number().value(),
                Masked.text(row.excerpt()),
                row.summary().status().name(),
                row.summary().lead().map(frame.city()::departmentShortName).orElse(""));
    }
}
