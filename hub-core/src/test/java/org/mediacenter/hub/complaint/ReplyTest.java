package org.mediacenter.hub.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mediacenter.hub.complaint.Story.CITIZEN;
import static org.mediacenter.hub.complaint.Story.HUB;
import static org.mediacenter.hub.complaint.Story.OPERATOR;
import static org.mediacenter.hub.complaint.Story.PARKS_OFFICER;
import static org.mediacenter.hub.complaint.Story.ROADS_OFFICER;
import static org.mediacenter.hub.complaint.Story.START;
import static org.mediacenter.hub.complaint.Story.delivery;
import static org.mediacenter.hub.complaint.Story.interim;
import static org.mediacenter.hub.complaint.Story.message;
import static org.mediacenter.hub.complaint.Story.personal;
import static org.mediacenter.hub.complaint.Story.reply;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What is said to the citizen, and what it does to the complaint.
class ReplyTest {

    @Test
    void an_interim_reply_names_a_date_still_to_come() {
        Story story = Story.assigned();

        assertRefused(story.decided(PARKS_OFFICER, reply(ReplyKind.INTERIM)), "promise-required");
        assertRefused(story.decided(PARKS_OFFICER, interim(START)), "promise-in-the-past");
        assertRefused(story.decided(PARKS_OFFICER, interim(START.plusNanos(999_999))), "promise-in-the-past");
        Command.Reply odd = new Command.Reply(ReplyKind.FINAL, personal("Selesai."), Optional.of(START), false);
        assertRefused(story.decided(PARKS_OFFICER, odd), "promise-not-meant");

        story.by(PARKS_OFFICER, interim(START.plusMillis(1)));
        assertThat(story.status()).isEqualTo(Status.IN_PROGRESS);
    }

    @Test
    void a_question_asked_in_triage_comes_back_to_triage() {
        Story story = Story.inTriage().by(OPERATOR, reply(ReplyKind.QUESTION));

        assertThat(story.status()).isEqualTo(Status.WAITING_FOR_CITIZEN);
        assertThat(story.by(CITIZEN, message("sms:2")).status()).isEqualTo(Status.TRIAGE);
    }

    @Test
    void a_question_the_provider_refused_is_not_waited_for_until_it_is_sent_again() {
        Story story = Story.assigned().by(PARKS_OFFICER, reply(ReplyKind.QUESTION));

        story.by(HUB, delivery("r1", DeliveryState.SENDING)).by(HUB, delivery("r1", DeliveryState.REFUSED));
        assertThat(story.status()).isEqualTo(Status.IN_PROGRESS);

        story.by(PARKS_OFFICER, new Command.SendAgain("r1"))
                .by(HUB, delivery("r1", 2, DeliveryState.SENDING))
                .by(HUB, delivery("r1", 2, DeliveryState.SENT, "4711"));
        assertThat(story.status()).isEqualTo(Status.WAITING_FOR_CITIZEN);
        assertThat(story.complaint().standing().pauses()).hasSize(2);
    }

    @Test
    void a_referral_ends_the_matter_once_the_citizen_was_told() {
        Story story = Story.inTriage().by(OPERATOR, reply(ReplyKind.REFERRAL));

        assertThat(story.status()).isEqualTo(Status.ANSWERED);
        story.by(HUB, delivery("r1", DeliveryState.SENDING));
        assertThat(story.status()).isEqualTo(Status.ANSWERED);
        story.by(HUB, delivery("r1", DeliveryState.SENT, "4711"));
        assertThat(story.status()).isEqualTo(Status.REFUSED);
        assertThat(story.complaint().isOpen()).isFalse();

        story.by(HUB, delivery("r1", DeliveryState.DELIVERED, "4711"));
        assertThat(story.status()).isEqualTo(Status.REFUSED);
    }

    @Test
    void a_referral_on_a_page_ends_the_matter_at_once() {
        Command.Reply shown =
                new Command.Reply(ReplyKind.REFERRAL, personal("Silakan ke PLN."), Optional.empty(), true);

        assertThat(Story.inTriage().by(OPERATOR, shown).status()).isEqualTo(Status.REFUSED);
    }

    @Test
    void the_hub_acknowledges_in_any_state_and_changes_none() {
        Story closed = Story.answered().by(CITIZEN, new Command.Confirm());

        closed.by(HUB, reply(ReplyKind.ACKNOWLEDGEMENT));

        assertThat(closed.status()).isEqualTo(Status.SETTLED);
        assertRefused(closed.decided(OPERATOR, reply(ReplyKind.ACKNOWLEDGEMENT)), "already-closed");
    }

    @Test
    void replies_are_refused_for_a_reason() {
        Story story = Story.assigned();
        Command.Reply blank = new Command.Reply(ReplyKind.FINAL, personal(" \n"), Optional.empty(), false);

        assertRefused(story.decided(PARKS_OFFICER, blank), "words-required");
        assertRefused(story.decided(CITIZEN, reply(ReplyKind.FINAL)), "not-for-citizens");
        assertRefused(story.decided(ROADS_OFFICER, reply(ReplyKind.FINAL)), "not-your-department");
        story.by(OPERATOR, new Command.Redact(List.of(personal("0800000123").hash()), "asked"));
        assertRefused(story.decided(PARKS_OFFICER, reply(ReplyKind.FINAL)), "no-way-back");
    }

    private static void assertRefused(Decided decided, String code) {
        assertThat(decided)
                .isInstanceOfSatisfying(
                        Decided.Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
