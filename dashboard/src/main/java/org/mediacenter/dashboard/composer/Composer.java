package org.mediacenter.dashboard.composer;

import org.mediacenter.dashboard.deed.Deeds;
import org.mediacenter.dashboard.page.Pages;
import org.mediacenter.dashboard.room.Rooms;
import org.mediacenter.dashboard.web.Routes;

/// Everything of this room, put together.
///
/// @param rooms what the channels take
public record Composer(Deeds deeds, Rooms rooms, Pages pages) {
    public void mount(Routes routes) {
        new UndoScreen(deeds, pages).mount(routes);
        new CountScreen(deeds, rooms, pages).mount(routes);
    }
}
