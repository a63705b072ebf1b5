package org.mediacenter.routing.learn;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// Fits a linear model: the multi-class support vector machine of Crammer and Singer, as liblinear
/// has it.
final class Training {
    private static final double COST = 1;
    private static final double TOLERANCE = 0.01;
    private static final long SEED = 42;

    private Training() {}

    /// Fits on texts and what each was.
    ///
    /// @param labels the labels there are; `answers` are places in this list, one for each text
    static LinearModel fit(List<Vector> texts, int[] answers, List<String> labels, int terms) {
        Problem problem = new Problem();
        problem.l = texts.size();
        problem.n = terms + 1;
        problem.bias = 1;
        problem.x = texts.stream().map(text -> features(text, terms)).toArray(Feature[][]::new);
        problem.y = Arrays.stream(answers).asDoubleStream().toArray();
        Parameter parameter = new Parameter(SolverType.MCSVM_CS, COST, TOLERANCE);
        parameter.setRandom(new Random(SEED));
        Linear.disableDebugOutput();
        return byLabel(Linear.train(problem, parameter), labels);
    }

    /// liblinear counts features from 1 and wants the one that belongs to every text last.
    private static Feature[] features(Vector text, int terms) {
        int size = text.numbers().length;
        Feature[] features = new Feature[size + 1];
        for (int i = 0; i < size; i++) {
            features[i] = new FeatureNode(text.numbers()[i] + 1, text.weights()[i]);
        }
        features[size] = new FeatureNode(terms + 1, 1);
        return features;
    }

    /// liblinear orders labels as it meets them; we as the list does. With two labels it may keep
    /// one row of weights.
    private static LinearModel byLabel(Model model, List<String> labels) {
        int[] order = model.getLabels();
        double[] weights = model.getFeatureWeights();
        int rows = model.getNrFeature() + 1;
        int columns = weights.length / rows;
        float[] sorted = new float[rows * labels.size()];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < order.length; column++) {
                double weight = columns == 1 ? (column == 0 ? 1 : -1) * weights[row] : weights[row * columns + column];
                sorted[row * labels.size() + order[column]] = (float) weight;
            }
        }
        return new LinearModel(labels, sorted);
    }
}
