package org.mediacenter.hub.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mediacenter.hub.complaint.Story.CITIZEN;
import static org.mediacenter.hub.complaint.Story.HUB;
import static org.mediacenter.hub.complaint.Story.OPERATOR;
import static org.mediacenter.hub.complaint.Story.PARKS;
import static org.mediacenter.hub.complaint.Story.PARKS_OFFICER;
import static org.mediacenter.hub.complaint.Story.ROADS;
import static org.mediacenter.hub.complaint.Story.START;
import static org.mediacenter.hub.complaint.Story.WATER;
import static org.mediacenter.hub.complaint.Story.assign;
import static org.mediacenter.hub.complaint.Story.delivery;
import static org.mediacenter.hub.complaint.Story.interim;
import static org.mediacenter.hub.complaint.Story.message;
import static org.mediacenter.hub.complaint.Story.reply;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mediacenter.hub.complaint.ClockName;
import org.mediacenter.hub.complaint.Command;
import org.mediacenter.hub.complaint.Command.RecordClock;
import org.mediacenter.hub.complaint.DeliveryState;
import org.mediacenter.hub.complaint.ReplyKind;
import org.mediacenter.hub.complaint.Stage;
import org.mediacenter.hub.complaint.Story;
import org.mediacenter.routing.DepartmentCode;

/// The promises by example, at their limits.
class ClocksTest {
    private static final ServiceLevels LEVELS = TestLevels.always();
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofHours(24);

    @Test
    void sure_routing_leaves_nothing_of_the_hand_over() {
        Clock handOver = clock(Story.assigned(), ClockName.HAND_OVER);

        assertThat(handOver.stoppedAt()).contains(START);
        assertThat(handOver.isBreached(START.plus(DAY))).isFalse();
    }

    @Test
    void in_triage_a_department_must_have_it_in_fifteen_minutes() {
        Story story = Story.inTriage();

        assertThat(clock(story, ClockName.HAND_OVER).dueAt()).contains(START.plus(Duration.ofMinutes(15)));
        assertThat(breaches(story, Duration.ofMinutes(15).minusMillis(1))).isEmpty();
        assertThat(breaches(story, Duration.ofMinutes(15))).containsExactly(ClockName.HAND_OVER);
    }

    @Test
    void the_promises_start_when_the_message_was_taken_not_when_it_was_understood() {
        Story late = Story.received().later(Duration.ofMinutes(20)).by(HUB, Story.sure(PARKS));

        assertThat(clock(late, ClockName.HAND_OVER).isBreached(late.now())).isTrue();
        assertThat(clock(late, ClockName.FEEDBACK).dueAt()).contains(START.plus(DAY));
        assertThat(clock(late, ClockName.RESPONSE).dueAt()).contains(late.now().plus(HOUR));
    }

    @Test
    void words_one_millisecond_before_the_hour_are_in_time() {
        Story inTime = Story.assigned().later(HOUR.minusMillis(1)).by(PARKS_OFFICER, reply(ReplyKind.QUESTION));
        Story late = Story.assigned().later(HOUR).by(PARKS_OFFICER, reply(ReplyKind.QUESTION));

        assertThat(clock(inTime, ClockName.RESPONSE).isBreached(START.plus(DAY)))
                .isFalse();
        assertThat(breaches(inTime, HOUR)).isEmpty();
        assertThat(clock(late, ClockName.RESPONSE).isBreached(START.plus(DAY))).isTrue();
        assertThat(breaches(late, HOUR)).containsExactly(ClockName.RESPONSE);
    }

    @Test
    void an_acknowledgement_and_a_click_stop_nothing() {
        Story story = Story.assigned()
                .by(HUB, reply(ReplyKind.ACKNOWLEDGEMENT))
                .by(HUB, delivery("r1", DeliveryState.SENT, "1"))
                .by(PARKS_OFFICER, new Command.Accept());

        assertThat(clock(story, ClockName.RESPONSE).isOpen()).isTrue();
        assertThat(clock(story, ClockName.FEEDBACK).isOpen()).isTrue();
    }

