package org.mediacenter.dashboard.start;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.mediacenter.hub.settings.HubSettings;
import org.mediacenter.hub.settings.Problem;
import org.mediacenter.hub.settings.SettingsReading;
import org.mediacenter.hub.settings.SmsGateway;

/// Holds the gateways' templates, pointers and patterns to what the channel can read, before anything starts: a
/// gateway that can never work would only say so in the log.
final class GatewayCheck {
    private static final String KEY = "hub.channels.sms.gateways[";

    private GatewayCheck() {}

    /// The same reading, or a bad one where a gateway could never work.
    static SettingsReading checked(SettingsReading reading) {
        return switch (reading) {
            case SettingsReading.Good good -> with(good.settings(), good.warnings(), good);
            case SettingsReading.Bad bad -> with(bad.asFarAsRead(), bad.problems(), bad);
        };
    }

    private static SettingsReading with(HubSettings settings, List<Problem> others, SettingsReading reading) {
        List<Problem> problems = new ArrayList<>(settings.channels().sms().gateways().stream()
                .flatMap(GatewayCheck::problems)
                .filter(problem ->
                        others.stream().noneMatch(other -> other.key().equals(problem.key())))
                .toList());
        if (problems.isEmpty()) {
            return reading;
        }
        problems.addAll(others);
        return new SettingsReading.Bad(settings, problems);
    }

    /// The channel names the key within the gateway, and the rule behind it.
    private static Stream<Problem> problems(SmsGateway gateway) {
        return SmsWiring.gateway(gateway).problems().stream()
                .map(problem -> problem.split(": ", 2))
                .map(sides -> new Problem(KEY + gateway.place() + "]." + sides[0], "", sides[1], true));
    }
}
