package org.mediacenter.dashboard.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.mediacenter.dashboard.TestSite;
import org.mediacenter.dashboard.desk.CasePage.HistoryLine;
import org.mediacenter.dashboard.page.Frame;
import org.mediacenter.dashboard.page.Times;
import org.mediacenter.dashboard.page.Words;
import org.mediacenter.dashboard.web.Language;
import org.mediacenter.hub.complaint.Actor;
import org.mediacenter.hub.complaint.ClockName;
import org.mediacenter.hub.complaint.ComplaintEvent;
import org.mediacenter.hub.complaint.ComplaintEvent.ClockReached;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.Recorded;
import org.mediacenter.hub.complaint.Stage;

/// How a complaint's history reads.
final class AnnalsTest {
    private static final Instant START = Instant.parse("2026-11-23T02:00:00Z");
    private static final ComplaintNumber NUMBER = new ComplaintNumber("234-678-9CJ");

    private final List<Recorded> history = new ArrayList<>();

    @Test
    void a_danger_that_rang_for_an_hour_takes_one_line_and_not_twelve() {
        clock(3, Stage.WARNING, "");
        clock(3, Stage.BREACH, "");
        clock(3, Stage.ESCALATION, "media-center-coordinator");
        for (int time = 2; time <= 12; time++) {
            clock(3 + 5 * time, Stage.ESCALATION, "media-center-coordinator " + time);
        }

        List<HistoryLine> lines = new Annals(frame()).lines(history);

        assertThat(lines).hasSize(3);
        assertThat(lines.getLast().what().toString())
                .contains("dieskalasi ke Koordinator Media Center", "12 kali", "23 Nov 10.03");
        assertThat(lines.getLast().at()).isEqualTo(START.plus(Duration.ofMinutes(63)));
    }

    @Test
    void each_who_was_told_has_a_line_and_so_has_what_came_between() {
        clock(60, Stage.ESCALATION, "head-of-department");
        clock(60, Stage.ESCALATION, "head-of-region");
        record(61, new ComplaintEvent.Confirmed());
        clock(65, Stage.ESCALATION, "head-of-region 2");

        assertThat(new Annals(frame()).lines(history)).hasSize(4);
    }

    private void clock(int minutes, Stage stage, String to) {
        Instant due = START.plus(Duration.ofMinutes(minutes));
        Optional<String> told = Optional.of(to).filter(step -> !step.isEmpty());
        record(minutes, new ClockReached(ClockName.EMERGENCY, Optional.empty(), START, stage, due, told));
    }

    private void record(int minutes, ComplaintEvent event) {
        Instant at = START.plus(Duration.ofMinutes(minutes));
        history.add(new Recorded(NUMBER, history.size() + 1, at, new Actor.Hub(), event));
    }

    private static Frame frame() {
        Words words = Words.in(Language.INDONESIAN);
        Times times = new Times(words, TestSite.CITY.zone(), START);
        return new Frame(words, times, TestSite.CITY, UnaryOperator.identity(), "", "", Optional.empty(), "");
    }
}
