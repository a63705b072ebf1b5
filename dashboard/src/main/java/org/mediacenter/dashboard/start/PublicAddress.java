package org.mediacenter.dashboard.start;

import java.util.ArrayList;
import java.util.List;
import org.mediacenter.hub.settings.HubSettings.Http;
import org.mediacenter.hub.settings.ListeningAddress;
import org.mediacenter.hub.settings.Problem;
import org.mediacenter.hub.settings.SettingsReading;

/// Warns whoever opens a hub to others without saying how they reach it.
final class PublicAddress {
    private static final Problem NOT_SET = new Problem(
            "hub.http.public-url",
            "",
            "is not set: links in receipts, answers and invitations name this machine, and citizens cannot follow them",
            false);

    private PublicAddress() {}

    /// The same reading, with a warning where one is due.
    static SettingsReading looked(SettingsReading reading) {
        return reading instanceof SettingsReading.Good good
                        && isMissing(good.settings().http())
                ? warned(good)
                : reading;
    }

    /// Behind a proxy the hub listens on this machine only, and is still meant for others.
    private static boolean isMissing(Http http) {
        boolean forOthers = !ListeningAddress.isLoopback(http.address())
                || !http.trustedProxies().isEmpty();
        return forOthers && http.publicUrl().isEmpty();
    }

    private static SettingsReading warned(SettingsReading.Good good) {
        List<Problem> warnings = new ArrayList<>(good.warnings());
        warnings.add(NOT_SET);
        return new SettingsReading.Good(good.settings(), warnings);
    }
}
