package org.mediacenter.dashboard.call;

import io.vertx.core.Future;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mediacenter.channel.phone.CounterChannel;
import org.mediacenter.dashboard.page.Frame;
import org.mediacenter.dashboard.web.Access;
import org.mediacenter.dashboard.web.Answer;
import org.mediacenter.dashboard.web.Routes;
import org.mediacenter.dashboard.web.Visit;
import org.mediacenter.hub.account.Right;

/// `/desk/counter`: writing down what somebody came to the counter with, or what stands in a letter.
final class CounterScreen {
    private static final String PATH = "/desk/counter";
    private static final Access ACCESS = new Access.With(Right.TAKE_CALLS);

    private final CallDesk desk;
    private final Filing filing;

    CounterScreen(CallDesk desk, Filing filing) {
        this.desk = desk;
        this.filing = filing;
    }

    void mount(Routes routes) {
        routes.get(PATH, ACCESS, visit -> Future.succeededFuture(show(visit, 200, Optional.empty())));
        routes.post(PATH, ACCESS, this::file);
    }

    private Answer show(Visit visit, int status, Optional<String> problem) {
        Frame frame = desk.pages().frame(visit, "counter.title", PATH);
        Map<String, String> fields = problem.isPresent() ? CallDesk.written(visit) : blank();
        CallPage page = new CallPage(
                frame,
                PATH,
                "",
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                true,
                false,
                true,
                desk.sms(),
                fields,
                problem.map(key -> CallForm.say(frame, key)));
        return desk.pages().answer(status, "call/call.jte", page);
    }

    private Map<String, String> blank() {
        Map<String, String> fields = new HashMap<>(desk.blank(""));
        fields.put("source", CounterChannel.WALK_IN);
        fields.put("way", "call");
        return fields;
    }

    private Future<Answer> file(Visit visit) {
        return filing.file(
                visit,
                desk.form(visit).readAtCounter(),
                CallScreen.NEW,
                _ -> Future.succeededFuture(),
                key -> Future.succeededFuture(show(visit, 422, Optional.of(key))));
    }
}
