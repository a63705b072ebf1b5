package org.mediacenter.routing.rules;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.lucene.search.Query;
import org.mediacenter.routing.text.Word;

/// All rules of a profile, ready to be tried on texts. Thread-safe.
public final class RuleBook {
    private final List<CompiledRule> rules;
    private final List<Optional<Clause>> clauses;
    private final Map<String, List<Integer>> byTerm = new HashMap<>();
    private final Map<String, List<Integer>> byBeginning = new HashMap<>();
    private final TreeSet<Integer> beginningLengths = new TreeSet<>();
    private final BitSet always = new BitSet();

    public RuleBook(List<CompiledRule> rules) {
        this(rules, sieve(rules));
    }

    /// @param sieve tells for each query what a text must contain to be tried
    RuleBook(List<CompiledRule> rules, Function<Query, Anchors> sieve) {
        this.rules = List.copyOf(rules);
        this.clauses = rules.stream().map(rule -> Clause.of(rule.query())).toList();
        for (int i = 0; i < rules.size(); i++) {
            enter(i, sieve.apply(rules.get(i).query()));
        }
    }

    private static Function<Query, Anchors> sieve(List<CompiledRule> rules) {
        Mentions mentions = new Mentions(rules.stream().map(CompiledRule::query).toList());
        return query -> Anchors.of(query, mentions);
    }

    private void enter(int rule, Anchors anchors) {
        always.set(rule, anchors.everyText());
        for (String term : anchors.terms()) {
            byTerm.computeIfAbsent(term, _ -> new ArrayList<>()).add(rule);
        }
        for (String beginning : anchors.beginnings()) {
            byBeginning.computeIfAbsent(beginning, _ -> new ArrayList<>()).add(rule);
            beginningLengths.add(beginning.length());
        }
    }

    /// The rules in the order of the book.
    public List<Rule> rules() {
        return rules.stream().map(CompiledRule::rule).toList();
    }

    /// The rules that the words of a text match, in the order of the book.
    public List<RuleMatch> matching(List<Word> words) {
        BitSet candidates = candidates(words);
        if (words.isEmpty() || candidates.isEmpty()) {
            return List.of();
        }
        Trial trial = new Trial(words);
        List<RuleMatch> matching = new ArrayList<>();
        for (int rule = candidates.nextSetBit(0); rule >= 0; rule = candidates.nextSetBit(rule + 1)) {
            CompiledRule compiled = rules.get(rule);
            trial.words(compiled.query(), clauses.get(rule))
                    .ifPresent(found -> matching.add(new RuleMatch(compiled.rule(), found)));
        }
        return matching;
    }

    /// The numbers of the rules that are worth trying on a text of these words.
    BitSet candidates(List<Word> words) {
        BitSet candidates = (BitSet) always.clone();
        for (Word word : words) {
            add(byTerm, word.term(), candidates);
            for (int length : beginningLengths.headSet(word.term().length(), true)) {
                add(byBeginning, word.term().substring(0, length), candidates);
            }
        }
        return candidates;
    }

    private static void add(Map<String, List<Integer>> rules, String key, BitSet candidates) {
        for (int rule : rules.getOrDefault(key, List.of())) {
            candidates.set(rule);
        }
    }
}
