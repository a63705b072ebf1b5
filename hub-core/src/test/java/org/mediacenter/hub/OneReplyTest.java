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
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.hub.channel.Accepted;
import org.mediacenter.hub.channel.ChannelHealth.State;
import org.mediacenter.hub.channel.Delivered;
import org.mediacenter.hub.complaint.Actor;
import org.mediacenter.hub.complaint.Command;
import org.mediacenter.hub.complaint.Complaint;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.DeliveryState;
import org.mediacenter.hub.complaint.Personal;
import org.mediacenter.hub.complaint.ReplyKind;

/// What becomes of one reply: sent, refused, waiting, unknown, delivered.
final class OneReplyTest {
    /// Whose reply goes out after whatever else was about to.
    private static final String NEIGHBOUR = "+62800000102";

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
    void a_reply_the_provider_refuses_says_so() {
        city.telephone().answersNext(new Delivered.Refused("ESME_RINVDSTADR"));

        ComplaintNumber number = city.hears("m1", "lampu jalan mati");

        city.comesTo(number, "r1", REFUSED);
        assertThat(city.reply(number, "r1").delivery().why()).contains("ESME_RINVDSTADR");
    }

    @Test
    void a_reply_whose_fate_nobody_knows_is_never_repeated_by_itself() {
        city.telephone().answersNext(new Delivered.Unknown("no answer"));
        ComplaintNumber number = city.hears("m1", "lampu jalan mati");
        city.comesTo(number, "r1", UNKNOWN);

        city.dies();
        city.startsAgain();

        city.comesTo(city.hears(NEIGHBOUR, "m2", "lampu padam"), "r1", SENT);
        assertThat(city.reply(number, "r1").delivery().state()).isEqualTo(UNKNOWN);
        assertThat(city.telephone().received()).hasSize(1);
    }

    @Test
    void a_person_may_have_it_sent_again() {
        city.telephone().answersNext(new Delivered.Unknown("no answer"));
        ComplaintNumber number = city.hears("m1", "lampu jalan mati");
        city.comesTo(number, "r1", UNKNOWN);

        city.does(number, City.OFFICER, new Command.SendAgain("r1"));

        city.comesTo(number, "r1", SENT);
        assertThat(city.telephone().received()).hasSize(2);
    }

    @Test
    void a_reply_that_was_being_sent_when_the_hub_died_is_unknown() {
        city.telephone().staysSilent();
        ComplaintNumber number = city.hears("m1", "lampu jalan mati");
        city.comesTo(number, "r1", DeliveryState.SENDING);

        city.dies();
        city.startsAgain();

        city.comesTo(city.hears(NEIGHBOUR, "m2", "lampu padam"), "r1", SENT);
        assertThat(city.reply(number, "r1").delivery().state()).isEqualTo(UNKNOWN);
        assertThat(city.telephone().received()).hasSize(1);
    }

    @Test
    void a_reply_this_node_never_heard_to_be_written_down_as_sending_is_unknown_and_holds_up_no_other() {
        city.telephone().linkIs(State.DOWN);
        ComplaintNumber number = city.hears("m1", "lampu jalan mati");
        Await.until("it is taken in", () -> city.has(number));

        city.does(number, new Actor.Hub(), sending("one"));
        city.comesTo(number, "r1", UNKNOWN);
        city.does(number, City.OFFICER, finalReply());
        city.telephone().linkIs(State.UP);

        city.comesTo(number, "r2", SENT);
    }

    @Test
    void a_reply_another_node_is_sending_is_left_to_it_for_a_while_and_then_unknown() {
        city.telephone().linkIs(State.DOWN);
        ComplaintNumber number = city.hears("m1", "lampu jalan mati");
        Await.until("it is taken in", () -> city.has(number));
        city.does(number, new Actor.Hub(), sending("another"));
        city.telephone().linkIs(State.UP);
        ComplaintNumber next = city.hears("+62800000102", "m2", "lampu taman mati");
        city.comesTo(next, "r1", SENT);
        assertThat(city.reply(number, "r1").delivery().state()).isEqualTo(DeliveryState.SENDING);

        city.passes(Duration.ofMinutes(11));

        city.comesTo(number, "r1", UNKNOWN);
        assertThat(city.telephone().received()).hasSize(1);
    }

    @Test
    void a_reply_a_node_was_sending_that_is_no_more_is_unknown_after_a_start() {
        city.telephone().linkIs(State.DOWN);
        ComplaintNumber number = city.hears("m1", "lampu jalan mati");
        Await.until("it is taken in", () -> city.has(number));
        city.does(number, new Actor.Hub(), sending("another"));

        city.dies();
        city.passes(Duration.ofMinutes(11));
        city.startsAgain();

        assertThat(city.reply(number, "r1").delivery().state()).isEqualTo(UNKNOWN);
    }

