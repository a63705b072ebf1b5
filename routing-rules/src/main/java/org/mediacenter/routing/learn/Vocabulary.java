package org.mediacenter.routing.learn;

import java.util.Arrays;
import java.util.List;

/// The terms a model knows, each with a number and with how telling it is: rarer terms tell more.
///
/// Open addressing over the terms' 64-bit keys. Immutable and thread-safe.
final class Vocabulary {
    private static final int ONCE = 2;

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

    /// The terms that stand in at least two of the texts; a term of one text tells nothing about another.
    static Vocabulary of(List<Terms> texts) {
        Counts counts = new Counts();
        texts.forEach(counts::add);
        int size = counts.atLeast(ONCE);
        Vocabulary made =
                new Vocabulary(new long[Counts.room(size)], new int[Counts.room(size)], new float[size], size);
        Arrays.fill(made.numbers, -1);
        counts.each(ONCE, (key, count, number) -> {
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