    @Test
    void every_department_has_its_own_hour() {
        Story story = Story.assigned().later(Duration.ofMinutes(30)).by(OPERATOR, assign(PARKS, WATER));

        assertThat(response(story, PARKS).dueAt()).contains(START.plus(HOUR));
        assertThat(response(story, WATER).dueAt()).contains(START.plus(HOUR).plus(Duration.ofMinutes(30)));
        story.by(PARKS_OFFICER, reply(ReplyKind.QUESTION));
        assertThat(response(story, PARKS).isOpen()).isFalse();
        assertThat(response(story, WATER).isOpen()).isTrue();
    }

    @Test
    void not_ours_with_a_reason_stops_the_hour_and_starts_anothers() {
        Story story = Story.assigned().later(Duration.ofMinutes(10)).by(PARKS_OFFICER, assign(ROADS));

        assertThat(response(story, PARKS).stoppedAt()).contains(story.now());
        assertThat(response(story, ROADS).start()).isEqualTo(story.now());
        assertThat(clock(story, ClockName.FEEDBACK).start()).isEqualTo(START);
    }

    @Test
    void feedback_is_given_when_the_reply_was_sent_not_when_it_was_written() {
        Story story = Story.answered().later(DAY.minusMillis(1));
        assertThat(clock(story, ClockName.FEEDBACK).isOpen()).isTrue();

        story.by(HUB, delivery("r1", DeliveryState.SENDING)).by(HUB, delivery("r1", DeliveryState.SENT, "1"));

        assertThat(clock(story, ClockName.FEEDBACK).stoppedAt())
                .contains(START.plus(DAY).minusMillis(1));
        assertThat(breaches(story, DAY)).isEmpty();
    }

    @Test
    void feedback_pauses_while_the_citizen_owes_an_answer() {
        Story story = Story.assigned().later(HOUR.dividedBy(2)).by(PARKS_OFFICER, reply(ReplyKind.QUESTION));

        Clock paused = clock(story.later(Duration.ofDays(5)), ClockName.FEEDBACK);
        assertThat(paused.dueAt()).isEmpty();
        assertThat(paused.leftWhenPaused()).contains(DAY.minus(HOUR.dividedBy(2)));
        assertThat(breaches(story, Duration.ofDays(5))).isEmpty();

        story.by(CITIZEN, message("sms:2"));
        assertThat(clock(story, ClockName.FEEDBACK).dueAt())
                .contains(START.plus(DAY).plus(Duration.ofDays(5)));
    }

    @Test
    void a_promise_is_a_clock_until_the_next_answer() {
        Instant date = START.plus(Duration.ofDays(3));
        Story story = Story.assigned().by(PARKS_OFFICER, interim(date));

        assertThat(clock(story, ClockName.PROMISE).dueAt()).contains(date);
        assertThat(breaches(story, Duration.ofDays(3))).contains(ClockName.PROMISE);
        story.later(Duration.ofDays(1)).by(PARKS_OFFICER, reply(ReplyKind.FINAL));
        assertThat(clock(story, ClockName.PROMISE).stoppedAt()).contains(story.now());
    }

    @Test
    void a_new_promise_takes_the_place_of_the_old_one() {
        Story story = Story.assigned()
                .by(PARKS_OFFICER, interim(START.plus(DAY)))
                .later(HOUR)
                .by(PARKS_OFFICER, interim(START.plus(DAY).plus(DAY)));

        List<Clock> promises = Clocks.of(story.complaint(), LEVELS).stream()
                .filter(clock -> clock.name() == ClockName.PROMISE)
                .toList();

        assertThat(promises).extracting(Clock::isOpen).containsExactly(false, true);
    }

