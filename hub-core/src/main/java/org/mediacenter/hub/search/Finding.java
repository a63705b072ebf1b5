package org.mediacenter.hub.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.QueryTimeoutImpl;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.search.Passage.Source;

/// Asks the index. What it answers is what the index says: whoever calls it holds that against the complaints as
/// they are. Thread-safe.
final class Finding {
    private static final long LONGEST_MILLIS = 400;

    private final Words words;

    Finding(Words words) {
        this.words = words;
    }

    /// What the index says.
    ///
    /// @param whole false where the query was stopped because it took too long
    record Told(List<Line> entries, int total, Map<Trait, Map<String, Integer>> counts, boolean whole) {}

    /// One complaint.
    ///
    /// @param version that was indexed
    record Line(ComplaintNumber number, long version, Optional<Passage> passage) {}

    /// @param hidden complaints that must not be found whatever the index says
    Told find(IndexReader index, Asked asked, Collection<ComplaintNumber> hidden) throws IOException {
        Typed typed = Typed.of(asked.typed(), words);
        IndexSearcher searcher = new IndexSearcher(index);
        searcher.setTimeout(new QueryTimeoutImpl(LONGEST_MILLIS));
        Query query = Asking.query(asked, typed, hidden);
        int deepest = Math.min(Search.DEEPEST, asked.skip() + asked.limit());
        TopFieldCollectorManager best =
                new TopFieldCollectorManager(sort(asked.order()), Math.max(1, deepest), Integer.MAX_VALUE);
        Object[] results = searcher.search(query, new MultiCollectorManager(best, new Counting(asked.counted())));
        ScoreDoc[] top = ((TopFieldDocs) results[0]).scoreDocs;
        Counting.Counts counts = (Counting.Counts) results[1];
        ScoreDoc[] page =
                top.length <= asked.skip() ? new ScoreDoc[0] : Arrays.copyOfRange(top, asked.skip(), top.length);
        return new Told(entries(searcher, page, typed), counts.total(), counts.byTrait(), !searcher.timedOut());
    }

    private static Sort sort(Order order) {
        SortField newest = new SortField(Fields.CHANGED, SortField.Type.LONG, true);
        SortField number = new SortField(Fields.NUMBER, SortField.Type.STRING);
        return switch (order) {
            case RELEVANCE -> new Sort(SortField.FIELD_SCORE, newest, number);
            case DUE -> new Sort(new SortField(Fields.DUE, SortField.Type.LONG), accepted(false), number);
            case ACCEPTED -> new Sort(accepted(true), number);
            case CHANGED -> new Sort(newest, number);
        };
    }

    private static SortField accepted(boolean newestFirst) {
        return LongField.newSortField(Fields.ACCEPTED, newestFirst, SortedNumericSelector.Type.MIN);
    }

    private List<Line> entries(IndexSearcher searcher, ScoreDoc[] page, Typed typed) throws IOException {
        StoredFields stored = searcher.storedFields();
        Passages passages = new Passages(words, typed);
        Set<String> wanted = fields();
        List<Line> entries = new ArrayList<>();
        for (ScoreDoc hit : page) {
            Document entry = stored.document(hit.doc, wanted);
            String number = entry.get(Fields.NUMBER);
            long version = entry.getField(Fields.VERSION).numericValue().longValue();
            entries.add(new Line(new ComplaintNumber(number), version, passages.best(entry)));
        }
        return entries;
    }

    private static Set<String> fields() {
        Set<String> fields = new HashSet<>(Set.of(Fields.NUMBER, Fields.VERSION));
        for (Source source : Source.values()) {
            fields.add(Fields.text(source));
        }
        return fields;
    }
}
