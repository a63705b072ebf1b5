package org.mediacenter.dashboard.leadership;

import io.vertx.core.Future;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mediacenter.dashboard.page.Frame;
import org.mediacenter.dashboard.web.Answer;
import org.mediacenter.dashboard.web.Routes;
import org.mediacenter.dashboard.web.Visit;
import org.mediacenter.hub.figures.Audience;
import org.mediacenter.hub.figures.Days;
import org.mediacenter.hub.figures.Figures;
import org.mediacenter.hub.figures.Figures.Day;
import org.mediacenter.hub.figures.Question;

/// `/leadership`: today and the last 30 days, or the days somebody asks for.
///
/// The page reads itself again every few seconds; as long as nothing happened and the minute is the same it is
/// answered with 304, which costs no counting.
final class LeadershipScreen {
    static final String PATH = "/leadership";
    private static final long MINUTE_MILLIS = 60_000;

    private final LeadershipRoom room;
    /// Changes are counted anew in each run.
    private final String run = UUID.randomUUID() + "-";

    LeadershipScreen(LeadershipRoom room) {
        this.room = room;
    }

    void mount(Routes routes) {
        routes.get(PATH, LeadershipRoom.ACCESS, this::answer);
    }

    private Future<Answer> answer(Visit visit) {
        String tag = tag();
        boolean same = visit.header("If-None-Match").filter(tag::equals).isPresent();
        Future<Answer> answer = same ? Future.succeededFuture(Answer.empty(304)) : page(visit);
        return answer.map(page -> page.with("ETag", tag));
    }

    /// Says that something may have changed, and not how much: some of it the reader may know nothing of.
    private String tag() {
        String state = run + room.ledger().changes() + "-"
                + room.pages().now().toEpochMilli() / MINUTE_MILLIS + "-"
                + room.ledger().isLoaded();
        return "\"" + UUID.nameUUIDFromBytes(state.getBytes(StandardCharsets.UTF_8)) + "\"";
    }

    private Future<Answer> page(Visit visit) {
        Audience audience = Audience.of(visit.account(), room.sight());
        Asked asked = Asked.of(
                visit.query(), audience, room.pages().city(), room.pages().now(), List.of());
        Frame frame = room.pages().frame(visit, "figures.title", asked.address());
        boolean ready = room.ledger().isLoaded();
        return room.counted(() -> Figures.of(asked.question(), room.ledger().lines()))
                .compose(figures -> today(asked.question(), figures)
                        .map(today -> new LeadershipPage(
                                frame,
                                asked,
                                ready,
                                today,
                                figures,
                                room.channels().get())))
                .map(page ->
                        room.pages().answer(asked.wrong().isEmpty() ? 200 : 422, "leadership/leadership.jte", page));
    }

    /// Counted apart only where today is not among the days shown.
    private Future<Day> today(Question question, Figures figures) {
        Days today = Days.lately(1, question.now(), question.days().zone());
        Optional<Day> among = figures.days().stream()
                .filter(day -> day.day().equals(today.last()))
                .findFirst();
        return among.map(Future::succeededFuture)
                .orElseGet(() -> room.counted(
                        () -> Figures.of(question.with(today), room.ledger().lines())
                                .days()
                                .getFirst()));
    }
}
