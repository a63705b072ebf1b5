package org.mediacenter.hub.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mediacenter.hub.complaint.Story.CITIZEN;
import static org.mediacenter.hub.complaint.Story.HUB;
import static org.mediacenter.hub.complaint.Story.OPERATOR;
import static org.mediacenter.hub.complaint.Story.PARKS;
import static org.mediacenter.hub.complaint.Story.PARKS_OFFICER;
import static org.mediacenter.hub.complaint.Story.ROADS;
import static org.mediacenter.hub.complaint.Story.ROADS_OFFICER;
import static org.mediacenter.hub.complaint.Story.TREES;
import static org.mediacenter.hub.complaint.Story.assign;
import static org.mediacenter.hub.complaint.Story.personal;
import static org.mediacenter.hub.complaint.Story.reply;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mediacenter.hub.complaint.Actor;
import org.mediacenter.hub.complaint.Command;
import org.mediacenter.hub.complaint.ComplaintEvent.Alternative;
import org.mediacenter.hub.complaint.ComplaintEvent.Classified;
import org.mediacenter.hub.complaint.ComplaintEvent.Received;
import org.mediacenter.hub.complaint.ReplyKind;
import org.mediacenter.hub.complaint.Story;
import org.mediacenter.hub.complaint.TrackingKey;
import org.mediacenter.hub.history.Dossier;
import org.mediacenter.routing.DepartmentCode;
import org.mediacenter.routing.Kind;
import org.mediacenter.routing.Mark;
import org.mediacenter.routing.Priority;
import org.mediacenter.routing.TopicCode;

final class TeachingTest {
    private static final DepartmentCode LIGHTS = new DepartmentCode("lights");
    private static final DepartmentCode INSPECTORATE = new DepartmentCode("inspectorate");
    private static final Teaching TEACHING = new Teaching(Set.of(INSPECTORATE));
    private static final TopicCode HOLES = new TopicCode("roads.holes");
    private static final Command NOT_OURS = new Command.Contest(personal("itu jalan provinsi"));

    @Test
    void the_department_that_answered_what_the_hub_had_sent_it_is_an_uncorrected_example() {
        Story story = Story.answered();

        assertThat(lesson(story))
                .contains(new Lesson(story.complaint().number(), PARKS, Optional.of(TREES), false, story.now()));
    }

    @Test
    void nothing_is_taught_before_somebody_answered() {
        assertThat(lesson(Story.received())).isEmpty();
        assertThat(lesson(Story.inTriage())).isEmpty();
        assertThat(lesson(Story.assigned().by(PARKS_OFFICER, new Command.Accept())))
                .isEmpty();
        assertThat(lesson(Story.assigned().by(PARKS_OFFICER, reply(ReplyKind.QUESTION))))
                .isEmpty();
        assertThat(lesson(Story.assigned().by(PARKS_OFFICER, Story.interim(Story.START.plus(Duration.ofDays(1))))))
                .isEmpty();
        assertThat(lesson(Story.assigned().by(OPERATOR, assign(ROADS)))).isEmpty();
    }

    @Test
    void the_department_a_person_handed_it_to_is_a_correction_once_it_answered() {
        Story story = Story.assigned().by(OPERATOR, assign(ROADS)).later(Duration.ofHours(1));

        story.by(ROADS_OFFICER, reply(ReplyKind.FINAL));

        assertThat(lesson(story))
                .contains(new Lesson(story.complaint().number(), ROADS, Optional.empty(), true, story.now()));
    }

    @Test
    void what_a_person_sorted_out_of_triage_is_a_correction() {
        Story story = Story.inTriage().by(OPERATOR, assign(PARKS)).by(PARKS_OFFICER, reply(ReplyKind.FINAL));

        assertThat(lesson(story).orElseThrow().corrected()).isTrue();
    }

    @Test
    void of_ping_pong_only_who_answered_in_the_end_is_learnt() {
        Actor lightsOfficer = new Actor.Officer("surya", Optional.of(LIGHTS));
        Story story = Story.assigned()
                .by(OPERATOR, assign(ROADS))
                .by(ROADS_OFFICER, assign(PARKS))
                .by(PARKS_OFFICER, assign(LIGHTS))
                .by(lightsOfficer, reply(ReplyKind.FINAL));

        assertThat(lesson(story).orElseThrow().department()).isEqualTo(LIGHTS);
    }

