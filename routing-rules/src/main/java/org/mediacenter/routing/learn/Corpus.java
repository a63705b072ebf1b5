package org.mediacenter.routing.learn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Texts to learn from, each as the numbers of its terms and how often it has them: five bytes a
/// term, since a city has many texts. For one thread.
final class Corpus {
    private final KeyTable terms = new KeyTable();
    private final List<Bag> texts = new ArrayList<>();
    private byte[] blocks = new byte[1 << 16];

    /// The terms of one text.
    ///
    /// @param terms numbers, ascending
    /// @param times how often each stands there, at most 127
    /// @param known what was known about the text before anything was learnt
    record Bag(int[] terms, byte[] times, List<Scored> known) {}

    void add(Terms read) {
        int[] all = new int[read.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = terms.add(read.key(i));
            if (all[i] >= blocks.length) {
                blocks = Arrays.copyOf(blocks, blocks.length * 2);
            }
            blocks[all[i]] = (byte) read.block(i);
        }
        Arrays.sort(all);
        texts.add(bag(all, read.known()));
    }

    private static Bag bag(int[] sorted, List<Scored> known) {
        int[] distinct = new int[sorted.length];
        byte[] times = new byte[sorted.length];
        int size = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (size > 0 && distinct[size - 1] == sorted[i]) {
                times[size - 1] = (byte) Math.min(Byte.MAX_VALUE, times[size - 1] + 1);
            } else {
                distinct[size] = sorted[i];
                times[size++] = 1;
            }
        }
        return new Bag(Arrays.copyOf(distinct, size), Arrays.copyOf(times, size), known);
    }

    KeyTable terms() {
        return terms;
    }

    int block(int term) {
        return blocks[term];
    }

    Bag text(int number) {
        return texts.get(number);
    }

    int size() {
        return texts.size();
    }
}
