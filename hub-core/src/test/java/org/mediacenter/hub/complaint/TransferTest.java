package org.mediacenter.hub.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mediacenter.hub.complaint.Story.CITIZEN;
import static org.mediacenter.hub.complaint.Story.HUB;
import static org.mediacenter.hub.complaint.Story.OPERATOR;
import static org.mediacenter.hub.complaint.Story.PARKS;
import static org.mediacenter.hub.complaint.Story.PARKS_OFFICER;
import static org.mediacenter.hub.complaint.Story.ROADS;
import static org.mediacenter.hub.complaint.Story.ROADS_OFFICER;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mediacenter.hub.complaint.Transferring.HandedTo;

/// A complaint that goes from one colleague to another.
class TransferTest {
    private static final Personal REASON = Story.personal("Cuti mulai besok.");
    private static final Command TO_DEWI = new Command.Transfer("dewi", REASON);

    @Test
    void a_colleague_has_it_and_the_history_says_from_whom_and_why() {
        Story story = Story.assigned().by(PARKS_OFFICER, new Command.Accept()).by(PARKS_OFFICER, TO_DEWI);

        assertThat(story.complaint().holding().assignee()).contains("dewi");
        assertThat(story.history().getLast().event()).isEqualTo(new HandedTo(Optional.of("sari"), "dewi", REASON));
        assertThat(story.complaint().texts()).contains(REASON);
    }

    @Test
    void its_status_and_the_hand_over_to_its_department_stay_as_they_were() {
        Story story = Story.assigned();
        Holding before = story.complaint().holding();

        story.by(OPERATOR, TO_DEWI);

        assertThat(story.status()).isEqualTo(Status.ASSIGNED);
        assertThat(story.complaint().holding())
                .isEqualTo(new Holding(before.lead(), before.supporting(), Optional.of("dewi"), before.handOvers()));
    }

    @Test
    void who_has_it_already_gets_it_once() {
        Story story = Story.assigned().by(OPERATOR, TO_DEWI);

        assertThat(story.decided(OPERATOR, TO_DEWI)).isInstanceOf(Decided.Unchanged.class);
    }

    @Test
    void nobody_but_people_of_a_department_that_has_it_and_of_the_media_center_hands_it_on() {
        for (Actor somebody : List.of(HUB, CITIZEN)) {
            assertThat(code(Story.assigned(), somebody)).isEqualTo("only-an-officer");
        }
        assertThat(code(Story.assigned(), ROADS_OFFICER)).isEqualTo("not-your-department");
        assertThat(code(Story.inTriage(), OPERATOR)).isEqualTo("not-handed-over");
        assertThat(code(Story.answered().by(CITIZEN, new Command.Confirm()), OPERATOR))
                .isEqualTo("already-closed");
    }

    @Test
    void another_department_begins_without_the_colleague() {
        Story story = Story.assigned().by(OPERATOR, TO_DEWI).by(OPERATOR, Story.assign(ROADS, PARKS));

        assertThat(story.complaint().holding().assignee()).isEmpty();
    }

    @Test
    void its_reason_can_be_erased() {
        Story story = Story.assigned().by(OPERATOR, TO_DEWI);

        story.by(HUB, new Command.Redact(List.of(REASON.hash()), "retention"));

        assertThat(story.complaint().texts().filter(text -> text.hash().equals(REASON.hash())))
                .allMatch(text -> text.opened().isEmpty());
    }

    private static String code(Story story, Actor by) {
        return story.decided(by, TO_DEWI) instanceof Decided.Refused(String code, String _) ? code : "it happened";
    }
}
