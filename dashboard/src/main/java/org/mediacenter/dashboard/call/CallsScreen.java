package org.mediacenter.dashboard.call;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mediacenter.dashboard.call.CallsPage.Ringing;
import org.mediacenter.dashboard.page.Frame;
import org.mediacenter.dashboard.web.Access;
import org.mediacenter.dashboard.web.Answer;
import org.mediacenter.dashboard.web.Routes;
import org.mediacenter.dashboard.web.Visit;
import org.mediacenter.hub.account.Right;
import org.mediacenter.hub.call.Call;
import org.mediacenter.hub.call.CallBack;

/// `/desk/calls`: who is to be called back, calls without words, how today's calls ended, and the last calls.
final class CallsScreen {
    /// Words nobody wrote down for a week are not written down any more.
    private static final Duration WORDS_ARE_WAITED_FOR = Duration.ofDays(7);

    private static final int MOST_BACKS = 200;
    private static final int MOST_LATEST = 30;
    private static final int MOST_WORDLESS = 50;
    private static final List<String> DONE = List.of(
            "information",
            "abusive",
            "test",
            "reached",
            "in-vain",
            "declined",
            "wrong-number",
            "posted",
            "returned",
            "handed",
            "told",
            "untold",
            "over");

    private final CallDesk desk;

    CallsScreen(CallDesk desk) {
        this.desk = desk;
    }

    void mount(Routes routes) {
        routes.get(CallScreen.PATH, new Access.With(Right.TAKE_CALLS), this::list);
    }

    private Future<Answer> list(Visit visit) {
        Frame frame = desk.pages().frame(visit, "calls.title", CallScreen.PATH);
        return desk.calls()
                .latest()
                .compose(calls -> desk.calls()
                        .waiting()
                        .compose(backs -> desk.tellings().all(visit.account()).compose(tellings -> {
                            List<BackLine> lines = lines(frame, backs, tellings);
                            return ringing(frame, visit)
                                    .compose(ringing -> desk.audit()
                                            .listed(
                                                    visit.account(),
                                                    "calls",
                                                    "",
                                                    Math.min(lines.size(), MOST_BACKS) + calls.size())
                                            .map(_ -> page(frame, visit, calls, lines, ringing)));
                        })));
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
        Optional<String> done =
                Optional.of(visit.query("done")).filter(DONE::contains).map(word -> frame.say("calls.done." + word));
        return desk.pages()
                .answer(
                        200,
                        "call/calls.jte",
                        new CallsPage(
                                frame,
                                ringing,
                                backs.stream().limit(MOST_BACKS).toList(),
                                Math.max(0, backs.size() - MOST_BACKS),
                                wordless,
                                latest,
                                Outcomes.today(
                                        calls, frame.times().now(), frame.city().zone()),
                                done));
    }

    private Future<List<Ringing>> ringing(Frame frame, Visit visit) {
        return Ring.all(desk.phone()).compose(rings -> {
            List<Ringing> ringing = new ArrayList<>();
            Future<Void> read = Future.succeededFuture();
            for (Ring ring : rings) {
                read = read.compose(_ -> desk.earlier().of(new Found(ring.call(), true).line(), visit.account()))
                        .compose(earlier -> {
                            ringing.add(line(frame, ring, earlier));
                            return Future.succeededFuture();
                        });
            }
            return read.map(ringing);
        });
    }

    private static Ringing line(Frame frame, Ring ring, List<EarlierMatter> earlier) {
        return new Ringing(
                ring.address(),
                ring.live().caller().isEmpty()
                        ? frame.say("call.withheld")
                        : ring.live().caller(),
                ring.live().start(),
                earlier);
    }
}
