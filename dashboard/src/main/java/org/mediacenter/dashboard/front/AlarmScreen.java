package org.mediacenter.dashboard.front;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mediacenter.dashboard.page.Frame;
import org.mediacenter.dashboard.page.Pages;
import org.mediacenter.dashboard.web.Access;
import org.mediacenter.dashboard.web.Answer;
import org.mediacenter.dashboard.web.Routes;
import org.mediacenter.dashboard.web.Visit;
import org.mediacenter.hub.account.Account;
import org.mediacenter.hub.account.Right;
import org.mediacenter.hub.account.Sight;
import org.mediacenter.hub.complaint.ClockName;
import org.mediacenter.hub.complaint.Masked;
import org.mediacenter.hub.history.Summary;
import org.mediacenter.hub.worklist.Row;
import org.mediacenter.hub.worklist.Worklist;

/// Tells the desk which dangers to life nobody at the emergency number took yet, as far as an account sees them.
public final class AlarmScreen {
    private static final Comparator<Row> OLDEST_FIRST = Comparator.comparing((Row row) -> due(row.summary()))
            .thenComparing(row -> row.number().value());

    private final Worklist worklist;
    private final Sight sight;
    private final Pages pages;

    public AlarmScreen(Worklist worklist, Sight sight, Pages pages) {
        this.worklist = worklist;
        this.sight = sight;
        this.pages = pages;
    }

    public void mount(Routes routes) {
        routes.get(
                "/desk/alarms",
                new Access.With(Right.HAND_TO_EMERGENCY),
                visit -> Future.succeededFuture(alarms(visit)));
    }

    private Answer alarms(Visit visit) {
        List<Row> ringing = ringing(visit.account());
        JsonObject json = new JsonObject().put("count", ringing.size());
        ringing.stream()
                .min(OLDEST_FIRST)
                .ifPresent(row -> json.put("oldest", oldest(pages.frame(visit, "desk.title", "/desk"), row)));
        return Answer.json(200, json.encode());
    }

    private List<Row> ringing(Account account) {
        Sight.Reach reach = sight.reach(account);
        return worklist.rows().stream()
                .filter(row ->
                        row.summary().isRinging() && row.summary().status().isOpen())
                .filter(row -> reach.sees(row.summary()))
                .toList();
    }

    private static JsonObject oldest(Frame frame, Row row) {
        Summary summary = row.summary();
        Instant due = due(summary);
        String where = Stream.of(
                        summary.place().map(frame.city()::placeShortName),
                        summary.topic().map(frame.city()::topicName))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" · "));
        return new JsonObject()
                .put("number", row.number().value())
                .put("where", where)
                .put("words", Masked.text(row.excerpt()))
                .put("due", due.getEpochSecond())
                .put("dueAt", frame.times().machine(due))
                .put("dueFull", frame.times().full(due));
    }

    /// Its clock never pauses, so it is due some time.
    private static Instant due(Summary summary) {
        return summary.clocks().stream()
                .filter(clock -> clock.clock() == ClockName.EMERGENCY)
                .flatMap(clock -> clock.dueAt().stream())
                .findFirst()
                .orElse(summary.acceptedAt());
    }
}
