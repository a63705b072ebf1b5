package org.mediacenter.dashboard.front;

import io.vertx.core.Future;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mediacenter.channel.common.Words;
import org.mediacenter.dashboard.page.Frame;
import org.mediacenter.dashboard.web.Access;
import org.mediacenter.dashboard.web.Answer;
import org.mediacenter.dashboard.web.Routes;
import org.mediacenter.dashboard.web.Visit;
import org.mediacenter.dashboard.worklist.Queue;
import org.mediacenter.hub.account.Right;
import org.mediacenter.hub.shift.ShiftNote;

/// `/desk/shift`: what those who go home tell those who go on, with how full the desk was then.
final class ShiftScreen {
    static final String PATH = "/desk/shift";
    private static final Access ACCESS = new Access.With(Right.LEAD_FRONT_OFFICE);
    private static final int MOST_SHOWN = 10;
    /// Queues that are the next shift's as well.
    private static final List<Queue> SHARED =
            List.of(Queue.ALL, Queue.EMERGENCY, Queue.TRIAGE, Queue.OVERDUE, Queue.REVIEW, Queue.UNDELIVERED);

    private final FrontOffice office;

    ShiftScreen(FrontOffice office) {
        this.office = office;
    }

    void mount(Routes routes) {
        routes.get(PATH, ACCESS, visit -> show(visit, 200, Optional.empty(), ""));
        routes.post(PATH, ACCESS, this::leave);
        routes.post(PATH + "/{note}/taken", ACCESS, this::take);
    }

    private Future<Answer> show(Visit visit, int status, Optional<String> problem, String written) {
        Frame frame = office.pages().frame(visit, "shift.title", PATH);
        return figures(visit)
                .compose(figures -> office.notes()
                        .latest(MOST_SHOWN)
                        .map(notes -> office.pages()
                                .answer(
                                        status,
                                        "front/shift.jte",
                                        new ShiftPage(
                                                frame,
                                                figures,
                                                notes,
                                                problem.map(
                                                        code -> frame.say("shift.problem." + code, ShiftNote.LONGEST)),
                                                written))));
    }

    private Future<Map<String, Integer>> figures(Visit visit) {
        Map<String, Integer> figures = new LinkedHashMap<>();
        Map<Queue, Integer> queues = office.shells().figures(visit.account());
        SHARED.forEach(queue -> figures.put(queue.code(), queues.getOrDefault(queue, 0)));
        return office.hub().calls().waiting().map(backs -> {
            figures.put("calls", backs.size());
            return figures;
        });
    }

    private Future<Answer> leave(Visit visit) {
        String words = Words.clean(visit.form("text")).strip();
        boolean empty = words.replaceAll("[\\s\\p{Cf}]", "").isEmpty();
        if (empty || words.length() > ShiftNote.LONGEST) {
            return show(visit, 422, Optional.of(empty ? "empty" : "long"), words);
        }
        return figures(visit)
                .compose(figures -> office.notes().leave(visit.account().username(), words, figures))
                .compose(note -> did(visit, "left-shift-note", note.id()))
                .map(_ -> Answer.seeOther(PATH));
    }

    private Future<Answer> take(Visit visit) {
        return office.notes()
                .take(visit.path("note"), visit.account().username())
                .compose(taken -> taken.isPresent()
                        ? did(visit, "took-shift-note", visit.path("note")).map(_ -> Answer.seeOther(PATH))
                        : gone(visit));
    }

    private Future<Void> did(Visit visit, String what, String note) {
        return office.audit().did(what, visit.account().username(), Optional.of(note));
    }

    private Future<Answer> gone(Visit visit) {
        return show(visit, 404, Optional.of("gone"), "");
    }
}
