package org.mediacenter.routing.learn;

import java.util.List;

/// How far a model may be believed: its calibration, and its share beside what was known about a
/// text before anything was learnt.
///
/// Both are fitted on texts the model had not been trained on.
///
/// @param share 0 to 1, how much the model counts
record Trust(Calibration calibration, double share) {
    private static final double FEW = 50;
    private static final double SAYS_NOTHING = 0.05;

    private static final int STEPS = 10;
    private static final double LEAST = 1e-4;

    /// For so few examples that nothing can be kept aside: the more there are the more the model
    /// counts, beside what was known before, where that knew anything of them.
    ///
    /// @param answers the true label of each text
    static Trust cautious(List<List<Scored>> known, List<String> answers) {
        double before = 0;
        for (int i = 0; i < answers.size(); i++) {
            before += Mixture.probability(known.get(i), answers.get(i)) / answers.size();
        }
        double share = before < SAYS_NOTHING ? 1 : answers.size() / (answers.size() + FEW);
        return new Trust(Calibration.CAUTIOUS, share);
    }

    /// @param scores of the model for each text
    /// @param answers places in `labels`
    static Trust fitted(List<double[]> scores, int[] answers, List<List<Scored>> known, List<String> labels) {
        Calibration calibration = Calibration.fitted(scores, answers);
        double[] model = new double[answers.length];
        double[] before = new double[answers.length];
        for (int i = 0; i < answers.length; i++) {
            model[i] = calibration.probabilities(scores.get(i))[answers[i]];
            before[i] = Mixture.probability(known.get(i), labels.get(answers[i]));
        }
        return new Trust(calibration, share(model, before));
    }

    /// The share under which the true answers were most probable together.
    private static double share(double[] model, double[] before) {
        double best = 1;
        double least = surprise(model, before, 1);
        for (int step = STEPS - 1; step >= 0; step--) {
            double share = (double) step / STEPS;
            double surprise = surprise(model, before, share);
            if (surprise < least) {
                least = surprise;
                best = share;
            }
        }
        return best;
    }

    private static double surprise(double[] model, double[] before, double share) {
        double sum = 0;
        for (int i = 0; i < model.length; i++) {
            sum -= Math.log(Math.max(LEAST, share * model[i] + (1 - share) * before[i]));
        }
        return sum;
    }
}
