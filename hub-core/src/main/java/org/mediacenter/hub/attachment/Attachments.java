package org.mediacenter.hub.attachment;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mediacenter.hub.channel.Attachment;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.store.Document;
import org.mediacenter.hub.store.Document.Shelf;
import org.mediacenter.hub.store.Putting;
import org.mediacenter.hub.store.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Fetches what citizens attached, a few complaints at a time, and goes on with it after a restart.
///
/// A note that a complaint has something to fetch is durable before the complaint is, and goes when all
/// of it is kept or lost. What cannot be reached is tried again, ever more slowly, for two days.
/// [#expect] and [#there] may be called on any thread.
public final class Attachments {
    private static final Logger log = LoggerFactory.getLogger(Attachments.class);
    private static final int IN_HAND = 2;
    private static final int PAGE = 500;
    private static final Duration GIVEN_UP_AFTER = Duration.ofDays(2);
    private static final long FIRST_PAUSE_MILLIS = 2_000;
    private static final long LONGEST_PAUSE_MILLIS = 600_000;

    private final Vertx vertx;
    private final Context context;
    private final Store store;
    private final Fetching fetching;
    private final InstantSource clock;
    private final Deque<ComplaintNumber> waiting = new ArrayDeque<>();
    private final Set<ComplaintNumber> inHand = new HashSet<>();
    /// In hand, and told of once more meanwhile.
    private final Set<ComplaintNumber> again = new HashSet<>();
    private final Map<ComplaintNumber, Integer> tries = new HashMap<>();
    private boolean stopped;

    public Attachments(Vertx vertx, Store store, Fetching fetching, InstantSource clock) {
        this.vertx = vertx;
        this.context = vertx.getOrCreateContext();
        this.store = store;
        this.fetching = fetching;
        this.clock = clock;
    }

    /// Notes durably that this complaint will have something to fetch, from now on.
    public Future<Void> expect(ComplaintNumber number) {
        byte[] since = clock.instant().toString().getBytes(StandardCharsets.UTF_8);
        return note(number)
                .compose(before -> store.put(new Document(
                        Shelf.FETCHING,
                        number.value(),
                        since,
                        before.map(Document::version).orElse(0L),
                        Optional.empty())))
                .compose(put -> put instanceof Putting.Done ? Future.succeededFuture() : expect(number));
    }

    /// The complaint is there now: fetches what it has.
    public void there(ComplaintNumber number) {
        context.runOnContext(_ -> {
            waiting.add(number);
            next();
        });
    }

    /// Goes on with what was not fetched when the hub stopped.
    public Future<Void> start() {
        return goOn("");
    }

    private Future<Void> goOn(String after) {
        return store.documents(Shelf.FETCHING, after, PAGE, clock.instant()).compose(page -> {
            page.forEach(document -> there(new ComplaintNumber(document.key())));
            return page.size() < PAGE
                    ? Future.succeededFuture()
                    : goOn(page.getLast().key());
        });
    }

    /// Begins nothing more.
    public void stop() {
        context.runOnContext(_ -> {
            stopped = true;
            waiting.clear();
        });
    }

    private void next() {
        while (!stopped && inHand.size() < IN_HAND && !waiting.isEmpty()) {
            ComplaintNumber number = waiting.poll();
            if (inHand.add(number)) {
                look(number);
            } else {
                again.add(number);
            }
        }
    }

    private void look(ComplaintNumber number) {
        note(number)
                .compose(note -> fetching.all(
                                number, note.filter(this::isTooLate).isPresent())
                        .compose(done -> done ? done(number, note) : Future.succeededFuture(false)))
                .otherwise(cause -> {
                    log.warn("attachments not fetched yet [number={}, reason={}]", number, cause.getMessage());
                    return false;
                })
                .onComplete(done -> context.runOnContext(_ -> looked(number, done.result())));
    }

    /// The note goes only where none was written since it was read: then there is more to fetch.
    private Future<Boolean> done(ComplaintNumber number, Optional<Document> read) {
        return note(number)
                .compose(now -> now.map(Document::version).equals(read.map(Document::version))
                        ? store.remove(Shelf.FETCHING, number.value()).map(true)
                        : Future.succeededFuture(false));
    }

    private Future<Optional<Document>> note(ComplaintNumber number) {
        return store.document(Shelf.FETCHING, number.value(), clock.instant());
    }

    private boolean isTooLate(Document note) {
        Instant began = Instant.parse(new String(note.content(), StandardCharsets.UTF_8));
        return began.plus(GIVEN_UP_AFTER).isBefore(clock.instant());
    }

    private void looked(ComplaintNumber number, boolean done) {
        inHand.remove(number);
        boolean more = again.remove(number);
        if (more) {
            waiting.add(number);
        } else if (done) {
            tries.remove(number);
        } else if (!stopped) {
            int tried = tries.merge(number, 1, Integer::sum);
            long pause = Math.min(LONGEST_PAUSE_MILLIS, FIRST_PAUSE_MILLIS << Math.min(tried, 12));
            vertx.setTimer(pause, _ -> there(number));
        }
        next();
    }

    /// Whether any of these attachments is worth a note: most messages have none.
    public static boolean areWanted(List<Attachment> attachments) {
        return attachments.stream().anyMatch(Fetching::isWanted);
    }
}
