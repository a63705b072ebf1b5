package org.mediacenter.routing.rules;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;

/// What a text must contain for a query to have a chance: one of these terms, or a word with one of these beginnings.
///
/// Only a first sieve: a text that passes may still not match, a text that does not pass never does. Of several such
/// sets the one is taken that lets the fewest texts through, as far as the other rules of the book show.
///
/// @param everyText where nothing can be said beforehand (fuzzy words alone), so that every text is tried
record Anchors(Set<String> terms, Set<String> beginnings, boolean everyText) {
    static final Anchors EVERY_TEXT = new Anchors(Set.of(), Set.of(), true);

    /// From here on a wildcard no longer says how a word begins; a backslash may hide one.
    private static final Pattern WILD = Pattern.compile("[*?\\\\].*", Pattern.DOTALL);

    Anchors {
        terms = Set.copyOf(terms);
        beginnings = Set.copyOf(beginnings);
    }

    static Anchors of(Query query, Mentions mentions) {
        return switch (query) {
            case TermQuery one -> term(one.getTerm());
            case PrefixQuery one -> beginning(one.getPrefix().text());
            case WildcardQuery one ->
                beginning(WILD.matcher(one.getTerm().text()).replaceFirst(""));
            case PhraseQuery phrase -> rarest(phrase, mentions);
            case BoostQuery boosted -> of(boosted.getQuery(), mentions);
            case BooleanQuery many -> ofClauses(many, mentions);
            default -> EVERY_TEXT;
        };
    }

    private static Anchors term(Term term) {
        return new Anchors(Set.of(term.text()), Set.of(), false);
    }

    private static Anchors beginning(String beginning) {
        return beginning.isEmpty() ? EVERY_TEXT : new Anchors(Set.of(), Set.of(beginning), false);
    }

    /// One word of a phrase stands for it.
    private static Anchors rarest(PhraseQuery phrase, Mentions mentions) {
        return Stream.of(phrase.getTerms())
                .min(Comparator.<Term>comparingInt(term -> mentions.of(term.text()))
                        .thenComparingInt(term -> -term.text().length()))
                .map(Anchors::term)
                .orElse(EVERY_TEXT);
    }

    /// One required clause is enough; where none is required, any of the optional ones may be the one.
    private static Anchors ofClauses(BooleanQuery many, Mentions mentions) {
        Optional<Anchors> required = many.clauses().stream()
                .filter(BooleanClause::isRequired)
                .map(clause -> of(clause.query(), mentions))
                .min(Comparator.comparingInt(anchors -> anchors.breadth(mentions)));
        return required.orElseGet(() -> any(many.clauses().stream()
                .filter(clause -> clause.occur() == BooleanClause.Occur.SHOULD)
                .map(clause -> of(clause.query(), mentions))
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

    private int breadth(Mentions mentions) {
        return everyText
                ? Integer.MAX_VALUE
                : terms.stream().mapToInt(mentions::of).sum()
                        + beginnings.stream().mapToInt(mentions::ofBeginning).sum();
    }
}
