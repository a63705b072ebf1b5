package org.mediacenter.dashboard.profile;

import io.vertx.core.Vertx;
import org.mediacenter.dashboard.page.Pages;
import org.mediacenter.dashboard.web.Routes;
import org.mediacenter.hub.Hub;

/// All pages about the city's profile, put together by hand.
public final class ProfileRooms {
    private final ProfilePages versions;
    private final EditorPages editor;
    private final TemplatePages templates;
    private final CalendarPages calendar;

    /// Puts them together.
    public ProfileRooms(Vertx vertx, Hub hub, ProfileKeeper keeper, Pages pages) {
        versions = new ProfilePages(keeper, pages);
        ProfileDrafts drafts = new ProfileDrafts(keeper.shelf());
        editor = new EditorPages(vertx, keeper, drafts, new RuleTrial(vertx, hub.learning()), pages);
        templates = new TemplatePages(drafts, editor, pages);
        calendar = new CalendarPages(drafts, editor, pages);
    }

    public void mount(Routes routes) {
        versions.mount(routes);
        editor.mount(routes);
        templates.mount(routes);
        calendar.mount(routes);
    }
}
