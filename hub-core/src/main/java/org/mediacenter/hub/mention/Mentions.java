package org.mediacenter.hub.mention;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.store.Document;
import org.mediacenter.hub.store.Document.Shelf;
import org.mediacenter.hub.store.Store;
import org.mediacenter.hub.store.Store.Subscription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Who is mentioned where and has not opened it since; forgotten after thirty days.
///
/// All of it is in memory, since lists ask for every row, and on the shelf `MENTION`; what other nodes wrote is read
/// every fifteen seconds. Thread-safe.
public final class Mentions {
    private static final Logger log = LoggerFactory.getLogger(Mentions.class);
    private static final Duration KEPT_FOR = Duration.ofDays(30);
    private static final Duration READ_EVERY = Duration.ofSeconds(15);
    private static final int PAGE = 1_000;
    private static final byte[] NOTHING_MORE = {'{', '}'};

    private final Store store;
    private final InstantSource clock;
    private final AtomicInteger changes = new AtomicInteger();
    private volatile Map<String, Set<ComplaintNumber>> waiting = new ConcurrentHashMap<>();

    public Mentions(Store store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /// Reads what there is, and again what other nodes write; closing the answer ends it.
    public Subscription start(Vertx vertx) {
        read();
        long timer = vertx.setPeriodic(READ_EVERY.toMillis(), _ -> read());
        return () -> vertx.cancelTimer(timer);
    }

    Future<Void> read() {
        Map<String, Set<ComplaintNumber>> found = new ConcurrentHashMap<>();
        int before = changes.get();
        return page("", found)
                .<Void>map(_ -> {
                    waiting = before == changes.get() ? found : waiting; // else the next time
                    return null;
                })
                .onFailure(cause -> log.warn("mentions could not be read [reason={}]", cause.getMessage()));
    }

    private Future<Void> page(String after, Map<String, Set<ComplaintNumber>> found) {
        return store.documents(Shelf.MENTION, after, PAGE, clock.instant()).compose(page -> {
            page.forEach(document -> {
                String[] parts = document.key().split("/", -1);
                put(found, parts[0], new ComplaintNumber(parts[1]));
            });
            return page.size() < PAGE
                    ? Future.succeededFuture()
                    : page(page.getLast().key(), found);
        });
    }

    /// The complaints in whose notes somebody is mentioned and that they have not opened since.
    public Set<ComplaintNumber> of(String username) {
        return Set.copyOf(waiting.getOrDefault(username, Set.of()));
    }

    /// Somebody is mentioned.
    ///
    /// @return whether they were not yet
    public Future<Boolean> add(String username, ComplaintNumber number) {
        changes.incrementAndGet();
        boolean fresh = put(waiting, username, number);
        return store.put(new Document(
                        Shelf.MENTION,
                        key(username, number),
                        NOTHING_MORE,
                        0,
                        Optional.of(clock.instant().plus(KEPT_FOR))))
                .map(_ -> {
                    changes.incrementAndGet();
                    return fresh;
                });
    }

    /// They have looked, or were not meant after all.
    public Future<Void> remove(String username, ComplaintNumber number) {
        if (!of(username).contains(number)) {
            return Future.succeededFuture();
        }
        changes.incrementAndGet();
        waiting.computeIfPresent(username, (_, numbers) -> without(numbers, number));
        return store.remove(Shelf.MENTION, key(username, number)).map(_ -> {
            changes.incrementAndGet();
            return null;
        });
    }

    private static Set<ComplaintNumber> without(Set<ComplaintNumber> numbers, ComplaintNumber number) {
        numbers.remove(number);
        return numbers;
    }

    private static boolean put(Map<String, Set<ComplaintNumber>> into, String username, ComplaintNumber number) {
        return into.computeIfAbsent(username, _ -> ConcurrentHashMap.newKeySet())
                .add(number);
    }

    private static String key(String username, ComplaintNumber number) {
        return username + "/" + number.value();
    }
}