    @Test
    void who_is_ruled_to_have_it_is_learnt_once_it_answered_and_not_who_said_it_is_not_theirs() {
        Story story = Story.assigned()
                .by(PARKS_OFFICER, NOT_OURS)
                .by(OPERATOR, new Command.Rule(ROADS, List.of(PARKS), personal("jalan kota")));
        Optional<Lesson> before = lesson(story);

        story.by(ROADS_OFFICER, reply(ReplyKind.FINAL));

        assertThat(before).isEmpty();
        assertThat(lesson(story).orElseThrow().department()).isEqualTo(ROADS);
        assertThat(lesson(story).orElseThrow().corrected()).isTrue();
    }

    @Test
    void who_answers_what_it_says_is_not_theirs_teaches_nothing() {
        assertThat(lesson(Story.assigned().by(PARKS_OFFICER, NOT_OURS).by(PARKS_OFFICER, reply(ReplyKind.FINAL))))
                .isEmpty();
        assertThat(lesson(Story.answered()
                        .by(CITIZEN, new Command.Dispute(personal("belum selesai")))
                        .by(PARKS_OFFICER, NOT_OURS)))
                .isEmpty();
    }

    @Test
    void what_came_to_the_inspectorate_is_not_learnt_from_though_nobody_marked_it() {
        Actor inspector = new Actor.Officer("tirta", Optional.of(INSPECTORATE));
        Story story = Story.assigned().by(OPERATOR, assign(INSPECTORATE)).by(inspector, reply(ReplyKind.FINAL));

        assertThat(lesson(story)).isEmpty();
        assertThat(new Teaching(Set.of()).lesson(dossier(story))).isPresent();
    }

    @Test
    void a_complaint_that_came_back_to_who_the_hub_had_chosen_is_no_correction() {
        Story story = Story.assigned()
                .by(OPERATOR, assign(ROADS))
                .by(ROADS_OFFICER, assign(PARKS))
                .by(PARKS_OFFICER, reply(ReplyKind.FINAL));

        assertThat(lesson(story).orElseThrow().corrected()).isFalse();
    }

    @Test
    void who_helps_or_answers_in_anothers_place_says_not_whose_it_is() {
        Story helped = Story.received().by(HUB, Story.sure(PARKS, ROADS)).by(ROADS_OFFICER, reply(ReplyKind.FINAL));
        Story inItsPlace = Story.assigned().by(OPERATOR, reply(ReplyKind.FINAL));

        assertThat(lesson(helped)).isEmpty();
        assertThat(lesson(inItsPlace)).isEmpty();
    }

    @Test
    void a_complaint_taken_from_who_answered_teaches_nothing_until_the_next_one_answers() {
        Story story = Story.answered()
                .by(CITIZEN, new Command.Dispute(personal("belum selesai")))
                .by(OPERATOR, assign(ROADS));
        Optional<Lesson> between = lesson(story);

        story.later(Duration.ofDays(1)).by(ROADS_OFFICER, reply(ReplyKind.FINAL));

        assertThat(between).isEmpty();
        assertThat(lesson(story).orElseThrow())
                .isEqualTo(new Lesson(story.complaint().number(), ROADS, Optional.empty(), true, story.now()));
    }

    @Test
    void a_disputed_answer_still_says_whose_it_is() {
        Story story = Story.answered().by(CITIZEN, new Command.Dispute(personal("belum selesai")));

        assertThat(lesson(story).orElseThrow().department()).isEqualTo(PARKS);
    }

    @Test
    void words_that_send_the_citizen_elsewhere_take_the_lesson_back() {
        Story story = Story.answered()
                .by(CITIZEN, new Command.Dispute(personal("belum selesai")))
                .by(PARKS_OFFICER, reply(ReplyKind.REFERRAL));

        assertThat(lesson(story)).isEmpty();
    }

