package org.mediacenter.channel.meta;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.mediacenter.channel.common.Backoff;
import org.mediacenter.channel.meta.GraphAnswer.Busy;
import org.mediacenter.channel.meta.GraphAnswer.Done;
import org.mediacenter.channel.meta.GraphAnswer.Limited;
import org.mediacenter.channel.meta.GraphAnswer.Never;
import org.mediacenter.channel.meta.GraphAnswer.NotDone;
import org.mediacenter.channel.meta.GraphAnswer.Perhaps;
import org.mediacenter.channel.meta.GraphAnswer.TokenDead;
import org.mediacenter.hub.channel.ChannelHealth.State;
import org.mediacenter.hub.channel.LinkHealth;
import org.mediacenter.hub.channel.LinkHealth.Cause;
import org.mediacenter.hub.channel.LinkHealth.HeadRoom;

/// What is known of one page or account from what Meta answered so far. Thread-safe.
final class GraphState {
    static final String GONE = "meta cannot be reached";
    static final String TOKEN_DEAD = "token invalid, make a new one";
    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(30);

    private final String name;
    private final InstantSource time;
    private final Backoff backoff;
    private State state = State.STARTING;
    private String detail = "asking whether the token is accepted";
    private Optional<Cause> cause = Optional.empty();
    private Instant quietUntil = Instant.MIN;
    private Optional<Instant> lastOut = Optional.empty();
    private Optional<Instant> expires = Optional.empty();
    private Optional<GraphUsage> usage = Optional.empty();

    GraphState(String name, InstantSource time, RandomGenerator random) {
        this.name = name;
        this.time = time;
        this.backoff = new Backoff(FIRST_WAIT, LONGEST_WAIT, random);
    }

    synchronized boolean isUp() {
        return state == State.UP;
    }

    /// What is certain without asking: calls are not taken for now, or the token is dead.
    synchronized Optional<GraphAnswer> known() {
        Duration quiet = Duration.between(time.instant(), quietUntil);
        if (isTokenDead()) {
            return Optional.of(new TokenDead());
        }
        return quiet.isPositive() ? Optional.of(new Limited(Optional.of(quiet))) : Optional.empty();
    }

    synchronized boolean isTokenDead() {
        return state == State.DOWN && detail.equals(TOKEN_DEAD);
    }

    /// Whether Meta takes no calls for now.
    synchronized boolean isQuiet() {
        return quietUntil.isAfter(time.instant());
    }

    synchronized Optional<HeadRoom> headRoom() {
        return usage.map(GraphUsage::headRoom);
    }

    /// Learns from an answer, which says afterwards how long to wait.
    synchronized GraphAnswer learns(GraphAnswer answer, Optional<GraphUsage> told, boolean wrote) {
        usage = told.or(() -> usage);
        return switch (answer) {
            case Done _ -> {
                works();
                lastOut = wrote ? Optional.of(time.instant()) : lastOut;
                yield answer;
            }
            case Never _, Busy _ -> {
                works();
                yield answer;
            }
            case TokenDead _ -> goes(State.DOWN, Cause.CREDENTIALS, TOKEN_DEAD, answer);
            case Limited limited -> limited(limited);
            case NotDone(var why) -> goes(State.DOWN, Cause.UNREACHABLE, why, answer);
            case Perhaps(var why) -> goes(state == State.STARTING ? State.DOWN : state, Cause.PROVIDER, why, answer);
        };
    }

    /// @param until when the token ends, if it does
    synchronized void tokenIsGood(Optional<Instant> until) {
        expires = until;
        works();
    }

    /// Whether Meta is there at all; what comes back is believed until a call says otherwise.
    synchronized void there(boolean there) {
        if (!there && state == State.UP) {
            state = State.DOWN;
            cause = Optional.of(Cause.UNREACHABLE);
            detail = GONE;
        } else if (there && state == State.DOWN && detail.equals(GONE)) {
            works();
        }
    }

    synchronized void closed() {
        state = State.CLOSED;
        cause = Optional.empty();
        detail = "closed";
    }

    /// @param asked when it was last asked or last answered
    synchronized LinkHealth health(Optional<Instant> lastIn, Optional<Instant> asked) {
        return new LinkHealth(name, state, cause, detail, lastIn, lastOut, expires, headRoom(), asked);
    }

    private void works() {
        if (state != State.CLOSED) {
            state = State.UP;
            cause = Optional.empty();
            detail = "up";
        }
    }

    private GraphAnswer goes(State next, Cause kind, String why, GraphAnswer answer) {
        if (state != State.CLOSED) {
            state = next;
            cause = Optional.of(kind);
            detail = why;
        }
        return answer;
    }

    /// Waits as long as Meta says, or longer each time. Calls that were on their way together count as one.
    private GraphAnswer limited(Limited limited) {
        Instant now = time.instant();
        if (!quietUntil.isAfter(now)) {
            Duration wait =
                    limited.pause().or(() -> usage.flatMap(GraphUsage::pause)).orElseGet(() -> backoff.fails(now));
            quietUntil = now.plus(wait);
            goes(State.UP, Cause.LIMIT, "up; meta takes no calls until its limit begins anew", limited);
        }
        return new Limited(Optional.of(Duration.between(now, quietUntil)));
    }
}
