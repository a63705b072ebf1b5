package org.mediacenter.hub.learning;

import static org.mediacenter.hub.background.BackgroundThread.await;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.mediacenter.hub.learning.ModelVersion.State;
import org.mediacenter.hub.store.Leasing;
import org.mediacenter.hub.store.Store;
import org.mediacenter.routing.decide.LearningRouter;
import org.mediacenter.routing.decide.RoutingModel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes models, tries them and puts them in service. Confined to the learning thread but for [#serving],
/// [#learnt] and [#last].
final class Models {
    private static final Logger log = LoggerFactory.getLogger(Models.class);
    private static final String LEASE = "learning";
    private static final Duration LEASE_LENGTH = Duration.ofMinutes(15);

    private final Store store;
    private final ModelShelf shelf;
    private final Examples examples;
    private final LearningRouter router;
    private final InstantSource clock;
    private final String node;
    private volatile Optional<RoutingModel> model = Optional.empty();
    private volatile int serving = ModelBook.PROFILE_ALONE;
    private volatile Optional<ModelVersion> last = Optional.empty();
    private boolean outdated;

    Models(Store store, ModelShelf shelf, Examples examples, LearningRouter router, InstantSource clock, String node) {
        this.store = store;
        this.shelf = shelf;
        this.examples = examples;
        this.router = router;
        this.clock = clock;
        this.node = node;
    }

    /// Puts in service here what the book says, made anew from its recipe; where a text it had learnt was
    /// erased since, it is made again without.
    void follow(ModelBook book) {
        int wanted = book.numberInService();
        if (wanted != serving || examples.isStale() || outdated) {
            make(book.inService(), wanted);
            outdated = false;
        }
        last = book.versions().isEmpty()
                ? Optional.empty()
                : Optional.of(book.versions().getLast());
    }

    /// The rules beside which the model in service was made are no longer those in force.
    void outdate() {
        outdated = true;
    }

    private void make(Optional<ModelVersion> version, int number) {
        List<Lesson> recipe =
                version.map(wanted -> examples.upTo(wanted.cutOff())).orElse(List.of());
        serve(router.train(numbers(recipe)), recipe, number);
        int then = version.map(ModelVersion::examples).orElse(0);
        log.info("routing model made from its recipe [version={}, examples={}]", number, learnt());
        if (learnt() < then) {
            log.warn(
                    "routing model has fewer examples than when it was tried [version={}, examples={}, then={}]",
                    number,
                    learnt(),
                    then);
        }
    }

    /// Makes a model where there are enough new examples and no other node is at it.
    void trainIfDue(ModelBook book) {
        Optional<Trial> trial = Trial.due(examples.inOrder(), book.lastCutOff(), examples.served());
        if (book.isReadable() && trial.isPresent() && mayTrain()) {
            train(book, trial.get());
        }
    }

    private boolean mayTrain() {
        return await(store.lease(LEASE, node, clock.instant(), LEASE_LENGTH)) instanceof Leasing.Held;
    }

    private void train(ModelBook book, Trial trial) {
        Tried tried = tried(trial);
        List<Lesson> all = examples.inOrder();
        Optional<RoutingModel> whole = tried.better() ? router.train(numbers(all)) : Optional.empty();
        Instant now = clock.instant();
        ModelVersion made = new ModelVersion(
                book.nextNumber(),
                all.getLast().at(),
                all.size(),
                trial.heldBack().size(),
                tried.right(),
                tried.rightBefore(),
                now,
                tried.better() ? State.IN_SERVICE : State.NOT_BETTER,
                now,
                Optional.empty());
        if (await(shelf.write(book.and(made)))) {
            tell(made);
            if (tried.better()) {
                serve(whole, all, made.number());
            }
        }
    }

    private record Tried(int right, int rightBefore, boolean better) {}

    /// The candidate is gone when this returns: there is room for one model beside the one in service.
    private Tried tried(Trial trial) {
        List<String> heldBack = numbers(trial.heldBack());
        Optional<RoutingModel> candidate = router.train(numbers(trial.learnt()));
        int right = router.right(candidate, heldBack);
        int rightBefore = router.right(model, heldBack);
        return new Tried(right, rightBefore, candidate.isPresent() && right >= rightBefore);
    }

    private void tell(ModelVersion made) {
        last = Optional.of(made);
        log.info(
                "routing model trained [version={}, examples={}, held-back={}, right={}, right-before={}, state={}]",
                made.number(),
                made.examples(),
                made.heldBack(),
                made.right(),
                made.rightBefore(),
                made.state());
    }

    private void serve(Optional<RoutingModel> made, List<Lesson> recipe, int number) {
        router.serve(made);
        examples.serve(recipe);
        model = made;
        serving = number;
    }

    private static List<String> numbers(List<Lesson> lessons) {
        return lessons.stream().map(lesson -> lesson.number().value()).toList();
    }

    /// The number in service on this node.
    int serving() {
        return serving;
    }

    /// Of how many examples the model in service on this node is made.
    int learnt() {
        return model.map(RoutingModel::examples).orElse(0);
    }

    /// The last model that was tried.
    Optional<ModelVersion> last() {
        return last;
    }
}
