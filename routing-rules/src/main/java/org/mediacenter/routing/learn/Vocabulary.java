package org.mediacenter.routing.learn;

import java.util.Arrays;
import java.util.List;

/// The terms a model knows, each with a number and with how telling it is: rarer terms tell more.
///
/// Open addressing over the terms' 64-bit keys. Immutable and thread-safe.
final class Vocabulary {
    /// Weights of a model, one for each term and label: 120 MB.
    private static final long MOST_WEIGHTS = 30_000_000;

    private final long[] keys;
    private final int[] numbers;
    private final float[] telling;
    private final int size;

    private Vocabulary(long[] keys, int[] numbers, float[] telling, int size) {
        this.keys = keys;
        this.numbers = numbers;
        this.telling = telling;
        this.size = size;
    }

    /// All terms of the texts; where a model of them would be too large, only those that stand in
    /// several.
    static Vocabulary of(List<Terms> texts, int labels) {
        Counts counts = new Counts();
        texts.forEach(counts::add);
        int least = 1;
        while ((long) counts.atLeast(least) * labels > MOST_WEIGHTS) {
            least++;
        }
        int size = counts.atLeast(least);
        Vocabulary made =
                new Vocabulary(new long[Counts.room(size)], new int[Counts.room(size)], new float[size], size);
        Arrays.fill(made.numbers, -1);
        counts.each(least, (key, count, number) -> {
            int slot = made.slot(key);
            made.keys[slot] = key;
            made.numbers[slot] = number;
            made.telling[number] = (float) (Math.log((1.0 + texts.size()) / (1.0 + count)) + 1);
        });
        return made;
    }

    int size() {
        return size;
    }

    /// A term's number, -1 where it is not known.
    int number(long key) {
        return numbers[slot(key)];
    }

    float telling(int number) {
        return telling[number];
    }

    private int slot(long key) {
        int mask = keys.length - 1;
        int slot = Counts.spread(key) & mask;
        while (numbers[slot] >= 0 && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }
}