    @Test
    void the_topic_of_another_department_is_not_learnt_but_one_that_was_set_right_is() {
        Command toRoads = new Command.Assign(ROADS, List.of(), Optional.of(HOLES), personal("jalan berlubang"));
        Story story = Story.assigned().by(OPERATOR, toRoads).by(ROADS_OFFICER, reply(ReplyKind.FINAL));

        assertThat(lesson(story).orElseThrow().topic()).contains(HOLES);
    }

    @Test
    void an_office_of_a_family_keeps_the_topic_of_its_family() {
        DepartmentCode village = new DepartmentCode("village-one");
        Alternative guess = new Alternative(village, Optional.of(TREES), 800);
        Story story = Story.received()
                .by(HUB, classify(village, Kind.COMPLAINT, Set.of(), List.of(guess)))
                .by(new Actor.Officer("lurah", Optional.of(village)), reply(ReplyKind.FINAL));

        assertThat(lesson(story).orElseThrow().topic()).contains(TREES);
    }

    @ParameterizedTest
    @EnumSource(Mark.class)
    void what_is_marked_is_not_learnt_from(Mark mark) {
        assertThat(lesson(answered(Kind.COMPLAINT, Set.of(mark)))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void what_is_the_citys_is_learnt_from_and_nothing_else(Kind kind) {
        boolean ours = kind != Kind.NOT_OURS && kind != Kind.SPAM;

        assertThat(lesson(answered(kind, Set.of())).isPresent()).isEqualTo(ours);
    }

    @Test
    void what_the_citizen_asked_to_keep_confidential_is_not_learnt_from() {
        Received open = Story.first("sms:1", Story.START);
        Received confidential = new Received(
                open.message(),
                open.channel(),
                open.acceptedAt(),
                open.conversation(),
                open.author(),
                open.authorName(),
                open.contact(),
                open.text(),
                open.address(),
                open.point(),
                open.citizensTopic(),
                false,
                true,
                open.writtenAt(),
                open.profile(),
                open.carried());
        Story story = Story.opened(confidential).by(HUB, Story.sure(PARKS)).by(PARKS_OFFICER, reply(ReplyKind.FINAL));

        assertThat(lesson(story)).isEmpty();
    }

    @Test
    void an_erased_text_teaches_nothing_any_more() {
        Story story = Story.answered();
        String hash = story.complaint().received().text().hash();

        story.by(OPERATOR, new Command.Redact(List.of(hash), "asked by the citizen"));

        assertThat(lesson(story)).isEmpty();
        assertThat(Teaching.words(story.complaint())).isEmpty();
    }

    @Test
    void the_citizens_own_topic_is_not_among_the_words_learnt() {
        assertThat(Teaching.words(Story.answered().complaint()).orElseThrow().citizensTopic())
                .isEmpty();
    }

    @Test
    void a_lesson_is_kept_without_a_word_of_the_citizen() {
        Lesson lesson = lesson(Story.answered()).orElseThrow();

        assertThat(lesson.toJson())
                .asString()
                .isEqualTo(
                        "{\"at\":1795399200000,\"corrected\":false,\"department\":\"parks\",\"topic\":\"parks.trees\"}");
        assertThat(Lesson.taughtAt(lesson.toJson())).isEqualTo(lesson.at());
        assertThat(Lesson.taughtAt(new byte[] {'{'})).isEqualTo(Instant.EPOCH);
    }

    private static Story answered(Kind kind, Set<Mark> marks) {
        return Story.received()
                .by(HUB, classify(PARKS, kind, marks, List.of()))
                .by(PARKS_OFFICER, reply(ReplyKind.FINAL));
    }

    private static Command classify(DepartmentCode lead, Kind kind, Set<Mark> marks, List<Alternative> alternatives) {
        Classified read = new Classified(
                kind, Priority.NORMAL, Optional.of(TREES), Optional.empty(), marks, true, 900, alternatives, List.of());
        return new Command.Classify(read, Optional.of(lead), List.of());
    }

    private static Optional<Lesson> lesson(Story story) {
        return TEACHING.lesson(dossier(story));
    }

    private static Dossier dossier(Story story) {
        return new Dossier(story.complaint(), story.history(), new TrackingKey("0123456789abcdefghjk"));
    }
}
