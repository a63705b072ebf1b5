package org.mediacenter.routing.learn;

import java.util.Arrays;

/// A text in numbers: the terms a vocabulary knows of it, by ascending number, each with its
/// weight.
///
/// Within a block the weight of a term is (1 + ln count) x how telling it is, brought to length 1
/// and then to the block's own weight, as TF-IDF with sublinear counts does.
record Vector(int[] numbers, float[] weights) {

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
        return counted(found, known, vocabulary);
    }

    private static Vector counted(long[] found, int known, Vocabulary vocabulary) {
        int[] numbers = new int[known];
        float[] weights = new float[known];
        int[] blocks = new int[known];
        double[] squares = new double[Block.COUNT];
        int size = 0;
        for (int i = 0, next; i < known; i = next) {
            next = i + 1;
            while (next < known && found[next] == found[i]) {
                next++;
            }
            int number = (int) (found[i] >>> 8);
            double weight = (1 + Math.log(next - i)) * vocabulary.telling(number);
            blocks[size] = (int) (found[i] & 0xff);
            squares[blocks[size]] += weight * weight;
            numbers[size] = number;
            weights[size++] = (float) weight;
        }
        double[] blockWeights = Block.weights();
        for (int i = 0; i < size; i++) {
            weights[i] *= (float) (blockWeights[blocks[i]] / Math.sqrt(squares[blocks[i]]));
        }
        return new Vector(Arrays.copyOf(numbers, size), Arrays.copyOf(weights, size));
    }
}
