package org.mediacenter.dashboard.call;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mediacenter.channel.phone.LiveCall;
import org.mediacenter.dashboard.call.CallsPage.Ringing;
import org.mediacenter.dashboard.page.Frame;
import org.mediacenter.dashboard.web.Access;
import org.mediacenter.dashboard.web.Answer;
import org.mediacenter.dashboard.web.Routes;
import org.mediacenter.dashboard.web.Visit;
import org.mediacenter.hub.account.Right;
import org.mediacenter.hub.call.Call;
import org.mediacenter.hub.call.Call.Settled;
import org.mediacenter.hub.call.CallBack;
import org.mediacenter.hub.call.Line;
import org.mediacenter.hub.complaint.ComplaintNumber;

/// `/desk/calls`: who is to be called back, calls without words, the last calls; and the page of one call.
final class CallScreen {
    static final String PATH = "/desk/calls";
    private static final Access ACCESS = new Access.With(Right.TAKE_CALLS);
    private static final String NEW = "new";
    /// Words nobody wrote down for a week are not written down any more.
    private static final Duration WORDS_ARE_WAITED_FOR = Duration.ofDays(7);

    private static final int MOST_LATEST = 30;
    private static final int MOST_WORDLESS = 50;

    private final CallDesk desk;
    private final Filing filing;

    CallScreen(CallDesk desk, Filing filing) {
        this.desk = desk;
        this.filing = filing;
    }

    void mount(Routes routes) {
        routes.get(PATH, ACCESS, this::list);
        routes.get(PATH + "/{id}", ACCESS, visit -> show(visit, 200, Optional.empty()));
        routes.post(PATH + "/{id}/words", ACCESS, this::file);
        routes.post(PATH + "/{id}/nothing", ACCESS, this::nothing);
    }

    private Future<Answer> list(Visit visit) {
        Frame frame = desk.pages().frame(visit, "calls.title", PATH);
        return desk.calls()
                .latest()
                .compose(calls -> desk.calls()
                        .waiting()
                        .compose(backs -> desk.tellings()
                                .all(visit.account())
                                .compose(tellings -> ringing(frame, visit)
                                        .compose(ringing -> desk.audit()
                                                .listed(
                                                        visit.account(),
                                                        "calls",
                                                        "",
                                                        backs.size() + tellings.size() + calls.size())
                                                .map(_ -> page(
                                                        frame,
                                                        visit,
                                                        calls,
                                                        lines(frame, backs, tellings),
                                                        ringing))))));
    }

    private static List<BackLine> lines(Frame frame, List<CallBack> backs, List<Tellings.Telling> tellings) {
        List<BackLine> lines = new ArrayList<>();
        backs.forEach(back -> lines.add(BackLine.of(frame, back)));
        tellings.forEach(telling -> lines.add(BackLine.of(frame, telling)));
        lines.sort((one, other) ->
                one.due().orElse(Instant.MAX).compareTo(other.due().orElse(Instant.MAX)));
        return lines;
    }

    private Answer page(Frame frame, Visit visit, List<Call> calls, List<BackLine> backs, List<Ringing> ringing) {
        Instant oldest = frame.times().now().minus(WORDS_ARE_WAITED_FOR);
        List<CallLine> wordless = calls.stream()
                .filter(call -> call.isAnswered()
                        && call.settled().isEmpty()
                        && call.start().isAfter(oldest))
                .limit(MOST_WORDLESS)
                .map(call -> CallLine.of(frame, call))
                .toList();
        List<CallLine> latest = calls.stream()
                .limit(MOST_LATEST)
                .map(call -> CallLine.of(frame, call))
                .toList();
        Optional<String> done = Optional.of(visit.query("done"))
                .filter(word ->
                        List.of("nothing", "reached", "in-vain", "wrong-number").contains(word))
                .map(word -> frame.say("calls.done." + word));
        return desk.pages().answer(200, "call/calls.jte", new CallsPage(frame, ringing, backs, wordless, latest, done));
    }

    private Future<List<Ringing>> ringing(Frame frame, Visit visit) {
        return desk.phone().lasting().compose(lasting -> {
            List<Ringing> ringing = new ArrayList<>();
            Future<Void> read = Future.succeededFuture();
            for (LiveCall call : lasting) {
                if (call.answered().isEmpty()) {
                    read = read.compose(_ -> desk.earlier().of(line(call.caller()), visit.account()))
                            .compose(earlier -> {
                                String caller = call.caller().isEmpty() ? frame.say("call.withheld") : call.caller();
                                ringing.add(new Ringing(caller, frame.times().brief(call.start()), earlier));
                                return Future.succeededFuture();
                            });
                }
            }
            return read.map(ringing);
        });
    }

    private static Optional<String> line(String caller) {
        return Optional.of(caller).filter(Line::isCallable);
    }

    private Future<Answer> show(Visit visit, int status, Optional<String> problem) {
        String id = visit.path("id");
        if (id.equals(NEW)) {
            return page(visit, status, Optional.empty(), problem);
        }
        return desk.calls()
                .find(id)
                .compose(found -> found.isEmpty()
                        ? Future.succeededFuture(gone(visit))
                        : desk.audit()
                                .did("saw-call", visit.account().username(), Optional.of(id))
                                .compose(_ -> page(visit, status, found, problem)));
    }

    private Future<Answer> page(Visit visit, int status, Optional<Call> call, Optional<String> problem) {
        String id = call.map(Call::id).orElse(NEW);
        Frame frame = desk.pages().frame(visit, call.isEmpty() ? "call.new" : "call.title", PATH + '/' + id);
        Optional<String> line = call.flatMap(Call::caller).filter(Line::isCallable);
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
                                        call.map(one -> CallLine.of(frame, one)),
                                        List.of(),
                                        Optional.empty(),
                                        "",
                                        Optional.empty(),
                                        earlier,
                                        writes,
                                        false,
                                        desk.sms(),
                                        fields,
                                        problem.map(key -> frame.say(key, CallForm.MOST_TEXT)))));
    }

    private Answer gone(Visit visit) {
        return desk.pages().answer(404, "call/gone.jte", desk.pages().frame(visit, "error.title", PATH));
    }

    private Future<Answer> file(Visit visit) {
        String id = visit.path("id");
        return desk.calls()
                .find(id)
                .compose(found -> found.isEmpty() && !id.equals(NEW)
                        ? Future.succeededFuture(gone(visit))
                        : filing.file(
                                visit,
                                number -> settle(id, Settled.FILED, number),
                                key -> show(visit, 422, Optional.of(key))));
    }

    private Future<Void> settle(String id, Settled how, Optional<ComplaintNumber> number) {
        return id.equals(NEW) ? Future.succeededFuture() : desk.calls().settle(id, how, number);
    }

    private Future<Answer> nothing(Visit visit) {
        return settle(visit.path("id"), Settled.NOTHING, Optional.empty())
                .compose(_ ->
                        desk.audit().did("settled-call", visit.account().username(), Optional.of(visit.path("id"))))
                .map(_ -> Answer.seeOther(PATH + "?done=nothing"));
    }
}
