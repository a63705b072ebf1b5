package org.mediacenter.routing.learn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// What each word of one text did for one label: every term gives what it did to the words it was
/// read from, a pair of words half to each. For one thread.
final class Shares {
    private final int[] from;
    private final int[] to;
    private final double[] weights;
    private final int size;

    /// The words are those whose pieces the terms are, which come in the order of the text.
    Shares(Terms terms) {
        from = new int[terms.size()];
        to = new int[terms.size()];
        weights = new double[terms.size()];
        int words = 0;
        for (int i = 0; i < terms.size(); i++) {
            if (terms.block(i) == Block.PIECES.code() && (words == 0 || from[words - 1] < terms.from(i))) {
                from[words] = terms.from(i);
                to[words++] = terms.to(i);
            }
        }
        size = words;
    }

    /// Adds what one occurrence of a term did; one that stands nowhere in the text is nobody's.
    void add(int start, int end, double weight) {
        if (start < 0) {
            return;
        }
        int found = Arrays.binarySearch(from, 0, size, start);
        int first = found >= 0 ? found : -found - 1;
        if (first > 0 && to[first - 1] > start) {
            first--;
        }
        int last = first;
        while (last < size && from[last] < end) {
            last++;
        }
        for (int word = first; word < last; word++) {
            weights[word] += weight / (last - first);
        }
    }

    /// The words that spoke for the label, the most telling first.
    List<Telling> telling(int most) {
        List<Telling> telling = new ArrayList<>();
        for (int word = 0; word < size; word++) {
            if (weights[word] > 0) {
                telling.add(new Telling(from[word], to[word], weights[word]));
            }
        }
        telling.sort(Comparator.comparingDouble(Telling::weight).reversed().thenComparingInt(Telling::from));
        return telling.subList(0, Math.min(most, telling.size()));
    }
}
