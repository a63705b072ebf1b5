package org.mediacenter.routing.learn;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
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

/// Past texts with their labels, found by the words they share (BM25).
///
/// What was added is found by the next search. Only words are kept, in an inverted index, never a
/// text. Thread-safe.
final class Neighbours implements AutoCloseable {
    private static final String NAME = "name";
    private static final String LABEL = "label";
    private static final String WORDS = "words";
    /// Each costs a search of its own, and texts come slowly.
    private static final int FEW_SEGMENTS = 3;

    private final IndexWriter writer;
    private final SearcherManager searchers;

    Neighbours(TextAnalysis analysis) {
        this(analysis, new ByteBuffersDirectory());
    }

    Neighbours(TextAnalysis analysis, Directory directory) {
        try {
            writer = new IndexWriter(
                    directory,
                    new IndexWriterConfig(analysis.analyzer())
                            .setMergePolicy(new TieredMergePolicy().setSegmentsPerTier(FEW_SEGMENTS)));
            searchers = new SearcherManager(writer, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Adds a text, in the place of the one added under that name before.
    void put(String name, Example example) {
        Document document = new Document();
        document.add(new StringField(NAME, name, Field.Store.NO));
        document.add(new BinaryDocValuesField(NAME, new BytesRef(name)));
        document.add(new BinaryDocValuesField(LABEL, new BytesRef(example.label())));
        document.add(new TextField(WORDS, TextAnalysis.beginning(example.text()), Field.Store.NO));
        changed(() -> writer.updateDocument(new Term(NAME, name), document));
    }

    /// Forgets a text; nothing where there is none of that name.
    void remove(String name) {
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
    ///
    /// @param words to be searched for
    List<Near> nearest(List<String> words, int most) {
        try {
            searchers.maybeRefreshBlocking();
            IndexSearcher searcher = searchers.acquire();
            try {
                return nearest(searcher, words, most);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Near> nearest(IndexSearcher searcher, List<String> words, int most) throws IOException {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        words.forEach(word -> any.add(new TermQuery(new Term(WORDS, word)), Occur.SHOULD));
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
