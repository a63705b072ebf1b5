package org.mediacenter.hub.learning;

import static org.mediacenter.hub.background.BackgroundThread.await;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.ToIntFunction;
import org.mediacenter.hub.background.BackgroundThread;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.history.Complaints;
import org.mediacenter.hub.history.Summary;
import org.mediacenter.hub.metrics.Meters;
import org.mediacenter.hub.store.Store;
import org.mediacenter.hub.store.Store.Subscription;
import org.mediacenter.hub.store.StoreBusy;
import org.mediacenter.hub.worklist.Worklist;
import org.mediacenter.routing.decide.LearningRouter;

/// Lets routing learn from what people decide, and says which of its models is in service.
///
/// It hears of every change the worklist hears of and reads those complaints again that were answered; all
/// of it happens on a thread of its own, and whatever fails there leaves routing as it was. Every method may
/// be called on any thread.
public final class Learning {
    private static final long LOOK_MILLIS = 5 * 60 * 1_000;
    private static final long RETRY_MILLIS = 2_000;
    private static final int MOST_EXAMPLES = 30_000;
    private static final int MOST_HEARD = 50_000;

    private final Parts parts;
    private final BackgroundThread thread = new BackgroundThread("learning");
    private final ModelShelf shelf;
    private final Examples examples;
    private final Models models;
    private final CatchUp catchUp;
    private final Set<ComplaintNumber> heard = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean waiting = new AtomicBoolean();
    private volatile boolean missed;
    private volatile boolean stopped;
    private boolean begun;
    private Optional<Runnable> stop = Optional.empty();

    /// What learning is made of.
    ///
    /// @param node this node's name, the same after a restart
    public record Parts(
            Vertx vertx,
            Store store,
            Complaints complaints,
            Worklist worklist,
            LearningRouter router,
            InstantSource clock,
            Meters meters,
            String node) {}

    public Learning(Parts parts) {
        this.parts = parts;
        shelf = new ModelShelf(parts.store(), parts.clock());
        examples = new Examples(parts.store(), parts.complaints(), parts.router(), parts.clock(), MOST_EXAMPLES);
        models = new Models(parts.store(), shelf, examples, parts.router(), parts.clock(), parts.node());
        catchUp = new CatchUp(parts.store(), shelf, parts.node());
        parts.meters().learning(examples::size, models::serving);
        parts.meters().compared("held-back", () -> last(ModelVersion::heldBack));
        parts.meters().compared("right", () -> last(ModelVersion::right));
        parts.meters().compared("right-before", () -> last(ModelVersion::rightBefore));
    }

    private int last(ToIntFunction<ModelVersion> figure) {
        return models.last().map(figure::applyAsInt).orElse(0);
    }

    /// Learns in the background what there is to learn, and goes on learning. Returns at once.
    public void start() {
        Subscription subscription =
                parts.worklist().subscribe(live -> hear(live.row().summary()));
        long timer = parts.vertx().setPeriodic(LOOK_MILLIS, _ -> look());
        stop = Optional.of(() -> {
            subscription.close();
            parts.vertx().cancelTimer(timer);
        });
        wake();
    }

    /// On the thread of whoever wrote it; most messages end here.
    private void hear(Summary summary) {
        if (!concerns(summary)) {
            return;
        }
        if (heard.size() < MOST_HEARD) {
            heard.add(summary.number());
        } else {
            missed = true;
        }
        wake();
    }

    private boolean concerns(Summary summary) {
        return examples.knows(summary.number()) || Teaching.isWorthReading(summary);
    }

    private void wake() {
        if (waiting.compareAndSet(false, true)) {
            thread.run("learn", this::learn).onFailure(_ -> tryAgain());
        }
    }

    private void tryAgain() {
        if (!stopped) {
            parts.vertx().setTimer(RETRY_MILLIS, _ -> wake());
        }
    }

    private void learn() {
        waiting.set(false);
        if (!begun) {
            begin();
        }
        for (ComplaintNumber number : List.copyOf(heard)) {
            heard.remove(number);
            try {
                examples.consider(number);
            } catch (StoreBusy busy) {
                heard.add(number);
                throw busy;
            }
        }
        if (missed) {
            missed = false;
            catchUp();
        }
    }

    private void begin() {
        examples.load();
        models.follow(await(shelf.book()));
        catchUp();
        begun = true;
    }

    private void catchUp() {
        try {
            catchUp.run(summary -> {
                if (concerns(summary)) {
                    examples.consider(summary.number());
                }
            });
        } catch (StoreBusy busy) {
            missed = true;
            throw busy;
        }
    }

    /// Looks now, as the timer does every five minutes: follows the model other nodes or a person put in
    /// service, and makes a new one where that is due.
    public Future<Void> look() {
        return thread.run("look", this::lookNow);
    }

    private void lookNow() {
        learn();
        catchUp.mark();
        ModelBook book = await(shelf.book());
        models.follow(book);
        models.trainIfDue(book);
    }

    /// Which models there are, as all nodes know it.
    public Future<ModelBook> models() {
        return shelf.book();
    }

    /// What became of an order to put a model in service.
    public sealed interface Service {
        /// It is in service from now on; nodes make it from its recipe in the background.
        record Done(ModelBook book) implements Service {}

        /// Nothing has that number.
        record NotThere() implements Service {}
    }

    /// Puts a model in service, or with [ModelBook#PROFILE_ALONE] none. Again: nothing new.
    ///
    /// @param by the account of who asks
    public Future<Service> serve(int number, String by) {
        return shelf.book().compose(book -> {
            if (!book.has(number)) {
                return Future.succeededFuture(new Service.NotThere());
            }
            if (book.numberInService() == number) {
                return Future.succeededFuture(new Service.Done(book));
            }
            ModelBook next = book.served(number, by, parts.clock().instant());
            return shelf.write(next).compose(written -> written ? served(next) : serve(number, by));
        });
    }

    private Future<Service> served(ModelBook next) {
        thread.run("follow", () -> models.follow(await(shelf.book())));
        return Future.succeededFuture(new Service.Done(next));
    }

    /// How many examples this node knows.
    public int examples() {
        return examples.size();
    }

    /// The number in service on this node, which follows the book.
    public int serving() {
        return models.serving();
    }

    /// Of how many examples that one is made.
    public int learnt() {
        return models.learnt();
    }

    /// Hears nothing more; completes when what was in hand is done.
    public Future<Void> stop() {
        stopped = true;
        stop.ifPresent(Runnable::run);
        return thread.stop();
    }
}
