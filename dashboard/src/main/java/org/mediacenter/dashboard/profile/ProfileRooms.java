package org.mediacenter.dashboard.profile;

import io.vertx.core.Vertx;
import org.mediacenter.dashboard.page.Pages;
import org.mediacenter.dashboard.web.Routes;
import org.mediacenter.hub.Hub;

/// All pages about the city's profile, put together by hand.
public final class ProfileRooms {
    private final ProfilePages versions;
    private final EditorPages editor;

    /// Puts them together.
    public ProfileRooms(Vertx vertx, Hub hub, ProfileKeeper keeper, Pages pages) {
        versions = new ProfilePages(keeper, pages);
        editor = new EditorPages(vertx, keeper, new RuleTrial(vertx, hub.learning()), pages);
    }

    public void mount(Routes routes) {
        versions.mount(routes);
        editor.mount(routes);
    }
}
