package org.mediacenter.routing.learn;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;
import org.mediacenter.routing.text.TextAnalysis;
import org.mediacenter.routing.text.Word;

/// Past texts with their labels, found by the words they share (BM25).
///
/// What was added is found by the next search. Only words are kept, in an inverted index, never a
/// text. Thread-safe.
public final class Neighbours implements AutoCloseable {
    private static final String NAME = "name";
    private static final String LABEL = "label";
    private static final String WORDS = "words";
    /// Words of a text that are searched for; more were measured to change nothing but the time.
    private static final int MOST_WORDS = 12;

    private final IndexWriter writer;
    private final SearcherManager searchers;

    /// A past text.
    ///
    /// @param name what it was added under
    /// @param closeness how alike it is; only comparable within one search
    public record Near(String name, String label, double closeness) {}

    public Neighbours(TextAnalysis analysis) {
        this(analysis, new ByteBuffersDirectory());
    }

    Neighbours(TextAnalysis analysis, Directory directory) {
        try {
            writer = new IndexWriter(directory, new IndexWriterConfig(analysis.analyzer()));
            searchers = new SearcherManager(writer, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Adds a text, in the place of the one added under that name before.
    public void put(String name, Example example) {
        Document document = new Document();
        document.add(new StringField(NAME, name, Field.Store.NO));
        document.add(new BinaryDocValuesField(NAME, new BytesRef(name)));
        document.add(new BinaryDocValuesField(LABEL, new BytesRef(example.label())));
        document.add(new TextField(WORDS, TextAnalysis.beginning(example.text()), Field.Store.NO));
        changed(() -> writer.updateDocument(new Term(NAME, name), document));
    }

    /// Forgets a text; nothing where there is none of that name.
    public void remove(String name) {
        changed(() -> writer.deleteDocuments(new Term(NAME, name)));
    }

    private interface Change {
        long make() throws IOException;
    }

    private void changed(Change change) {
        try {
            change.make();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The texts most alike, the closest first, at most `most`.
    public List<Near> nearest(List<Word> text, int most) {
        try {
            searchers.maybeRefreshBlocking();
            IndexSearcher searcher = searchers.acquire();
            try {
                return nearest(searcher, text, most);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Near> nearest(IndexSearcher searcher, List<Word> text, int most) throws IOException {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        telling(searcher.getIndexReader(), text)
                .forEach(word -> any.add(new TermQuery(new Term(WORDS, word)), Occur.SHOULD));
        List<Near> near = new ArrayList<>(most);
        for (ScoreDoc found : searcher.search(any.build(), most).scoreDocs) {
            near.add(new Near(value(searcher, NAME, found.doc), value(searcher, LABEL, found.doc), found.score));
        }
        return near;
    }

    private static String value(IndexSearcher searcher, String field, int document) throws IOException {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
        BinaryDocValues values = DocValues.getBinary(leaf.reader(), field);
        return values.advanceExact(document - leaf.docBase)
                ? values.binaryValue().utf8ToString()
                : "";
    }

    /// The rarest of the words that stand in some past text: they tell most, and are found soonest.
    private List<String> telling(IndexReader past, List<Word> text) throws IOException {
        List<Known> known = new ArrayList<>();
        for (String word : text.stream().map(Word::term).collect(Collectors.toSet())) {
            int texts = past.docFreq(new Term(WORDS, word));
            if (texts > 0) {
                known.add(new Known(word, texts));
            }
        }
        known.sort(Comparator.comparingInt(Known::texts).thenComparing(Known::word));
        return known.stream().limit(MOST_WORDS).map(Known::word).toList();
    }

    private record Known(String word, int texts) {}

    @Override
    public void close() {
        try {
            searchers.close();
            writer.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
