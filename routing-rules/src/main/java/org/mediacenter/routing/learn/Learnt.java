package org.mediacenter.routing.learn;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What was learnt so far, and goes on learning: a model that was trained now and then, and the
/// past texts nearest to a new one, which count from the moment they are added.
///
/// The neighbours are asked only where the model is unsure. Reading is thread-safe and may go on
/// while [#learn] and [#train] are called; those two want one caller at a time.
public final class Learnt implements AutoCloseable {
    /// Above this the model decides alone: it is right there in more than nine of ten cases.
    private static final double SURE = 0.8;
    private static final double SHARE_OF_NEIGHBOURS = 0.15;
    private static final int NEIGHBOURS = 10;

    private final TermReader reader;
    private final Neighbours neighbours;
    private final Map<String, Example> examples = new LinkedHashMap<>();
    private volatile Optional<Classifier> classifier = Optional.empty();

    public Learnt(TermReader reader, Neighbours neighbours) {
        this.reader = reader;
        this.neighbours = neighbours;
    }

    /// Takes an example in, in the place of the one of that name. It counts as a neighbour at once
    /// and in the model from the next training on.
    public void learn(String name, Example example) {
        examples.put(name, example);
        neighbours.put(name, example);
    }

    /// Forgets an example: as a neighbour at once, in the model from the next training on.
    public void forget(String name) {
        examples.remove(name);
        neighbours.remove(name);
    }

    /// Trains a model on all examples; nothing where there are none.
    public void train() {
        if (!examples.isEmpty()) {
            classifier = Optional.of(Classifier.learnt(List.copyOf(examples.values()), reader));
        }
    }

    public int size() {
        return examples.size();
    }

    /// The labels that were seen, the most probable first; empty where nothing was learnt.
    public List<Scored> classify(String text) {
        List<Scored> model = classifier.map(known -> known.classify(text)).orElse(List.of());
        return !model.isEmpty() && model.getFirst().probability() >= SURE ? model : together(model, text);
    }

    /// The words of a text that spoke for a label in the model, the most telling first; none before
    /// a training.
    public List<Telling> telling(String text, String label, int most) {
        return classifier.map(known -> known.telling(text, label, most)).orElse(List.of());
    }

    /// The past texts nearest to a text, the closest first.
    public List<Neighbours.Near> nearest(String text, int most) {
        return neighbours.nearest(text, most);
    }

    private List<Scored> together(List<Scored> model, String text) {
        Map<String, Double> votes = votes(neighbours.nearest(text, NEIGHBOURS));
        if (votes.isEmpty()) {
            return model;
        }
        double share = model.isEmpty() ? 1 : SHARE_OF_NEIGHBOURS;
        Map<String, Double> sum = new HashMap<>();
        model.forEach(one -> sum.put(one.label(), (1 - share) * one.probability()));
        votes.forEach((label, vote) -> sum.merge(label, share * vote, Double::sum));
        List<Scored> all = new ArrayList<>(sum.size());
        sum.forEach((label, probability) -> all.add(new Scored(label, probability)));
        all.sort(Comparator.comparingDouble(Scored::probability).reversed().thenComparing(Scored::label));
        return all;
    }

    /// Each neighbour speaks for its label, the closer the louder; all together 1.
    private static Map<String, Double> votes(List<Neighbours.Near> near) {
        double all = near.stream()
                .mapToDouble(one -> one.closeness() * one.closeness())
                .sum();
        Map<String, Double> votes = new HashMap<>();
        near.forEach(one -> votes.merge(one.label(), one.closeness() * one.closeness() / all, Double::sum));
        return votes;
    }

    @Override
    public void close() {
        neighbours.close();
    }
}