    @Test
    void a_dispute_starts_new_clocks_and_leaves_the_old_ones() {
        Story story = Story.answered()
                .by(HUB, delivery("r1", DeliveryState.SENT, "1"))
                .later(Duration.ofDays(2))
                .by(CITIZEN, new Command.Dispute(Story.personal("Belum.")));

        List<Clock> feedback = Clocks.of(story.complaint(), LEVELS).stream()
                .filter(clock -> clock.name() == ClockName.FEEDBACK)
                .toList();

        assertThat(feedback).hasSize(2);
        assertThat(feedback.getFirst().stoppedAt()).contains(START);
        assertThat(feedback.getLast().dueAt()).contains(START.plus(Duration.ofDays(3)));
        assertThat(response(story, PARKS).dueAt()).contains(story.now().plus(HOUR));
    }

    @Test
    void nothing_runs_after_closing_but_what_was_missed_is_still_recorded() {
        Story story = Story.inTriage()
                .later(Duration.ofMinutes(20))
                .by(OPERATOR, new Command.Close("officer", Optional.of(Story.personal("Ganda."))));

        assertThat(Clocks.of(story.complaint(), LEVELS)).noneMatch(Clock::isOpen);
        assertThat(Clocks.reached(story.complaint(), LEVELS, START.plus(Duration.ofDays(9))))
                .extracting(RecordClock::clock)
                .containsOnly(ClockName.HAND_OVER);
    }

    @Test
    void the_chain_is_told_step_by_step_with_the_true_times() {
        Story story = Story.inTriage();

        List<RecordClock> reached = Clocks.reached(story.complaint(), LEVELS, START.plus(Duration.ofMinutes(255)));

        assertThat(reached)
                .containsExactly(
                        stage(Stage.WARNING, Duration.ofSeconds(675), Optional.empty()),
                        stage(Stage.BREACH, Duration.ofMinutes(15), Optional.empty()),
                        stage(Stage.ESCALATION, Duration.ofMinutes(15), Optional.of("coordinator")),
                        stage(Stage.ESCALATION, Duration.ofMinutes(255), Optional.of("head")));
    }

    @Test
    void a_stage_is_recorded_once_whatever_time_is_said_later() {
        Story story = Story.inTriage().later(Duration.ofMinutes(15));
        RecordClock breach = stage(Stage.BREACH, Duration.ofMinutes(15), Optional.empty());

        story.by(HUB, breach);

        assertThat(story.attempt(HUB, breach)).isFalse();
        assertThat(story.attempt(HUB, stage(Stage.BREACH, Duration.ofMinutes(16), Optional.empty())))
                .isFalse();
    }

    @Test
    void a_department_that_gets_it_twice_can_be_late_twice() {
        Story story = Story.assigned()
                .later(HOUR.plusMinutes(5))
                .by(OPERATOR, assign(ROADS))
                .later(HOUR)
                .by(OPERATOR, assign(PARKS))
                .later(HOUR);

        assertThat(Clocks.reached(story.complaint(), LEVELS, story.now()))
                .filteredOn(stage -> stage.stage() == Stage.BREACH)
                .extracting(stage -> stage.department().orElseThrow())
                .containsExactly(PARKS, ROADS, PARKS);
    }

    private static RecordClock stage(Stage stage, Duration after, Optional<String> to) {
        return new RecordClock(ClockName.HAND_OVER, Optional.empty(), START, stage, START.plus(after), to);
    }

    private static List<ClockName> breaches(Story story, Duration after) {
        return Clocks.reached(story.complaint(), LEVELS, START.plus(after)).stream()
                .filter(stage -> stage.stage() == Stage.BREACH)
                .map(RecordClock::clock)
                .toList();
    }

    private static Clock response(Story story, DepartmentCode department) {
        return Clocks.of(story.complaint(), LEVELS).stream()
                .filter(clock -> clock.name() == ClockName.RESPONSE)
                .filter(clock -> clock.department().filter(department::equals).isPresent())
                .reduce((_, last) -> last)
                .orElseThrow();
    }

    private static Clock clock(Story story, ClockName name) {
        return Clocks.of(story.complaint(), LEVELS).stream()
                .filter(clock -> clock.name() == name)
                .findFirst()
                .orElseThrow();
    }
}
