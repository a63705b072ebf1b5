package org.mediacenter.routing.learn;

import java.util.List;

/// Turns scores into probabilities: a softmax whose sharpness was chosen so that what it says about texts the model
/// had not seen comes true as often as it says (Guo et al., "On Calibration of Modern Neural Networks", 2017).
///
/// @param sharpness what the scores are multiplied by
record Temperature(double sharpness) {
    private static final double LOWEST = 0.05;
    private static final double HIGHEST = 50;
    private static final int STEPS = 60;
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

    /// Fits on scores of texts the model was not trained on, by the least surprise at the true answers.
    static Temperature fitted(List<double[]> scores, int[] answers) {
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
        return new Temperature(Math.exp((low + high) / 2));
    }

    private static double surprise(List<double[]> scores, int[] answers, double sharpness) {
        Temperature trial = new Temperature(sharpness);
        double sum = 0;
        for (int i = 0; i < answers.length; i++) {
            sum -= Math.log(Math.max(1e-12, trial.probabilities(scores.get(i))[answers[i]]));
        }
        return sum;
    }

    double[] probabilities(double[] scores) {
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
}
