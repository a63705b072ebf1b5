package org.mediacenter.routing.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.jspecify.annotations.Nullable;
import org.mediacenter.routing.text.Word;

/// All rules of a profile, ready to be tried on texts. Thread-safe.
public final class RuleBook {
    private final List<CompiledRule> rules;
    private final Map<String, BitSet> byTerm = new HashMap<>();
    private final Map<String, BitSet> byBeginning = new HashMap<>();
    private final TreeSet<Integer> beginningLengths = new TreeSet<>();
    private final BitSet always = new BitSet();

    public RuleBook(List<CompiledRule> rules) {
        this.rules = List.copyOf(rules);
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
        IndexSearcher searcher = searcher(words);
        List<RuleMatch> matching = new ArrayList<>();
        candidates.stream().forEach(rule -> tryRule(rules.get(rule), searcher, matching));
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

    private static IndexSearcher searcher(List<Word> words) {
        MemoryIndex index = new MemoryIndex();
        index.addField(RuleCompiler.TEXT, new WordStream(words));
        index.freeze();
        return index.createSearcher();
    }

    private static void tryRule(CompiledRule rule, IndexSearcher searcher, List<RuleMatch> matching) {
        try {
            Matches matches = matches(rule.query(), searcher);
            if (matches != null) {
                matching.add(new RuleMatch(rule.rule(), words(matches)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot fail to be searched", e);
        }
    }

    private static @Nullable Matches matches(Query query, IndexSearcher searcher) throws IOException {
        LeafReaderContext only = searcher.getIndexReader().leaves().getFirst();
        Query plain = searcher.rewrite(query);
        return searcher.createWeight(plain, ScoreMode.COMPLETE_NO_SCORES, 1).matches(only, 0);
    }

    /// Positions in the index are indexes into the list of words, because [WordStream] counts by one.
    private static List<Integer> words(Matches matches) throws IOException {
        TreeSet<Integer> words = new TreeSet<>();
        MatchesIterator each = matches.getMatches(RuleCompiler.TEXT);
        while (each != null && each.next()) {
            for (int word = each.startPosition(); word <= each.endPosition(); word++) {
                words.add(word);
            }
        }
        return List.copyOf(words);
    }
}
