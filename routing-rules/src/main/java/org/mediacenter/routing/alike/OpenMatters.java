package org.mediacenter.routing.alike;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.mediacenter.routing.DepartmentCode;
import org.mediacenter.routing.TopicCode;
import org.mediacenter.routing.learn.WordWeights;

/// The open complaints of the last days, to be held against each other.
///
/// Holds at most [#MOST] and none older than [#DAYS] days before the newest: some 25 MB. Each call looks at no
/// more than the newest thousand complaints of each of eighty words. Thread-safe; reading and writing wait
/// for each other no longer than that takes.
public final class OpenMatters {
    /// Above it the oldest leave.
    public static final int MOST = 20_000;

    public static final int DAYS = 7;
    private static final Duration KEPT = Duration.ofDays(DAYS);
    private static final int MOST_NEAR = 5;
    private static final int NEWEST = 1_000;
    /// What hangs together is told of within hours: who comes while it goes on finds it among few.
    private static final int NEWEST_GOING_ON = 200;

    /// More at once nobody can look at.
    public static final int MOST_INCIDENTS = 20;

    private static final Comparator<List<OpenMatter>> LARGEST_FIRST = Comparator.comparingInt(
                    (List<OpenMatter> matters) -> matters.size())
            .reversed()
            .thenComparing(matters -> matters.getFirst().number());
    private static final int MOST_LINKS = 5;

    private final WordWeights weights = new WordWeights();
    private final Postings postings = new Postings();
    private final Bursts bursts = new Bursts();
    private final Happenings happenings = new Happenings(weights);
    private final Map<String, Entered> byNumber = new HashMap<>();
    private final TreeSet<Entered> inOrder =
            new TreeSet<>(Comparator.comparing(Entered::at).thenComparing(Entered::number));
    /// Those that came lately, as they came.
    private final Deque<Entered> uncounted = new ArrayDeque<>();

    private final Set<Entered> counted = new HashSet<>();
    private final Deque<Integer> freeSlots = new ArrayDeque<>();
    private int slots;
    private long sequence;

    /// Enters a complaint, in the place of what was entered under its number before.
    public void put(OpenMatter matter) {
        put(matter, true);
    }

    /// Enters a complaint without looking for what it might be part of, which is most of the work:
    /// what comes after finds it.
    public void putUncompared(OpenMatter matter) {
        put(matter, false);
    }

    private synchronized void put(OpenMatter matter, boolean compared) {
        remove(matter.number());
        if (inOrder.isEmpty() || !isTooOld(matter.at(), inOrder.getLast().at())) {
            List<OpenMatter> like = compared ? likeNow(matter) : List.of();
            enter(matter.with(postings.shared(matter.words())));
            bursts.enter(matter, like);
            forgetTheOldest();
            countWhatIsOver(inOrder.getLast().at());
        }
    }

    private List<OpenMatter> likeNow(OpenMatter matter) {
        Postings.Reached reached = postings.reached(weights.of(matter.words()), NEWEST_GOING_ON, slots);
        return new Search(weights, reached, matter)
                .found(other -> isOfOneSort(matter, other) && Burst.isShortlyAfter(matter.at(), other.at()), _ -> true)
                .limit(MOST_LINKS)
                .map(Search.Found::matter)
                .toList();
    }

    private static boolean isOfOneSort(OpenMatter one, OpenMatter other) {
        return one.department().equals(other.department())
                || (one.topic().isPresent() && one.topic().equals(other.topic()));
    }

    private void enter(OpenMatter matter) {
        int slot = freeSlots.isEmpty() ? slots++ : freeSlots.pop();
        Entered entered = new Entered(matter, sequence++, slot, Search.length(weights, matter));
        byNumber.put(matter.number(), entered);
        inOrder.add(entered);
        postings.add(entered);
        uncounted.add(entered);
    }

    /// How rare words are is learnt from what is over and was no happening: else the words of a flood would
    /// tell nothing any more while it goes on.
    private void countWhatIsOver(Instant now) {
        while (!uncounted.isEmpty() && !Burst.isShortlyAfter(uncounted.element().at(), now)) {
            Entered over = uncounted.remove();
            if (inOrder.contains(over) && !bursts.has(over.matter())) {
                weights.add(over.matter().words());
                counted.add(over);
            }
        }
    }

    private void forgetTheOldest() {
        while (inOrder.size() > MOST
                || isTooOld(inOrder.getFirst().at(), inOrder.getLast().at())) {
            remove(inOrder.getFirst().number());
        }
    }

    private static boolean isTooOld(Instant at, Instant now) {
        return at.plus(KEPT).isBefore(now);
    }

    /// Forgets a complaint that is closed, erased or not to be proposed any more; nothing where it is not known.
    public synchronized void remove(String number) {
        Optional.ofNullable(byNumber.remove(number)).ifPresent(entered -> {
            inOrder.remove(entered);
            postings.remove(entered);
            freeSlots.push(entered.slot());
            bursts.leave(entered.matter());
            if (counted.remove(entered)) {
                weights.remove(entered.matter().words());
            }
        });
    }

    /// Says whose a complaint is now and what it is about; nothing where it is not known, or nothing is new.
    public synchronized void hand(String number, Optional<DepartmentCode> department, Optional<TopicCode> topic) {
        Optional.ofNullable(byNumber.get(number))
                .map(Entered::matter)
                .filter(matter -> !matter.department().equals(department)
                        || !matter.topic().equals(topic))
                .ifPresent(matter -> put(matter.with(department, topic)));
    }

    public synchronized boolean knows(String number) {
        return byNumber.containsKey(number);
    }

    public synchronized int size() {
        return byNumber.size();
    }

    /// The complaints that may be about the same matter as one of them, the likest first, at most five; none
    /// where it is not known.
    ///
    /// @param visible which may be told of
    public List<Alike> near(String number, Instant now, Predicate<String> visible) {
        Optional<OpenMatter> matter;
        synchronized (this) {
            matter = Optional.ofNullable(byNumber.get(number)).map(Entered::matter);
        }
        return matter.map(known -> near(known, now, visible)).orElse(List.of());
    }

    /// The same for a matter that need not be among them.
    public List<Alike> near(OpenMatter matter, Instant now, Predicate<String> visible) {
        Map<String, Double> words = weights.of(matter.words());
        Postings.Reached reached;
        synchronized (this) {
            reached = postings.reached(words, NEWEST, slots);
        }
        return new Search(weights, reached, matter)
                .found(
                        other -> !other.number().equals(matter.number()) && !isTooOld(other.at(), now),
                        other -> visible.test(other.number()))
                .limit(MOST_NEAR)
                .map(found -> found.alike(matter))
                .toList();
    }

    /// What at least three people are telling of, each within two hours of another, and three of them within
    /// the last two hours: the largest first, at most [#MOST_INCIDENTS].
    ///
    /// @param visible which complaints may be told of; the others count for nothing
    public List<Incident> incidents(Instant now, Predicate<String> visible) {
        List<List<OpenMatter>> goingOn;
        synchronized (this) {
            goingOn = bursts.goingOn(now);
        }
        return goingOn.stream()
                .map(matters -> matters.stream()
                        .filter(matter -> visible.test(matter.number()))
                        .toList())
                .filter(matters -> Happenings.areManyPeople(matters, now))
                .sorted(LARGEST_FIRST)
                .limit(MOST_INCIDENTS)
                .map(happenings::incident)
                .toList();
    }
}
