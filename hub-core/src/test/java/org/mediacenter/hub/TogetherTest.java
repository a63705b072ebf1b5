package org.mediacenter.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.hub.channel.Accepted;
import org.mediacenter.hub.channel.OutboundReply;
import org.mediacenter.hub.complaint.Actor;
import org.mediacenter.hub.complaint.Command;
import org.mediacenter.hub.complaint.Complaint;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.ReplyKind;
import org.mediacenter.hub.complaint.Status;
import org.mediacenter.hub.complaint.Story;
import org.mediacenter.hub.history.Outcome;

/// Two citizens about one street light.
class TogetherTest {
    private static final String BUDI = "+62800000101";
    private static final String TINI = "+62800000202";

    @TempDir
    Path folder;

    private City city;
    private ComplaintNumber first;
    private ComplaintNumber second;

    @BeforeEach
    void two_complaints() {
        city = City.opened(folder);
        first = writes(BUDI, "1", "lampu mati di jalan melati");
        city.passes(Duration.ofMinutes(10));
        second = writes(TINI, "2", "lampu jalan melati padam");
    }

    @AfterEach
    void closes() {
        city.close();
    }

    @Test
    void the_younger_one_is_closed_and_its_citizen_told_under_their_own_number() {
        merge(second, first);

        assertThat(city.complaint(second).status()).isEqualTo(Status.CLOSED);
        assertThat(city.complaint(second).bonds().into()).contains(first);
        assertThat(lastTo(TINI)).isEqualTo("bersama " + second).doesNotContain(first.value());
        assertThat(lastTo(BUDI)).doesNotContain("bersama");
    }

    @Test
    void what_is_answered_reaches_both_citizens_each_by_their_own_conversation() {
        merge(second, first);

        answers(first, ReplyKind.FINAL, "Lampu sudah menyala.");

        assertThat(lastTo(BUDI)).isEqualTo("Lampu sudah menyala.");
        assertThat(lastTo(TINI)).isEqualTo("Lampu sudah menyala.");
        assertThat(city.complaint(second).status()).isEqualTo(Status.CLOSED);
    }

    @Test
    void a_question_to_one_citizen_reaches_nobody_else() {
        merge(second, first);

        answers(first, ReplyKind.QUESTION, "Tiang nomor berapa?");

        assertThat(lastTo(TINI)).isEqualTo("bersama " + second);
    }

    @Test
    void that_it_is_over_reaches_both() {
        merge(second, first);
        answers(first, ReplyKind.FINAL, "Lampu sudah menyala.");

        execute(first, new Command.Confirm(), new Actor.Citizen());
        Await.until("Tini was asked", () -> lastTo(TINI).equals("nilai " + second));

        assertThat(textsTo(TINI)).contains("selesai bersama " + second);
        assertThat(city.complaint(second).bonds().isCarried()).isFalse();
    }

    @Test
    void the_older_one_is_not_merged_into_the_younger_one() {
        Outcome outcome = Await.done(
                city.hub().joint().together().merge(city.complaint(first), city.complaint(second), Story.OPERATOR));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo("older-first"));
    }

    @Test
    void while_nothing_was_answered_it_can_be_taken_out_again_and_its_promises_go_on() {
        Complaint before = city.complaint(second);
        merge(second, first);

        Outcome outcome = Await.done(city.hub().joint().together().unmerge(city.complaint(second), Story.OPERATOR));

        Complaint after = city.complaint(second);
        assertThat(outcome).isInstanceOf(Outcome.Unchanged.class);
        assertThat(after.status()).isEqualTo(Status.ASSIGNED);
        assertThat(after.standing().rounds()).isEqualTo(before.standing().rounds());
        assertThat(after.holding().handOvers()).isEqualTo(before.holding().handOvers());
        assertThat(after.bonds().into()).isEmpty();
        Await.until("Tini was told", () -> lastTo(TINI).equals("tersendiri " + second));
        answers(first, ReplyKind.FINAL, "Lampu sudah menyala.");
        assertThat(lastTo(TINI)).isEqualTo("tersendiri " + second);
    }

    @Test
    void after_an_answer_it_cannot_be_taken_out_any_more() {
        merge(second, first);
        answers(first, ReplyKind.FINAL, "Lampu sudah menyala.");

        Outcome outcome = Await.done(city.hub().joint().together().unmerge(city.complaint(second), Story.OPERATOR));

        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void a_hub_that_died_between_both_writes_goes_on_at_its_next_start() {
        city.hub().joint().together().stop();
        execute(first, new Command.Absorb(second), Story.OPERATOR);
        execute(first, Story.reply(ReplyKind.FINAL), Story.OPERATOR);
        city.dies();

        city.startsAgain();
        Await.until(
                "both are one",
                () -> !city.complaint(first).hasOutbox()
                        && !city.complaint(second).hasOutbox());

        assertThat(city.complaint(second).bonds().into()).contains(first);
        assertThat(textsTo(TINI)).containsExactly("bersama " + second, "Terima kasih.");
    }

    @Test
    void a_merged_citizen_who_disputes_is_answered_alone_from_then_on() {
        merge(second, first);
        execute(second, new Command.Dispute(Story.personal("Bukan tiang itu.")), new Actor.Citizen());

        answers(first, ReplyKind.FINAL, "Lampu sudah menyala.");

        assertThat(city.complaint(second).status()).isEqualTo(Status.DISPUTED);
        assertThat(lastTo(TINI)).isEqualTo("bersama " + second);
        assertThat(city.complaint(first).bonds().absorbed()).isEmpty();
    }

    @Test
    void carrying_over_twice_says_nothing_twice() {
        Hub other = city.anotherNode();
        merge(second, first);
        answers(first, ReplyKind.FINAL, "Lampu sudah menyala.");
        Await.done(other.stop());

        assertThat(textsTo(TINI)).filteredOn("Lampu sudah menyala."::equals).hasSize(1);
    }

    private ComplaintNumber writes(String citizen, String id, String text) {
        ComplaintNumber number = ((Accepted.Kept) city.telephone().sends(citizen, id, text)).number();
        Await.until(
                "it was acknowledged",
                () -> city.has(number) && !city.complaint(number).hasOutbox());
        return number;
    }

    private void merge(ComplaintNumber duplicate, ComplaintNumber into) {
        Outcome outcome = Await.done(
                city.hub().joint().together().merge(city.complaint(duplicate), city.complaint(into), Story.OPERATOR));
        assertThat(outcome).isInstanceOf(Outcome.Unchanged.class);
        settled();
    }

    private void answers(ComplaintNumber number, ReplyKind kind, String text) {
        execute(number, new Command.Reply(kind, Story.personal(text), Optional.empty(), false), Story.OPERATOR);
        settled();
    }

    private void execute(ComplaintNumber number, Command command, Actor by) {
        Outcome outcome =
                Await.done(city.hub().complaints().execute(number, OptionalLong.empty(), List.of(command), by));
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
    }

    private void settled() {
        Await.until(
                "all is said",
                () -> !city.complaint(first).hasOutbox()
                        && !city.complaint(second).hasOutbox());
    }

    private String lastTo(String citizen) {
        List<String> texts = textsTo(citizen);
        return texts.isEmpty() ? "" : texts.getLast();
    }

    private List<String> textsTo(String citizen) {
        return city.telephone().received().stream()
                .filter(reply -> reply.conversation().equals(citizen))
                .map(OutboundReply::text)
                .toList();
    }
}
