package org.mediacenter.dashboard.leadership;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import org.mediacenter.dashboard.page.Frame;
import org.mediacenter.dashboard.web.Answer;
import org.mediacenter.dashboard.web.Routes;
import org.mediacenter.dashboard.web.Visit;
import org.mediacenter.hub.figures.Audience;
import org.mediacenter.hub.figures.Behind;
import org.mediacenter.hub.figures.Slice;

/// `/leadership/list`: what stands behind a figure, row by row. Each look is written down.
final class ListScreen {
    static final String PATH = "/leadership/list";
    private static final int SIZE = 100;

    private final LeadershipRoom room;

    ListScreen(LeadershipRoom room) {
        this.room = room;
    }

    void mount(Routes routes) {
        routes.get(PATH, LeadershipRoom.ACCESS, this::list);
    }

    private Future<Answer> list(Visit visit) {
        Audience audience = Audience.of(visit.account(), room.sight());
        Asked asked = Asked.of(
                visit.query(), audience, room.pages().city(), room.pages().now(), List.of("of", "page"));
        Optional<Slice> slice = Slice.of(visit.query("of"));
        if (slice.isEmpty() || !asked.wrong().isEmpty()) {
            return Future.succeededFuture(Answer.seeOther(asked.address()));
        }
        return room.counted(() ->
                        Behind.of(slice.get(), asked.question(), room.ledger().lines()))
                .compose(rows -> page(visit, asked, slice.get(), rows));
    }

    private Future<Answer> page(Visit visit, Asked asked, Slice slice, List<Behind> rows) {
        int pages = Math.max(1, (rows.size() + SIZE - 1) / SIZE);
        int page = Math.clamp(number(visit.query("page")), 1, pages);
        List<Behind> shown =
                rows.stream().skip((long) (page - 1) * SIZE).limit(SIZE).toList();
        Frame frame = room.pages().frame(visit, "figures.title", asked.list(slice));
        ListPage list = new ListPage(frame, asked, slice, rows.size(), shown, page, pages);
        return room.audit()
                .listed(visit.account(), "figures", slice.code() + " " + asked.query(), shown.size())
                .map(_ -> room.pages().answer(200, "leadership/list.jte", list));
    }

    private static int number(String text) {
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : 1;
    }
}
