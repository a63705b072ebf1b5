package org.mediacenter.hub.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mediacenter.hub.complaint.ComplaintEvent.Replied;
import org.mediacenter.hub.complaint.Proposal.State;

/// Words a department proposes, and the Media Center sends, edits or gives back.
class ProposalTest {

    @Test
    void a_proposed_reply_is_not_said_to_the_citizen() {
        Story story = Story.assigned().by(Story.PARKS_OFFICER, Story.propose(ReplyKind.FINAL));

        assertThat(story.complaint().conversation().replies()).isEmpty();
        assertThat(story.complaint().hasOutbox()).isFalse();
        assertThat(story.status()).isEqualTo(Status.IN_PROGRESS);
        assertThat(story.complaint().proposals().waiting())
                .singleElement()
                .satisfies(proposal -> assertThat(proposal.by()).isEqualTo("sari"));
    }

    @Test
    void proposing_stops_the_departments_response_clock() {
        Story story = Story.assigned()
                .by(Story.OPERATOR, Story.assign(Story.PARKS, Story.ROADS))
                .later(Duration.ofMinutes(5))
                .by(Story.PARKS_OFFICER, Story.propose(ReplyKind.INTERIM, Story.START.plus(Duration.ofDays(1))));

        assertThat(story.complaint().holding().handOvers())
                .filteredOn(handOver -> handOver.stoppedAt().isPresent())
                .extracting(HandOver::department)
                .containsExactly(Story.PARKS);
    }

    @Test
    void what_the_media_center_sends_names_who_proposed_it() {
        Story story = Story.assigned()
                .by(Story.PARKS_OFFICER, Story.propose(ReplyKind.FINAL))
                .by(Story.OPERATOR, Story.send("p1", ReplyKind.FINAL));

        assertThat(story.history())
                .extracting(Recorded::event)
                .filteredOn(Replied.class::isInstance)
                .singleElement()
                .satisfies(event -> assertThat(((Replied) event).proposed()).contains(new Proposed("p1", "sari")));
        assertThat(story.status()).isEqualTo(Status.ANSWERED);
        assertThat(states(story)).containsExactly(State.SENT);
    }

    @Test
    void a_proposal_is_sent_once() {
        Story story = Story.assigned()
                .by(Story.PARKS_OFFICER, Story.propose(ReplyKind.QUESTION))
                .by(Story.OPERATOR, Story.send("p1", ReplyKind.QUESTION));

        assertThat(story.decided(Story.OPERATOR, Story.send("p1", ReplyKind.QUESTION)))
                .isInstanceOfSatisfying(
                        Decided.Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo("proposal-gone"));
    }

    @Test
    void what_is_given_back_stays_with_the_department_until_it_proposes_anew() {
        Story story = Story.assigned()
                .by(Story.PARKS_OFFICER, Story.propose(ReplyKind.FINAL))
                .by(Story.OPERATOR, new Command.ReturnProposal("p1", Story.personal("Sebutkan tanggalnya.")));

        assertThat(story.complaint().proposals().returned()).hasSize(1);
        assertThat(story.complaint().proposals().waiting()).isEmpty();

        story.by(Story.PARKS_OFFICER, Story.propose(ReplyKind.FINAL));

        assertThat(states(story)).containsExactly(State.WITHDRAWN, State.WAITING);
    }

    @Test
    void nobody_gives_back_without_a_reason() {
        Story story = Story.assigned().by(Story.PARKS_OFFICER, Story.propose(ReplyKind.FINAL));

        assertThat(story.decided(Story.OPERATOR, new Command.ReturnProposal("p1", Story.personal(" "))))
                .isInstanceOf(Decided.Refused.class);
    }

    @Test
    void only_the_department_that_proposed_takes_it_back() {
        Story story = Story.assigned()
                .by(Story.OPERATOR, Story.assign(Story.PARKS, Story.ROADS))
                .by(Story.PARKS_OFFICER, Story.propose(ReplyKind.FINAL));

        assertThat(story.attempt(Story.ROADS_OFFICER, new Command.WithdrawProposal("p1")))
                .isFalse();
        assertThat(story.attempt(Story.PARKS_OFFICER, new Command.WithdrawProposal("p1")))
                .isTrue();
        assertThat(states(story)).containsExactly(State.WITHDRAWN);
    }

    @Test
    void the_matter_may_go_on_without_a_proposal() {
        Story closed = Story.assigned()
                .by(Story.PARKS_OFFICER, Story.propose(ReplyKind.FINAL))
                .by(Story.OPERATOR, new Command.Close("officer", Optional.of(Story.personal("Ganda."))));
        Story answered = Story.assigned()
                .by(Story.PARKS_OFFICER, Story.propose(ReplyKind.FINAL))
                .by(Story.OPERATOR, Story.reply(ReplyKind.FINAL));
        Story elsewhere = Story.assigned()
                .by(Story.PARKS_OFFICER, Story.propose(ReplyKind.FINAL))
                .by(Story.OPERATOR, Story.assign(Story.ROADS));

        assertThat(List.of(closed, answered, elsewhere))
                .allSatisfy(story -> assertThat(states(story)).containsExactly(State.OVERTAKEN));
    }

    @Test
    void what_could_not_be_said_cannot_be_proposed() {
        Story story = Story.assigned();

        assertThat(story.attempt(Story.ROADS_OFFICER, Story.propose(ReplyKind.FINAL)))
                .isFalse();
        assertThat(story.attempt(Story.PARKS_OFFICER, Story.propose(ReplyKind.INTERIM)))
                .isFalse();
        assertThat(story.attempt(Story.OPERATOR, Story.propose(ReplyKind.FINAL)))
                .isFalse();
    }

    @Test
    void proposed_words_and_the_reason_they_came_back_for_can_be_erased() {
        Story story = Story.assigned()
                .by(Story.PARKS_OFFICER, Story.propose(ReplyKind.FINAL))
                .by(Story.OPERATOR, new Command.ReturnProposal("p1", Story.personal("Sebutkan tanggalnya.")));
        List<String> hashes = story.complaint()
                .proposals()
                .all()
                .getFirst()
                .texts()
                .map(Personal::hash)
                .toList();

        story.by(Story.HUB, new Command.Redact(hashes, "retention"));

        assertThat(story.complaint().proposals().all().getFirst().texts())
                .hasSize(2)
                .allSatisfy(text -> assertThat(text.opened()).isEmpty());
    }

    private static List<State> states(Story story) {
        return story.complaint().proposals().all().stream().map(Proposal::state).toList();
    }
}
