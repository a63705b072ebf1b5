package org.mediacenter.routing.learn;

import java.util.Arrays;

/// A text in numbers: the terms a vocabulary knows of it, by ascending number, each with its
/// weight.
///
/// Within a block the weight of a term is (1 + ln count) x how telling it is, brought to length 1
/// and then to the block's own weight, as TF-IDF with sublinear counts does.
record Vector(int[] numbers, float[] weights) {

    /// A text to decide about.
    static Vector of(Terms terms, Vocabulary vocabulary) {
        long[] found = new long[terms.size()];
        int known = 0;
        for (int i = 0; i < terms.size(); i++) {
            int number = vocabulary.number(terms.key(i));
            if (number >= 0) {
                found[known++] = ((long) number << 8) | terms.block(i);
            }
        }
        Arrays.sort(found, 0, known);
        Counted counted = new Counted(known);
        for (int i = 0, next; i < known; i = next) {
            next = i + 1;
            while (next < known && found[next] == found[i]) {
                next++;
            }
            counted.add((int) (found[i] >>> 8), (int) (found[i] & 0xff), next - i, vocabulary);
        }
        return counted.vector();
    }

    /// A text to learn from.
    static Vector of(Corpus corpus, int text, Vocabulary vocabulary) {
        Corpus.Bag bag = corpus.text(text);
        Counted counted = new Counted(bag.terms().length);
        for (int pass = 0; pass < 2; pass++) {
            for (int i = 0; i < bag.terms().length; i++) {
                int number = vocabulary.number(bag.terms()[i]);
                boolean single = number >= vocabulary.shared();
                if (number >= 0 && single == (pass == 1)) {
                    counted.add(number, corpus.block(bag.terms()[i]), bag.times()[i], vocabulary);
                }
            }
        }
        return counted.vector();
    }

    /// Terms as they are counted, before lengths are known.
    private static final class Counted {
        private final int[] numbers;
        private final float[] weights;
        private final byte[] blocks;
        private final double[] squares = new double[Block.COUNT];
        private int size;

        Counted(int most) {
            numbers = new int[most];
            weights = new float[most];
            blocks = new byte[most];
        }

        void add(int number, int block, int times, Vocabulary vocabulary) {
            double weight = (times == 1 ? 1 : 1 + Math.log(times)) * vocabulary.telling(number);
            squares[block] += weight * weight;
            numbers[size] = number;
            blocks[size] = (byte) block;
            weights[size++] = (float) weight;
        }

        Vector vector() {
            double[] scales = Block.weights();
            for (int block = 0; block < scales.length; block++) {
                scales[block] /= Math.sqrt(squares[block]);
            }
            for (int i = 0; i < size; i++) {
                weights[i] *= (float) scales[blocks[i]];
            }
            return new Vector(Arrays.copyOf(numbers, size), Arrays.copyOf(weights, size));
        }
    }
}
