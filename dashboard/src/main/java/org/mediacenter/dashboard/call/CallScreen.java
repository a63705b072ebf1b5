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
import org.mediacenter.hub.complaint.ComplaintNumber;

/// `/desk/calls/{id}`: the page of one call, also while it rings, with the form for the caller's words.
final class CallScreen {
    static final String PATH = "/desk/calls";
    static final String NEW = "new";
    private static final Access ACCESS = new Access.With(Right.TAKE_CALLS);
    /// What a call without a complaint can have been.
    private static final Map<String, Settled> NO_COMPLAINT = Map.of(
            "information", Settled.INFORMATION,
            "wrong-number", Settled.WRONG_NUMBER,
            "abusive", Settled.ABUSIVE,
            "test", Settled.TEST);

    private final CallDesk desk;
    private final Filing filing;

    CallScreen(CallDesk desk, Filing filing) {
        this.desk = desk;
        this.filing = filing;
    }

    void mount(Routes routes) {
        routes.get(PATH + "/{id}", ACCESS, visit -> show(visit, 200, Optional.empty()));
        routes.post(PATH + "/{id}/words", ACCESS, this::file);
        routes.post(PATH + "/{id}/nothing", ACCESS, this::nothing);
        routes.post(PATH + "/{id}/told", ACCESS, this::told);
    }

    /// What is wrong, in words.
    ///
    /// @param key of the words
    /// @param named what they name; empty where they name nothing but limits
    private record Problem(String key, Optional<String> named) {
        static Problem of(String key) {
            return new Problem(key, Optional.empty());
        }

        String in(Frame frame) {
            return named.map(number -> frame.say(key, number)).orElseGet(() -> CallForm.say(frame, key));
        }
    }

    private Future<Answer> show(Visit visit, int status, Optional<Problem> problem) {
        String id = visit.path("id");
        if (id.equals(NEW)) {
            return page(visit, status, Optional.empty(), problem);
        }
        return find(id).compose(found -> found.map(
                        one -> audited(visit, "saw-call", id).compose(_ -> page(visit, status, found, problem)))
                .orElseGet(() -> Future.succeededFuture(gone(visit))));
    }

    private Future<Optional<Found>> find(String id) {
        return Found.find(desk, id);
    }

    private Future<Answer> page(Visit visit, int status, Optional<Found> found, Optional<Problem> problem) {
        return page(visit, status, found, found.flatMap(Found::line), problem);
    }

