package org.mediacenter.dashboard.leadership;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.function.Function;
import org.mediacenter.dashboard.page.Frame;
import org.mediacenter.dashboard.web.Answer;
import org.mediacenter.dashboard.web.Csv;
import org.mediacenter.dashboard.web.ProblemDocument;
import org.mediacenter.dashboard.web.Routes;
import org.mediacenter.dashboard.web.Visit;
import org.mediacenter.hub.figures.Audience;
import org.mediacenter.hub.figures.Figures;

/// `GET /api/v1/reports/summary`: the figures of the page for programs, as JSON and as CSV.
final class ReportApi {
    static final String PATH = "/api/v1/reports/summary";
    private static final String RETRY_SECONDS = "5";

    private final LeadershipRoom room;

    ReportApi(LeadershipRoom room) {
        this.room = room;
    }

    void mount(Routes routes) {
        routes.get(PATH, LeadershipRoom.ACCESS, visit -> answer(visit, this::json));
        routes.get(PATH + ".csv", LeadershipRoom.ACCESS, visit -> answer(visit, this::csv));
    }

    private Future<Answer> answer(Visit visit, Function<Report, Answer> written) {
        Audience audience = Audience.of(visit.account(), room.sight());
        Asked asked = Asked.of(
                visit.query(), audience, room.pages().city(), room.pages().now(), List.of());
        if (!asked.wrong().isEmpty()) {
            return Future.succeededFuture(wrong(asked));
        }
        if (!room.ledger().isLoaded()) {
            return Future.succeededFuture(notReady());
        }
        Frame frame = room.pages().frame(visit, "figures.title", PATH);
        return room.counted(() -> Figures.of(asked.question(), room.ledger().lines()))
                .map(figures -> written.apply(new Report(frame, figures)));
    }

    private static Answer notReady() {
        return ProblemDocument.of(503, "not-ready", "The figures are not ready", "not every complaint is counted yet")
                .with("Retry-After", RETRY_SECONDS);
    }

    private static Answer wrong(Asked asked) {
        JsonArray errors = new JsonArray();
        asked.wrong()
                .forEach((name, why) ->
                        errors.add(new JsonObject().put("field", name).put("code", why)));
        return ProblemDocument.of(
                422,
                "filters",
                "Some filters are wrong",
                "there are " + String.join(", ", Asked.FILTERS) + "; see errors",
                new JsonObject().put("errors", errors));
    }

    private Answer json(Report report) {
        return Answer.json(200, report.json().encode());
    }

    private Answer csv(Report report) {
        String name = "figures-" + report.figures().question().days().first() + "-"
                + report.figures().question().days().last() + ".csv";
        return Answer.of(200, "text/csv; charset=utf-8; header=present", Buffer.buffer(Csv.text(report.rows())))
                .with("Content-Disposition", "attachment; filename=\"" + name + "\"");
    }
}
