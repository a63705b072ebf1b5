package org.mediacenter.dashboard.call;

import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mediacenter.dashboard.page.Frame;
import org.mediacenter.dashboard.web.Access;
import org.mediacenter.dashboard.web.Answer;
import org.mediacenter.dashboard.web.Routes;
import org.mediacenter.dashboard.web.Visit;
import org.mediacenter.hub.account.Right;
import org.mediacenter.hub.complaint.ComplaintNumber;

/// `/desk/call-replies/{number}`: an answer to be told by telephone: the words to say, the number to call, and
/// what came of it. It is sent when the operator says that the caller heard it, and not before.
final class TellingScreen {
    private static final String PATH = "/desk/call-replies";
    private static final Access ACCESS = new Access.With(Right.TAKE_CALLS);

    private final CallDesk desk;

    TellingScreen(CallDesk desk) {
        this.desk = desk;
    }

    void mount(Routes routes) {
        routes.get(
                PATH + "/{number}",
                ACCESS,
                visit -> with(visit, telling -> show(visit, 200, telling, Optional.empty())));
        routes.post(PATH + "/{number}", ACCESS, visit -> with(visit, telling -> act(visit, telling)));
    }

    private interface Doing {
        Future<Answer> with(Tellings.Telling telling);
    }

    private Future<Answer> with(Visit visit, Doing doing) {
        Future<Optional<Tellings.Telling>> found = ComplaintNumber.parse(visit.path("number"))
                .map(number -> desk.tellings().find(number, visit.account()))
                .orElse(Future.succeededFuture(Optional.empty()));
        return found.compose(telling -> telling.map(doing::with)
                .orElseGet(() -> Future.succeededFuture(desk.pages()
                        .answer(404, "call/gone.jte", desk.pages().frame(visit, "error.title", CallScreen.PATH)))));
    }

    private Future<Answer> show(Visit visit, int status, Tellings.Telling telling, Optional<String> problem) {
        Frame frame = desk.pages().frame(visit, "call.tell.title", PATH + '/' + telling.number());
        CallPage page = new CallPage(
                frame,
                PATH + '/' + telling.number(),
                telling.line(),
                Optional.empty(),
                List.of(),
                telling.due(),
                BackLine.tries(frame, telling.tries().count(), telling.tries().next()),
                Optional.of(new CallPage.Tell(telling.number(), telling.words(), telling.way())),
                List.of(),
                false,
                true,
                false,
                desk.sms(),
                Map.of("reply", telling.reply().name()),
                problem.map(frame::say));
        return desk.audit()
                .looked(visit.account(), telling.complaint().number())
                .map(_ -> desk.pages().answer(status, "call/call.jte", page));
    }

    /// Only the answer the operator saw: another may be the first by now.
    private Future<Answer> act(Visit visit, Tellings.Telling telling) {
        if (!visit.form("reply").equals(telling.reply().name())) {
            return show(visit, 409, telling, Optional.of("call.problem.other-answer"));
        }
        return switch (visit.form("outcome")) {
            case "reached", "posted", "handed" ->
                done(visit, telling, desk.tellings().told(telling, visit.account()));
            case "in-vain" -> done(visit, telling, desk.tellings().triedInVain(telling));
            case "declined", "returned" ->
                done(visit, telling, desk.tellings().refused(telling, visit.form("outcome"), visit.account()));
            case "wrong-number" ->
                done(visit, telling, desk.tellings().refused(telling, "wrong-number", visit.account()));
            default -> show(visit, 422, telling, Optional.of("call.problem.outcome"));
        };
    }

    private Future<Answer> done(Visit visit, Tellings.Telling telling, Future<Void> deed) {
        return deed.compose(_ ->
                        desk.audit().did("told-by-call", visit.account().username(), Optional.of(telling.number())))
                .map(_ -> Answer.seeOther(CallScreen.PATH + "?done=" + visit.form("outcome")));
    }
}
