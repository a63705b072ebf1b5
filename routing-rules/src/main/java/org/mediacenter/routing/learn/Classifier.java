package org.mediacenter.routing.learn;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// What was learnt from examples: gives a text the labels they had, each with its probability.
/// Immutable and thread-safe.
public final class Classifier {
    /// A fifth of the examples is kept aside to see how sure the model may be.
    private static final int ASIDE = 5;
    private static final int FEW = 50;
    /// So many are enough to keep a fifth aside once instead of each fifth in turn.
    private static final int MANY = 3_000;

    private final int examples;
    private final TermReader reader;
    private final Vocabulary vocabulary;
    private final LinearModel model;
    private final Trust trust;

    private Classifier(int examples, TermReader reader, Vocabulary vocabulary, LinearModel model, Trust trust) {
        this.examples = examples;
        this.reader = reader;
        this.vocabulary = vocabulary;
        this.model = model;
        this.trust = trust;
    }

    /// Learns from examples, on the caller's thread: some seconds for ten thousand. The same
    /// examples give the same classifier.
    ///
    /// @param examples at least one; another order may give another classifier
    public static Classifier learnt(List<Example> examples, TermReader reader) {
        Corpus corpus = new Corpus();
        examples.forEach(example -> corpus.add(reader.read(example.text())));
        List<String> labels =
                examples.stream().map(Example::label).distinct().sorted().toList();
        int[] answers = examples.stream()
                .mapToInt(example -> labels.indexOf(example.label()))
                .toArray();
        Trust trust = examples.size() < FEW ? cautious(corpus, examples) : trust(corpus, answers, labels);
        Fitted all = Fitted.on(corpus, IntStream.range(0, corpus.size()).toArray(), answers, labels);
        return new Classifier(examples.size(), reader, all.vocabulary(), all.model(), trust);
    }

    private static Trust cautious(Corpus corpus, List<Example> examples) {
        return Trust.cautious(
                IntStream.range(0, corpus.size())
                        .mapToObj(text -> corpus.text(text).known())
                        .toList(),
                examples.stream().map(Example::label).toList());
    }

    /// A model and the terms it knows.
    private record Fitted(Vocabulary vocabulary, LinearModel model) {
        static Fitted on(Corpus corpus, int[] texts, int[] answers, List<String> labels) {
            Vocabulary vocabulary = Vocabulary.of(corpus, texts, labels.size());
            List<Vector> vectors = IntStream.of(texts)
                    .mapToObj(text -> Vector.of(corpus, text, vocabulary))
                    .toList();
            int[] right = IntStream.of(texts).map(text -> answers[text]).toArray();
            return new Fitted(vocabulary, Training.fit(vectors, right, labels, vocabulary));
        }
    }

    private static Trust trust(Corpus corpus, int[] answers, List<String> labels) {
        List<double[]> scores = new ArrayList<>();
        List<Integer> aside = new ArrayList<>();
        int folds = answers.length < MANY ? ASIDE : 1;
        for (int fold = 0; fold < folds; fold++) {
            int part = fold;
            int[] kept = IntStream.range(0, answers.length)
                    .filter(text -> text % ASIDE != part)
                    .toArray();
            Fitted fitted = Fitted.on(corpus, kept, answers, labels);
            for (int text = part; text < answers.length; text += ASIDE) {
                scores.add(fitted.model().scores(Vector.of(corpus, text, fitted.vocabulary())));
                aside.add(text);
            }
        }
        return Trust.fitted(
                scores,
                aside.stream().mapToInt(text -> answers[text]).toArray(),
                aside.stream().map(text -> corpus.text(text).known()).toList(),
                labels);
    }

    /// All labels, the most probable first.
    public List<Scored> classify(String text) {
        return judge(reader.read(text)).labels();
    }

    Judged judge(Terms text) {
        return Judged.of(text, vocabulary, model, trust);
    }

    /// How many examples it was made of.
    public int examples() {
        return examples;
    }

    /// The words of a text that spoke for a label against all others, the most telling first.
    public List<Telling> telling(String text, String label, int most) {
        return judge(reader.read(text)).telling(label, most);
    }

    /// How many terms it knows.
    public int size() {
        return vocabulary.size();
    }
}
