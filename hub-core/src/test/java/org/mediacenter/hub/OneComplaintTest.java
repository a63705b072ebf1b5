package org.mediacenter.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mediacenter.hub.complaint.DeliveryState.SENT;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.hub.channel.Accepted;
import org.mediacenter.hub.complaint.Command;
import org.mediacenter.hub.complaint.ComplaintEvent.ClockReached;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.Personal;
import org.mediacenter.hub.complaint.ReplyKind;
import org.mediacenter.hub.complaint.Stage;
import org.mediacenter.hub.complaint.Status;
import org.mediacenter.hub.intake.UnreadableShelf;
import org.mediacenter.routing.Mark;

/// One complaint's whole way through the hub.
final class OneComplaintTest {
    @TempDir
    Path folder;

    private City city;

    @BeforeEach
    void the_city_opens() {
        city = City.opened(folder);
    }

    @AfterEach
    void the_city_closes() {
        city.close();
    }

    @Test
    void a_message_becomes_a_complaint_with_a_department_a_reason_and_an_acknowledgement() {
        ComplaintNumber number = city.hears("m1", "lampu jalan mati");

        Await.until("it is routed", () -> city.has(number));

        assertThat(city.complaint(number).status()).isEqualTo(Status.ASSIGNED);
        assertThat(city.complaint(number).holding().lead()).contains(City.LIGHTS);
        assertThat(city.complaint(number).matter().classified().orElseThrow().because())
                .isNotEmpty();
        city.comesTo(number, "r1", SENT);
        assertThat(city.telephone().received().getFirst().text()).contains(number.value());
    }

    @Test
    void what_routing_does_not_know_waits_in_triage() {
        ComplaintNumber number = city.hears("m1", "tolong");

        Await.until("it is taken in", () -> city.has(number));

        assertThat(city.complaint(number).status()).isEqualTo(Status.TRIAGE);
    }

    @Test
    void a_broken_router_means_a_person_decides_and_nothing_is_lost() {
        city.routesWith(_ -> {
            throw new IllegalStateException("broken");
        });

        ComplaintNumber number = city.hears("m1", "lampu jalan mati");

        Await.until("it is taken in", () -> city.has(number));
        assertThat(city.complaint(number).status()).isEqualTo(Status.TRIAGE);
    }

    @Test
    void the_same_message_heard_again_changes_nothing() {
        ComplaintNumber number = city.hears("m1", "lampu jalan mati");
        city.comesTo(number, "r1", SENT);
        long version = city.complaint(number).version();

        Accepted again = city.telephone().sends(City.CITIZEN, "m1", "lampu jalan mati");

        assertThat(again)
                .isInstanceOfSatisfying(
                        Accepted.Duplicate.class, it -> assertThat(it.number()).isEqualTo(number));
        assertThat(city.complaint(number).version()).isEqualTo(version);
        assertThat(city.telephone().received()).hasSize(1);
    }

    @Test
    void two_messages_of_one_person_in_quick_succession_are_one_complaint() {
        ComplaintNumber first = city.hears("m1", "lampu jalan mati");
        ComplaintNumber second = city.hears("m2", "di depan sekolah");

        Await.until(
                "both are in it",
                () -> city.has(first)
                        && city.complaint(first).conversation().messages().size() == 2);

        assertThat(city.has(second)).isFalse();
    }

    @Test
    void what_tells_of_danger_is_not_put_into_yesterdays_lesser_matter() {
        city.routesWith(text -> text.text().contains("kebakaran") ? City.marked(Mark.DANGER_TO_LIFE) : City.marked());
        ComplaintNumber litter = city.hears("m1", "sampah menumpuk");
        ComplaintNumber fire = city.hears("m2", "tolong kebakaran");
        ComplaintNumber more = city.hears("m3", "kebakaran makin besar");

        Await.until(
                "all are taken in",
                () -> city.has(fire)
                        && city.complaint(fire).conversation().messages().size() == 2);

        assertThat(city.complaint(fire).matter().marks()).containsExactly(Mark.DANGER_TO_LIFE);
        assertThat(city.complaint(litter).conversation().messages()).hasSize(1);
        assertThat(city.has(more)).isFalse();
    }

    @Test
    void what_is_said_about_officials_is_not_put_before_them() {
        city.routesWith(text -> text.text().contains("minta uang") ? City.marked(Mark.ABOUT_OFFICIALS) : City.marked());
        ComplaintNumber lamp = city.hears("m1", "lampu jalan mati");
        ComplaintNumber bribe = city.hears("m2", "petugasnya minta uang");

        Await.until("both are taken in", () -> city.has(lamp) && city.has(bribe));

        assertThat(city.complaint(lamp).conversation().messages()).hasSize(1);
    }

