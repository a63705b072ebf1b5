package org.mediacenter.hub.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mediacenter.hub.figures.Town.NOW;
import static org.mediacenter.hub.figures.Town.ZONE;
import static org.mediacenter.hub.figures.Town.line;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mediacenter.hub.complaint.ClockName;
import org.mediacenter.hub.complaint.Status;
import org.mediacenter.hub.figures.Figures.Count;
import org.mediacenter.hub.figures.Figures.Tally;
import org.mediacenter.hub.figures.Figures.Volume;
import org.mediacenter.routing.Kind;

class FiguresTest {
    private static final Instant YESTERDAY = NOW.minus(Duration.ofDays(1));

    @Test
    void a_day_is_a_day_of_the_city() {
        Instant lastMoment = Instant.parse("2026-11-22T16:59:59.999Z");
        Question today = Town.question(Town.CITY).with(Days.lately(1, NOW, ZONE));

        Figures figures = Figures.of(today, List.of(line(1, lastMoment), line(2, lastMoment.plusMillis(1))));

        assertThat(figures.received()).isEqualTo(new Count(1, 0));
        assertThat(figures.days()).containsExactly(new Figures.Day(Town.TODAY, 1));
    }

    @Test
    void the_days_before_end_at_the_same_time_of_the_day() {
        Instant monthAgo = NOW.minus(Duration.ofDays(30));

        Figures figures = Figures.of(
                Town.question(Town.CITY),
                List.of(line(1, YESTERDAY), line(2, monthAgo.minusMillis(1)), line(3, monthAgo)));

        assertThat(figures.received()).isEqualTo(new Count(1, 1));
    }

    @Test
    void days_that_are_over_are_compared_with_whole_days() {
        Days two = new Days(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 2), ZONE);

        Figures figures = Figures.of(
                Town.question(Town.CITY).with(two),
                List.of(
                        line(1, Instant.parse("2026-10-31T16:59:59Z")),
                        line(2, Instant.parse("2026-10-31T17:00:00Z")),
                        line(3, Instant.parse("2026-10-29T17:00:00Z")),
                        line(4, Instant.parse("2026-10-29T16:59:59Z"))));

