package org.mediacenter.hub.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mediacenter.hub.complaint.Story.CITIZEN;
import static org.mediacenter.hub.complaint.Story.HUB;
import static org.mediacenter.hub.complaint.Story.OPERATOR;
import static org.mediacenter.hub.complaint.Story.PARKS;
import static org.mediacenter.hub.complaint.Story.PARKS_OFFICER;
import static org.mediacenter.hub.complaint.Story.ROADS;
import static org.mediacenter.hub.complaint.Story.ROADS_OFFICER;
import static org.mediacenter.hub.complaint.Story.WATER;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mediacenter.hub.complaint.Contesting.Contested;
import org.mediacenter.hub.complaint.Contesting.Ruled;
import org.mediacenter.routing.DepartmentCode;

/// A department says that a complaint is not theirs, and the Media Center rules.
class ContestTest {
    private static final Personal REASON = Story.personal("Jalan itu milik provinsi.");
    private static final Personal RULING = Story.personal("Menurut perwali 45/2021.");
    private static final Command NOT_OURS = new Command.Contest(REASON);

    @Test
    void a_department_keeps_it_until_the_media_center_has_ruled() {
        Story story = contested();

        assertThat(story.history().getLast().event()).isEqualTo(new Contested(PARKS, REASON));
        assertThat(story.complaint().contests().by()).containsExactly(PARKS);
        assertThat(story.complaint().holding().lead()).contains(PARKS);
        assertThat(story.status()).isEqualTo(Status.ASSIGNED);
    }

    @Test
    void a_reasoned_not_ours_is_a_response() {
        Story story = Story.assigned().later(Duration.ofMinutes(5)).by(PARKS_OFFICER, NOT_OURS);

        assertThat(story.complaint().holding().handOvers())
                .singleElement()
                .satisfies(had -> assertThat(had.spokenAt()).contains(story.now()));
    }

    @Test
    void nobody_hands_it_on_while_the_media_center_is_to_rule() {
        Story story = contested();

        assertThat(code(story, PARKS_OFFICER, Story.assign(ROADS))).isEqualTo("contested");
        assertThat(code(story, OPERATOR, Story.assign(ROADS))).isEqualTo("contested");
        assertThat(code(story, PARKS_OFFICER, close())).isEqualTo("contested");
        assertThat(code(story, PARKS_OFFICER, Story.reply(ReplyKind.REFERRAL))).isEqualTo("contested");
        assertThat(code(story, OPERATOR, Story.reply(ReplyKind.REFERRAL))).isEqualTo("it happened");
        assertThat(code(story, PARKS_OFFICER, NOT_OURS)).isEqualTo("contested-already");
    }

    @Test
    void only_a_department_that_has_it_says_so_and_only_the_media_center_rules() {
        Story story = Story.assigned();

        for (Actor somebody : List.of(HUB, CITIZEN, OPERATOR)) {
            assertThat(code(story, somebody, NOT_OURS)).isEqualTo("only-a-department");
        }
        assertThat(code(story, ROADS_OFFICER, NOT_OURS)).isEqualTo("not-your-department");
        assertThat(code(Story.inTriage(), PARKS_OFFICER, NOT_OURS)).isEqualTo("not-your-department");
        assertThat(code(story, OPERATOR, rule(ROADS))).isEqualTo("not-contested");
        for (Actor somebody : List.of(HUB, CITIZEN, PARKS_OFFICER)) {
            assertThat(code(contested(), somebody, rule(ROADS))).isEqualTo("only-the-media-center");
        }
    }

    @Test
    void what_was_answered_or_closed_is_nobodys_to_be_given() {
        assertThat(code(Story.answered(), PARKS_OFFICER, NOT_OURS)).isEqualTo("already-answered");
        Story closed = contested().by(OPERATOR, close());
        assertThat(code(closed, OPERATOR, rule(ROADS))).isEqualTo("already-closed");
        assertThat(closed.complaint().contests().isOpen()).isFalse();
        assertThat(contested()
                        .by(OPERATOR, Story.reply(ReplyKind.FINAL))
                        .complaint()
                        .contests()
                        .isOpen())
                .isFalse();
    }

    @Test
    void who_is_ruled_to_have_it_gets_it_with_a_response_clock_of_its_own() {
        Story story = contested().later(Duration.ofMinutes(30)).by(OPERATOR, rule(ROADS, PARKS, WATER, ROADS));

        assertThat(story.history().getLast().event()).isEqualTo(new Ruled(ROADS, List.of(PARKS, WATER), RULING));
        Holding holding = story.complaint().holding();
        assertThat(holding.departments()).containsExactly(ROADS, PARKS, WATER);
        assertThat(current(holding)).containsExactlyInAnyOrder(ROADS, PARKS, WATER);
        assertThat(story.complaint().contests().isOpen()).isFalse();
    }

