package org.mediacenter.hub.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mediacenter.hub.complaint.Story.CITIZEN;
import static org.mediacenter.hub.complaint.Story.HUB;
import static org.mediacenter.hub.complaint.Story.OPERATOR;
import static org.mediacenter.hub.complaint.Story.PARKS_OFFICER;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mediacenter.hub.complaint.ComplaintEvent.Closed;

/// A complaint that its citizen takes back.
class WithdrawTest {
    private static final Command WITHDRAW = new Command.Withdraw(Optional.of(Story.personal("Sudah saya urus.")));

    @Test
    void what_its_citizen_takes_back_is_closed_and_that_is_said_once() {
        Story story = Story.assigned().by(CITIZEN, WITHDRAW);

        assertThat(story.status()).isEqualTo(Status.CLOSED);
        assertThat(story.complaint().standing().isWithdrawn()).isTrue();
        assertThat(story.history().getLast().event())
                .isEqualTo(new Closed(Closed.WITHDRAWN, Optional.of(Story.personal("Sudah saya urus."))));
        assertThat(story.decided(CITIZEN, WITHDRAW)).isInstanceOf(Decided.Unchanged.class);
    }

    @Test
    void nobody_else_takes_it_back() {
        for (Actor somebody : List.of(HUB, OPERATOR, PARKS_OFFICER)) {
            assertThat(code(Story.assigned(), somebody)).isEqualTo("only-the-citizen");
        }
    }

    @Test
    void what_is_over_otherwise_is_not_taken_back() {
        Story settled = Story.answered().by(CITIZEN, new Command.Confirm());

        assertThat(code(settled, CITIZEN)).isEqualTo("already-closed");
        assertThat(settled.complaint().standing().isWithdrawn()).isFalse();
    }

    @Test
    void what_may_be_a_danger_to_life_is_looked_at_first() {
        Story story = Story.received().by(HUB, Story.dangerous());
        assertThat(code(story, CITIZEN)).isEqualTo("emergency-waits");

        story.by(OPERATOR, new Command.DismissEmergency(Story.personal("Latihan.")))
                .by(CITIZEN, WITHDRAW);

        assertThat(story.status()).isEqualTo(Status.CLOSED);
    }

    @Test
    void what_others_were_merged_into_goes_on_for_their_sake() {
        Story story = Story.assigned().by(OPERATOR, new Command.Absorb(new ComplaintNumber("WC7-V2N-GD8")));

        assertThat(code(story, CITIZEN)).isEqualTo("has-others");
    }

    @Test
    void what_was_taken_back_may_be_owed_again() {
        Story story =
                Story.assigned().by(CITIZEN, WITHDRAW).by(OPERATOR, new Command.Reopen(Story.personal("Ada lagi.")));

        assertThat(story.status()).isEqualTo(Status.REOPENED);
        assertThat(story.complaint().standing().isWithdrawn()).isFalse();
    }

    private static String code(Story story, Actor by) {
        return story.decided(by, WITHDRAW) instanceof Decided.Refused(String code, String _) ? code : "it happened";
    }
}
