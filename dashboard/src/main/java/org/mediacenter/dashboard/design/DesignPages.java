package org.mediacenter.dashboard.design;

import io.vertx.core.Future;
import java.util.Arrays;
import java.util.List;
import org.mediacenter.dashboard.design.DesignPage.Wash;
import org.mediacenter.dashboard.page.Pages;
import org.mediacenter.dashboard.web.Access;
import org.mediacenter.dashboard.web.Answer;
import org.mediacenter.dashboard.web.Routes;
import org.mediacenter.dashboard.web.Visit;
import org.mediacenter.hub.account.Right;
import org.mediacenter.hub.complaint.DeliveryState;
import org.mediacenter.hub.complaint.Status;

/// `/admin/design`: every element in every state, with long words, words from right to left, and none.
public final class DesignPages {
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

    public DesignPages(Pages pages) {
        this.pages = pages;
    }

    public void mount(Routes routes) {
        routes.get("/admin/design", new Access.With(Right.MANAGE_ACCOUNTS), this::show);
    }

    private Future<Answer> show(Visit visit) {
        DesignPage page = new DesignPage(
                pages.frame(visit, "design.title", "/admin/design"),
                COLOURS,
                WASHES,
                pages.icons(),
                Arrays.stream(Status.values()).map(Status::name).toList(),
                Arrays.stream(DeliveryState.values()).map(DeliveryState::name).toList());
        return Future.succeededFuture(pages.answer(200, "design/design.jte", page));
    }
}