    @Test
    void what_was_kept_when_the_hub_died_is_taken_in_after_the_start() {
        ComplaintNumber number = city.keptJustBeforeItDied(Telephone.message(City.CITIZEN, "m1", "lampu jalan mati"));

        city.startsAgain();

        assertThat(city.complaint(number).status()).isEqualTo(Status.ASSIGNED);
        city.comesTo(number, "r1", SENT);
    }

    @Test
    void an_empty_text_is_refused_for_good() {
        assertThat(city.telephone().sends(City.CITIZEN, "m1", "  ")).isInstanceOf(Accepted.Refused.class);
    }

    @Test
    void of_a_text_that_is_far_too_long_the_beginning_is_a_complaint_and_says_what_is_missing() {
        ComplaintNumber number = city.hears("m1", "lampu jalan mati " + "x".repeat(999_983) + "😀");

        Await.until("it is taken in", () -> city.has(number));

        assertThat(city.complaint(number).conversation().messages())
                .singleElement()
                .satisfies(message -> {
                    String text = message.text().text().orElse("");
                    assertThat(text)
                            .startsWith("lampu jalan mati")
                            .endsWith("… [+960002]")
                            .hasSizeLessThan(40_020);
                });
    }

    @Test
    void a_message_whose_id_is_far_too_long_waits_for_a_person() {
        Accepted answer = city.telephone().sends(City.CITIZEN, "m".repeat(201), "lampu jalan mati");

        assertThat(answer).isInstanceOf(Accepted.Noted.class);
        UnreadableShelf shelf = city.hub().unreadables();
        assertThat(Await.done(shelf.of(city.telephone().name())).shown())
                .singleElement()
                .satisfies(entry -> assertThat(Await.done(shelf.entry(entry.key())))
                        .map(UnreadableShelf.Entry::raw)
                        .contains("lampu jalan mati"));
    }

    @Test
    void an_officers_answer_goes_back_the_way_the_complaint_came() {
        ComplaintNumber number = city.hears("m1", "lampu jalan mati");
        city.comesTo(number, "r1", SENT);

        city.does(number, City.OFFICER, finalReply("Lampu sudah menyala kembali."));

        city.comesTo(number, "r2", SENT);
        assertThat(city.telephone().received().getLast().text()).isEqualTo("Lampu sudah menyala kembali.");
        assertThat(city.telephone().received().getLast().conversation()).isEqualTo(City.CITIZEN);
    }

    @Test
    void a_breach_that_fell_due_while_the_hub_was_down_is_recorded_once_with_its_true_time() {
        ComplaintNumber number = city.hears("m1", "lampu jalan mati");
        city.comesTo(number, "r1", SENT);

        city.dies();
        city.passes(Duration.ofHours(3));
        city.startsAgain();

        Await.until("the breach is recorded", () -> !breaches(number).isEmpty());
        city.passes(Duration.ofMinutes(1));
        assertThat(breaches(number))
                .singleElement()
                .satisfies(breach -> assertThat(breach.dueAt()).isEqualTo(City.MORNING.plus(Duration.ofHours(1))));
    }

    @Test
    void a_final_answer_nobody_disputes_is_settled_by_silence() {
        ComplaintNumber number = city.hears("m1", "lampu jalan mati");
        Await.until("it is routed", () -> city.has(number));
        city.does(number, City.OFFICER, finalReply("Lampu sudah menyala kembali."));
        city.comesTo(number, "r2", SENT);

        city.passes(Duration.ofDays(7));

        Await.until("it is settled", () -> city.complaint(number).status() == Status.SETTLED);
    }

    @Test
    void a_citizen_who_wrote_after_the_final_answer_is_not_silent() {
        ComplaintNumber number = city.hears("m1", "lampu jalan mati");
        Await.until("it is routed", () -> city.has(number));
        city.does(number, City.OFFICER, finalReply("Lampu sudah menyala kembali."));
        city.comesTo(number, "r2", SENT);
        city.hears("m2", "yang di ujung gang masih berkedip");
        Await.until("it is heard", () -> messages(number) == 2);

        city.passes(Duration.ofDays(8));
        Await.done(city.watch().look());

        assertThat(city.complaint(number).status()).isEqualTo(Status.ANSWERED);
    }

    private int messages(ComplaintNumber number) {
        return city.complaint(number).conversation().messages().size();
    }

    private List<ClockReached> breaches(ComplaintNumber number) {
        return Await.done(city.hub().complaints().dossier(number)).orElseThrow().history().stream()
                .map(recorded -> recorded.event())
                .filter(ClockReached.class::isInstance)
                .map(ClockReached.class::cast)
                .filter(reached -> reached.stage() == Stage.BREACH)
                .toList();
    }

    private static Command finalReply(String text) {
        return new Command.Reply(ReplyKind.FINAL, Personal.of(text, new SecureRandom()), Optional.empty(), false);
    }
}
