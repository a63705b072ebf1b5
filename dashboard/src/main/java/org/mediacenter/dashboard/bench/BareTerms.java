package org.mediacenter.dashboard.bench;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;

/// The ceiling: the best twenty complaints with one word, in the same index, without rights, counts or passages.
final class BareTerms {
    private static final int ROUNDS = 20;
    private static final int SHOWN = 20;

    private BareTerms() {}

    static JsonObject run(Path folder, List<String> texts) throws IOException {
        Latencies latencies = new Latencies();
        try (FSDirectory directory = FSDirectory.open(folder);
                DirectoryReader reader = DirectoryReader.open(directory)) {
            IndexSearcher searcher = new IndexSearcher(reader);
            measure(searcher, texts, new Latencies());
            long processor = ProcessorTime.ofThread();
            measure(searcher, texts, latencies);
            double used = ProcessorTime.seconds(ProcessorTime.ofThread() - processor);
            return latencies.json().put("processorMsEach", Latencies.rounded(1_000 * used / latencies.count()));
        }
    }

    private static void measure(IndexSearcher searcher, List<String> texts, Latencies latencies) throws IOException {
        for (int round = 0; round < ROUNDS; round++) {
            for (String text : texts) {
                String[] words = text.toLowerCase(Locale.ROOT).split("\\W+", -1);
                long begun = System.nanoTime();
                searcher.search(new TermQuery(new Term("written", words[words.length / 2])), SHOWN);
                latencies.record(System.nanoTime() - begun);
            }
        }
    }
}
