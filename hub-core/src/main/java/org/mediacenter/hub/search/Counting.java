package org.mediacenter.hub.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/// Counts what a query finds, and how many of it have each value of some traits.
record Counting(Set<Trait> traits) implements CollectorManager<Counting.Counter, Counting.Counts> {

    /// @param total of all that was found
    record Counts(int total, Map<Trait, Map<String, Integer>> byTrait) {}

    @Override
    public Counter newCollector() {
        return new Counter(traits);
    }

    @Override
    public Counts reduce(Collection<Counter> counters) throws IOException {
        int total = 0;
        Map<Trait, Map<String, Integer>> all = new EnumMap<>(Trait.class);
        traits.forEach(trait -> all.put(trait, new TreeMap<>()));
        for (Counter counter : counters) {
            counter.close();
            total += counter.total;
            counter.counts.forEach((trait, counts) -> counts.forEach((value, count) ->
                    all.computeIfAbsent(trait, _ -> new TreeMap<>()).merge(value, count, Integer::sum)));
        }
        return new Counts(total, all);
    }

    /// Counts by the numbers values have within a segment, and names them when the segment is done.
    static final class Counter extends SimpleCollector {
        private final Map<Trait, Map<String, Integer>> counts = new EnumMap<>(Trait.class);
        private final Tally[] tallies;
        private int total;

        private Counter(Set<Trait> traits) {
            tallies = traits.stream().map(Tally::new).toArray(Tally[]::new);
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }

        @Override
        protected void doSetNextReader(LeafReaderContext segment) throws IOException {
            close();
            for (Tally tally : tallies) {
                tally.open(DocValues.getSortedSet(segment.reader(), tally.trait.field()));
            }
        }

        @Override
        public void collect(int entry) throws IOException {
            total++;
            for (Tally tally : tallies) {
                tally.count(entry);
            }
        }

        private void close() throws IOException {
            for (Tally tally : tallies) {
                tally.addTo(counts.computeIfAbsent(tally.trait, _ -> new TreeMap<>()));
            }
        }
    }

    private static final class Tally {
        private final Trait trait;
        private SortedSetDocValues values = DocValues.emptySortedSet();
        private int[] counts = {};

        private Tally(Trait trait) {
            this.trait = trait;
        }

        private void open(SortedSetDocValues segment) {
            values = segment;
            counts = new int[Math.toIntExact(segment.getValueCount())];
        }

        private void count(int entry) throws IOException {
            if (values.advanceExact(entry)) {
                for (int i = 0; i < values.docValueCount(); i++) {
                    counts[Math.toIntExact(values.nextOrd())]++;
                }
            }
        }

        private void addTo(Map<String, Integer> named) throws IOException {
            for (int value = 0; value < counts.length; value++) {
                if (counts[value] > 0) {
                    named.merge(values.lookupOrd(value).utf8ToString(), counts[value], Integer::sum);
                }
            }
            Arrays.fill(counts, 0);
        }
    }
}
