package org.mediacenter.hub.roster;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/// Somebody of a department's complaint team, for a time.
///
/// @param id within the department's roster
/// @param officer user name
/// @param decree number of the decree that says so
/// @param from the first day
/// @param to the last day; absent while none is known
public record Duty(
        String id, String officer, Function function, String decree, LocalDate from, Optional<LocalDate> to) {

    /// What somebody is in the team.
    public enum Function {
        COORDINATOR,
        DEPUTY,
        MEMBER;

        /// Its name in the store and in files.
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// The one of that name.
        public static Optional<Function> of(String code) {
            for (Function function : values()) {
                if (function.code().equals(code)) {
                    return Optional.of(function);
                }
            }
            return Optional.empty();
        }
    }

    /// Whether it is theirs on that day.
    public boolean isOn(LocalDate day) {
        return !day.isBefore(from) && !isOver(day);
    }

    /// Whether its last day is before that day.
    public boolean isOver(LocalDate day) {
        return to.filter(last -> last.isBefore(day)).isPresent();
    }

    /// Whether there is a day on which both are.
    boolean meets(Duty other) {
        return !isOver(other.from) && !other.isOver(from);
    }

    Duty until(LocalDate last) {
        return new Duty(id, officer, function, decree, from, Optional.of(last));
    }
}
