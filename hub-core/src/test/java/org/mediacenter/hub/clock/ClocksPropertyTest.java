package org.mediacenter.hub.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.Tuple;
import org.mediacenter.hub.clock.ServiceLevel.EscalationStep;
import org.mediacenter.hub.complaint.ClockName;
import org.mediacenter.hub.complaint.Command;
import org.mediacenter.hub.complaint.Command.RecordClock;
import org.mediacenter.hub.complaint.Complaint;
import org.mediacenter.hub.complaint.DeliveryState;
import org.mediacenter.hub.complaint.ReplyKind;
import org.mediacenter.hub.complaint.Story;

/// Random histories, every clock held against [ClockOracle].
class ClocksPropertyTest {
    private static final LocalTime OPENS = LocalTime.of(2, 0);
    private static final LocalTime CLOSES = LocalTime.of(9, 30);

    /// @param minutes after the step before
    record Step(int minutes, int action) {}

    @Provide
    Arbitrary<List<Step>> steps() {
        Arbitrary<Integer> minutes = Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.of(0, 0, 1, 15, 45, 60)),
                Tuple.of(3, Arbitraries.integers().between(0, 200)));
        return Combinators.combine(minutes, Arbitraries.integers().between(0, 32))
                .as(Step::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(25);
    }

    @Property(tries = 150)
    void day_and_night_every_stage_is_reached_when_counting_says_so(@ForAll("steps") List<Step> steps) {
        check(steps, levels(WorkingHours.always(), false), _ -> true);
    }

    @Property(tries = 150)
    void while_the_citizen_owes_an_answer_no_time_counts(@ForAll("steps") List<Step> steps) {
        check(steps, levels(WorkingHours.always(), true), _ -> true);
    }

    @Property(tries = 150)
    void outside_office_hours_no_time_counts(@ForAll("steps") List<Step> steps) {
        Map<DayOfWeek, List<Opening>> week = Arrays.stream(DayOfWeek.values())
                .collect(Collectors.toMap(Function.identity(), _ -> List.of(new Opening(OPENS, CLOSES))));
        WorkingHours hours = WorkingHours.weekly(ZoneOffset.UTC, week, Set.of());

        check(steps, levels(hours, true), ClocksPropertyTest::isOpen);
    }

    @Property(tries = 10_000)
    @Tag("long")
    void ten_thousand_histories_agree_with_counting(@ForAll("steps") List<Step> steps) {
        outside_office_hours_no_time_counts(steps);
    }

    /// The watch may look after every step or only at the end, as if the hub had been down: the
    /// same stages are recorded, once each, with the same times.
    @Property(tries = 150)
    void a_hub_that_was_down_records_what_one_that_was_up_would_have(@ForAll("steps") List<Step> steps) {
        ServiceLevels levels = levels(WorkingHours.always(), true);
        Story up = Story.received();
        List<RecordClock> recorded = new ArrayList<>();
        for (Step step : steps) {
            up.later(Duration.ofMinutes(step.minutes()));
            recorded.addAll(watch(up, levels));
            act(up, step.action());
        }
        recorded.addAll(watch(up, levels));

        Story down = told(steps);

        assertThat(recorded).containsExactlyInAnyOrderElementsOf(Clocks.reached(down.complaint(), levels, down.now()));
    }

    private static void check(List<Step> steps, ServiceLevels levels, Predicate<Instant> isOpen) {
        Story story = told(steps).later(Duration.ofHours(30));
        Complaint complaint = story.complaint();
        List<RecordClock> expected = new ClockOracle(levels, isOpen).reached(story.history(), story.now());

        List<RecordClock> reached = Clocks.reached(complaint, levels, story.now());

        assertThat(reached).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(reached).isSortedAccordingTo(Comparator.comparing(RecordClock::dueAt));
        assertRecordedOnce(story, levels);
    }

    private static void assertRecordedOnce(Story story, ServiceLevels levels) {
        watch(story, levels);

        Complaint complaint = story.complaint();
        assertThat(Clocks.reached(complaint, levels, story.now())).isEmpty();
        Clocks.next(complaint, Clocks.of(complaint, levels))
                .ifPresent(next -> assertThat(next).isAfter(story.now()));
    }

    private static List<RecordClock> watch(Story story, ServiceLevels levels) {
        List<RecordClock> reached = Clocks.reached(story.complaint(), levels, story.now());
        reached.forEach(stage -> story.by(Story.HUB, stage));
        return reached;
    }

    private static Story told(List<Step> steps) {
        Story story = Story.received();
        for (Step step : steps) {
            story.later(Duration.ofMinutes(step.minutes()));
            act(story, step.action());
        }
        return story;
    }

    /// What cannot be done as the complaint stands is left out.
    private static void act(Story story, int action) {
        int replies = story.complaint().conversation().replies().size();
        String last = "r" + replies;
        switch (action) {
            case 0 -> story.attempt(Story.HUB, Story.sure(Story.PARKS));
            case 1 -> story.attempt(Story.HUB, Story.unsure());
            case 2 -> story.attempt(Story.OPERATOR, Story.assign(Story.PARKS, Story.WATER));
            case 3 -> story.attempt(Story.OPERATOR, Story.assign(Story.ROADS));
            case 4 -> story.attempt(Story.OPERATOR, Story.assign(Story.ROADS, Story.PARKS));
            case 5 -> story.attempt(Story.PARKS_OFFICER, new Command.Accept());
            case 6 -> story.attempt(Story.OPERATOR, Story.interim(story.now().plus(Duration.ofMinutes(100))));
            case 7 -> story.attempt(Story.PARKS_OFFICER, Story.reply(ReplyKind.QUESTION));
            case 8 -> story.attempt(Story.OPERATOR, Story.reply(ReplyKind.QUESTION));
            case 9 -> story.attempt(Story.ROADS_OFFICER, Story.reply(ReplyKind.FINAL));
            case 10 -> story.attempt(Story.OPERATOR, Story.reply(ReplyKind.REFERRAL));
            case 11 -> story.attempt(Story.HUB, Story.reply(ReplyKind.ACKNOWLEDGEMENT));
            case 12 -> story.attempt(Story.HUB, Story.delivery(last, DeliveryState.SENT, last));
            case 13 ->
                story.attempt(
                        Story.CITIZEN, Story.message("sms:" + story.complaint().version()));
            case 14 -> story.attempt(Story.CITIZEN, new Command.Confirm());
            case 15 -> story.attempt(Story.CITIZEN, new Command.Dispute(Story.personal("Belum.")));
            case 16 -> story.attempt(Story.OPERATOR, new Command.Reopen(Story.personal("Belum.")));
            case 17 -> story.attempt(Story.PARKS_OFFICER, Story.propose(ReplyKind.FINAL));
            case 18 -> story.attempt(Story.ROADS_OFFICER, Story.propose(ReplyKind.QUESTION));
            case 19 -> story.attempt(Story.OPERATOR, Story.send(latest(story), ReplyKind.QUESTION));
            case 20 ->
                story.attempt(
                        Story.OPERATOR, new Command.ReturnProposal(latest(story), Story.personal("Kurang jelas.")));
            case 21 -> story.attempt(Story.PARKS_OFFICER, new Command.WithdrawProposal(latest(story)));
            case 22 -> story.attempt(Story.HUB, Story.dangerous());
            case 23 -> story.attempt(Story.OPERATOR, new Command.HandToEmergency(Optional.empty()));
            case 24 -> story.attempt(Story.OPERATOR, Story.taken(story.now()));
            case 25 -> story.attempt(Story.OPERATOR, new Command.DismissEmergency(Story.personal("Latihan.")));
            case 26 -> story.attempt(Story.CITIZEN, new Command.Withdraw(Optional.empty()));
            case 27 ->
                story.attempt(Story.PARKS_OFFICER, new Command.Transfer("dewi", Story.personal("Cuti mulai besok.")));
            case 28 -> story.attempt(Story.PARKS_OFFICER, new Command.Contest(Story.personal("Bukan kami.")));
            case 29 -> story.attempt(Story.ROADS_OFFICER, new Command.Contest(Story.personal("Bukan kami.")));
            case 30 ->
                story.attempt(Story.OPERATOR, new Command.Rule(Story.PARKS, List.of(), Story.personal("Tetap.")));
            case 31 ->
                story.attempt(
                        Story.OPERATOR, new Command.Rule(Story.ROADS, List.of(Story.PARKS), Story.personal("Pindah.")));
            default ->
                story.attempt(Story.OPERATOR, new Command.Close("officer", Optional.of(Story.personal("Ganda."))));
        }
    }

    private static String latest(Story story) {
        return "p" + story.complaint().proposals().all().size();
    }

    private static boolean isOpen(Instant minute) {
        LocalTime time = LocalTime.ofInstant(minute, ZoneOffset.UTC);
        return !time.isBefore(OPENS) && time.isBefore(CLOSES);
    }

    private static ServiceLevels levels(WorkingHours hours, boolean pauses) {
        Map<ClockName, ServiceLevel> levels = new HashMap<>();
        Map<ClockName, Integer> minutes = Map.of(
                ClockName.HAND_OVER,
                16,
                ClockName.RESPONSE,
                60,
                ClockName.FEEDBACK,
                400,
                ClockName.PROMISE,
                1,
                ClockName.REVIEW,
                32,
                ClockName.EMERGENCY,
                4);
        List<EscalationStep> chain = List.of(
                new EscalationStep("first", Duration.ZERO), new EscalationStep("second", Duration.ofMinutes(40)));
        minutes.forEach((clock, target) ->
                levels.put(clock, new ServiceLevel(Duration.ofMinutes(target), hours, 75, pauses, chain)));
        return new ServiceLevels(List.of(new ServiceLevels.Version(Instant.EPOCH, levels, Map.of())));
    }
}
