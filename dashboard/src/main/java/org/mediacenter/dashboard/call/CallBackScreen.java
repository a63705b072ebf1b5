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
import org.mediacenter.hub.call.Call;
import org.mediacenter.hub.call.Call.Settled;
import org.mediacenter.hub.call.CallBack;
import org.mediacenter.hub.complaint.ComplaintNumber;

/// `/desk/call-backs/{id}`: one caller who called in vain, and what came of calling back.
final class CallBackScreen {
    private static final String PATH = "/desk/call-backs";
    private static final Access ACCESS = new Access.With(Right.TAKE_CALLS);

    private final CallDesk desk;
    private final Filing filing;
    private final CallScreen calls;

    CallBackScreen(CallDesk desk, Filing filing, CallScreen calls) {
        this.desk = desk;
        this.filing = filing;
        this.calls = calls;
    }

    void mount(Routes routes) {
        routes.get(PATH + "/{id}", ACCESS, visit -> with(visit, back -> show(visit, 200, back, Optional.empty())));
        routes.post(PATH + "/{id}", ACCESS, visit -> with(visit, back -> act(visit, back)));
    }

    private interface Doing {
        Future<Answer> with(CallBack back);
    }

    private Future<Answer> with(Visit visit, Doing doing) {
        return desk.calls()
                .waiting(visit.path("id"))
                .compose(found -> found.map(doing::with).orElseGet(() -> gone(visit)));
    }

    /// Somebody else reached the caller meanwhile; what was written is given back.
    private Future<Answer> gone(Visit visit) {
        return desk.form(visit).hasWords()
                ? calls.lost(visit)
                : Future.succeededFuture(desk.pages()
                        .answer(404, "call/gone.jte", desk.pages().frame(visit, "error.title", CallScreen.PATH)));
    }

    private Future<Answer> show(Visit visit, int status, CallBack back, Optional<String> problem) {
        Frame frame = desk.pages().frame(visit, "call.back.title", PATH + '/' + back.id());
        Map<String, String> fields = problem.isPresent() ? CallDesk.written(visit) : desk.blank(back.caller());
        return desk.audit()
                .did("saw-call", visit.account().username(), Optional.of("back-" + back.id()))
                .compose(_ -> desk.earlier().of(Optional.of(back.caller()), visit.account()))
                .compose(earlier -> desk.calls()
                        .all(back.calls())
                        .map(calls -> desk.pages()
                                .answer(
                                        status,
                                        "call/call.jte",
                                        page(
                                                frame,
                                                back,
                                                earlier,
                                                calls,
                                                fields,
                                                problem.map(key -> CallForm.say(frame, key))))));
    }

    private CallPage page(
            Frame frame,
            CallBack back,
            List<EarlierMatter> earlier,
            List<Call> calls,
            Map<String, String> fields,
            Optional<String> notice) {
        return new CallPage(
                frame,
                PATH + '/' + back.id(),
                back.caller(),
                Optional.empty(),
                calls.stream().map(call -> CallLine.of(frame, call)).toList(),
                Optional.of(back.due()),
                BackLine.tries(frame, back.tries(), back.next()),
                Optional.empty(),
                earlier,
                true,
                true,
                false,
                desk.sms(),
                fields,
                notice);
    }

    /// Whoever was reached and said something is filed; whoever had nothing to say is done.
    private Future<Answer> act(Visit visit, CallBack back) {
        return switch (visit.form("outcome")) {
            case "reached" ->
                desk.form(visit).hasWords()
                        ? file(visit, back)
                        : done(visit, back, desk.calls().calledBack(back, Settled.REACHED, Optional.empty()));
            case "in-vain" -> done(visit, back, desk.calls().triedInVain(back));
            case "declined" -> done(visit, back, desk.calls().calledBack(back, Settled.DECLINED, Optional.empty()));
            case "wrong-number" ->
                done(visit, back, desk.calls().calledBack(back, Settled.WRONG_NUMBER, Optional.empty()));
            default -> show(visit, 422, back, Optional.of("call.problem.outcome"));
        };
    }

    /// What the caller said is one complaint, also where a colleague writes one of the calls down by itself.
    private Future<Answer> file(Visit visit, CallBack back) {
        CallForm.Reading reading = desk.form(visit).read();
        if (reading instanceof CallForm.Reading.Wrong(String problem)) {
            return show(visit, 422, back, Optional.of(problem));
        }
        String claim = visit.form("claim");
        if (claim.isEmpty()) {
            return show(visit, 422, back, Optional.of("call.problem.form"));
        }
        return desk.calls()
                .claims()
                .claim(back.calls(), claim)
                .compose(ours -> ours
                        ? filing.file(
                                visit,
                                reading,
                                CallScreen.NEW,
                                number -> desk.calls().calledBack(back, ended(number), number),
                                key -> calls.released(visit, back.calls())
                                        .compose(_ -> show(visit, 422, back, Optional.of(key))))
                        : calls.filedBefore(visit, Optional.of(back.caller()), back.calls()));
    }

    /// Words of somebody who wants to be unknown have no number here, and are written down all the same.
    private static Settled ended(Optional<ComplaintNumber> number) {
        return number.isPresent() ? Settled.REACHED : Settled.FILED;
    }

    private Future<Answer> done(Visit visit, CallBack back, Future<Void> deed) {
        return deed.compose(_ ->
                        desk.audit().did("called-back", visit.account().username(), Optional.of("back-" + back.id())))
                .map(_ -> Answer.seeOther(CallScreen.PATH + "?done=" + visit.form("outcome")));
    }
}
