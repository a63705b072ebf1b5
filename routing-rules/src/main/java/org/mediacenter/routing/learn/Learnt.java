package org.mediacenter.routing.learn;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.mediacenter.routing.text.Word;

/// What was learnt so far, and goes on learning: a model that was trained now and then, and the
/// past texts nearest to a new one, which count from the moment they are added.
///
/// All past texts are asked only where the model is unsure, the latest corrections always. Reading
/// is thread-safe and may go on while something is learnt or trained; that wants one caller at a
/// time.
public final class Learnt implements AutoCloseable {
    /// Above this the model decides alone: it is right there in more than nine of ten cases.
    private static final double SURE = 0.8;
    /// Also where nothing else is known: the nearest may be far away, and must not make anything sure.
    private static final double SHARE_OF_NEIGHBOURS = 0.15;
    private static final int NEIGHBOURS = 10;
    /// Words of a text by which the past is searched; more were measured to change nothing but the
    /// time.
    private static final int WORDS = 12;
    private static final int TEXTS_WITH_A_WORD = 10_000;
    /// With fewer, the nearest is near to nothing.
    private static final int FEWEST_NEIGHBOURS = 50;

    private final TermReader reader;
    private final Neighbours neighbours;
    private final WordCounts counts = new WordCounts();
    private final Corrections corrections = new Corrections(counts);
    private final Map<String, Example> examples = new LinkedHashMap<>();
    private volatile Optional<Classifier> classifier = Optional.empty();

    public Learnt(TermReader reader) {
        this.reader = reader;
        neighbours = reader.neighbours();
    }

    /// Takes an example in, in the place of the one of that name. It counts as a neighbour at once
    /// and in a model from the next training on.
    ///
    /// @param corrected whether people decided otherwise than had been decided for them
    public void learn(String name, Example example, boolean corrected) {
        forget(name);
        examples.put(name, example);
        neighbours.put(name, example);
        List<Word> words = reader.words(example.text());
        counts.add(Corrections.distinct(words));
        if (corrected) {
            corrections.put(name, example.label(), words);
        }
    }

    /// Forgets an example: as a neighbour at once, in the model from the next training on.
    public void forget(String name) {
        Optional.ofNullable(examples.remove(name)).ifPresent(example -> {
            neighbours.remove(name);
            corrections.remove(name);
            counts.remove(Corrections.distinct(reader.words(example.text())));
        });
    }

    /// A model of the examples named; nothing where none of them is known. On the caller's thread:
    /// some seconds for ten thousand. It is not in service yet.
    public Optional<Classifier> trained(Collection<String> names) {
        List<Example> known = known(names).toList();
        return known.isEmpty() ? Optional.empty() : Optional.of(Classifier.learnt(known, reader));
    }

    /// The examples of these names, those forgotten left out.
    public Stream<Example> known(Collection<String> names) {
        return names.stream().map(examples::get).filter(Objects::nonNull);
    }

    /// Puts a model in service; without one, what was known before and the past texts decide.
    public void serve(Optional<Classifier> trained) {
        classifier = trained;
    }

    /// Trains on all examples and puts the model in service.
    public void train() {
        serve(trained(names()));
    }

    /// In the order they were learnt.
    public List<String> names() {
        return List.copyOf(examples.keySet());
    }

    public int size() {
        return examples.size();
    }

    /// What is to be thought of a text.
    public Opinion opinion(Terms text) {
        Optional<Judged> judged = classifier.map(known -> known.judge(text));
        List<Scored> sofar = judged.map(Judged::labels).orElseGet(text::known);
        List<Near> near = size() < FEWEST_NEIGHBOURS || isSure(sofar) ? List.of() : nearest(text);
        List<Scored> together = near.isEmpty() ? sofar : Mixture.of(sofar, Votes.of(near), SHARE_OF_NEIGHBOURS);
        List<Near> corrected = corrections.nearest(text.words(), NEIGHBOURS);
        double share = Votes.share(corrected);
        return share == 0
                ? new Opinion(together, near, near.isEmpty() ? 0 : SHARE_OF_NEIGHBOURS, 0, judged)
                : new Opinion(Mixture.of(together, Votes.of(corrected), share), corrected, share, share, judged);
    }

    private List<Near> nearest(Terms text) {
        return neighbours.nearest(
                counts.rarest(Corrections.distinct(text.words()), WORDS, TEXTS_WITH_A_WORD), NEIGHBOURS);
    }

    private static boolean isSure(List<Scored> sofar) {
        return !sofar.isEmpty() && sofar.getFirst().probability() >= SURE;
    }

    /// The labels that were seen, the most probable first; empty where nothing speaks for any.
    public List<Scored> classify(String text) {
        return opinion(reader.read(text)).labels();
    }

    @Override
    public void close() {
        neighbours.close();
    }
}
