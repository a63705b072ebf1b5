package org.mediacenter.dashboard.start;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mediacenter.hub.account.PasswordRule;
import org.mediacenter.hub.settings.HubSettings;
import org.mediacenter.hub.settings.HubSettings.FirstAdministrator;
import org.mediacenter.hub.settings.Problem;
import org.mediacenter.hub.settings.SettingsReading;

/// Holds the first administrator's password to the rule for staff before anything starts: a hub that
/// refused it later would run with no account and no link to make one.
final class FirstPassword {
    private static final String KEY = "hub.first-administrator.password";

    private FirstPassword() {}

    /// The same reading, or a bad one where the password is not acceptable.
    static SettingsReading checked(SettingsReading reading) {
        return switch (reading) {
            case SettingsReading.Good good -> with(good.settings(), good.warnings(), good);
            case SettingsReading.Bad bad -> with(bad.asFarAsRead(), bad.problems(), bad);
        };
    }

    private static SettingsReading with(HubSettings settings, List<Problem> others, SettingsReading reading) {
        Optional<Problem> problem = settings.firstAdministrator()
                .filter(first -> !first.password().isEmpty())
                .flatMap(FirstPassword::problem);
        if (problem.isEmpty()) {
            return reading;
        }
        List<Problem> problems = new ArrayList<>(others);
        problems.addFirst(problem.get());
        return new SettingsReading.Bad(settings, problems);
    }

    private static Optional<Problem> problem(FirstAdministrator first) {
        return PasswordRule.objection(first.password(), first.username())
                .map(why -> new Problem(KEY, first.password().toString(), rule(why), true));
    }

    private static String rule(String why) {
        return switch (why) {
            case "too-short" -> "at least " + PasswordRule.SHORTEST + " characters";
            case "too-long" -> "shorter than this";
            case "contains-username" -> "without the user name in it";
            default -> "not one that is easily guessed";
        };
    }
}
