package org.mediacenter.dashboard.start;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.mediacenter.dashboard.api.ChannelEndpoints;
import org.mediacenter.hub.settings.HubSettings;
import org.mediacenter.hub.settings.SettingsReading;
import org.mediacenter.hub.settings.SmsGateway;

/// Where peers call the channels that the settings name, whether these are on or lack something.
final class NamedDoors {
    private NamedDoors() {}

    /// Paths without what stands behind them.
    static Set<String> of(SettingsReading.Good good) {
        HubSettings.Channels channels = good.settings().channels();
        Set<String> paths = new HashSet<>();
        if (channels.meta().isPresent() || lacks(good, "hub.channels.meta.", "hub.channels.whatsapp.")) {
            paths.add(ChannelEndpoints.META);
        }
        if (channels.x().isPresent() || lacks(good, "hub.channels.x.")) {
            paths.add(ChannelEndpoints.X);
        }
        Stream.concat(channels.sms().gateways().stream().map(SmsGateway::name), channels.sms().waiting().stream())
                .map(name -> ChannelEndpoints.GATEWAY + name)
                .forEach(paths::add);
        return paths;
    }

    private static boolean lacks(SettingsReading.Good good, String... prefixes) {
        return good.warnings().stream().anyMatch(warning -> Stream.of(prefixes).anyMatch(warning.key()::startsWith));
    }
}
