package org.mediacenter.hub.store.sqlite;

import io.vertx.core.Future;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.mediacenter.hub.store.InboundEntry;
import org.mediacenter.hub.store.Samples;

/// A process that keeps messages and opens complaints until it is killed, and says on standard
/// output what it was answered, after it was answered.
final class LedgerProcess {
    private static final int AT_ONCE = 16;

    private LedgerProcess() {}

    public static void main(String[] arguments) throws InterruptedException {
        SqliteStore store = SqliteStore.open(Path.of(arguments[0]));
        Semaphore free = new Semaphore(AT_ONCE);
        for (long i = 0; ; i++) {
            free.acquire();
            write(store, arguments[1] + i).onComplete(_ -> free.release());
        }
    }

    private static Future<?> write(SqliteStore store, String nativeId) {
        InboundEntry entry = Samples.entry(nativeId);
        return store.keep(List.of(entry))
                .onSuccess(_ -> System.out.println("kept " + nativeId))
                .compose(_ -> store.append(Samples.whole(entry)))
                .onSuccess(_ -> System.out.println("opened " + entry.number()));
    }
}
