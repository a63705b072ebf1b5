package org.mediacenter.dashboard.design;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.mediacenter.dashboard.design.DesignPage.Wash;
import org.mediacenter.dashboard.page.Frame;
import org.mediacenter.dashboard.page.Pages;
import org.mediacenter.dashboard.web.Access;
import org.mediacenter.dashboard.web.Answer;
import org.mediacenter.dashboard.web.Routes;
import org.mediacenter.dashboard.web.Visit;
import org.mediacenter.dashboard.worklist.Choices;
import org.mediacenter.dashboard.worklist.DeskRow;
import org.mediacenter.dashboard.worklist.Filters;
import org.mediacenter.dashboard.worklist.Queue;
import org.mediacenter.dashboard.worklist.Shell;
import org.mediacenter.hub.account.Right;
import org.mediacenter.hub.complaint.DeliveryState;
import org.mediacenter.hub.complaint.Status;

/// `/admin/design`: every element in every state, with long words, words from right to left, and none. The elements and
/// the templates are those of the desk; only what they show is invented.
public final class DesignPages {
    private static final String PATH = "/admin/design";
    private static final List<String> COLOURS = List.of(
            "ground", "surface", "ink", "ink-soft", "line", "line-strong", "accent", "alert", "warn", "good", "busy");
    private static final List<Wash> WASHES = List.of(
            new Wash("accent", "accent-ink"),
            new Wash("accent-wash", "ink"),
            new Wash("alert-wash", "alert"),
            new Wash("warn-wash", "warn"),
            new Wash("good-wash", "good"),
            new Wash("busy-wash", "busy"),
            new Wash("surface", "ink-soft"),
            new Wash("ground", "ink-soft"));

    private final Pages pages;
    private final Choices choices;

    public DesignPages(Pages pages, Choices choices) {
        this.pages = pages;
        this.choices = choices;
    }

    public void mount(Routes routes) {
        Access administrators = new Access.With(Right.MANAGE_ACCOUNTS);
        routes.get(PATH, administrators, this::show);
        routes.get(PATH + "/{sample}", administrators, this::sample);
    }

    private Future<Answer> show(Visit visit) {
        Frame frame = pages.frame(visit, "design.title", PATH);
        List<DeskRow> rows = SampleRows.of(frame);
        return given(visit, rows).map(given -> {
            DesignPage page = new DesignPage(
                    frame,
                    COLOURS,
                    WASHES,
                    pages.icons(),
                    Arrays.stream(Status.values()).map(Status::name).toList(),
                    Arrays.stream(DeliveryState.values())
                            .map(DeliveryState::name)
                            .toList(),
                    rows,
                    shell(frame),
                    given);
            return pages.answer(200, "design/design.jte", page);
        });
    }

    private Future<Answer> sample(Visit visit) {
        return Sample.of(visit.path("sample"))
                .map(sample -> given(visit, List.of()).map(given -> sample(visit, sample, given)))
                .orElseGet(() -> Future.succeededFuture(Answer.seeOther(PATH)));
    }

    private Answer sample(Visit visit, Sample sample, String given) {
        Frame frame = pages.frame(visit, "design.sample." + sample.code(), PATH + "/" + sample.code());
        return pages.answer(
                200,
                "design/sample.jte",
                Map.of("page", SampleCase.of(frame, sample), "sample", sample, "given", given));
    }

    /// Some queues with little in them, one with much, one with nothing.
    private static Shell shell(Frame frame) {
        Map<Queue, Integer> counts = new EnumMap<>(Queue.class);
        counts.put(Queue.ALL, 123_456);
        counts.put(Queue.TRIAGE, 7);
        counts.put(Queue.OVERDUE, 31);
        MultiMap query = MultiMap.caseInsensitiveMultiMap().add("queue", Queue.TRIAGE.code());
        return new Shell(frame, Filters.of(query), List.of(Queue.values()), counts, "", "");
    }

    private Future<String> given(Visit visit, List<DeskRow> rows) {
        JsonArray lines = new JsonArray();
        rows.forEach(row -> lines.add(row.json()));
        return choices.of(visit)
                .map(known -> new JsonObject()
                        .put("rows", lines)
                        .put("choices", known)
                        .encode());
    }
}
