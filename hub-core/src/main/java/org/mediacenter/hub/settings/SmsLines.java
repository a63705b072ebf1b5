package org.mediacenter.hub.settings;

import java.util.List;
import java.util.Set;
import org.mediacenter.hub.settings.HubSettings.SmsLink;

/// What carries short messages, and how many the city pays for.
///
/// @param waiting names of gateways that are in the settings and off, since a secret is missing
/// @param monthlyBudget short messages, 0 where there is no limit
/// @param reservePercent of them that are kept for what people write
public record SmsLines(
        List<SmsLink> links, List<SmsGateway> gateways, Set<String> waiting, int monthlyBudget, int reservePercent) {
    /// None at all.
    public static final SmsLines NONE = new SmsLines(List.of(), List.of(), Set.of(), 0, 20);

    public SmsLines {
        links = List.copyOf(links);
        gateways = List.copyOf(gateways);
        waiting = Set.copyOf(waiting);
    }

    /// What runs of it.
    public SmsLines running() {
        return new SmsLines(links, gateways, Set.of(), monthlyBudget, reservePercent);
    }

    /// Whether the channel is off.
    public boolean isEmpty() {
        return links.isEmpty() && gateways.isEmpty();
    }
}
