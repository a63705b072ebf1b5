package org.mediacenter.hub.complaint;

import java.time.Instant;
import java.util.Optional;
import org.mediacenter.hub.complaint.ComplaintEvent.Rated;

/// How the city did, as the citizen sees it.
///
/// @param score [#WORST] to [#BEST]
/// @param channel by which they said so
public record Rating(int score, String channel, Optional<Personal> words, Instant at) {
    public static final int WORST = 1;
    public static final int BEST = 5;

    static Rating of(Rated rated, Instant at) {
        return new Rating(rated.score(), rated.channel(), rated.words(), at);
    }

    /// Whether the new words say what is known.
    boolean says(Rated again) {
        return score == again.score()
                && words.flatMap(Personal::text).equals(again.words().flatMap(Personal::text));
    }

    Rating without(Erasure erasure) {
        return new Rating(score, channel, words.map(erasure::of), at);
    }
}
