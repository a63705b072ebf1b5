package org.mediacenter.routing.evaluate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.mediacenter.routing.learn.Example;

/// Parts of a set of examples, each with about the same share of every label.
final class Folds {
    private Folds() {}

    /// The part, from 0 on, that each example is in; the same seed gives the same parts.
    static int[] of(List<Example> examples, int parts, long seed) {
        Map<String, List<Integer>> byLabel = new TreeMap<>();
        for (int i = 0; i < examples.size(); i++) {
            byLabel.computeIfAbsent(examples.get(i).label(), _ -> new ArrayList<>())
                    .add(i);
        }
        Random random = new Random(seed);
        int[] part = new int[examples.size()];
        int next = 0;
        for (List<Integer> places : byLabel.values()) {
            Collections.shuffle(places, random);
            for (int place : places) {
                part[place] = next++ % parts;
            }
        }
        return part;
    }
}
