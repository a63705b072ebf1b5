package org.mediacenter.hub.learning;

import static org.mediacenter.hub.background.BackgroundThread.await;

import io.vertx.core.Future;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
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
    private final InstantSource clock;
    private final int most;
    private final Damage damage = new Damage("learning from it");
    private final Map<ComplaintNumber, Known> known = new ConcurrentHashMap<>();
    private final TreeSet<Lesson> inOrder = new TreeSet<>(Lesson.IN_ORDER);
    private boolean stale;

    /// @param words tells one text from another
    private record Known(Lesson lesson, int words) {}

    /// @param most examples that are kept; the oldest go
    Examples(Store store, Complaints complaints, LearningRouter router, InstantSource clock, int most) {
        this.store = store;
        this.complaints = complaints;
        this.router = router;
        this.clock = clock;
        this.most = most;
    }

    /// Learns what stands on the shelf, oldest first as it was learnt once: for the router the latest
    /// corrections count most.
    void load() {
        List<Document> shelf = new ArrayList<>(page(""));
        for (List<Document> page = shelf; page.size() == PAGE; shelf.addAll(page)) {
            page = page(shelf.getLast().key());
        }
        shelf.sort(Comparator.comparing((Document kept) -> Lesson.taughtAt(kept.content()))
                .reversed());
        shelf.stream()
                .limit(most)
                .forEach(kept -> number(kept).ifPresent(number -> consider(number, Optional.of(kept))));
        shelf.stream().skip(most).forEach(kept -> await(store.remove(Shelf.EXAMPLE, kept.key())));
    }

    private List<Document> page(String after) {
        return await(store.documents(Shelf.EXAMPLE, after, PAGE, clock.instant()));
    }

    private static Optional<ComplaintNumber> number(Document kept) {
        return ComplaintNumber.parse(kept.key());
    }

    /// Learns what a complaint teaches now, or forgets it where it teaches nothing any more.
    void consider(ComplaintNumber number) {
        consider(number, Optional.empty());
    }

    private void consider(ComplaintNumber number, Optional<Document> kept) {
        Optional<Dossier> dossier =
                await(damage.aside(number, complaints.dossier(number), Future.succeededFuture(Optional.empty())));
        Optional<ComplaintText> words = dossier.map(Dossier::complaint).flatMap(Teaching::words);
        Optional<Known> before = Optional.ofNullable(known.get(number));
        dossier.flatMap(Teaching::lesson)
                .ifPresentOrElse(
                        lesson -> learn(lesson, words.orElseThrow(), before, kept),
                        () -> forget(number, before, kept.isPresent()));
        stale |= before.isPresent() && !isSameText(before.get(), Optional.ofNullable(known.get(number)));
    }

    private static boolean isSameText(Known before, Optional<Known> now) {
        return now.filter(one -> one.words() == before.words()).isPresent();
    }

    private void learn(Lesson lesson, ComplaintText words, Optional<Known> before, Optional<Document> kept) {
        Known now = new Known(lesson, words.hashCode());
        if (before.filter(now::equals).isPresent()) {
            return;
        }
        keep(lesson, kept);
        before.map(Known::lesson).ifPresent(inOrder::remove);
        teach(lesson, words);
        known.put(lesson.number(), now);
        inOrder.add(lesson);
        if (inOrder.size() > most) {
            Lesson oldest = inOrder.getFirst();
            forget(oldest.number(), Optional.ofNullable(known.get(oldest.number())), false);
        }
    }

    /// One text that cannot be learnt must not keep the others from being learnt.
    private void teach(Lesson lesson, ComplaintText words) {
        String number = lesson.number().value();
        try {
            router.learn(number, new Taught(words, lesson.department(), lesson.topic(), lesson.corrected()));
        } catch (RuntimeException broken) {
            log.error("complaint could not be learnt from and is left out [number={}]", number, broken);
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

    private void forget(ComplaintNumber number, Optional<Known> before, boolean kept) {
        if (before.isPresent() || kept) {
            await(store.remove(Shelf.EXAMPLE, number.value()));
            router.forget(number.value());
            before.map(Known::lesson).ifPresent(inOrder::remove);
            known.remove(number);
        }
    }

    boolean knows(ComplaintNumber number) {
        return known.containsKey(number);
    }

    int size() {
        return known.size();
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

    /// Whether a text that was learnt is gone since the last [#madeAnew].
    boolean isStale() {
        return stale;
    }

    /// The model in service holds nothing any more that is gone.
    void madeAnew() {
        stale = false;
    }
}
