package org.mediacenter.hub.learning;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mediacenter.hub.complaint.ComplaintNumber;

/// Which examples a new model is tried with: it learns some and is asked about others, the most recent,
/// which neither it nor the one in service has learnt.
///
/// @param learnt oldest first
/// @param heldBack the newest
record Trial(List<Lesson> learnt, List<Lesson> heldBack) {
    private static final int FEWEST = 50;
    private static final int FEWEST_NEW = 25;
    private static final int FEWEST_HELD_BACK_FIRST = 25;
    private static final int PART_NEW = 10;
    private static final int PART_HELD_BACK_FIRST = 5;

    /// Due with fifty examples, and again when 25 and a tenth of all are new; of the new ones the later half
    /// is held back, of the first model's a fifth and at least 25.
    ///
    /// A complaint that was answered anew is not new to a model that knows its text.
    ///
    /// @param all oldest first
    /// @param lastCutOff up to when they were looked at for the last model
    /// @param served what the model in service is made of
    static Optional<Trial> due(List<Lesson> all, Optional<Instant> lastCutOff, Set<ComplaintNumber> served) {
        List<Lesson> fresh = all.stream()
                .filter(lesson ->
                        lastCutOff.filter(cut -> !lesson.at().isAfter(cut)).isEmpty())
                .filter(lesson -> !served.contains(lesson.number()))
                .toList();
        if (all.size() < FEWEST || fresh.size() < FEWEST_NEW || fresh.size() * PART_NEW < all.size()) {
            return Optional.empty();
        }
        int part = lastCutOff.isPresent()
                ? fresh.size() / 2
                : Math.max(FEWEST_HELD_BACK_FIRST, fresh.size() / PART_HELD_BACK_FIRST);
        List<Lesson> heldBack = fresh.subList(fresh.size() - part, fresh.size());
        Set<Lesson> asked = Set.copyOf(heldBack);
        return Optional.of(
                new Trial(all.stream().filter(lesson -> !asked.contains(lesson)).toList(), heldBack));
    }
}