        assertThat(figures.received()).isEqualTo(new Count(1, 2));
    }

    @Test
    void spam_is_no_complaint_and_what_is_merged_counts_where_it_is_handled() {
        Figures figures = Figures.of(
                Town.question(Town.CITY),
                List.of(
                        line(1, YESTERDAY, Kind.SPAM, false, false, false, List.of()),
                        line(2, YESTERDAY, Kind.COMPLAINT, false, false, true, List.of()),
                        line(3, YESTERDAY, Kind.SUGGESTION, false, false, false, List.of())));

        assertThat(figures.received().now()).isEqualTo(1);
        assertThat(figures.open()).isEqualTo(1);
    }

    @Test
    void complaints_about_officials_are_in_no_figures_but_the_inspectorates() {
        List<Line> lines = List.of(line(1, YESTERDAY, Kind.COMPLAINT, true, false, false, List.of()));
        Audience ofLights = new Audience(Optional.of(Town.LIGHTS), false, false);

        assertThat(Figures.of(Town.question(Town.CITY), lines).received().now()).isZero();
        assertThat(Figures.of(Town.question(Town.LEADER), lines).open()).isZero();
        assertThat(Figures.of(Town.question(ofLights), lines).received().now()).isZero();
        assertThat(Figures.of(Town.question(new Audience(Optional.of(Town.LIGHTS), true, false)), lines)
                        .received()
                        .now())
                .isEqualTo(1);
    }

    @Test
    void a_promise_is_kept_late_or_still_running() {
        Figures figures = Figures.of(
                Town.question(Town.CITY),
                List.of(
                        withClock(1, NOW, NOW.minusMillis(1)),
                        withClock(2, NOW.minusMillis(1), NOW.minusMillis(1)),
                        withClock(3, NOW, Instant.MAX),
                        withClock(4, NOW.plusMillis(1), Instant.MAX),
                        withClock(5, Instant.MAX, Instant.MAX)));

        assertThat(figures.promises())
                .filteredOn(promise -> promise.clock() == ClockName.RESPONSE)
                .extracting(Figures.Promise::now)
                .containsExactly(new Tally(1, 2, 2));
        assertThat(figures.responses()).containsExactly(new Figures.Response(Town.ROADS, new Tally(1, 2, 2)));
    }

    /// A department's response; `Instant.MAX` means never.
    private static Line withClock(int number, Instant due, Instant stopped) {
        TimedClock clock =
                new TimedClock(ClockName.RESPONSE, Optional.of(Town.ROADS), millis(due), millis(stopped), false);
        return line(number, YESTERDAY, Kind.COMPLAINT, false, false, false, List.of(clock));
    }

    private static long millis(Instant at) {
        return at.equals(Instant.MAX) ? TimedClock.NEVER : at.toEpochMilli();
    }

    @Test
    void a_share_is_of_what_is_decided_and_only_all_is_a_hundred() {
        assertThat(new Tally(12, 3, 3).percent()).contains(80);
        assertThat(new Tally(0, 0, 7).percent()).isEmpty();
        assertThat(new Tally(999, 1, 0).percent()).contains(99);
        assertThat(new Tally(1, 999, 0).percent()).contains(1);
        assertThat(new Tally(0, 4, 0).percent()).contains(0);
    }

    @Test
    void what_is_open_counts_whenever_it_came_and_the_oldest_is_named() {
        Line ancient = line(1, NOW.minus(Duration.ofDays(400)));

        Figures figures = Figures.of(Town.question(Town.CITY), List.of(line(2, YESTERDAY), ancient));

        assertThat(figures.open()).isEqualTo(2);
        assertThat(figures.oldest()).contains(ancient);
        assertThat(figures.received().now()).isEqualTo(1);
    }

    @Test
    void a_leader_reads_the_topic_of_a_confidential_complaint_where_five_share_it() {
        List<Line> four = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            four.add(line(i, YESTERDAY, Kind.COMPLAINT, false, true, false, List.of()));
        }
        List<Line> five = new ArrayList<>(four);
        five.add(line(4, NOW.minus(Duration.ofDays(300))));

        assertThat(topics(four)).containsExactly("");
        assertThat(topics(five)).containsExactly(Town.LAMPS.value());
        assertThat(Figures.of(Town.question(Town.LEADER), five).volumes(Dimension.DISTRICT))
                .extracting(Volume::value)
                .containsExactly("");
    }

    private static List<String> topics(List<Line> lines) {
        return Figures.of(Town.question(Town.LEADER), lines).volumes(Dimension.TOPIC).stream()
                .map(Volume::value)
                .toList();
    }

    @Test
    void what_is_closed_is_not_open() {
        Line closed = closed(line(1, YESTERDAY));

        assertThat(Figures.of(Town.question(Town.CITY), List.of(closed)).open()).isZero();
    }

    private static Line closed(Line line) {
        return new Line(
                line.number(),
                line.version(),
                line.accepted(),
                line.channel(),
                line.lead(),
                line.supporting(),
                line.topic(),
                line.district(),
                Status.SETTLED,
                line.kind(),
                false,
                false,
                false,
                List.of());
    }

    @Test
    void days_end_after_they_begin_and_are_a_year_at_most() {
        assertThatThrownBy(() -> new Days(Town.TODAY, Town.TODAY.minusDays(1), ZONE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Days(Town.TODAY.minusDays(366), Town.TODAY, ZONE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_names_no_figure_is_none() {
        assertThat(List.of("", "channel", "clock:feedback", "clock:lunch:late", "day:yesterday", "open:sms"))
                .allMatch(code -> Slice.of(code).isEmpty());
        assertThat(Slice.of("topic:")).contains(new Slice.Of(Dimension.TOPIC, ""));
        assertThat(Slice.of("clock:hand-over:late")).contains(new Slice.Promise(ClockName.HAND_OVER, Outcome.LATE));
    }
}
