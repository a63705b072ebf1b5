package org.mediacenter.routing.decide;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;

/// Turns weights into confidences that add up to less than 1.
///
/// A softmax with one more candidate, "something we know nothing of", of a fixed weight: little evidence gives little
/// confidence even where nothing speaks against it.
final class Confidences {
    private static final double UNKNOWN = 4;
    private static final double SOFTNESS = 2.2;
    private static final double LEAST = 0.01;

    private Confidences() {}

    record Share(int candidate, double confidence) {}

    /// The candidates worth naming, best first.
    ///
    /// @param open who may be chosen at all; the others are left out as if nothing spoke for them
    static List<Share> of(Tally tally, double[] usual, IntPredicate open) {
        double[] odds = new double[usual.length];
        double all = Math.exp(UNKNOWN / SOFTNESS);
        for (int candidate = 0; candidate < odds.length; candidate++) {
            double weight = tally.weight(candidate);
            odds[candidate] = weight > 0 && open.test(candidate) ? Math.exp((weight + usual[candidate]) / SOFTNESS) : 0;
            all += odds[candidate];
        }
        List<Share> shares = new ArrayList<>();
        for (int candidate = 0; candidate < odds.length; candidate++) {
            if (odds[candidate] / all >= LEAST) {
                shares.add(new Share(candidate, odds[candidate] / all));
            }
        }
        shares.sort(Comparator.comparingDouble(Share::confidence).reversed());
        return shares;
    }
}
