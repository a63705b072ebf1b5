package org.mediacenter.routing.learn;

import java.util.List;

/// One weight for each term and label. Thread-safe.
///
/// @param weights term by term, within a term label by label; the last row belongs to every text
record LinearModel(List<String> labels, float[] weights) {

    /// How much speaks for each label; higher is more, the scale is the model's own.
    double[] scores(Vector text) {
        int width = labels.size();
        double[] scores = new double[width];
        add(scores, weights.length / width - 1, 1);
        for (int i = 0; i < text.numbers().length; i++) {
            add(scores, text.numbers()[i], text.weights()[i]);
        }
        return scores;
    }

    private void add(double[] scores, int term, float times) {
        int row = term * scores.length;
        for (int label = 0; label < scores.length; label++) {
            scores[label] += weights[row + label] * times;
        }
    }

    /// How far a term's weight for a label lies above its mean weight, each label counted as
    /// probable as it is.
    double above(int term, int label, double[] shares) {
        int row = term * labels.size();
        double mean = 0;
        for (int i = 0; i < shares.length; i++) {
            mean += shares[i] * weights[row + i];
        }
        return weights[row + label] - mean;
    }
}
