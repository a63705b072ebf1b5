package org.mediacenter.routing.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;

/// The kinds of query a rule book is mostly made of, decided on a list of words directly: a hundredth of the work of
/// indexing each text, with the same answer as Lucene's.
sealed interface Clause permits Alike, Clause.OneWord, Clause.Beginning, Clause.InARow, Clause.Combined {

    /// Whether the text matches; if so, marks the words that made it match, else leaves `marked` alone.
    boolean matches(TextWords text, BitSet marked);

    /// The same as a query; empty where only Lucene can decide it (phrases with gaps, ranges).
    static Optional<Clause> of(Query query) {
        return switch (query) {
            case TermQuery one -> Optional.of(new OneWord(one.getTerm().text()));
            case PrefixQuery one -> Optional.of(new Beginning(one.getPrefix().text()));
            case WildcardQuery form -> Optional.of(Alike.of(form));
            case FuzzyQuery form -> Optional.of(Alike.of(form));
            case PhraseQuery phrase -> InARow.of(phrase);
            case BoostQuery boosted -> of(boosted.getQuery());
            case BooleanQuery many -> Combined.of(many);
            default -> Optional.empty();
        };
    }

    /// A word that must occur.
    record OneWord(String term) implements Clause {
        @Override
        public boolean matches(TextWords text, BitSet marked) {
            BitSet places = text.places(term);
            marked.or(places);
            return !places.isEmpty();
        }
    }

    /// Any word that begins so.
    record Beginning(String beginning) implements Clause {
        @Override
        public boolean matches(TextWords text, BitSet marked) {
            boolean found = false;
            for (int place = 0; place < text.size(); place++) {
                if (text.term(place).startsWith(beginning)) {
                    marked.set(place);
                    found = true;
                }
            }
            return found;
        }
    }

    /// Words one after the other.
    record InARow(List<String> terms) implements Clause {
        static Optional<Clause> of(PhraseQuery phrase) {
            int[] positions = phrase.getPositions();
            boolean inARow = phrase.getSlop() == 0 && positions.length > 0;
            for (int i = 0; i < positions.length; i++) {
                inARow &= positions[i] == positions[0] + i;
            }
            return inARow
                    ? Optional.of(new InARow(Arrays.stream(phrase.getTerms())
                            .map(term -> term.text())
                            .toList()))
                    : Optional.empty();
        }

        @Override
        public boolean matches(TextWords text, BitSet marked) {
            boolean found = false;
            BitSet starts = text.places(terms.getFirst());
            for (int start = starts.nextSetBit(0); start >= 0; start = starts.nextSetBit(start + 1)) {
                if (standAt(text, start)) {
                    marked.set(start, start + terms.size());
                    found = true;
                }
            }
            return found;
        }

        private boolean standAt(TextWords text, int start) {
            if (start + terms.size() > text.size()) {
                return false;
            }
            for (int i = 1; i < terms.size(); i++) {
                if (!text.term(start + i).equals(terms.get(i))) {
                    return false;
                }
            }
            return true;
        }
    }

    /// All of the first, at least so many of the second, none of the third.
    record Combined(List<Clause> required, List<Clause> optional, List<Clause> prohibited, int atLeast)
            implements Clause {
        static Optional<Clause> of(BooleanQuery many) {
            List<Clause> required = new ArrayList<>();
            List<Clause> optional = new ArrayList<>();
            List<Clause> prohibited = new ArrayList<>();
            for (BooleanClause each : many.clauses()) {
                Optional<Clause> clause = Clause.of(each.query());
                if (clause.isEmpty()) {
                    return Optional.empty();
                }
                switch (each.occur()) {
                    case MUST, FILTER -> required.add(clause.get());
                    case SHOULD -> optional.add(clause.get());
                    case MUST_NOT -> prohibited.add(clause.get());
                }
            }
            int atLeast = Math.max(many.getMinimumNumberShouldMatch(), required.isEmpty() ? 1 : 0);
            return Optional.of(new Combined(required, optional, prohibited, atLeast));
        }

        @Override
        public boolean matches(TextWords text, BitSet marked) {
            BitSet own = new BitSet();
            for (Clause clause : required) {
                if (!clause.matches(text, own)) {
                    return false;
                }
            }
            int found = 0;
            for (Clause clause : optional) {
                found += clause.matches(text, own) ? 1 : 0;
            }
            if (found < atLeast || prohibited.stream().anyMatch(clause -> clause.matches(text, new BitSet()))) {
                return false;
            }
            marked.or(own);
            return true;
        }
    }
}
