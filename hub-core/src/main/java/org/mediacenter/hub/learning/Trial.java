package org.mediacenter.hub.learning;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

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
    /// @param all oldest first
    /// @param lastCutOff up to when they were looked at for the last model
    static Optional<Trial> due(List<Lesson> all, Optional<Instant> lastCutOff) {
        int fresh = (int) all.stream()
                .filter(lesson ->
                        lastCutOff.filter(cut -> !lesson.at().isAfter(cut)).isEmpty())
                .count();
        if (all.size() < FEWEST || fresh < FEWEST_NEW || fresh * PART_NEW < all.size()) {
            return Optional.empty();
        }
        int heldBack =
                lastCutOff.isPresent() ? fresh / 2 : Math.max(FEWEST_HELD_BACK_FIRST, fresh / PART_HELD_BACK_FIRST);
        int cut = all.size() - heldBack;
        return Optional.of(new Trial(all.subList(0, cut), all.subList(cut, all.size())));
    }
}
