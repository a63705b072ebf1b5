package org.mediacenter.hub.search;

import io.vertx.core.Future;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.lucene.search.IndexSearcher;
import org.mediacenter.hub.background.BackgroundThread;
import org.mediacenter.hub.background.Wordless;
import org.mediacenter.hub.search.Search.Parts;
import org.mediacenter.hub.search.Search.Question;
import org.mediacenter.hub.store.Store.Subscription;
import org.mediacenter.hub.store.StoreBusy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Opens the index, wakes when something changed, commits now and then, and opens again what broke.
///
/// All work is done on one thread. Whatever fails, the worklist goes on.
final class Librarian {
    private static final Logger log = LoggerFactory.getLogger(Librarian.class);
    /// Many commits of the store in one go are read together.
    private static final long GATHER_MILLIS = 100;

    private static final long COMMIT_MILLIS = 5_000;
    private static final long SOONEST_RETRY_MILLIS = 1_000;
    private static final long LATEST_RETRY_MILLIS = 60_000;
    /// Rewriting files costs much: after one purge the next waits for so many looks.
    private static final int LOOKS_BETWEEN_PURGES = 120;

    private final Parts parts;
    private final Upkeep upkeep;
    private final Heard heard;
    private final String stamp;
    private final BackgroundThread thread = new BackgroundThread("search");
    private final AtomicBoolean awake = new AtomicBoolean();
    private volatile Optional<IndexFiles> files = Optional.empty();
    private volatile Optional<Runnable> hush = Optional.empty();
    private volatile boolean stopped;
    private long retryMillis = SOONEST_RETRY_MILLIS;
    private int untilPurge;

    Librarian(Parts parts, Upkeep upkeep, Heard heard) {
        this.parts = parts;
        this.upkeep = upkeep;
        this.heard = heard;
        stamp = Fields.FORM + " " + org.apache.lucene.util.Version.LATEST + " " + parts.profileVersion();
    }

    void start() {
        Subscription lines =
                parts.worklist().subscribe(live -> heard.hear(live.row().summary()));
        Subscription changes = parts.store().onChange(() -> wakeIn(GATHER_MILLIS));
        long look = parts.vertx().setPeriodic(COMMIT_MILLIS, _ -> thread.run("look", this::look));
        hush = Optional.of(() -> {
            lines.close();
            changes.close();
            parts.vertx().cancelTimer(look);
        });
        wakeIn(1);
    }

    private void wakeIn(long millis) {
        if (!stopped && awake.compareAndSet(false, true)) {
            parts.vertx().setTimer(millis, _ -> thread.run("index", this::work));
        }
    }

    private void work() {
        awake.set(false);
        attempt(() -> {
            if (upkeep.step(open())) {
                wakeIn(1);
            }
            retryMillis = SOONEST_RETRY_MILLIS;
        });
    }

    private IndexFiles open() throws IOException {
        if (files.isEmpty()) {
            files = Optional.of(IndexFiles.open(parts.home().folder(), stamp, upkeep::beginning));
        }
        return files.get();
    }

    /// Commits, and sees whether the files are still there.
    private void look() {
        if (files.isEmpty() || stopped) {
            return;
        }
        attempt(() -> {
            IndexFiles index = files.get();
            if (!index.isThere()) {
                throw new IOException("the files of the index are gone");
            }
            index.commit();
            untilPurge = Math.max(0, untilPurge - 1);
            if (index.place().whole() && index.place().purge() && untilPurge == 0) {
                untilPurge = LOOKS_BETWEEN_PURGES;
                index.purge();
            }
        });
    }

    private interface Work {
        void run() throws IOException;
    }

    /// A store that is busy leaves the index as it is; anything else may have broken it.
    private void attempt(Work work) {
        try {
            work.run();
        } catch (StoreBusy busy) {
            log.warn("the search index waits for the store [reason={}]", busy.getMessage());
            tryAgain();
        } catch (IOException | RuntimeException broken) {
            log.error("the search index broke, it is opened again", new Wordless(broken));
            letGo();
            tryAgain();
        }
    }

    private void tryAgain() {
        wakeIn(retryMillis);
        retryMillis = Math.min(LATEST_RETRY_MILLIS, 2 * retryMillis);
    }

    private void letGo() {
        Optional<IndexFiles> old = files;
        files = Optional.empty();
        old.ifPresent(index -> {
            try {
                index.close();
            } catch (IOException | RuntimeException failure) {
                log.debug("the search index could not be closed", new Wordless(failure));
            }
        });
    }

    /// Asks the index as it is now.
    <T> T ask(Question<T> question) {
        IndexFiles index = files.orElseThrow(() -> new StoreBusy("the search index is being opened"));
        try {
            IndexSearcher searcher = index.acquire();
            try {
                return question.ask(searcher.getIndexReader());
            } finally {
                index.release(searcher);
            }
        } catch (IOException broken) {
            thread.run("mend", () -> mend(index));
            throw new UncheckedIOException(broken);
        }
    }

    /// What cannot be read is opened again, and made again where it is damaged.
    private void mend(IndexFiles broken) {
        if (files.filter(broken::equals).isPresent()) {
            letGo();
            wakeIn(1);
        }
    }

    SearchHealth health() {
        return files.map(index -> index.place().whole()
                        ? new SearchHealth(true, index.size() + " complaints can be searched")
                        : new SearchHealth(
                                false, "search is being rebuilt: " + index.size() + " complaints can be searched"))
                .orElseGet(() -> new SearchHealth(false, "the search index is being opened"));
    }

    int size() {
        return files.map(IndexFiles::size).orElse(0);
    }

    Future<Void> stop() {
        stopped = true;
        hush.ifPresent(Runnable::run);
        thread.run("close", () -> {
            attempt(() -> {
                if (files.isPresent()) {
                    files.get().commit();
                }
            });
            letGo();
        });
        return thread.stop();
    }
}
