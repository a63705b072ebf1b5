package org.mediacenter.dashboard.front;

import org.mediacenter.dashboard.deed.Deeds;
import org.mediacenter.dashboard.deed.Grouping;
import org.mediacenter.dashboard.page.Pages;
import org.mediacenter.dashboard.web.Routes;
import org.mediacenter.dashboard.worklist.Shells;
import org.mediacenter.hub.Hub;
import org.mediacenter.hub.account.Audit;
import org.mediacenter.hub.account.Sight;
import org.mediacenter.hub.shift.ShiftNotes;
import org.mediacenter.hub.surge.Gatherings;
import org.mediacenter.hub.surge.Surges;

/// Everything the pages of the front office share.
public record FrontOffice(
        Hub hub,
        Surges surges,
        Gatherings gatherings,
        ShiftNotes notes,
        Deeds deeds,
        Grouping grouping,
        Shells shells,
        Sight sight,
        Audit audit,
        Pages pages) {

    public void mount(Routes routes) {
        new AlarmScreen(hub.worklist(), sight, pages).mount(routes);
        new DutyScreen(this).mount(routes);
        new SurgeScreen(this).mount(routes);
        new ShiftScreen(this).mount(routes);
        new HappeningScreen(this).mount(routes);
    }
}
