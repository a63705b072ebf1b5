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
import org.mediacenter.hub.call.Line;
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

    /// The caller's line, where it can be called.
    static Optional<String> line(Call call) {
        return call.caller().filter(Line::isCallable);
    }

    private Future<Answer> show(Visit visit, int status, Optional<String> problem) {
        String id = visit.path("id");
        if (id.equals(NEW)) {
            return page(visit, status, Optional.empty(), problem);
        }
        return find(id).compose(found -> found.map(
                        one -> audited(visit, "saw-call", id).compose(_ -> page(visit, status, found, problem)))
                .orElseGet(() -> Future.succeededFuture(gone(visit))));
    }

    /// @param rings whether nobody was heard to take it yet
    private record Found(Call call, boolean rings) {
        CallLine line(Frame frame) {
            CallLine line = CallLine.of(frame, call);
            return rings ? line.ringing(frame) : line;
        }

        /// Somebody else may have been faster.
        Optional<String> takenByAnother(Frame frame, Visit visit) {
            return call.taker()
                    .filter(taker -> rings && !taker.equals(visit.account().username()))
                    .map(taker -> frame.say("call.taken", frame.person(taker)));
        }
    }

    /// A call that rings is kept only when it is over, or somebody took it; until then its page has another name,
    /// which leads to it ever after.
    private Future<Optional<Found>> find(String id) {
        return desk.calls().find(id).compose(kept -> kept.isPresent() ? kept(kept) : ringing(id));
    }

    private Future<Optional<Found>> ringing(String name) {
        return Ring.find(desk.phone(), name)
                .compose(found -> found.isPresent()
                        ? Future.succeededFuture(found.map(ring -> new Found(ring.call(), true)))
                        : desk.calls().rangAs(name).compose(CallScreen::kept));
    }

    private static Future<Optional<Found>> kept(Optional<Call> kept) {
        return Future.succeededFuture(kept.map(call -> new Found(call, false)));
    }

    private Future<Answer> page(Visit visit, int status, Optional<Found> found, Optional<String> problem) {
        String id = found.isPresent() ? visit.path("id") : NEW;
        Optional<Call> call = found.map(Found::call);
        Frame frame = desk.pages().frame(visit, call.isEmpty() ? "call.new" : "call.title", PATH + '/' + id);
        Optional<String> line = call.flatMap(CallScreen::line);
        Map<String, String> fields = problem.isPresent() ? CallDesk.written(visit) : desk.blank(line.orElse(""));
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
                                        "",
                                        Optional.empty(),
                                        earlier,
                                        writes,
                                        false,
                                        false,
                                        desk.sms(),
                                        fields,
                                        problem.map(key -> frame.say(key, CallForm.MOST_TEXT))
                                                .or(() -> found.flatMap(one -> one.takenByAnother(frame, visit))))));
    }

    private Answer gone(Visit visit) {
        return desk.pages().answer(404, "call/gone.jte", desk.pages().frame(visit, "error.title", PATH));
    }

    /// The words of a call that is not found are given back: they can be filed without it.
    private Future<Answer> file(Visit visit) {
        String id = visit.path("id");
        return find(id).compose(found -> found.isEmpty() && !id.equals(NEW)
                ? page(visit, 404, Optional.empty(), Optional.of("call.problem.gone"))
                : filing.file(
                        visit,
                        desk.form(visit).read(),
                        id,
                        number -> settle(visit, found, Settled.FILED, number),
                        key -> show(visit, 422, Optional.of(key))));
    }

    /// Who wrote something down spoke with the caller, whatever the exchange told: it is no missed call.
    private Future<Void> settle(Visit visit, Optional<Found> found, Settled how, Optional<ComplaintNumber> number) {
        return found.map(one -> (one.rings() ? spoken(visit) : Future.succeededFuture(found.map(Found::call)))
                        .compose(kept -> kept.map(call -> desk.calls().settle(call.id(), how, number))
                                .orElseGet(Future::succeededFuture)))
                .orElseGet(Future::succeededFuture);
    }

    /// The call under the id it is kept by from now on.
    private Future<Optional<Call>> spoken(Visit visit) {
        String name = visit.path("id");
        return desk.phone()
                .spoken(name, visit.account().username())
                .compose(_ -> desk.calls().rangAs(name));
    }

    private Future<Answer> nothing(Visit visit) {
        String outcome = visit.form("outcome");
        Optional<Settled> how = Optional.ofNullable(NO_COMPLAINT.get(outcome));
        return how.isEmpty()
                ? show(visit, 422, Optional.of("call.problem.outcome"))
                : find(visit.path("id"))
                        .compose(found -> found.isEmpty()
                                ? Future.succeededFuture(gone(visit))
                                : settle(visit, found, how.get(), Optional.empty())
                                        .compose(_ -> audited(visit, "settled-call", visit.path("id")))
                                        .map(_ -> Answer.seeOther(PATH + "?done=" + outcome)));
    }

    /// Whether the caller was told number, key and what comes next, as the operator says.
    private Future<Answer> told(Visit visit) {
        boolean told = visit.form("told").equals("on");
        return find(visit.path("id"))
                .compose(found -> filed(visit).compose(number -> {
                    Optional<String> of = number.or(() -> found.map(_ -> visit.path("id")));
                    boolean known = found.isPresent() || visit.path("id").equals(NEW);
                    if (!known || of.isEmpty()) {
                        return Future.succeededFuture(gone(visit));
                    }
                    Future<Void> kept = found.filter(_ -> told)
                            .map(one -> desk.calls().told(one.call().id()))
                            .orElseGet(Future::succeededFuture);
                    return kept.compose(_ -> audited(visit, told ? "told-number" : "did-not-tell-number", of.get()))
                            .map(_ -> Answer.seeOther(PATH + (told ? "?done=told" : "?done=untold")));
                }));
    }

    /// Number of the complaint the form is about, where there is one.
    private Future<Optional<String>> filed(Visit visit) {
        return ComplaintNumber.parse(visit.form("complaint"))
                .map(number -> desk.hub()
                        .complaints()
                        .find(number)
                        .map(found -> found.map(complaint -> complaint.number().value())))
                .orElseGet(() -> Future.succeededFuture(Optional.empty()));
    }

    private Future<Void> audited(Visit visit, String what, String of) {
        return desk.audit()
                .did(what, visit.account().username(), Optional.of(of))
                .mapEmpty();
    }
}
