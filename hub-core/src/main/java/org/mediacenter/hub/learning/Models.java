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
        if (wanted != serving || examples.isStale()) {
            Optional<RoutingModel> made =
                    book.inService().flatMap(version -> router.train(numbers(examples.upTo(version.cutOff()))));
            serve(made, wanted);
            examples.madeAnew();
            log.info(
                    "routing model made from its recipe [version={}, examples={}]",
                    wanted,
                    made.map(RoutingModel::examples).orElse(0));
        }
        last = book.versions().isEmpty()
                ? Optional.empty()
                : Optional.of(book.versions().getLast());
    }

    /// Makes a model where there are enough new examples and no other node is at it.
    void trainIfDue(ModelBook book) {
        Optional<Trial> trial = Trial.due(examples.inOrder(), book.lastCutOff());
        if (trial.isPresent() && mayTrain()) {
            train(book, trial.get());
        }
    }

    private boolean mayTrain() {
        return await(store.lease(LEASE, node, clock.instant(), LEASE_LENGTH)) instanceof Leasing.Held;
    }

    private void train(ModelBook book, Trial trial) {
        List<String> heldBack = numbers(trial.heldBack());
        Optional<RoutingModel> candidate = router.train(numbers(trial.learnt()));
        int right = router.right(candidate, heldBack);
        int rightBefore = router.right(model, heldBack);
        boolean better = candidate.isPresent() && right >= rightBefore;
        List<Lesson> all = examples.inOrder();
        Optional<RoutingModel> whole = better ? router.train(numbers(all)) : Optional.empty();
        Instant now = clock.instant();
        ModelVersion made = new ModelVersion(
                book.nextNumber(),
                all.getLast().at(),
                all.size(),
                heldBack.size(),
                right,
                rightBefore,
                now,
                better ? State.IN_SERVICE : State.NOT_BETTER,
                now,
                Optional.empty());
        if (await(shelf.write(book.and(made)))) {
            tell(made);
            if (better) {
                serve(whole, made.number());
            }
        }
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

    private void serve(Optional<RoutingModel> made, int number) {
        router.serve(made);
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
