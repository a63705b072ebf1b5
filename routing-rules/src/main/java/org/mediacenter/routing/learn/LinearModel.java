package org.mediacenter.routing.learn;

import java.util.List;

/// One weight for each term and label. Thread-safe.
///
/// @param shared how many terms have a row of their own in `weights`; then come the rows of the
///     texts, for the terms that stood in one only, and last a row that belongs to every text
/// @param weights row by row, within a row label by label
/// @param owners the text of each term from `shared` on
/// @param shares what part of its text's row is the term's
record LinearModel(List<String> labels, int shared, float[] weights, int[] owners, float[] shares) {

    /// How much speaks for each label; higher is more, the scale is the model's own.
    double[] scores(Vector text) {
        int width = labels.size();
        double[] scores = new double[width];
        add(scores, weights.length - width, 1);
        for (int i = 0; i < text.numbers().length; i++) {
            int term = text.numbers()[i];
            add(scores, row(term), text.weights()[i] * share(term));
        }
        return scores;
    }

    private void add(double[] scores, int row, float times) {
        for (int label = 0; label < scores.length; label++) {
            scores[label] += weights[row + label] * times;
        }
    }

    private int row(int term) {
        return (term < shared ? term : shared + owners[term - shared]) * labels.size();
    }

    private float share(int term) {
        return term < shared ? 1 : shares[term - shared];
    }

    /// How far a term's weight for a label lies above its mean weight, each label counted as
    /// probable as it is.
    double above(int term, int label, double[] shares) {
        int row = row(term);
        double mean = 0;
        for (int i = 0; i < shares.length; i++) {
            mean += shares[i] * weights[row + i];
        }
        return (weights[row + label] - mean) * share(term);
    }
}