    @Test
    void who_said_it_is_not_theirs_and_has_it_after_all_owes_a_response_from_the_ruling_on() {
        Story story = contested().later(Duration.ofMinutes(30)).by(OPERATOR, rule(PARKS));

        assertThat(story.complaint().holding().handOvers().getLast())
                .satisfies(again -> assertThat(again.department()).isEqualTo(PARKS))
                .satisfies(again -> assertThat(again.at()).isEqualTo(story.now()))
                .satisfies(again -> assertThat(again.stoppedAt()).isEmpty());
    }

    @Test
    void a_department_that_did_not_say_so_keeps_its_running_clock() {
        Story story = Story.received()
                .by(HUB, Story.sure(PARKS, ROADS))
                .later(Duration.ofMinutes(9))
                .by(ROADS_OFFICER, NOT_OURS)
                .later(Duration.ofMinutes(9))
                .by(OPERATOR, rule(PARKS));

        assertThat(story.complaint().holding().handOvers())
                .filteredOn(had -> had.stoppedAt().isEmpty())
                .extracting(HandOver::department, HandOver::at)
                .containsExactly(tuple(PARKS, Story.START));
    }

    @Test
    void a_ruling_binds_departments_until_something_new_is_said() {
        Story story = contested().by(OPERATOR, rule(ROADS, WATER));

        assertThat(code(story, ROADS_OFFICER, Story.assign(PARKS, WATER))).isEqualTo("ruled");
        assertThat(code(story, ROADS_OFFICER, Story.assign(ROADS))).isEqualTo("ruled");
        assertThat(code(story, ROADS_OFFICER, NOT_OURS)).isEqualTo("ruled");
        assertThat(code(story, ROADS_OFFICER, Story.assign(ROADS, WATER, PARKS)))
                .isEqualTo("it happened");

        story.by(CITIZEN, Story.message("sms:2"));
        assertThat(code(story, ROADS_OFFICER, NOT_OURS)).isEqualTo("it happened");
        assertThat(code(story, ROADS_OFFICER, Story.assign(PARKS))).isEqualTo("it happened");
    }

    @Test
    void the_media_center_rules_anew_or_hands_it_on_and_the_ruling_is_over() {
        Story story = contested().by(OPERATOR, rule(ROADS));

        story.by(ROADS_OFFICER, Story.assign(ROADS, WATER));
        assertThat(story.complaint().contests().ruled()).isTrue();
        story.by(OPERATOR, rule(WATER));
        assertThat(story.complaint().holding().lead()).contains(WATER);
        story.by(OPERATOR, Story.assign(PARKS));

        assertThat(code(story, PARKS_OFFICER, NOT_OURS)).isEqualTo("it happened");
    }

    @Test
    void both_sides_may_say_so() {
        Story story = Story.received()
                .by(HUB, Story.sure(PARKS, ROADS))
                .by(ROADS_OFFICER, NOT_OURS)
                .by(PARKS_OFFICER, NOT_OURS);

        assertThat(story.complaint().contests().by()).containsExactly(ROADS, PARKS);
    }

    @Test
    void reasons_can_be_erased() {
        Story story = contested().by(OPERATOR, rule(ROADS));
        assertThat(story.complaint().texts()).contains(REASON, RULING);

        story.by(HUB, new Command.Redact(List.of(REASON.hash(), RULING.hash()), "retention"));

        assertThat(story.complaint().texts())
                .filteredOn(text -> List.of(REASON.hash(), RULING.hash()).contains(text.hash()))
                .hasSize(2)
                .allMatch(text -> text.opened().isEmpty());
    }

    private static Story contested() {
        return Story.assigned().by(PARKS_OFFICER, NOT_OURS);
    }

    private static Command rule(DepartmentCode lead, DepartmentCode... supporting) {
        return new Command.Rule(lead, Arrays.asList(supporting), RULING);
    }

    private static Command close() {
        return new Command.Close("officer", Optional.of(Story.personal("Bukan urusan kami.")));
    }

    private static Stream<DepartmentCode> current(Holding holding) {
        return holding.handOvers().stream().filter(HandOver::isCurrent).map(HandOver::department);
    }

    private static String code(Story story, Actor by, Command command) {
        return story.decided(by, command) instanceof Decided.Refused(String code, String _) ? code : "it happened";
    }
}
