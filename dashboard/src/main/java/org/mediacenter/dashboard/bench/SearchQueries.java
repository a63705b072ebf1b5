package org.mediacenter.dashboard.bench;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.mediacenter.hub.account.Sight.Reach;
import org.mediacenter.hub.search.Asked;
import org.mediacenter.hub.search.Condition;
import org.mediacenter.hub.search.Order;
import org.mediacenter.hub.search.Search;
import org.mediacenter.hub.search.Trait;
import org.mediacenter.routing.DepartmentCode;

/// What people type, and how long they wait for it; one question at a time.
final class SearchQueries {
    private static final int ROUNDS = 5;
    private static final int SHOWN = 20;
    private static final Set<Trait> COUNTED =
            Set.of(Trait.STATUS, Trait.DEPARTMENT, Trait.TOPIC, Trait.CHANNEL, Trait.PLACE);
    private static final List<Condition> OPEN = List.of(new Condition.Has(Trait.OPEN, Set.of("yes")));

    private final Search search;
    private final Map<String, Reach> people = new LinkedHashMap<>();
    private final Map<String, List<String>> typed = new LinkedHashMap<>();

    /// @param texts whose words are looked for
    SearchQueries(Search search, DepartmentCode department, List<String> texts) {
        this.search = search;
        people.put("officer", new Reach(false, Optional.of(department), false));
        people.put("coordinator", new Reach(true, Optional.empty(), true));
        List<String[]> all = texts.stream().map(text -> text.split("\\W+", -1)).toList();
        List<String> words =
                all.stream().map(some -> some[some.length / 2]).distinct().toList();
        typed.put(
                "as you type",
                words.stream()
                        .flatMap(word ->
                                IntStream.rangeClosed(1, word.length()).mapToObj(length -> word.substring(0, length)))
                        .toList());
        typed.put("word", words.stream().map(word -> word + " ").toList());
        typed.put("two words", pairs(all, "%s %s"));
        typed.put("phrase", pairs(all, "\"%s %s\""));
    }

    private static List<String> pairs(List<String[]> texts, String form) {
        return texts.stream()
                .map(words -> form.formatted(words[words.length / 2], words[words.length / 2 + 1]))
                .toList();
    }

    /// Asks everything once, so that what is measured later is warm.
    void warmUp() {
        measured();
    }

    JsonArray measured() {
        JsonArray figures = new JsonArray();
        people.forEach((person, reach) -> {
            typed.forEach((what, words) -> figures.add(measured(words, reach, List.of(), Set.of())
                    .put("typed", what)
                    .put("by", person)));
            List<String> words = typed.getOrDefault("as you type", List.of());
            figures.add(measured(words, reach, OPEN, COUNTED)
                    .put("typed", "as you type, open only, counted by five traits")
                    .put("by", person));
        });
        return figures;
    }

    private JsonObject measured(List<String> words, Reach reach, List<Condition> conditions, Set<Trait> counted) {
        Latencies latencies = new Latencies();
        List<Integer> totals = new ArrayList<>();
        long processor = ProcessorTime.ofProcess();
        for (int round = 0; round < ROUNDS; round++) {
            for (String word : words) {
                long begun = System.nanoTime();
                Asked asked = new Asked(word, reach, conditions, Order.RELEVANCE, 0, SHOWN, counted);
                totals.add(search.find(asked).await().total());
                latencies.record(System.nanoTime() - begun);
            }
        }
        double used = ProcessorTime.seconds(ProcessorTime.ofProcess() - processor);
        return latencies
                .json()
                .put("processorMsEach", Latencies.rounded(1_000 * used / latencies.count()))
                .put(
                        "foundOnAverage",
                        Math.round(totals.stream()
                                .mapToInt(Integer::intValue)
                                .average()
                                .orElse(0)));
    }

    /// Milliseconds until a complaint is found by its number.
    double untilFound(String number) {
        long begun = System.nanoTime();
        Reach reach = people.getOrDefault("coordinator", new Reach(true, Optional.empty(), true));
        Asked asked = new Asked(number, reach, List.of(), Order.RELEVANCE, 0, 1, Set.of());
        while (search.find(asked).await().hits().isEmpty()) {
            Thread.onSpinWait();
        }
        return (System.nanoTime() - begun) / 1e6;
    }
}
