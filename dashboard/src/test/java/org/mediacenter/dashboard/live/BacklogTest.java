package org.mediacenter.dashboard.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.mediacenter.hub.clock.Clocks;
import org.mediacenter.hub.clock.TestLevels;
import org.mediacenter.hub.complaint.Complaint;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.Story;
import org.mediacenter.hub.history.Summary;
import org.mediacenter.hub.store.Cursor;
import org.mediacenter.hub.worklist.Live;
import org.mediacenter.hub.worklist.Row;

class BacklogTest {
    private static final List<ComplaintNumber> NUMBERS = IntStream.range(0, Backlog.MOST + 1)
            .mapToObj(_ -> ComplaintNumber.random(new SecureRandom()))
            .toList();

    private static final Row ANY = any();

    private final Backlog backlog = new Backlog();

    /// A step below zero is the listener taking one change; any other changes the complaint of that place.
    @Property
    void whoever_takes_what_waits_ends_with_the_latest_of_each_complaint(
            @ForAll @Size(max = 200) List<@IntRange(min = -1, max = 5) Integer> steps) {
        Backlog fresh = new Backlog();
        Map<ComplaintNumber, Long> truth = new HashMap<>();
        Map<ComplaintNumber, Long> told = new HashMap<>();

        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i) < 0) {
                fresh.next().ifPresent(change -> told.put(change.number(), version(change)));
            } else {
                ComplaintNumber number = NUMBERS.get(steps.get(i));
                truth.put(number, i + 1L);
                fresh.add(change(number, i + 1, Optional.empty()));
            }
            assertThat(fresh.size()).isLessThanOrEqualTo(6);
        }
        while (fresh.isWaiting()) {
            fresh.next().ifPresent(change -> told.put(change.number(), version(change)));
        }

        assertThat(told).isEqualTo(truth);
    }

    @Test
    void what_waits_keeps_the_order_of_the_latest_changes() {
        backlog.add(change(NUMBERS.get(0), 1, Optional.empty()));
        backlog.add(change(NUMBERS.get(1), 2, Optional.empty()));
        backlog.add(change(NUMBERS.get(0), 3, Optional.empty()));

        assertThat(backlog.next().map(BacklogTest::version)).contains(2L);
        assertThat(backlog.next().map(BacklogTest::version)).contains(3L);
        assertThat(backlog.isWaiting()).isFalse();
    }

    @Test
    void several_changes_of_one_complaint_remember_how_it_stood_before_the_first() {
        backlog.add(change(NUMBERS.get(0), 2, Optional.of(row(NUMBERS.get(0), 1))));
        backlog.add(change(NUMBERS.get(0), 3, Optional.of(row(NUMBERS.get(0), 2))));

        Change one = backlog.next().orElseThrow();

        assertThat(one.live().row().version()).isEqualTo(3);
        assertThat(one.before().map(Row::version)).contains(1L);
    }

    @Test
    void too_many_complaints_are_given_up_and_what_comes_later_is_kept_again() {
        NUMBERS.forEach(number -> backlog.add(change(number, 1, Optional.empty())));

        assertThat(backlog.size()).isZero();
        assertThat(backlog.isWaiting()).isTrue();
        assertThat(backlog.wasOverrun()).isTrue();
        assertThat(backlog.isWaiting()).isFalse();

        backlog.add(change(NUMBERS.getFirst(), 2, Optional.empty()));
        assertThat(backlog.next().map(BacklogTest::version)).contains(2L);
    }

    private static long version(Change change) {
        return change.live().row().version();
    }

    private static Change change(ComplaintNumber number, long version, Optional<Row> before) {
        Live live = new Live(new Cursor("run-" + version), row(number, version));
        return new Change(live, before, new Facts(live, (_, _) -> new JsonObject()));
    }

    private static Row row(ComplaintNumber number, long version) {
        return InventedRows.like(ANY, number, version);
    }

    private static Row any() {
        Complaint complaint = Story.received().complaint();
        return new Row(Summary.of(complaint, Clocks.of(complaint, TestLevels.always()), Optional.empty()), "");
    }
}
