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
import static org.mediacenter.hub.complaint.Story.START;
import static org.mediacenter.hub.complaint.Story.WATER;
import static org.mediacenter.hub.complaint.Story.assign;
import static org.mediacenter.hub.complaint.Story.first;
import static org.mediacenter.hub.complaint.Story.message;
import static org.mediacenter.hub.complaint.Story.personal;
import static org.mediacenter.hub.complaint.Story.reply;
import static org.mediacenter.hub.complaint.Story.sure;
import static org.mediacenter.hub.complaint.Story.unsure;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mediacenter.hub.complaint.ComplaintEvent.Noted;
import org.mediacenter.routing.Priority;

/// Where commands bring a complaint, and what they are refused for.
class StatusTest {

    @Test
    void the_same_message_twice_says_nothing_new() {
        Story story = Story.assigned().by(CITIZEN, message("sms:2"));

        assertThat(story.decided(CITIZEN, new Command.Open(first("sms:1", START))))
                .isInstanceOf(Decided.Unchanged.class);
        assertThat(story.decided(CITIZEN, message("sms:2"))).isInstanceOf(Decided.Unchanged.class);
        assertRefused(story.decided(CITIZEN, new Command.Open(first("sms:9", START))), "already-open");
    }

    @Test
    void nothing_happens_before_the_first_message() {
        Decided decided = Complaint.decideAll(
                new ComplaintNumber("K7H-M3X-RTY"), Optional.empty(), List.of(new Order(sure(PARKS), HUB)), START);

        assertRefused(decided, "not-open-yet");
    }

    @Test
    void routing_may_read_again_while_nobody_has_it() {
        Story story = Story.inTriage();

        assertThat(story.decided(HUB, unsure())).isInstanceOf(Decided.Unchanged.class);
        story.by(HUB, sure(PARKS, WATER, PARKS, WATER));
        assertThat(story.complaint().holding().departments()).containsExactly(PARKS, WATER);
        assertRefused(story.decided(HUB, unsure()), "not-in-triage");
    }

    @Test
    void who_is_sure_names_a_lead() {
        Command.Classify nobody = new Command.Classify(sure(PARKS).classified(), Optional.empty(), List.of());

        assertRefused(Story.received().decided(HUB, nobody), "lead-required");
    }

    @Test
    void the_reason_of_a_first_assignment_is_kept_as_a_note() {
        Story story = Story.inTriage().by(OPERATOR, assign(ROADS));

        assertThat(story.history().getLast().event()).isInstanceOf(Noted.class);
        assertThat(story.complaint().notes()).singleElement().satisfies(note -> {
            assertThat(note.text().text()).contains("salah alamat");
            assertThat(note.by()).isEqualTo(OPERATOR);
        });
    }

    @Test
    void who_takes_it_on_is_at_work() {
        Story story = Story.assigned().by(PARKS_OFFICER, new Command.Accept());

        assertThat(story.status()).isEqualTo(Status.IN_PROGRESS);
        assertThat(story.complaint().holding().assignee()).contains("sari");
        assertThat(story.decided(PARKS_OFFICER, new Command.Accept())).isInstanceOf(Decided.Unchanged.class);
        assertRefused(story.decided(HUB, new Command.Accept()), "only-an-officer");
        assertRefused(story.decided(ROADS_OFFICER, new Command.Accept()), "not-your-department");
        assertRefused(Story.inTriage().decided(OPERATOR, new Command.Accept()), "not-handed-over");
    }

    @Test
    void handed_on_it_waits_for_its_new_department() {
        Story story = Story.assigned().by(PARKS_OFFICER, new Command.Accept()).later(Duration.ofMinutes(5));

        story.by(PARKS_OFFICER, assign(ROADS, PARKS));

        assertThat(story.status()).isEqualTo(Status.ASSIGNED);
        assertThat(story.complaint().holding().assignee()).isEmpty();
        assertThat(story.complaint().holding().handOvers())
                .extracting(HandOver::department, HandOver::at, HandOver::isCurrent)
                .containsExactly(tuple(PARKS, START, true), tuple(ROADS, START.plusSeconds(300), true));
        assertThat(story.decided(OPERATOR, assign(ROADS, PARKS))).isInstanceOf(Decided.Unchanged.class);
        assertRefused(Story.assigned().decided(ROADS_OFFICER, assign(ROADS)), "not-your-department");
    }

    @Test
    void a_department_asked_to_help_changes_nothing_for_the_lead() {
        Story story = Story.assigned().by(PARKS_OFFICER, new Command.Accept());

        story.by(PARKS_OFFICER, assign(PARKS, WATER));

        assertThat(story.status()).isEqualTo(Status.IN_PROGRESS);
        assertThat(story.complaint().holding().assignee()).contains("sari");
    }

    @Test
    void handed_on_while_it_waits_it_goes_on_waiting_for_the_new_department() {
        Story story = Story.assigned().by(PARKS_OFFICER, reply(ReplyKind.QUESTION));

        story.by(PARKS_OFFICER, assign(ROADS));
        assertThat(story.status()).isEqualTo(Status.WAITING_FOR_CITIZEN);

        story.by(CITIZEN, message("sms:2"));
        assertThat(story.status()).isEqualTo(Status.ASSIGNED);
    }

