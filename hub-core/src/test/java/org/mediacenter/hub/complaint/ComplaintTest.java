package org.mediacenter.hub.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mediacenter.hub.complaint.Story.CITIZEN;
import static org.mediacenter.hub.complaint.Story.HUB;
import static org.mediacenter.hub.complaint.Story.OPERATOR;
import static org.mediacenter.hub.complaint.Story.PARKS;
import static org.mediacenter.hub.complaint.Story.PARKS_OFFICER;
import static org.mediacenter.hub.complaint.Story.ROADS;
import static org.mediacenter.hub.complaint.Story.START;
import static org.mediacenter.hub.complaint.Story.TREES;
import static org.mediacenter.hub.complaint.Story.WATER;
import static org.mediacenter.hub.complaint.Story.assign;
import static org.mediacenter.hub.complaint.Story.first;
import static org.mediacenter.hub.complaint.Story.message;
import static org.mediacenter.hub.complaint.Story.reply;
import static org.mediacenter.hub.complaint.Story.sure;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ComplaintTest {

    @Test
    void what_routing_is_sure_of_is_handed_over_at_once() {
        Story story = Story.assigned();

        assertThat(story.status()).isEqualTo(Status.ASSIGNED);
        assertThat(story.complaint().holding().lead()).contains(PARKS);
        assertThat(story.complaint().matter().topic()).contains(TREES);
        assertThat(story.history()).hasSize(3);
    }

    @Test
    void what_routing_is_unsure_of_waits_for_a_person() {
        Story story = Story.inTriage();

        assertThat(story.status()).isEqualTo(Status.TRIAGE);

        story.by(OPERATOR, assign(ROADS, WATER));

        assertThat(story.status()).isEqualTo(Status.ASSIGNED);
        assertThat(story.complaint().holding().departments()).containsExactly(ROADS, WATER);
    }

    @Test
    void an_intake_is_decided_in_one_go() {
        Decided decided = Complaint.decideAll(
                Story.assigned().complaint().number(),
                Optional.empty(),
                List.of(
                        new Order(new Command.Open(first("sms:1", START)), CITIZEN),
                        new Order(sure(PARKS), HUB),
                        new Order(reply(ReplyKind.ACKNOWLEDGEMENT), HUB)),
                START.plusNanos(1_500_000));

        assertThat(decided).isInstanceOfSatisfying(Decided.Happened.class, happened -> {
            assertThat(happened.recorded()).extracting(Recorded::sequence).containsExactly(1L, 2L, 3L, 4L, 5L);
            assertThat(happened.recorded())
                    .allSatisfy(one -> assertThat(one.at()).isEqualTo(START.plusMillis(1)));
            assertThat(happened.after()).isEqualTo(Complaint.of(happened.recorded()));
            assertThat(happened.after().hasOutbox()).isTrue();
        });
    }

    @Test
    void the_citizens_answer_ends_the_waiting() {
        Story story = Story.assigned().by(PARKS_OFFICER, reply(ReplyKind.QUESTION));

        assertThat(story.status()).isEqualTo(Status.WAITING_FOR_CITIZEN);

        story.later(Duration.ofHours(2)).by(CITIZEN, message("sms:2"));

        assertThat(story.status()).isEqualTo(Status.IN_PROGRESS);
        assertThat(story.complaint().standing().pauses())
                .containsExactly(new Pause(START, Optional.of(START.plus(Duration.ofHours(2)))));
    }
}
