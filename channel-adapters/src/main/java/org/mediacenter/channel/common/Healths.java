package org.mediacenter.channel.common;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.mediacenter.hub.channel.ChannelHealth;
import org.mediacenter.hub.channel.ChannelHealth.State;

/// How several links or ways are as one. Pure.
public final class Healths {
    private static final List<State> BEST_FIRST = List.of(State.UP, State.STARTING, State.DOWN);

    private Healths() {}

    /// Up while any of them is; closed where there is none.
    public static State best(Collection<State> all) {
        return BEST_FIRST.stream().filter(all::contains).findFirst().orElse(State.CLOSED);
    }

    /// The best of them, with the latest that any of them heard and said.
    public static ChannelHealth together(List<ChannelHealth> all, String detail) {
        return new ChannelHealth(
                best(all.stream().map(ChannelHealth::state).toList()),
                detail,
                latest(all, ChannelHealth::lastIn),
                latest(all, ChannelHealth::lastOut));
    }

    private static Optional<Instant> latest(List<ChannelHealth> all, Function<ChannelHealth, Optional<Instant>> what) {
        return all.stream().flatMap(one -> what.apply(one).stream()).max(Instant::compareTo);
    }
}
