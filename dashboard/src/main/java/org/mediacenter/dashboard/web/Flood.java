package org.mediacenter.dashboard.web;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.mediacenter.hub.limit.Allowance;

/// Keeps a flood of complaints by the open form and the open API from drowning the city, without
/// shutting out the many people behind one mobile operator's address.
public final class Flood {
    private static final String ALL = "all";
    private static final int ADDRESSES = 50_000;

    private final Allowance perAddress;
    private final Allowance together;
    private final Allowance guesses;

    public Flood(InstantSource clock) {
        this.perAddress = new Allowance(clock, 300, Duration.ofMillis(200), ADDRESSES);
        this.guesses = new Allowance(clock, 60, Duration.ofSeconds(1), ADDRESSES);
        this.together = new Allowance(clock, 3_000, Duration.ofMillis(3), 1);
    }

    /// Takes one try of an address to show a token nobody has checked lately; answers how long to wait
    /// where none is left. [#proven] gives it back.
    Optional<Duration> takeGuess(String address) {
        return guesses.take(address);
    }

    /// The token was one.
    void proven(String address) {
        guesses.giveBack(address);
    }

    /// Takes one try of an address; answers how long to wait where none is left.
    public Optional<Duration> take(String address) {
        return perAddress.take(address).or(() -> together.take(ALL));
    }
}
