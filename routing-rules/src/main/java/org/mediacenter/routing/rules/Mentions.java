package org.mediacenter.routing.rules;

import java.util.Collection;
import java.util.HashSet;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;

/// How many rules of a book mention a word: a word that many rules mention stands in many texts and sieves badly.
final class Mentions {
    private static final char LAST = '\uffff';

    private final NavigableMap<String, Integer> byWord = new TreeMap<>();

    /// Words that must not occur are no mention.
    Mentions(Collection<Query> queries) {
        for (Query query : queries) {
            Set<Term> terms = new HashSet<>();
            query.visit(QueryVisitor.termCollector(terms));
            terms.forEach(term -> byWord.merge(term.text(), 1, Integer::sum));
        }
    }

    /// At least 1, so that few words are always preferred to many.
    int of(String word) {
        return byWord.getOrDefault(word, 1);
    }

    /// Of all words that begin so, and a few more which no rule mentions.
    int ofBeginning(String beginning) {
        return 3
                + byWord.subMap(beginning, beginning + LAST).values().stream()
                        .mapToInt(Integer::intValue)
                        .sum();
    }
}
