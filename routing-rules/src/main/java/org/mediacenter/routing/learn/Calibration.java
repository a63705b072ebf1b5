package org.mediacenter.routing.learn;

import java.util.List;

/// Turns scores into probabilities that come true as often as they say, as far as could be seen on
/// texts the model had not been trained on.
///
/// First a softmax of one sharpness (Guo et al., "On Calibration of Modern Neural Networks", 2017),
/// then the log-odds of the most probable label are stretched and shifted (Platt's scaling): people
/// mislabel some of the clearest texts, which no softmax believes.
///
/// @param sharpness what the scores are multiplied by
/// @param slope what the log-odds of the most probable label are multiplied by
/// @param shift what is added to them then
record Calibration(double sharpness, double slope, double shift) {
    /// For so few examples that nothing can be seen.
    static final Calibration CAUTIOUS = new Calibration(3, 0.7, 0);

    private static final double LOWEST = 0.05;
    private static final double HIGHEST = 50;
    private static final int STEPS = 60;
    private static final int NEWTON_STEPS = 30;
    private static final double RIDGE = 1;
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;
    private static final double NEAREST_TO_CERTAIN = 1e-6;

    /// Fits on scores of texts the model was not trained on, and their true answers.
    static Calibration fitted(List<double[]> scores, int[] answers) {
        double low = Math.log(LOWEST);
        double high = Math.log(HIGHEST);
        for (int i = 0; i < STEPS; i++) {
            double first = high - GOLDEN * (high - low);
            double second = low + GOLDEN * (high - low);
            if (surprise(scores, answers, Math.exp(first)) < surprise(scores, answers, Math.exp(second))) {
                high = second;
            } else {
                low = first;
            }
        }
        return stretched(Math.exp((low + high) / 2), scores, answers);
    }

    /// As if one text more had been seen, whose answer was any: however well the labels could be told
    /// apart so far, the next one may be a surprise.
    private static double surprise(List<double[]> scores, int[] answers, double sharpness) {
        double sum = 0;
        for (int i = 0; i < answers.length; i++) {
            double[] shares = softmax(scores.get(i), sharpness);
            sum -= logarithm(shares[answers[i]]);
            for (double share : shares) {
                sum -= logarithm(share) / shares.length / answers.length;
            }
        }
        return sum;
    }

    private static double logarithm(double share) {
        return Math.log(Math.max(1e-12, share));
    }

    /// Logistic regression of "the most probable label was right" on its log-odds, by Newton's
    /// method; a little drawn to leaving them as they are.
    private static Calibration stretched(double sharpness, List<double[]> scores, int[] answers) {
        double[] odds = new double[answers.length];
        boolean[] right = new boolean[answers.length];
        for (int i = 0; i < answers.length; i++) {
            double[] shares = softmax(scores.get(i), sharpness);
            int best = best(shares);
            odds[i] = odds(shares[best]);
            right[i] = best == answers[i];
        }
        double[] targets = targets(right);
        double[] line = {1, 0};
        for (int step = 0; step < NEWTON_STEPS; step++) {
            step(line, odds, targets);
        }
        return new Calibration(sharpness, Math.max(0.1, line[0]), line[1]);
    }

    /// As Platt has them: one more right and one more wrong answer than were seen, so that nothing
    /// is ever certain.
    private static double[] targets(boolean[] right) {
        double wrong = 0;
        for (boolean one : right) {
            wrong += one ? 0 : 1;
        }
        double high = (right.length - wrong + 1) / (right.length - wrong + 2);
        double low = 1 / (wrong + 2);
        double[] targets = new double[right.length];
        for (int i = 0; i < right.length; i++) {
            targets[i] = right[i] ? high : low;
        }
        return targets;
    }

    /// One step of Newton's method.
    ///
    /// @param line slope and shift, moved nearer to the best
    private static void step(double[] line, double[] odds, double[] targets) {
        double bySlope = RIDGE * (line[0] - 1);
        double byShift = RIDGE * line[1];
        double twiceSlope = RIDGE;
        double both = 0;
        double twiceShift = RIDGE;
        for (int i = 0; i < odds.length; i++) {
            double p = share(line[0] * odds[i] + line[1]);
            double miss = p - targets[i];
            double bend = p * (1 - p);
            bySlope += miss * odds[i];
            byShift += miss;
            twiceSlope += bend * odds[i] * odds[i];
            both += bend * odds[i];
            twiceShift += bend;
        }
        double determinant = twiceSlope * twiceShift - both * both;
        line[0] -= (twiceShift * bySlope - both * byShift) / determinant;
        line[1] -= (twiceSlope * byShift - both * bySlope) / determinant;
    }

    double[] probabilities(double[] scores) {
        double[] shares = softmax(scores, sharpness);
        if (shares.length < 2) {
            return shares;
        }
        int best = best(shares);
        double before = Math.min(shares[best], 1 - NEAREST_TO_CERTAIN);
        double after = share(slope * odds(before) + shift);
        for (int i = 0; i < shares.length; i++) {
            shares[i] = i == best ? after : shares[i] * (1 - after) / (1 - before);
        }
        return shares;
    }

    private static double[] softmax(double[] scores, double sharpness) {
        double highest = Double.NEGATIVE_INFINITY;
        for (double score : scores) {
            highest = Math.max(highest, score);
        }
        double[] shares = new double[scores.length];
        double sum = 0;
        for (int i = 0; i < scores.length; i++) {
            shares[i] = Math.exp(sharpness * (scores[i] - highest));
            sum += shares[i];
        }
        for (int i = 0; i < shares.length; i++) {
            shares[i] /= sum;
        }
        return shares;
    }

    private static int best(double[] shares) {
        int best = 0;
        for (int i = 1; i < shares.length; i++) {
            best = shares[i] > shares[best] ? i : best;
        }
        return best;
    }

    private static double odds(double share) {
        double bounded = Math.clamp(share, NEAREST_TO_CERTAIN, 1 - NEAREST_TO_CERTAIN);
        return Math.log(bounded / (1 - bounded));
    }

    private static double share(double odds) {
        return 1 / (1 + Math.exp(-odds));
    }
}
