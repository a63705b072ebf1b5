package org.mediacenter.hub.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mediacenter.hub.complaint.Story.CITIZEN;
import static org.mediacenter.hub.complaint.Story.HUB;
import static org.mediacenter.hub.complaint.Story.PARKS_OFFICER;
import static org.mediacenter.hub.complaint.Story.delivery;
import static org.mediacenter.hub.complaint.Story.personal;
import static org.mediacenter.hub.complaint.Story.reply;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mediacenter.hub.complaint.Command;
import org.mediacenter.hub.complaint.DeliveryState;
import org.mediacenter.hub.complaint.ReplyKind;
import org.mediacenter.hub.complaint.Story;

class TermsTest {
    private static final Duration SILENCE = Duration.ofDays(7);
    private static final Terms TERMS = new Terms(TestLevels.always(), Duration.ofDays(3), SILENCE);

    @Test
    void silence_counts_from_the_sending_of_the_final_reply() {
        Story story = Story.answered().later(Duration.ofMinutes(1)).by(HUB, delivery("r1", DeliveryState.SENT, "p1"));

        assertThat(TERMS.settledBySilence(story.complaint()))
                .contains(story.now().plus(SILENCE));
    }

    @Test
    void silence_settles_nothing_while_the_final_reply_is_queued() {
        assertThat(TERMS.settledBySilence(Story.answered().complaint())).isEmpty();
    }

    @Test
    void silence_settles_nothing_that_turned_out_never_to_have_arrived() {
        Story story = Story.answered().by(HUB, delivery("r1", DeliveryState.SENT, "p1"));

        story.by(HUB, delivery("r1", DeliveryState.REFUSED, "p1"));

        assertThat(TERMS.settledBySilence(story.complaint())).isEmpty();
    }

    @Test
    void silence_counts_anew_from_a_further_attempt() {
        Story story = Story.answered()
                .by(HUB, delivery("r1", DeliveryState.SENT, "p1"))
                .by(HUB, delivery("r1", DeliveryState.REFUSED, "p1"))
                .later(Duration.ofDays(8))
                .by(PARKS_OFFICER, new Command.SendAgain("r1"));

        story.by(HUB, delivery("r1", 2, DeliveryState.SENT, "p2"));

        assertThat(TERMS.settledBySilence(story.complaint()))
                .contains(story.now().plus(SILENCE));
    }

    @Test
    void a_final_reply_of_an_earlier_round_settles_nothing_after_a_reopening() {
        Story story = disputed();

        story.by(PARKS_OFFICER, reply(ReplyKind.REFERRAL));

        assertThat(TERMS.settledBySilence(story.complaint())).isEmpty();
    }

    @Test
    void a_referral_still_on_its_way_is_not_settled_by_the_final_reply_before_it() {
        Story story = Story.answered().by(HUB, delivery("r1", DeliveryState.SENT, "p1"));

        story.by(PARKS_OFFICER, reply(ReplyKind.REFERRAL));

        assertThat(TERMS.settledBySilence(story.complaint())).isEmpty();
    }

    @Test
    void an_acknowledgement_in_between_changes_nothing() {
        Story story = Story.answered().by(HUB, delivery("r1", DeliveryState.SENT, "p1"));
        Command acknowledgement =
                new Command.Reply(ReplyKind.ACKNOWLEDGEMENT, personal("Terima kasih."), Optional.empty(), true);

        story.by(HUB, acknowledgement);

        assertThat(TERMS.settledBySilence(story.complaint())).contains(Story.START.plus(SILENCE));
    }

    private static Story disputed() {
        return Story.answered()
                .by(HUB, delivery("r1", DeliveryState.SENT, "p1"))
                .later(Duration.ofDays(30))
                .by(CITIZEN, new Command.Dispute(personal("Belum selesai.")));
    }
}
