package org.mediacenter.hub.intake;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.mediacenter.hub.channel.InboundMessage;
import org.mediacenter.hub.metrics.Meters;
import org.mediacenter.hub.store.InboundEntry;
import org.mediacenter.hub.store.InboundKey;
import org.mediacenter.hub.store.Store;
import org.mediacenter.hub.store.StoreBusy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes kept messages in: those of one conversation in order, different ones side by side.
///
/// Everything here can be done again and changes nothing the second time, so what was kept when the
/// hub stopped is simply taken in after the start. Confined to one context but for [#offer] and
/// [#isFull], which any thread may call.
public final class Intake {
    private static final Logger log = LoggerFactory.getLogger(Intake.class);
    /// Kept messages in hand at the most; beyond that senders are asked to come back.
    private static final int ROOM = 20_000;

    private static final int PAGE = 1_000;
    private static final int TRIES = 5;
    private static final long PAUSE_MILLIS = 200;
    private static final long LONGEST_PAUSE_MILLIS = 10_000;

    private final Vertx vertx;
    private final Context context;
    private final Store store;
    private final Opening opening;
    private final InstantSource clock;
    private final Meters meters;
    private final int page;
    private final UnreadableShelf shelf;
    private final Lanes lanes = new Lanes();
    private final AtomicInteger waiting = new AtomicInteger();

    public Intake(Vertx vertx, Store store, Opening opening, InstantSource clock, Meters meters) {
        this(vertx, store, opening, clock, meters, PAGE);
    }

    /// @param page how many kept messages are read at once after a start
    Intake(Vertx vertx, Store store, Opening opening, InstantSource clock, Meters meters, int page) {
        this.vertx = vertx;
        this.context = vertx.getOrCreateContext();
        this.store = store;
        this.opening = opening;
        this.clock = clock;
        this.meters = meters;
        this.page = page;
        this.shelf = new UnreadableShelf(store, clock, this::again);
        meters.waiting(waiting::get);
    }

    /// Whether senders should be asked to come back later.
    boolean isFull() {
        return waiting.get() >= ROOM;
    }

    /// What could not be read, and what could not be taken in.
    public UnreadableShelf shelf() {
        return shelf;
    }

    /// Takes in a message that was just kept.
    void offer(InboundEntry entry, InboundMessage message) {
        begin(entry, message);
    }

    /// Takes in what was kept and not taken when the hub stopped; to be called before the channels
    /// open. Completes when all of it is done.
    public Future<Void> recover() {
        return recover(Optional.empty());
    }

    /// Goes on after the page before, so that what is set aside is passed by.
    private Future<Void> recover(Optional<InboundKey> after) {
        return store.untaken(after, page).compose(entries -> {
            List<Future<Void>> begun = entries.stream().map(this::beginAgain).toList();
            return begun.isEmpty()
                    ? Future.succeededFuture()
                    : Future.join(begun)
                            .otherwiseEmpty()
                            .compose(_ -> recover(Optional.of(entries.getLast().key())));
        });
    }

    private Future<Void> beginAgain(InboundEntry entry) {
        try {
            return begin(entry, InboundJson.decode(entry.message()))
                    .compose(_ -> isWaiting(entry.key()))
                    .compose(waits -> waits
                            ? Future.succeededFuture()
                            : shelf.forget(entry.key().text()));
        } catch (RuntimeException unreadable) {
            return setAside(entry, unreadable);
        }
    }

    /// Tries a message that was set aside once more; whether it waits no longer.
    private Future<Boolean> again(InboundKey key) {
        return store.kept(key)
                .compose(found -> found.filter(entry -> entry.message().length > 0)
                        .map(this::beginAgain)
                        .orElseGet(Future::succeededFuture))
                .compose(_ -> isWaiting(key))
                .map(waits -> !waits);
    }

    private Future<Boolean> isWaiting(InboundKey key) {
        return store.kept(key)
                .map(found -> found.filter(entry -> entry.message().length > 0).isPresent());
    }

    private Future<Void> begin(InboundEntry entry, InboundMessage message) {
        waiting.incrementAndGet();
        Promise<Void> done = Promise.promise();
        context.runOnContext(_ -> lanes.add(
                message.channel() + ':' + message.conversation(),
                () -> takeIn(entry, message, 1)
                        .onComplete(_ -> waiting.decrementAndGet())
                        .onComplete(done)));
        return done.future();
    }

    private Future<Void> takeIn(InboundEntry entry, InboundMessage message, int attempt) {
        return opening.takeIn(entry, message)
                .onSuccess(_ -> meters.intake().record(Duration.between(entry.acceptedAt(), clock.instant())))
                .recover(cause -> isWorthTrying(cause, attempt)
                        ? pause(attempt).compose(_ -> takeIn(entry, message, attempt + 1))
                        : setAside(entry, cause));
    }

    /// A store that is away is waited for; anything else gets a few tries.
    private static boolean isWorthTrying(Throwable cause, int attempt) {
        return cause instanceof StoreBusy || attempt < TRIES;
    }

    private Future<Void> pause(int attempt) {
        Promise<Void> over = Promise.promise();
        long millis = Math.min(LONGEST_PAUSE_MILLIS, PAUSE_MILLIS << Math.min(attempt, 10));
        vertx.setTimer(millis, _ -> context.runOnContext(_ -> over.complete()));
        return over.future();
    }

    /// It stays kept: nothing is lost, the next start tries again, and it stands on the channel page, where a person
    /// can.
    private Future<Void> setAside(InboundEntry entry, Throwable cause) {
        log.error("message could not be taken in and stays kept [number={}]", entry.number(), cause);
        meters.setAside().increment();
        return shelf.show(entry).recover(failure -> {
            log.warn("it does not stand on the channel page [reason={}]", failure.getMessage());
            return Future.succeededFuture();
        });
    }

    /// Completes when nothing is in hand; nothing new should be offered meanwhile.
    public Future<Void> drained() {
        Promise<Void> promise = Promise.promise();
        context.runOnContext(_ -> lanes.whenEmpty(promise));
        return promise.future();
    }
}
