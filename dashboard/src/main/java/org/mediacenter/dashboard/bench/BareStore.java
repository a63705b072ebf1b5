package org.mediacenter.dashboard.bench;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.mediacenter.hub.store.sqlite.SqliteCeiling;

/// The ceiling of the disk: durable commits of one small row each, nothing else.
final class BareStore {
    private static final List<Integer> SENDERS = List.of(1, 8, 32);
    private static final Duration LENGTH = Duration.ofSeconds(2);

    private final SqliteCeiling file;
    private final long end = System.nanoTime() + LENGTH.toNanos();
    private final AtomicLong commits = new AtomicLong();

    private BareStore(SqliteCeiling file) {
        this.file = file;
    }

    /// Commits a second, by the number of commits under way at once.
    static JsonObject run(Path folder) throws IOException {
        JsonObject figures = new JsonObject();
        try (SqliteCeiling file = SqliteCeiling.open(folder)) {
            for (int senders : SENDERS) {
                figures.put("perSecondAt" + senders, Latencies.rounded(new BareStore(file).perSecond(senders)));
            }
        }
        return figures;
    }

    private double perSecond(int senders) {
        List<Future<Void>> all = new ArrayList<>();
        for (int i = 0; i < senders; i++) {
            Promise<Void> done = Promise.promise();
            commit(done);
            all.add(done.future());
        }
        Future.all(all).await();
        return commits.get() / (double) LENGTH.toSeconds();
    }

    private void commit(Promise<Void> done) {
        file.commitRow().onComplete(committed -> {
            if (committed.failed()) {
                done.fail(committed.cause());
            } else if (System.nanoTime() > end) {
                done.complete();
            } else {
                commits.incrementAndGet();
                commit(done);
            }
        });
    }
}
