package org.mediacenter.hub.learning;

import static org.mediacenter.hub.background.BackgroundThread.await;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.ToIntFunction;
import org.mediacenter.hub.background.BackgroundThread;
import org.mediacenter.hub.history.Complaints;
import org.mediacenter.hub.history.Summary;
import org.mediacenter.hub.metrics.Meters;
import org.mediacenter.hub.store.Store;
import org.mediacenter.hub.store.Store.Subscription;
import org.mediacenter.hub.store.StoreBusy;
import org.mediacenter.hub.worklist.Worklist;
import org.mediacenter.routing.DepartmentCode;
import org.mediacenter.routing.decide.LearningRouter;
import org.mediacenter.routing.learn.Example;
import org.mediacenter.routing.profile.RoutingProfile;

/// Lets routing learn from what people decide, and says which of its models is in service.
///
/// It hears of every change the worklist hears of and reads those complaints again that were answered; all
/// of it happens on a thread of its own, and whatever fails there leaves routing as it was. Every method may
/// be called on any thread.
public final class Learning {
    private static final long LOOK_MILLIS = 5 * 60 * 1_000;
    private static final long SOONEST_RETRY_MILLIS = 2_000;
    private static final long LATEST_RETRY_MILLIS = 60_000;
    private static final int MOST_EXAMPLES = 30_000;
    private static final int MOST_HEARD = 50_000;

    private final Parts parts;
    private final BackgroundThread thread = new BackgroundThread("learning");
    private final ModelShelf shelf;
    private final Examples examples;
    private final Models models;
    private final CatchUp catchUp;
    private final Teaching teaching;
    private final Heard heard = new Heard(MOST_HEARD);
    private final AtomicBoolean waiting = new AtomicBoolean();
    private final AtomicBoolean retrying = new AtomicBoolean();
    private final AtomicLong retryMillis = new AtomicLong(SOONEST_RETRY_MILLIS);
    private volatile boolean stopped;
    private volatile Optional<Runnable> stop = Optional.empty();
    private boolean loaded;
    private boolean followed;

    /// What learning is made of.
    ///
    /// @param inspectorates the departments that handle complaints about officials; what they have teaches nothing
    /// @param node this node's name, the same after a restart
    public record Parts(
            Vertx vertx,
            Store store,
            Complaints complaints,
            Worklist worklist,
            LearningRouter router,
            Set<DepartmentCode> inspectorates,
            InstantSource clock,
            Meters meters,
            String node) {}

    public Learning(Parts parts) {
        this.parts = parts;
        shelf = new ModelShelf(parts.store(), parts.clock());
        teaching = new Teaching(parts.inspectorates());
        examples =
                new Examples(parts.store(), parts.complaints(), parts.router(), teaching, parts.clock(), MOST_EXAMPLES);
        models = new Models(parts.store(), shelf, examples, parts.router(), parts.clock(), parts.node());
        catchUp = new CatchUp(parts.store(), shelf, parts.node(), MOST_EXAMPLES);
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
        if (concerns(summary)) {
            heard.hear(summary.number());
            if (!retrying.get()) {
                wake();
            }
        }
    }

    /// Asked in this order: what is being looked at is known before it is heard of no longer.
    private boolean concerns(Summary summary) {
        return heard.has(summary.number()) || examples.knows(summary.number()) || teaching.isWorthReading(summary);
    }

    private void wake() {
        if (waiting.compareAndSet(false, true)) {
            thread.run("learn", this::learn)
                    .onSuccess(_ -> retryMillis.set(SOONEST_RETRY_MILLIS))
                    .onFailure(this::tryAgain);
        }
    }

    /// One timer at a time, and only where waiting may help; everything else is tried again with the next look.
    private void tryAgain(Throwable failure) {
        if (!stopped && failure instanceof StoreBusy && retrying.compareAndSet(false, true)) {
            long wait = retryMillis.getAndUpdate(millis -> Math.min(LATEST_RETRY_MILLIS, 2 * millis));
            parts.vertx().setTimer(wait, _ -> {
                retrying.set(false);
                wake();
            });
        }
    }

    /// What was done of it stays done where the rest fails.
    private void learn() {
        waiting.set(false);
        if (!loaded) {
            examples.shelved().forEach(heard::add);
            loaded = true;
        }
        heard.findMissed(() -> catchUp.run(this::concerns, heard::add));
        heard.attend(examples::consider);
        if (heard.isEmpty()) {
            catchUp.settle();
        }
        if (!followed) {
            followFirst();
        }
    }

    /// A model that cannot be made here is not tried again with every message.
    private void followFirst() {
        followed = true;
        try {
            models.follow(await(shelf.book()));
        } catch (StoreBusy busy) {
            followed = false;
            throw busy;
        }
    }

    /// Looks now, as the timer does every five minutes: follows the model other nodes or a person put in
    /// service, and makes a new one where that is due.
    public Future<Void> look() {
        return thread.run("look", this::lookNow).onFailure(this::tryAgain);
    }

    private void lookNow() {
        learn();
        if (heard.isEmpty()) {
            catchUp.mark();
        }
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

    /// Routes by the rules of `next` from now on, and makes the model in service anew beside them in the background.
    ///
    /// @param next differs from the profile before in nothing but its rules
    public void ruleBy(RoutingProfile next) {
        parts.router().ruleBy(next);
        thread.run("learn by new rules", () -> {
                    models.outdate();
                    models.follow(await(shelf.book()));
                })
                .onFailure(this::tryAgain);
    }

    /// Texts people decided, newest last, each with the department they decided on; at most so many. Citizens' words.
    public Future<List<Example>> sample(int most) {
        AtomicReference<List<Example>> sample = new AtomicReference<>(List.of());
        return thread.run("sample", () -> sample.set(parts.router().sample(most)))
                .map(_ -> sample.get());
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
