package org.mediacenter.dashboard.citizen;

import java.util.Optional;
import java.util.function.Supplier;
import org.mediacenter.channel.website.WebsiteChannel;
import org.mediacenter.dashboard.page.Pages;
import org.mediacenter.dashboard.web.Flood;
import org.mediacenter.dashboard.web.Routes;
import org.mediacenter.hub.Hub;
import org.mediacenter.hub.surge.Surge;

/// Where citizens write by themselves: the form at home and the one in a hall, each with its receipt.
public record CitizensRoom(WebsiteChannel website, Hub hub, Pages pages, Flood flood, Supplier<Optional<Surge>> surge) {

    public void mount(Routes routes) {
        for (Sheet sheet : Sheet.values()) {
            new FilingPages(website, pages, flood, surge, sheet).mount(routes);
        }
        new Receipts(hub.store(), hub.complaints(), hub.publications(), pages).mount(routes);
        new KioskReceipts(hub.store(), pages).mount(routes);
    }
}
