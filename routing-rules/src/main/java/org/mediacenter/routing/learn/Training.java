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
///
/// The terms that stand in one text only, most of all terms, are trained as one feature of that
/// text, as long as they are together. The weight of each is its share of that feature's: the same
/// model to the last digit, at a fraction of the memory.
final class Training {
    private static final double COST = 1;
    private static final double TOLERANCE = 0.1;
    private static final long SEED = 42;

    private final List<Vector> texts;
    private final Vocabulary vocabulary;
    private final Features features = new Features();
    private final int[] owners;
    private final float[] shares;

    private Training(List<Vector> texts, Vocabulary vocabulary) {
        this.texts = texts;
        this.vocabulary = vocabulary;
        owners = new int[vocabulary.size() - vocabulary.shared()];
        shares = new float[owners.length];
    }

    /// Fits on texts and what each was.
    ///
    /// @param labels the labels there are; `answers` are places in this list, one for each text
    static LinearModel fit(List<Vector> texts, int[] answers, List<String> labels, Vocabulary vocabulary) {
        return new Training(texts, vocabulary).fit(answers, labels);
    }

    private LinearModel fit(int[] answers, List<String> labels) {
        Problem problem = new Problem();
        problem.l = texts.size();
        problem.n = vocabulary.shared() + texts.size() + 1;
        problem.bias = 1;
        problem.x = new Feature[texts.size()][];
        for (int text = 0; text < texts.size(); text++) {
            problem.x[text] = features(text);
        }
        problem.y = Arrays.stream(answers).asDoubleStream().toArray();
        Parameter parameter = new Parameter(SolverType.MCSVM_CS, COST, TOLERANCE);
        parameter.setRandom(new Random(SEED));
        Linear.disableDebugOutput();
        return byLabel(Linear.train(problem, parameter), labels);
    }

    /// liblinear counts features from 1 and wants the one that belongs to every text last.
    private Feature[] features(int text) {
        Vector vector = texts.get(text);
        int shared = 0;
        while (shared < vector.numbers().length && vector.numbers()[shared] < vocabulary.shared()) {
            shared++;
        }
        Feature[] all = new Feature[shared + 2];
        for (int i = 0; i < shared; i++) {
            all[i] = features.of(vector.numbers()[i] + 1, vector.weights()[i]);
        }
        all[shared] = new FeatureNode(vocabulary.shared() + text + 1, single(text, vector, shared));
        all[shared + 1] = new FeatureNode(vocabulary.shared() + texts.size() + 1, 1);
        return all;
    }

    /// How long the terms that stand in this text only are together.
    private double single(int text, Vector vector, int from) {
        double squares = 0;
        for (int i = from; i < vector.numbers().length; i++) {
            squares += (double) vector.weights()[i] * vector.weights()[i];
        }
        double length = Math.sqrt(squares);
        for (int i = from; i < vector.numbers().length; i++) {
            owners[vector.numbers()[i] - vocabulary.shared()] = text;
            shares[vector.numbers()[i] - vocabulary.shared()] = (float) (vector.weights()[i] / length);
        }
        return length;
    }

    /// liblinear orders labels as it meets them; we as the list does. With two labels it may keep
    /// one row of weights.
    private LinearModel byLabel(Model model, List<String> labels) {
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
        return new LinearModel(labels, vocabulary.shared(), sorted, owners, shares);
    }
}
