package org.mediacenter.routing.alike;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.mediacenter.routing.learn.WordWeights;

/// Tells what complaints that hang together are about, where enough people speak of it.
final class Happenings {
    private static final int FEWEST_AUTHORS = 3;
    private static final int MOST_WORDS = 5;
    /// In a great burst the newest tell as much as all.
    private static final int LOOKED_AT = 200;

    private final WordWeights weights;

    Happenings(WordWeights weights) {
        this.weights = weights;
    }

    /// Whether enough people told of it lately.
    static boolean areManyPeople(List<OpenMatter> matters, Instant now) {
        return matters.stream()
                        .filter(matter -> Burst.isShortlyAfter(matter.at(), now))
                        .map(OpenMatter::author)
                        .distinct()
                        .limit(FEWEST_AUTHORS)
                        .count()
                == FEWEST_AUTHORS;
    }

    /// @param matters the oldest first
    Incident incident(List<OpenMatter> matters) {
        return new Incident(
                matters.stream().map(OpenMatter::number).toList(),
                commonest(matters, matter -> matter.department().stream()),
                commonest(matters, matter -> matter.topic().stream()),
                commonest(matters, matter -> matter.places().stream()),
                matters.getFirst().at(),
                matters.getLast().at(),
                words(matters.subList(Math.max(0, matters.size() - LOOKED_AT), matters.size())));
    }

    /// The first met of those that are met most.
    private static <T> Optional<T> commonest(List<OpenMatter> matters, Function<OpenMatter, Stream<T>> what) {
        List<T> all = matters.stream().flatMap(what).toList();
        Map<T, Integer> times = times(all);
        return all.stream().distinct().max(Comparator.comparingInt(one -> times.getOrDefault(one, 0)));
    }

    private static <T> Map<T, Integer> times(List<T> all) {
        Map<T, Integer> times = new HashMap<>();
        all.forEach(one -> times.merge(one, 1, Integer::sum));
        return times;
    }

    private List<String> words(List<OpenMatter> matters) {
        Map<String, Integer> times = times(
                matters.stream().flatMap(matter -> matter.words().stream()).toList());
        List<String> common = new ArrayList<>(times.keySet());
        common.removeIf(word -> times.getOrDefault(word, 0) * 2 <= matters.size());
        common.sort(Comparator.comparingDouble((String word) -> times.getOrDefault(word, 0) * weights.telling(word))
                .reversed()
                .thenComparing(Function.identity()));
        return common.stream().limit(MOST_WORDS).toList();
    }
}
