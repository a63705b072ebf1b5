package org.mediacenter.hub.learning;

import static org.mediacenter.hub.background.BackgroundThread.await;

import io.vertx.core.Future;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.mediacenter.hub.background.Wordless;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.history.Complaints;
import org.mediacenter.hub.history.Damage;
import org.mediacenter.hub.history.Dossier;
import org.mediacenter.hub.store.Document;
import org.mediacenter.hub.store.Document.Shelf;
import org.mediacenter.hub.store.Putting;
import org.mediacenter.hub.store.Store;
import org.mediacenter.routing.ComplaintText;
import org.mediacenter.routing.decide.LearningRouter;
import org.mediacenter.routing.decide.Taught;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The examples there are: on their shelf, and learnt by this node's router.
///
/// What a complaint teaches is always read anew from its history, so that a shelf that is behind, or was
/// written by another node, does no harm. Confined to the learning thread but for [#knows] and [#size].
final class Examples {
    private static final Logger log = LoggerFactory.getLogger(Examples.class);
    private static final int PAGE = 1_000;

    private final Store store;
    private final Complaints complaints;
    private final LearningRouter router;
    private final Teaching teaching;
    private final InstantSource clock;
    private final int most;
    private final Damage damage = new Damage("learning from it");
    private final Map<ComplaintNumber, Known> known = new ConcurrentHashMap<>();
    private final TreeSet<Lesson> inOrder = new TreeSet<>(Lesson.IN_ORDER);
    private final Map<ComplaintNumber, Document> unread = new HashMap<>();
    private volatile Map<ComplaintNumber, Integer> served = Map.of();
    private volatile int size;
    private boolean stale;

    /// @param words tells one text from another
    private record Known(Lesson lesson, int words) {}

    /// @param most examples that are kept; the oldest go
    Examples(
            Store store,
            Complaints complaints,
            LearningRouter router,
            Teaching teaching,
            InstantSource clock,
            int most) {
        this.teaching = teaching;
        this.store = store;
        this.complaints = complaints;
        this.router = router;
        this.clock = clock;
        this.most = most;
    }

    /// What stands on the shelf, oldest first: of the corrections the router keeps those it was taught last. What is
    /// too old is taken off.
    List<ComplaintNumber> shelved() {
        List<Document> shelf = new ArrayList<>(page(""));
        for (List<Document> page = shelf; page.size() == PAGE; shelf.addAll(page)) {
            page = page(shelf.getLast().key());
        }
        shelf.sort(Comparator.comparing(kept -> Lesson.taughtAt(kept.content())));
        int surplus = Math.max(0, shelf.size() - most);
        shelf.stream().limit(surplus).forEach(kept -> await(store.remove(Shelf.EXAMPLE, kept.key())));
        return shelf.stream()
                .skip(surplus)
                .flatMap(kept -> ComplaintNumber.parse(kept.key()).stream().peek(number -> unread.put(number, kept)))
                .toList();
    }

    private List<Document> page(String after) {
        return await(store.documents(Shelf.EXAMPLE, after, PAGE, clock.instant()));
    }

    /// Learns what a complaint teaches now, or forgets it where it teaches nothing any more.
    void consider(ComplaintNumber number) {
        Optional<Dossier> dossier =
                await(damage.aside(number, complaints.dossier(number), Future.succeededFuture(Optional.empty())));
        Optional<ComplaintText> words = dossier.map(Dossier::complaint).flatMap(Teaching::words);
        dossier.flatMap(teaching::lesson)
                .ifPresentOrElse(lesson -> learn(lesson, words.orElseThrow()), () -> forget(number));
        unread.remove(number);
        Optional<Integer> inModel = Optional.ofNullable(served.get(number));
        stale |= inModel.isPresent() && !inModel.equals(words.map(ComplaintText::hashCode));
    }

    private void learn(Lesson lesson, ComplaintText words) {
        Optional<Known> before = Optional.ofNullable(known.get(lesson.number()));
        Known now = new Known(lesson, words.hashCode());
        if (before.filter(now::equals).isPresent()) {
            return;
        }
        keep(lesson, Optional.ofNullable(unread.get(lesson.number())));
        before.map(Known::lesson).ifPresent(inOrder::remove);
        known.put(lesson.number(), now);
        if (isTaken(lesson, words)) {
            inOrder.add(lesson);
        }
        if (inOrder.size() > most) {
            forget(inOrder.getFirst().number());
        }
        size = inOrder.size();
    }

    /// Not where the profile no longer has the department: it teaches again when it is back. One text that cannot be
    /// learnt must not keep the others from being learnt.
    private boolean isTaken(Lesson lesson, ComplaintText words) {
        String number = lesson.number().value();
        try {
            return router.learn(number, new Taught(words, lesson.department(), lesson.topic(), lesson.corrected()));
        } catch (RuntimeException broken) {
            log.error("complaint could not be learnt from and is left out [number={}]", number, new Wordless(broken));
            return false;
        }
    }

    /// On the shelf first: where that fails all of it is tried again.
    private void keep(Lesson lesson, Optional<Document> kept) {
        String key = lesson.number().value();
        byte[] content = lesson.toJson();
        Optional<Document> there = kept.isPresent() ? kept : await(store.document(Shelf.EXAMPLE, key, clock.instant()));
        boolean stands = there.filter(document -> Arrays.equals(document.content(), content))
                .isPresent();
        if (!stands) {
            Document next = new Document(
                    Shelf.EXAMPLE, key, content, there.map(Document::version).orElse(0L), Optional.empty());
            if (await(store.put(next)) instanceof Putting.Conflict) {
                keep(lesson, Optional.empty());
            }
        }
    }

    private void forget(ComplaintNumber number) {
        Optional<Known> before = Optional.ofNullable(known.get(number));
        if (before.isPresent() || unread.containsKey(number)) {
            await(store.remove(Shelf.EXAMPLE, number.value()));
            router.forget(number.value());
            before.map(Known::lesson).ifPresent(inOrder::remove);
            known.remove(number);
            size = inOrder.size();
        }
    }

    /// Whether what happens to a complaint may change what is learnt of it.
    boolean knows(ComplaintNumber number) {
        return known.containsKey(number) || served.containsKey(number);
    }

    int size() {
        return size;
    }

    /// All of them, oldest first.
    List<Lesson> inOrder() {
        return List.copyOf(inOrder);
    }

    /// Those taught up to a moment, oldest first: the recipe of a model.
    List<Lesson> upTo(Instant cutOff) {
        return inOrder.stream()
                .takeWhile(lesson -> !lesson.at().isAfter(cutOff))
                .toList();
    }

    /// Whether words that the model in service was made of are gone.
    boolean isStale() {
        return stale;
    }

    /// The model in service is made of these now.
    void serve(List<Lesson> recipe) {
        served = recipe.stream()
                .map(Lesson::number)
                .filter(known::containsKey)
                .collect(Collectors.toUnmodifiableMap(
                        number -> number,
                        number -> Objects.requireNonNull(known.get(number)).words()));
        stale = false;
    }

    /// Of what the model in service is made.
    Set<ComplaintNumber> served() {
        return served.keySet();
    }
}