    private static Command sending(String node) {
        return new Command.ChangeDelivery("r1", 1, DeliveryState.SENDING, node, List.of(), Optional.empty());
    }

    private static Command finalReply() {
        return new Command.Reply(
                ReplyKind.FINAL, Personal.of("Sudah menyala.", new SecureRandom()), Optional.empty(), false);
    }

    @Test
    void a_damaged_complaint_keeps_neither_the_hub_from_starting_nor_the_replies_of_others() {
        city.telephone().linkIs(State.DOWN);
        ComplaintNumber damaged = city.hears("m1", "lampu jalan mati");
        ComplaintNumber whole = city.hears("+62800000102", "m2", "lampu taman mati");
        Await.until("both are taken in", () -> city.has(damaged) && city.has(whole));

        city.diesAndItsFileIsChangedAt(damaged);
        city.startsAgain();

        city.comesTo(whole, "r1", SENT);
    }

    @Test
    void a_throttled_reply_goes_out_later() {
        city.telephone().answersNext(new Delivered.Later(Duration.ofMillis(20), "throttled"));

        ComplaintNumber number = city.hears("m1", "lampu jalan mati");

        city.comesTo(number, "r1", SENT);
        assertThat(city.telephone().received()).hasSize(2);
    }

    @Test
    void a_reply_waits_while_the_link_is_down() {
        city.telephone().linkIs(State.DOWN);
        ComplaintNumber number = city.hears("m1", "lampu jalan mati");
        Await.until("the hub looked twice", () -> city.telephone().asked(City.CITIZEN) >= 2);
        assertThat(city.reply(number, "r1").delivery().state()).isEqualTo(QUEUED);
        assertThat(city.telephone().received()).isEmpty();

        city.telephone().linkIs(State.UP);

        city.comesTo(number, "r1", SENT);
    }

    @Test
    void replies_that_wait_for_a_dead_link_neither_write_nor_hold_up_those_of_a_live_one() {
        List<ComplaintNumber> cutOff = IntStream.range(0, 70)
                .mapToObj(i -> {
                    city.telephone().cutsOff(citizen(i));
                    return city.hears(citizen(i), "m" + i, "lampu jalan mati");
                })
                .toList();
        Await.until("the hub looked twice", () -> city.telephone().asked(citizen(69)) >= 2);
        long versions = versions(cutOff);

        ComplaintNumber live = city.hears("m70", "lampu jalan mati");

        city.comesTo(live, "r1", SENT);
        Await.until("the hub looked again", () -> city.telephone().asked(citizen(69)) >= 4);
        assertThat(city.telephone().received()).hasSize(1);
        assertThat(versions(cutOff)).isEqualTo(versions);

        city.telephone().reachesAgain(citizen(69));

        city.comesTo(cutOff.getLast(), "r1", SENT);
    }

    private static String citizen(int number) {
        return "+628000002" + number;
    }

    private long versions(List<ComplaintNumber> numbers) {
        return numbers.stream()
                .map(city::complaint)
                .mapToLong(Complaint::version)
                .sum();
    }

    @Test
    void a_receipt_tells_that_the_reply_arrived() {
        ComplaintNumber number = city.hears("m1", "lampu jalan mati");
        city.comesTo(number, "r1", SENT);

        assertThat(city.telephone().receipt("p1", true)).isInstanceOf(Accepted.Noted.class);

        assertThat(city.reply(number, "r1").delivery().state()).isEqualTo(DELIVERED);
    }

    @Test
    void a_receipt_that_comes_before_the_providers_answer_is_not_lost() {
        Promise<Delivered> answer = Promise.promise();
        city.telephone().answersWhen(answer.future());
        ComplaintNumber number = city.hears("m1", "lampu jalan mati");
        city.comesTo(number, "r1", DeliveryState.SENDING);

        Future<Accepted> receipt = city.telephone().receiptLater("p77");
        answer.complete(new Delivered.Sent(List.of("p77")));

        assertThat(Await.done(receipt)).isInstanceOf(Accepted.Noted.class);
        city.comesTo(number, "r1", DELIVERED);
    }

    @Test
    void a_receipt_of_something_unknown_is_taken_and_changes_nothing() {
        assertThat(city.telephone().receipt("nothing-of-ours", true)).isInstanceOf(Accepted.Noted.class);
    }
}