    @Test
    void a_final_reply_may_be_confirmed() {
        Story story = Story.answered();

        assertThat(story.status()).isEqualTo(Status.ANSWERED);
        story.by(CITIZEN, new Command.Confirm());

        assertThat(story.status()).isEqualTo(Status.SETTLED);
        assertThat(story.complaint().isOpen()).isFalse();
        assertThat(story.decided(CITIZEN, new Command.Confirm())).isInstanceOf(Decided.Unchanged.class);
        assertRefused(story.decided(PARKS_OFFICER, reply(ReplyKind.FINAL)), "already-closed");
        assertRefused(story.decided(CITIZEN, message("sms:2")), "already-closed");
        assertRefused(Story.assigned().decided(CITIZEN, new Command.Confirm()), "not-answered");
    }

    @Test
    void a_disputed_answer_is_owed_again_by_the_same_departments() {
        Story story = Story.answered().by(CITIZEN, new Command.Confirm()).later(Duration.ofDays(1));

        story.by(CITIZEN, new Command.Dispute(personal("Belum ada yang datang.")));

        assertThat(story.status()).isEqualTo(Status.DISPUTED);
        assertThat(story.complaint().isOpen()).isTrue();
        assertThat(story.complaint().conversation().messages().getLast().text().text())
                .contains("Belum ada yang datang.");
        assertThat(story.complaint().standing().rounds())
                .extracting(Round::start)
                .containsExactly(START, story.now());
        assertThat(story.complaint().holding().handOvers().getLast())
                .satisfies(again -> assertThat(again.at()).isEqualTo(story.now()));
        assertThat(story.by(PARKS_OFFICER, new Command.Accept()).status()).isEqualTo(Status.IN_PROGRESS);
        assertRefused(story.decided(CITIZEN, new Command.Dispute(personal("Lagi."))), "not-answered");
    }

    @Test
    void silence_settles_only_what_was_answered() {
        Command silence = new Command.Close("silence", Optional.empty());

        assertRefused(Story.assigned().decided(HUB, silence), "not-answered");
        assertThat(Story.answered().by(HUB, silence).status()).isEqualTo(Status.SETTLED);
        assertRefused(Story.answered().by(HUB, silence).decided(HUB, silence), "already-closed");
    }

    @Test
    void closing_what_was_not_answered_needs_words() {
        Command bare = new Command.Close("officer", Optional.empty());
        Command told = new Command.Close("officer", Optional.of(personal("Laporan ganda.")));

        assertRefused(Story.assigned().decided(OPERATOR, bare), "words-required");
        assertRefused(Story.assigned().decided(OPERATOR, new Command.Close("magic", Optional.empty())), "unknown-way");
        assertThat(Story.assigned().by(OPERATOR, told).status()).isEqualTo(Status.CLOSED);
        assertThat(Story.answered().by(OPERATOR, bare).status()).isEqualTo(Status.CLOSED);
    }

    @Test
    void what_was_closed_may_be_reopened() {
        Story story = Story.answered().by(CITIZEN, new Command.Confirm());

        assertRefused(Story.assigned().decided(OPERATOR, new Command.Reopen(personal("?"))), "not-closed");
        story.by(OPERATOR, new Command.Reopen(personal("Ternyata belum.")));

        assertThat(story.status()).isEqualTo(Status.REOPENED);
        assertThat(story.complaint().standing().closedAt()).isEmpty();
        assertThat(story.by(OPERATOR, assign(ROADS)).status()).isEqualTo(Status.ASSIGNED);
    }

    @Test
    void what_was_answered_is_not_handed_on() {
        assertRefused(Story.answered().decided(OPERATOR, assign(ROADS)), "already-answered");
    }

    @Test
    void a_priority_is_set_once() {
        Story story = Story.assigned().by(OPERATOR, new Command.ChangePriority(Priority.HIGH));

        assertThat(story.complaint().matter().priority()).isEqualTo(Priority.HIGH);
        assertThat(story.decided(OPERATOR, new Command.ChangePriority(Priority.HIGH)))
                .isInstanceOf(Decided.Unchanged.class);
    }

    @Test
    void erasing_takes_every_copy_of_a_text_and_only_what_is_there() {
        Story story = Story.answered().by(OPERATOR, new Command.AddNote(personal("Sudah dicek.")));
        String note = personal("Sudah dicek.").hash();

        assertRefused(story.decided(OPERATOR, new Command.Redact(List.of("0".repeat(64)), "law")), "unknown-text");
        story.by(OPERATOR, new Command.Redact(List.of(note), "law"));

        assertThat(story.complaint().notes().getFirst().text()).isEqualTo(Personal.erased(note));
        assertThat(story.decided(OPERATOR, new Command.Redact(List.of(note), "law")))
                .isInstanceOf(Decided.Unchanged.class);
        assertThat(story.complaint().received().text().text()).isPresent();
    }

    @Test
    void a_later_refusal_takes_back_the_orders_before_it() {
        Story story = Story.assigned();

        Decided decided = Complaint.decideAll(
                story.complaint().number(),
                Optional.of(story.complaint()),
                List.of(
                        new Order(new Command.Accept(), PARKS_OFFICER),
                        new Order(reply(ReplyKind.INTERIM), PARKS_OFFICER)),
                START);

        assertRefused(decided, "promise-required");
    }

    private static void assertRefused(Decided decided, String code) {
        assertThat(decided)
                .isInstanceOfSatisfying(
                        Decided.Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
