package org.mediacenter.routing.learn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What a model made of one text.
///
/// @param shares how probable each label of the model is, by its number
record Judged(Terms terms, Vector vector, double[] shares, Vocabulary vocabulary, LinearModel model, Trust trust) {

    static Judged of(Terms terms, Vocabulary vocabulary, LinearModel model, Trust trust) {
        Vector vector = Vector.of(terms, vocabulary);
        double[] shares = trust.calibration().probabilities(model.scores(vector));
        return new Judged(terms, vector, shares, vocabulary, model, trust);
    }

    /// All labels that were learnt or known before, the most probable first.
    List<Scored> labels() {
        List<Scored> learnt = new ArrayList<>(shares.length);
        for (int i = 0; i < shares.length; i++) {
            learnt.add(new Scored(model.labels().get(i), shares[i]));
        }
        return Mixture.of(terms.known(), learnt, terms.known().isEmpty() ? 1 : trust.share());
    }

    /// The words that spoke for a label against all others, the most telling first.
    ///
    /// A term speaks by its weight in the text times how far the label's weight lies above the mean
    /// of all labels, each as probable as it is: what would be lost of the label's log-probability
    /// without it.
    List<Telling> telling(String label, int most) {
        int wanted = model.labels().indexOf(label);
        if (wanted < 0) {
            return List.of();
        }
        double[] spoke = new double[vector.numbers().length];
        for (int i = 0; i < spoke.length; i++) {
            double above = model.above(vector.numbers()[i], wanted, shares);
            spoke[i] = trust.calibration().sharpness() * vector.weights()[i] * above;
        }
        return shared(spoke).telling(most);
    }

    /// A term that stands in several places gives to each alike.
    private Shares shared(double[] spoke) {
        int[] places = new int[terms.size()];
        int[] times = new int[spoke.length];
        for (int i = 0; i < places.length; i++) {
            places[i] = Arrays.binarySearch(vector.numbers(), vocabulary.number(terms.key(i)));
            if (places[i] >= 0) {
                times[places[i]]++;
            }
        }
        Shares words = new Shares(terms);
        for (int i = 0; i < places.length; i++) {
            if (places[i] >= 0) {
                words.add(terms.from(i), terms.to(i), spoke[places[i]] / times[places[i]]);
            }
        }
        return words;
    }
}
