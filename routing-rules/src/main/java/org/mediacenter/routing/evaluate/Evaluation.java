package org.mediacenter.routing.evaluate;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.mediacenter.routing.learn.Example;
import org.mediacenter.routing.learn.Learnt;
import org.mediacenter.routing.learn.Scored;
import org.mediacenter.routing.learn.TermReader;

/// Lets something learn from one part of the examples and decide the other. On one thread, so that
/// processor time is that of the work.
public final class Evaluation {
    /// A model is trained anew when there are so many times as many examples.
    private static final double GROWTH = 1.15;
    private static final int FIRST_TRAINING = 50;

    private final TermReader reader;
    private final List<Answer> answers = new ArrayList<>();
    private long deciding;
    private long training;
    private int trained;

    public Evaluation(TermReader reader) {
        this.reader = reader;
    }

    /// Learns nothing: `profile` decides each text alone.
    public Report alone(List<Example> test, Function<String, List<Scored>> profile) {
        test.forEach(example -> decide(example, profile));
        return report();
    }

    public Report trained(List<Example> train, List<Example> test) {
        try (Learnt learnt = learnt(train)) {
            train(learnt);
            test.forEach(example -> decide(example, learnt::classify));
        }
        return report();
    }

    /// Each part in turn is decided by what was learnt from the others.
    public Report folds(List<Example> examples, int parts, long seed) {
        int[] part = Folds.of(examples, parts, seed);
        for (int one = 0; one < parts; one++) {
            int aside = one;
            trained(some(examples, i -> part[i] != aside), some(examples, i -> part[i] == aside));
        }
        return report();
    }

    private static List<Example> some(List<Example> examples, IntPredicate which) {
        return IntStream.range(0, examples.size())
                .filter(which)
                .mapToObj(examples::get)
                .toList();
    }

    /// Learns each text after it decided it, as a stream of corrections.
    public Report stream(List<Example> train, List<Example> test) {
        try (Learnt learnt = learnt(train)) {
            train(learnt);
            double next = Math.max(FIRST_TRAINING, train.size() * GROWTH);
            for (Example example : test) {
                boolean wrong = !decide(example, learnt::classify).isRight();
                learnt.learn("test-" + learnt.size(), example, wrong);
                if (learnt.size() >= next) {
                    train(learnt);
                    next = learnt.size() * GROWTH;
                }
            }
        }
        return report();
    }

    private Learnt learnt(List<Example> train) {
        Learnt learnt = new Learnt(reader);
        for (int i = 0; i < train.size(); i++) {
            learnt.learn("train-" + i, train.get(i), false);
        }
        return learnt;
    }

    private void train(Learnt learnt) {
        long before = processorTime();
        learnt.train();
        training += processorTime() - before;
        trained = Math.max(trained, learnt.size());
    }

    private Answer decide(Example example, Function<String, List<Scored>> decider) {
        long before = processorTime();
        List<Scored> said = decider.apply(example.text());
        deciding += processorTime() - before;
        Answer answer = new Answer(example.label(), said);
        answers.add(answer);
        return answer;
    }

    private static long processorTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private Report report() {
        return new Report(List.copyOf(answers), deciding / 1e9, training / 1e9, trained);
    }
}
