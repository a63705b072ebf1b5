package org.mediacenter.hub.settings;

import java.util.List;
import java.util.stream.Collectors;

/// What became of reading the settings.
public sealed interface SettingsReading {

    /// They can be used.
    ///
    /// @param warnings what stays off, or deserves a look
    record Good(HubSettings settings, List<Problem> warnings) implements SettingsReading {
        public Good {
            warnings = List.copyOf(warnings);
        }
    }

    /// They cannot; every problem there is, fatal ones first.
    ///
    /// @param asFarAsRead standards stand in the place of what is wrong: to look for more, never to run
    record Bad(HubSettings asFarAsRead, List<Problem> problems) implements SettingsReading {
        public Bad {
            problems = List.copyOf(problems);
        }

        /// One problem a line.
        public String text() {
            return lines(problems);
        }
    }

    /// One problem a line, as `./hub check` and the log print them.
    static String lines(List<Problem> problems) {
        return problems.stream().map(Problem::toString).collect(Collectors.joining("\n"));
    }
}
