package org.mediacenter.routing.rules;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/// What a text must contain for a query to have a chance: one of these terms, or a word with one of these beginnings.
///
/// Only a first sieve: a text that passes may still not match, a text that does not pass never does.
///
/// @param everyText where nothing can be said beforehand (wildcards, fuzzy words), so that every text is tried
public record Anchors(Set<String> terms, Set<String> beginnings, boolean everyText) {
    private static final Anchors EVERY_TEXT = new Anchors(Set.of(), Set.of(), true);

    public Anchors {
        terms = Set.copyOf(terms);
        beginnings = Set.copyOf(beginnings);
    }

    static Anchors of(Query query) {
        return switch (query) {
            case TermQuery one -> new Anchors(Set.of(one.getTerm().text()), Set.of(), false);
            case PrefixQuery one -> new Anchors(Set.of(), Set.of(one.getPrefix().text()), false);
            case PhraseQuery phrase -> rarest(phrase);
            case BoostQuery boosted -> of(boosted.getQuery());
            case BooleanQuery many -> ofClauses(many);
            default -> EVERY_TEXT;
        };
    }

    /// The longest word of a phrase stands for it: long words are rare.
    private static Anchors rarest(PhraseQuery phrase) {
        return Stream.of(phrase.getTerms())
                .map(term -> term.text())
                .max(Comparator.comparingInt(String::length))
                .map(term -> new Anchors(Set.of(term), Set.of(), false))
                .orElse(EVERY_TEXT);
    }

    /// One required clause is enough; where none is required, any of the optional ones may be the one.
    private static Anchors ofClauses(BooleanQuery many) {
        Optional<Anchors> required = many.clauses().stream()
                .filter(BooleanClause::isRequired)
                .map(clause -> of(clause.query()))
                .min(Comparator.comparingInt(Anchors::breadth));
        return required.orElseGet(() -> any(many.clauses().stream()
                .filter(clause -> clause.occur() == BooleanClause.Occur.SHOULD)
                .map(clause -> of(clause.query()))
                .toList()));
    }

    private static Anchors any(List<Anchors> alternatives) {
        if (alternatives.stream().anyMatch(Anchors::everyText)) {
            return EVERY_TEXT;
        }
        Set<String> terms = new HashSet<>();
        Set<String> beginnings = new HashSet<>();
        for (Anchors alternative : alternatives) {
            terms.addAll(alternative.terms());
            beginnings.addAll(alternative.beginnings());
        }
        return new Anchors(terms, beginnings, false);
    }

    private int breadth() {
        return everyText ? Integer.MAX_VALUE : terms.size() + 3 * beginnings.size();
    }
}
