package org.mediacenter.routing.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
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

/// One text on which rules are tried. For one thread.
final class Trial {
    private final List<Word> words;
    private final TextWords text;
    private @Nullable IndexSearcher searcher;

    Trial(List<Word> words) {
        this.words = words;
        this.text = new TextWords(words);
    }

    /// The words that make the text match, as indexes, ascending; empty where it does not.
    ///
    /// @param clause the query in its plain form, where it has one
    Optional<List<Integer>> words(Query query, Optional<Clause> clause) {
        return clause.isPresent() ? plainly(clause.get()) : byLucene(query);
    }

    private Optional<List<Integer>> plainly(Clause clause) {
        BitSet marked = new BitSet(words.size());
        return clause.matches(text, marked)
                ? Optional.of(marked.stream().boxed().toList())
                : Optional.empty();
    }

    /// The text is indexed for the first query that needs it; most texts never are.
    Optional<List<Integer>> byLucene(Query query) {
        if (searcher == null) {
            searcher = index();
        }
        try {
            return Optional.ofNullable(matches(query, searcher)).map(Trial::places);
        } catch (IOException e) {
            throw neverHappens(e);
        }
    }

    private IndexSearcher index() {
        MemoryIndex index = new MemoryIndex();
        index.addField(RuleCompiler.TEXT, new WordStream(words));
        index.freeze();
        return index.createSearcher();
    }

    private static @Nullable Matches matches(Query query, IndexSearcher searcher) throws IOException {
        LeafReaderContext only = searcher.getIndexReader().leaves().getFirst();
        Query plain = searcher.rewrite(query);
        return searcher.createWeight(plain, ScoreMode.COMPLETE_NO_SCORES, 1).matches(only, 0);
    }

    /// Positions in the index are indexes into the list of words, because [WordStream] counts by one.
    private static List<Integer> places(Matches matches) {
        TreeSet<Integer> places = new TreeSet<>();
        try {
            MatchesIterator each = matches.getMatches(RuleCompiler.TEXT);
            while (each != null && each.next()) {
                for (int place = each.startPosition(); place <= each.endPosition(); place++) {
                    places.add(place);
                }
            }
        } catch (IOException e) {
            throw neverHappens(e);
        }
        return List.copyOf(places);
    }

    private static UncheckedIOException neverHappens(IOException e) {
        return new UncheckedIOException("a text in memory cannot fail to be searched", e);
    }
}
