package org.mediacenter.routing.learn;

import java.util.Arrays;

/// The terms a model knows, each with a number and with how telling it is: rarer terms tell more.
///
/// Terms that stand in several texts have the numbers below [#shared()], those of one text the
/// numbers from there on. Immutable and thread-safe.
final class Vocabulary {
    /// Weights of a model, one for each shared term and label: 160 MB while it is trained.
    private static final long MOST_WEIGHTS = 20_000_000;

    private final KeyTable terms;
    private final int[] numbers;
    private final float[] telling;
    private final int shared;

    private Vocabulary(KeyTable terms, int[] numbers, float[] telling, int shared) {
        this.terms = terms;
        this.numbers = numbers;
        this.telling = telling;
        this.shared = shared;
    }

    /// All terms of some texts of a corpus; where a model of them would be too large, those that
    /// stand in two or few are left out.
    static Vocabulary of(Corpus corpus, int[] texts, int labels) {
        int[] counts = new int[corpus.terms().size()];
        for (int text : texts) {
            for (int term : corpus.text(text).terms()) {
                counts[term]++;
            }
        }
        int least = 2;
        while (atLeast(counts, least) * labels > MOST_WEIGHTS) {
            least++;
        }
        return numbered(corpus, counts, least, texts.length);
    }

    private static long atLeast(int[] counts, int least) {
        return Arrays.stream(counts).filter(count -> count >= least).count();
    }

    private static Vocabulary numbered(Corpus corpus, int[] counts, int least, int texts) {
        int shared = (int) atLeast(counts, least);
        int single = (int) Arrays.stream(counts).filter(count -> count == 1).count();
        int[] numbers = new int[counts.length];
        float[] telling = new float[shared + single];
        int nextShared = 0;
        int nextSingle = shared;
        for (int term = 0; term < counts.length; term++) {
            numbers[term] = counts[term] >= least ? nextShared++ : counts[term] == 1 ? nextSingle++ : -1;
            if (numbers[term] >= 0) {
                telling[numbers[term]] = (float) (Math.log((1.0 + texts) / (1.0 + counts[term])) + 1);
            }
        }
        return new Vocabulary(corpus.terms(), numbers, telling, shared);
    }

    int size() {
        return telling.length;
    }

    int shared() {
        return shared;
    }

    /// The number of a term by its key, -1 where it is not known.
    int number(long key) {
        int term = terms.find(key);
        return term < 0 ? -1 : numbers[term];
    }

    /// The number of a term of the corpus, -1 where it is not known.
    int number(int term) {
        return numbers[term];
    }

    float telling(int number) {
        return telling[number];
    }
}
