package org.mediacenter.hub.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.mediacenter.hub.background.Wordless;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The index in its folder, open for writing.
///
/// Writing is confined to one thread; [#acquire] may be called on any. A file that is damaged is found when the
/// index is opened: every checksum is compared then.
final class IndexFiles {
    private static final Logger log = LoggerFactory.getLogger(IndexFiles.class);
    private static final double MOST_MEMORY_MIB = 16;
    private static final double MOST_DELETED_PERCENT = 20;

    private final Path folder;
    private final String stamp;
    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private volatile Place place;
    private boolean dirty;
    private boolean committed;

    private IndexFiles(Path folder, String stamp, Optional<Place> known, Supplier<Place> beginning) throws IOException {
        this.folder = folder;
        this.stamp = stamp;
        directory = FSDirectory.open(folder);
        IndexWriter opened = new IndexWriter(directory, settings());
        try {
            writer = opened;
            searchers = new SearcherManager(writer, null);
            place = known.orElseGet(beginning);
            committed = known.isPresent();
        } catch (IOException | RuntimeException failure) {
            opened.rollback();
            throw failure;
        }
    }

    /// Opens what is there. What is missing, damaged or made by something else is begun again.
    ///
    /// @param stamp what the index is made by: of another one nothing can be used
    /// @param beginning asked where it is begun again
    static IndexFiles open(Path folder, String stamp, Supplier<Place> beginning) throws IOException {
        Files.createDirectories(folder);
        Optional<Place> known = known(folder, stamp);
        if (known.isEmpty()) {
            empty(folder);
        }
        return new IndexFiles(folder, stamp, known, beginning);
    }

    private static Optional<Place> known(Path folder, String stamp) throws IOException {
        try (Directory directory = FSDirectory.open(folder)) {
            if (!DirectoryReader.indexExists(directory)) {
                return Optional.empty();
            }
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                for (LeafReaderContext segment : reader.leaves()) {
                    ((CodecReader) segment.reader()).checkIntegrity();
                }
                return Place.of(reader.getIndexCommit().getUserData(), stamp);
            }
        } catch (IOException | RuntimeException damage) {
            log.warn("the search index cannot be used, it is made again [folder={}]", folder, new Wordless(damage));
            return Optional.empty();
        }
    }

    /// Never while somebody else writes there.
    private static void empty(Path folder) throws IOException {
        try (Directory directory = FSDirectory.open(folder);
                Lock _ = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME);
                Stream<Path> all = Files.list(folder)) {
            for (Path file : all.filter(IndexFiles::isOfIndex).toList()) {
                Files.delete(file);
            }
        }
    }

    private static boolean isOfIndex(Path file) {
        return Files.isRegularFile(file) && !file.endsWith(IndexWriter.WRITE_LOCK_NAME);
    }

    private static IndexWriterConfig settings() {
        TieredMergePolicy merging = new TieredMergePolicy();
        merging.setForceMergeDeletesPctAllowed(0);
        merging.setDeletesPctAllowed(MOST_DELETED_PERCENT);
        return new IndexWriterConfig(new KeywordAnalyzer())
                .setMergePolicy(merging)
                .setRAMBufferSizeMB(MOST_MEMORY_MIB)
                .setCommitOnClose(false);
    }

    Place place() {
        return place;
    }

    void moveTo(Place next) {
        dirty = dirty || !next.equals(place);
        place = next;
    }

    void put(ComplaintNumber number, Document entry) throws IOException {
        dirty = true;
        writer.updateDocument(new Term(Fields.NUMBER, number.value()), entry);
    }

    void delete(Query entries) throws IOException {
        dirty = true;
        writer.deleteDocuments(entries);
    }

    /// Makes what was written searchable.
    void refresh() throws IOException {
        searchers.maybeRefreshBlocking();
    }

    /// Makes what was written durable, with the place it belongs to.
    void commit() throws IOException {
        if (dirty) {
            writer.setLiveCommitData(place.data(stamp).entrySet());
            writer.commit();
            dirty = false;
            committed = true;
        }
    }

    /// Rewrites every file that still holds what was replaced or deleted.
    void purge() throws IOException {
        writer.forceMergeDeletes(true);
        moveTo(place.withPurge(false));
        commit();
        refresh();
        writer.deleteUnusedFiles();
    }

    /// Whether what was committed is still where it belongs.
    boolean isThere() throws IOException {
        return !committed || DirectoryReader.indexExists(directory);
    }

    /// Whoever asks gives it back by [#release].
    IndexSearcher acquire() throws IOException {
        return searchers.acquire();
    }

    void release(IndexSearcher searcher) throws IOException {
        searchers.release(searcher);
    }

    /// How many complaints stand in it.
    int size() {
        return writer.getDocStats().numDocs;
    }

    Path folder() {
        return folder;
    }

    /// Lets go; what was not committed is forgotten and read again.
    void close() throws IOException {
        searchers.close();
        writer.rollback();
        directory.close();
    }
}
