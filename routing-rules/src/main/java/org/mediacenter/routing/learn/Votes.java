package org.mediacenter.routing.learn;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What past texts say together about a new one.
final class Votes {
    /// Less alike than this, two texts are about different things as often as not.
    private static final double ALIKE = 0.4;
    private static final double SAME = 0.8;
    private static final double MOST = 0.9;

    private Votes() {}

    /// Each speaks for its label, the closer the louder; all together 1.
    static List<Scored> of(List<Near> near) {
        double all = near.stream().mapToDouble(Votes::loudness).sum();
        Map<String, Double> votes = new HashMap<>();
        near.forEach(one -> votes.merge(one.label(), loudness(one) / all, Double::sum));
        return Mixture.sorted(votes);
    }

    private static double loudness(Near near) {
        return near.closeness() * near.closeness();
    }

    /// How much corrections count beside everything else: the closest decides, 0 where none is
    /// alike.
    static double share(List<Near> corrections) {
        return corrections.isEmpty()
                ? 0
                : Math.clamp((corrections.getFirst().closeness() - ALIKE) / (SAME - ALIKE), 0, 1) * MOST;
    }
}
