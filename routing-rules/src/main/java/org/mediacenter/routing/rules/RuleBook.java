package org.mediacenter.routing.rules;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.mediacenter.routing.text.Word;

/// All rules of a profile, ready to be tried on texts. Thread-safe.
public final class RuleBook {
    private final List<CompiledRule> rules;
    private final List<Optional<Clause>> clauses;
    private final Map<String, BitSet> byTerm = new HashMap<>();
    private final Map<String, BitSet> byBeginning = new HashMap<>();
    private final TreeSet<Integer> beginningLengths = new TreeSet<>();
    private final BitSet always = new BitSet();

    public RuleBook(List<CompiledRule> rules) {
        this.rules = List.copyOf(rules);
        this.clauses = rules.stream().map(rule -> Clause.of(rule.query())).toList();
        for (int i = 0; i < rules.size(); i++) {
            enter(i, rules.get(i).anchors());
        }
    }

    private void enter(int rule, Anchors anchors) {
        always.set(rule, anchors.everyText());
        for (String term : anchors.terms()) {
            byTerm.computeIfAbsent(term, _ -> new BitSet()).set(rule);
        }
        for (String beginning : anchors.beginnings()) {
            byBeginning.computeIfAbsent(beginning, _ -> new BitSet()).set(rule);
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

    private BitSet candidates(List<Word> words) {
        BitSet candidates = (BitSet) always.clone();
        for (Word word : words) {
            add(byTerm, word.term(), candidates);
            for (int length : beginningLengths.headSet(word.term().length(), true)) {
                add(byBeginning, word.term().substring(0, length), candidates);
            }
        }
        return candidates;
    }

    private static void add(Map<String, BitSet> rules, String key, BitSet candidates) {
        BitSet more = rules.get(key);
        if (more != null) {
            candidates.or(more);
        }
    }
}