    private Future<Answer> page(
            Visit visit, int status, Optional<Found> found, Optional<String> line, Optional<Problem> problem) {
        String id = found.isPresent() ? visit.path("id") : NEW;
        Optional<Call> call = found.map(Found::call);
        Frame frame = desk.pages().frame(visit, call.isEmpty() ? "call.new" : "call.title", PATH + '/' + id);
        Map<String, String> fields =
                problem.isPresent() ? desk.again(visit, line.orElse("")) : desk.blank(line.orElse(""));
        boolean writes = call.isEmpty() || call.get().settled().isEmpty();
        return desk.earlier()
                .of(line, visit.account())
                .map(earlier -> desk.pages()
                        .answer(
                                status,
                                "call/call.jte",
                                new CallPage(
                                        frame,
                                        PATH + '/' + id,
                                        line.orElse(""),
                                        found.map(one -> one.line(frame)),
                                        List.of(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        earlier,
                                        writes,
                                        false,
                                        false,
                                        desk.sms(),
                                        fields,
                                        problem.map(one -> one.in(frame))
                                                .or(() -> found.flatMap(one -> one.takenByAnother(frame, visit))))));
    }

    private Answer gone(Visit visit) {
        return desk.pages().answer(404, "call/gone.jte", desk.pages().frame(visit, "error.title", PATH));
    }

    /// The words of a call that is not found are given back: they can be filed without it.
    private Future<Answer> file(Visit visit) {
        String id = visit.path("id");
        return find(id).compose(found -> {
            if (found.isPresent()) {
                return file(visit, found.get());
            }
            return id.equals(NEW)
                    ? filing.file(
                            visit,
                            desk.form(visit).read(),
                            NEW,
                            _ -> Future.succeededFuture(),
                            key -> show(visit, 422, Optional.of(Problem.of(key))))
                    : lost(visit);
        });
    }

    /// One call is written down once, by the form that comes first; whoever sends another reads so and keeps the words.
    private Future<Answer> file(Visit visit, Found found) {
        CallForm.Reading reading = desk.form(visit, late(visit, found)).read();
        if (reading instanceof CallForm.Reading.Wrong(String problem)) {
            return show(visit, 422, Optional.of(Problem.of(problem)));
        }
        if (visit.form("claim").isEmpty()) {
            return show(visit, 422, Optional.of(Problem.of("call.problem.form")));
        }
        return found.spoken(desk, visit.path("id"), visit.account().username())
                .compose(spoken -> file(visit, reading, found.line(), spoken.orElse(found.call())))
                .recover(cause -> cause instanceof Found.NotNow
                        ? show(visit, 422, Optional.of(Problem.of("call.problem.later")))
                        : Future.failedFuture(cause));
    }

    private Future<Answer> file(Visit visit, CallForm.Reading reading, Optional<String> line, Call call) {
        List<String> calls = List.of(call.id());
        return desk.calls()
                .claims()
                .claim(calls, visit.form("claim"))
                .compose(ours -> ours ? file(visit, reading, call) : filedBefore(visit, line, calls));
    }

    private Future<Answer> file(Visit visit, CallForm.Reading reading, Call call) {
        return filing.file(
                visit,
                reading,
                visit.path("id"),
                number -> desk.calls().settle(call.id(), Settled.FILED, number),
                key -> released(visit, List.of(call.id()))
                        .compose(_ -> show(visit, 422, Optional.of(Problem.of(key)))));
    }

    /// Does not fail: what stays claimed is let go of soon.
    Future<Void> released(Visit visit, List<String> calls) {
        return desk.calls().claims().release(calls, visit.form("claim")).otherwiseEmpty();
    }

    /// The words on a form of their own; somebody else wrote these calls down.
    Future<Answer> filedBefore(Visit visit, Optional<String> line, List<String> calls) {
        return seen(visit, calls)
                .compose(number -> page(
                        visit,
                        409,
                        Optional.empty(),
                        line,
                        Optional.of(number.map(seen -> new Problem("call.problem.filed", Optional.of(seen)))
                                .orElseGet(() -> Problem.of("call.problem.filed-unnamed")))));
    }

    /// Number of the complaint the calls became, where this person may see it.
    private Future<Optional<String>> seen(Visit visit, List<String> calls) {
        return desk.calls()
                .all(calls)
                .compose(kept -> kept.stream()
                        .flatMap(call -> call.complaint().stream())
                        .findFirst()
                        .flatMap(ComplaintNumber::parse)
                        .map(number -> desk.sees(number, visit.account()))
                        .orElseGet(() -> Future.succeededFuture(Optional.empty())));
    }

    /// The number the exchange told after this page was opened: the operator could not see that it is missing.
    private static Optional<String> late(Visit visit, Found found) {
        return found.line().filter(_ -> visit.form("shown").isEmpty());
    }

    /// The words of a form whose call, or caller waiting, is gone, on a form they can be filed with.
    Future<Answer> lost(Visit visit) {
        return page(visit, 404, Optional.empty(), Optional.of(Problem.of("call.problem.gone")));
    }

    private Future<Void> settle(Visit visit, Found found, Settled how) {
        return found.spoken(desk, visit.path("id"), visit.account().username())
                .compose(kept -> kept.map(call -> desk.calls().settle(call.id(), how, Optional.empty()))
                        .orElseGet(Future::succeededFuture));
    }

    private Future<Answer> nothing(Visit visit) {
        String outcome = visit.form("outcome");
        Optional<Settled> how = Optional.ofNullable(NO_COMPLAINT.get(outcome));
        return how.isEmpty()
                ? show(visit, 422, Optional.of(Problem.of("call.problem.outcome")))
                : find(visit.path("id"))
                        .compose(found -> found.isEmpty()
                                ? Future.succeededFuture(gone(visit))
                                : settle(visit, found.get(), how.get())
                                        .compose(_ -> audited(visit, "settled-call", visit.path("id")))
                                        .map(_ -> Answer.seeOther(PATH + "?done=" + outcome)));
    }

    /// Whether the caller was told number, key and what comes next, as the operator says. Who filed something they do
    /// not see themselves is answered like everybody: the log then names no number.
    private Future<Answer> told(Visit visit) {
        boolean told = visit.form("told").equals("on");
        return find(visit.path("id"))
                .compose(found -> filed(visit).compose(number -> {
                    String id = visit.path("id");
                    if (found.isEmpty() && !id.equals(NEW)) {
                        return Future.succeededFuture(gone(visit));
                    }
                    Future<Void> kept = found.filter(_ -> told)
                            .map(one -> desk.calls().told(one.call().id()))
                            .orElseGet(Future::succeededFuture);
                    return kept.compose(_ ->
                                    audited(visit, told ? "told-number" : "did-not-tell-number", number.orElse(id)))
                            .map(_ -> Answer.seeOther(PATH + (told ? "?done=told" : "?done=untold")));
                }));
    }

    /// Number of the complaint the form is about, where this person may see it.
    private Future<Optional<String>> filed(Visit visit) {
        return ComplaintNumber.parse(visit.form("complaint"))
                .map(number -> desk.sees(number, visit.account()))
                .orElseGet(() -> Future.succeededFuture(Optional.empty()));
    }

    private Future<Void> audited(Visit visit, String what, String of) {
        return desk.audit()
                .did(what, visit.account().username(), Optional.of(of))
                .mapEmpty();
    }
}
