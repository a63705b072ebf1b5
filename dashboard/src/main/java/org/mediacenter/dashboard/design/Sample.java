package org.mediacenter.dashboard.design;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// An invented complaint: together they show whatever one complaint can be.
public enum Sample {
    /// By SMS, at work: every delivery state, drafts, clocks that run, wait and have stopped.
    CONVERSATION,
    /// Before everybody: PUBLIK, the channel's window.
    PUBLIC,
    /// Nobody has it yet: proposals, several matters in one, alike ones, no place.
    TRIAGE,
    /// A department's words wait for the Media Center.
    PROPOSAL,
    /// A life in danger, and a form that could not be taken.
    DANGER,
    /// Over, and nothing may be done but read.
    CLOSED;

    /// Its name in addresses.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Sample> of(String code) {
        return Arrays.stream(values())
                .filter(sample -> sample.code().equals(code))
                .findFirst();
    }
}
