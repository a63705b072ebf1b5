package org.mediacenter.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mediacenter.hub.complaint.DeliveryState.DELIVERED;
import static org.mediacenter.hub.complaint.DeliveryState.QUEUED;
import static org.mediacenter.hub.complaint.DeliveryState.REFUSED;
import static org.mediacenter.hub.complaint.DeliveryState.SENT;
import static org.mediacenter.hub.complaint.DeliveryState.UNKNOWN;

import io.vertx.core.Future;
import io.vertx.core.Promise;
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
import org.mediacenter.hub.channel.ChannelHealth.State;
import org.mediacenter.hub.channel.Delivered;
import org.mediacenter.hub.complaint.Command;
import org.mediacenter.hub.complaint.ComplaintEvent.ClockReached;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.DeliveryState;
import org.mediacenter.hub.complaint.Personal;
import org.mediacenter.hub.complaint.ReplyKind;
import org.mediacenter.hub.complaint.Stage;
import org.mediacenter.hub.complaint.Status;

/// One complaint's whole way through the hub.
final class OneComplaintTest {
    private static final String CITIZEN = "+62800000101";

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
        ComplaintNumber number = sends("m1", "lampu jalan mati");

        Await.until("it is routed", () -> city.has(number));

        assertThat(city.complaint(number).status()).isEqualTo(Status.ASSIGNED);
        assertThat(city.complaint(number).holding().lead()).contains(City.LIGHTS);
        assertThat(city.complaint(number).matter().classified().orElseThrow().because())
                .isNotEmpty();
        comesTo(number, "r1", SENT);
        assertThat(city.telephone().received().getFirst().text()).contains(number.value());
    }

    @Test
    void what_routing_does_not_know_waits_in_triage() {
        ComplaintNumber number = sends("m1", "tolong");

        Await.until("it is taken in", () -> city.has(number));

        assertThat(city.complaint(number).status()).isEqualTo(Status.TRIAGE);
    }

    @Test
    void a_broken_router_means_a_person_decides_and_nothing_is_lost() {
        city.routesWith(_ -> {
            throw new IllegalStateException("broken");
        });

        ComplaintNumber number = sends("m1", "lampu jalan mati");

        Await.until("it is taken in", () -> city.has(number));
        assertThat(city.complaint(number).status()).isEqualTo(Status.TRIAGE);
    }

    @Test
    void the_same_message_heard_again_changes_nothing() {
        ComplaintNumber number = sends("m1", "lampu jalan mati");
        comesTo(number, "r1", SENT);
        long version = city.complaint(number).version();

        Accepted again = city.telephone().sends(CITIZEN, "m1", "lampu jalan mati");

        assertThat(again)
                .isInstanceOfSatisfying(
                        Accepted.Duplicate.class, it -> assertThat(it.number()).isEqualTo(number));
        assertThat(city.complaint(number).version()).isEqualTo(version);
        assertThat(city.telephone().received()).hasSize(1);
    }

    @Test
    void two_messages_of_one_person_in_quick_succession_are_one_complaint() {
        ComplaintNumber first = sends("m1", "lampu jalan mati");
        ComplaintNumber second = sends("m2", "di depan sekolah");

        Await.until(
                "both are in it",
                () -> city.has(first)
                        && city.complaint(first).conversation().messages().size() == 2);

        assertThat(city.has(second)).isFalse();
    }

    @Test
    void what_was_kept_when_the_hub_died_is_taken_in_after_the_start() {
        ComplaintNumber number = city.keptJustBeforeItDied(Telephone.message(CITIZEN, "m1", "lampu jalan mati"));

        city.startsAgain();

        assertThat(city.complaint(number).status()).isEqualTo(Status.ASSIGNED);
        comesTo(number, "r1", SENT);
    }

    @Test
    void a_text_that_is_empty_or_too_long_is_refused_for_good() {
        assertThat(city.telephone().sends(CITIZEN, "m1", "  ")).isInstanceOf(Accepted.Refused.class);
        assertThat(city.telephone().sends(CITIZEN, "m2", "x".repeat(1_000_000))).isInstanceOf(Accepted.Refused.class);
    }

    @Test
    void a_reply_the_provider_refuses_says_so() {
        city.telephone().answersNext(new Delivered.Refused("ESME_RINVDSTADR"));

        ComplaintNumber number = sends("m1", "lampu jalan mati");

        comesTo(number, "r1", REFUSED);
        assertThat(city.reply(number, "r1").delivery().why()).contains("ESME_RINVDSTADR");
    }

    @Test
    void a_reply_whose_fate_nobody_knows_is_never_repeated_by_itself() {
        city.telephone().answersNext(new Delivered.Unknown("no answer"));
        ComplaintNumber number = sends("m1", "lampu jalan mati");
        comesTo(number, "r1", UNKNOWN);

        city.dies();
        city.startsAgain();

        assertThat(city.reply(number, "r1").delivery().state()).isEqualTo(UNKNOWN);
        assertThat(city.telephone().received()).isEmpty();
    }

    @Test
    void a_person_may_have_it_sent_again() {
        city.telephone().answersNext(new Delivered.Unknown("no answer"));
        ComplaintNumber number = sends("m1", "lampu jalan mati");
        comesTo(number, "r1", UNKNOWN);

        city.does(number, City.OFFICER, new Command.SendAgain("r1"));

        comesTo(number, "r1", SENT);
        assertThat(city.telephone().received()).hasSize(2);
    }

    @Test
    void a_reply_that_was_being_sent_when_the_hub_died_is_unknown() {
        city.telephone().staysSilent();
        ComplaintNumber number = sends("m1", "lampu jalan mati");
        comesTo(number, "r1", DeliveryState.SENDING);

        city.dies();
        city.startsAgain();

        assertThat(city.reply(number, "r1").delivery().state()).isEqualTo(UNKNOWN);
        assertThat(city.telephone().received()).isEmpty();
    }

    @Test
    void a_throttled_reply_goes_out_later() {
        city.telephone().answersNext(new Delivered.Later(Duration.ofMillis(20), "throttled"));

        ComplaintNumber number = sends("m1", "lampu jalan mati");

        comesTo(number, "r1", SENT);
        assertThat(city.telephone().received()).hasSize(2);
    }

    @Test
    void a_reply_waits_while_the_link_is_down() {
        city.telephone().linkIs(State.DOWN);
        ComplaintNumber number = sends("m1", "lampu jalan mati");
        Await.until("it is taken in", () -> city.has(number));
        assertThat(city.reply(number, "r1").delivery().state()).isEqualTo(QUEUED);
        assertThat(city.telephone().received()).isEmpty();

        city.telephone().linkIs(State.UP);

        comesTo(number, "r1", SENT);
    }

    @Test
    void a_receipt_tells_that_the_reply_arrived() {
        ComplaintNumber number = sends("m1", "lampu jalan mati");
        comesTo(number, "r1", SENT);

        assertThat(city.telephone().receipt("p1", true)).isInstanceOf(Accepted.Noted.class);

        assertThat(city.reply(number, "r1").delivery().state()).isEqualTo(DELIVERED);
    }

    @Test
    void a_receipt_that_comes_before_the_providers_answer_is_not_lost() {
        Promise<Delivered> answer = Promise.promise();
        city.telephone().answersWhen(answer.future());
        ComplaintNumber number = sends("m1", "lampu jalan mati");
        comesTo(number, "r1", DeliveryState.SENDING);

        Future<Accepted> receipt = city.telephone().receiptLater("p77");
        answer.complete(new Delivered.Sent(List.of("p77")));

        assertThat(Await.done(receipt)).isInstanceOf(Accepted.Noted.class);
        comesTo(number, "r1", DELIVERED);
    }

    @Test
    void a_receipt_of_something_unknown_is_taken_and_changes_nothing() {
        assertThat(city.telephone().receipt("nothing-of-ours", true)).isInstanceOf(Accepted.Noted.class);
    }

    @Test
    void an_officers_answer_goes_back_the_way_the_complaint_came() {
        ComplaintNumber number = sends("m1", "lampu jalan mati");
        comesTo(number, "r1", SENT);

        city.does(number, City.OFFICER, finalReply("Lampu sudah menyala kembali."));

        comesTo(number, "r2", SENT);
        assertThat(city.telephone().received().getLast().text()).isEqualTo("Lampu sudah menyala kembali.");
        assertThat(city.telephone().received().getLast().conversation()).isEqualTo(CITIZEN);
    }

    @Test
    void a_breach_that_fell_due_while_the_hub_was_down_is_recorded_once_with_its_true_time() {
        ComplaintNumber number = sends("m1", "lampu jalan mati");
        comesTo(number, "r1", SENT);

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
        ComplaintNumber number = sends("m1", "lampu jalan mati");
        Await.until("it is routed", () -> city.has(number));
        city.does(number, City.OFFICER, finalReply("Lampu sudah menyala kembali."));
        comesTo(number, "r2", SENT);

        city.passes(Duration.ofDays(7));

        Await.until("it is settled", () -> city.complaint(number).status() == Status.SETTLED);
    }

    @Test
    void a_citizen_who_wrote_after_the_final_answer_is_not_silent() {
        ComplaintNumber number = sends("m1", "lampu jalan mati");
        Await.until("it is routed", () -> city.has(number));
        city.does(number, City.OFFICER, finalReply("Lampu sudah menyala kembali."));
        comesTo(number, "r2", SENT);
        sends("m2", "belum menyala sampai sekarang");
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

    private ComplaintNumber sends(String id, String text) {
        return ((Accepted.Kept) city.telephone().sends(CITIZEN, id, text)).number();
    }

    private void comesTo(ComplaintNumber number, String reply, DeliveryState state) {
        Await.until(
                reply + " is " + state,
                () -> city.has(number) && city.reply(number, reply).delivery().state() == state);
    }

    private static Command finalReply(String text) {
        return new Command.Reply(ReplyKind.FINAL, Personal.of(text, new SecureRandom()), Optional.empty(), false);
    }
}
