package org.mediacenter.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mediacenter.hub.complaint.DeliveryState.QUEUED;
import static org.mediacenter.hub.complaint.DeliveryState.REFUSED;
import static org.mediacenter.hub.complaint.DeliveryState.SENT;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.hub.channel.Delivered;
import org.mediacenter.hub.complaint.Actor;
import org.mediacenter.hub.complaint.Command;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.ReplyKind;
import org.mediacenter.hub.complaint.Way;

/// Which way words go between a citizen on two channels and the city.
final class WaysTest {
    @TempDir
    Path folder;

    private Budi budi;
    private City city;

    @BeforeEach
    void the_city_opens() {
        budi = new Budi(folder);
        city = budi.city();
    }

    @AfterEach
    void the_city_closes() {
        budi.close();
    }

    @Test
    void putus_gives_the_way_up_and_answers_go_where_it_began() {
        ComplaintNumber number = budi.linked();

        budi.sms("putus " + number);
        budi.texted("terputus");
        ComplaintNumber own = budi.sms("lampu taman mati");
        Await.until("it is a matter of its own", () -> city.has(own));
        city.does(number, City.OFFICER, Budi.reply(ReplyKind.FINAL));

        city.comesTo(number, "r2", SENT);
        assertThat(city.reply(number, "r2").channel()).isEqualTo(Square.NAME);
        assertThat(budi.messages(number)).isEqualTo(1);
    }

    @Test
    void who_was_unlinked_gets_neither_answers_nor_codes_though_the_matter_began_on_the_same_channel() {
        ComplaintNumber number = budi.linkedByNeighbour();
        budi.sms(Budi.STRANGER, "di gang dua");
        Await.until("it is heard", () -> budi.messages(number) == 2);
        budi.sms(Budi.STRANGER, "putus " + number);
        budi.texted("terputus");

        city.does(number, City.OFFICER, Budi.reply(ReplyKind.FINAL));
        city.comesTo(number, "r2", SENT);
        budi.sms(Budi.STRANGER, "SAMBUNG " + number);
        budi.texted("kode");

        assertThat(budi.heardBy("Sudah kami ganti.", City.CITIZEN)).isOne();
        assertThat(budi.heardBy("Sudah kami ganti.", Budi.STRANGER)).isZero();
        Await.until("the citizen has the code", () -> budi.heardBy("kode", City.CITIZEN) == 1);
        assertThat(city.telephone().received())
                .filteredOn(reply -> reply.conversation().equals(Budi.STRANGER))
                .noneMatch(reply -> reply.text().matches("kode \\d{6} .*"));
    }

    @Test
    void putus_alone_gives_up_all_and_means_nothing_where_nothing_is_linked() {
        ComplaintNumber number = budi.linked();

        budi.sms("Putus.");
        budi.texted("terputus");
        ComplaintNumber words = budi.sms(Budi.STRANGER, "putus");

        Await.until("they read how it is done", () -> budi.heardBy("SAMBUNG, PUTUS", Budi.STRANGER) == 1);
        assertThat(city.has(words)).isFalse();
        assertThat(city.complaint(number).person().linked()).isEmpty();
    }

    @Test
    void an_answer_goes_the_way_the_citizen_wrote_last() {
        ComplaintNumber number = budi.linked();
        city.hears(Square.direct("Budi", "m2", "tiangnya nomor tujuh"));
        Await.until("it is heard", () -> budi.messages(number) == 2);

        city.does(number, City.OFFICER, Budi.reply(ReplyKind.QUESTION));
        city.comesTo(number, "r2", SENT);
        budi.sms("di gang dua");
        Await.until("it is heard", () -> budi.messages(number) == 3);
        city.does(number, City.OFFICER, Budi.reply(ReplyKind.FINAL));

        city.comesTo(number, "r3", SENT);
        assertThat(city.reply(number, "r2").channel()).isEqualTo(Square.NAME);
        assertThat(city.reply(number, "r3").channel()).isEqualTo("sms");
        assertThat(city.telephone().received().getLast().conversation()).isEqualTo(City.CITIZEN);
    }

    @Test
    void what_did_not_arrive_one_way_is_sent_by_the_other_when_an_officer_says_so() {
        ComplaintNumber number = budi.linked();
        city.telephone().answersNext(new Delivered.Refused("out-of-reach"));
        city.does(number, City.OFFICER, Budi.reply(ReplyKind.FINAL));
        city.comesTo(number, "r2", REFUSED);

        city.does(number, City.OFFICER, new Command.SendAgain("r2", Optional.of(Way.FIRST)));

        city.comesTo(number, "r2", SENT);
        assertThat(city.square().received().getLast().text()).isEqualTo("Sudah kami ganti.");
        assertThat(city.square().received().getLast().conversation()).isEqualTo("direct-Budi");
    }

    @Test
    void a_linked_number_is_erased_with_the_rest_also_after_it_was_given_up() {
        ComplaintNumber number = budi.linked();
        Way way = city.complaint(number).person().linked().getFirst();
        city.does(number, new Actor.Citizen(), new Command.Unlink(way.label()));

        city.does(
                number,
                new Actor.Hub(),
                new Command.Redact(
                        List.of(way.author().hash(), way.conversation().hash()), "asked"));

        assertThat(city.complaint(number).person().past())
                .singleElement()
                .satisfies(past -> assertThat(past.author().text()).isEmpty());
    }

    @Test
    void stop_on_one_way_silences_that_one_and_the_other_goes_on() {
        ComplaintNumber number = budi.linked();
        budi.sms("STOP");
        budi.texted("berhenti");

        city.does(number, City.OFFICER, Budi.reply(ReplyKind.QUESTION));
        city.comesTo(number, "r2", REFUSED);
        city.hears(Square.direct("Budi", "m2", "lewat sini saja"));
        Await.until("it is heard", () -> budi.messages(number) == 2);
        city.does(number, City.OFFICER, Budi.reply(ReplyKind.FINAL));

        city.comesTo(number, "r3", SENT);
        assertThat(city.reply(number, "r2").delivery().why()).contains("opted-out");
    }

    @Test
    void a_reply_that_waits_for_a_way_given_up_is_refused_and_shown() {
        ComplaintNumber number = budi.linked();
        city.telephone().cutsOff(City.CITIZEN);
        city.does(number, City.OFFICER, Budi.reply(ReplyKind.FINAL));
        Way way = city.complaint(number).person().linked().getFirst();

        city.does(number, new Actor.Citizen(), new Command.Unlink(way.label()));

        city.comesTo(number, "r2", REFUSED);
        assertThat(city.reply(number, "r2").delivery().why()).contains("unlinked");
    }

    @Test
    void a_reply_that_waits_for_one_way_holds_up_no_other() {
        ComplaintNumber number = budi.linked();
        city.telephone().cutsOff(City.CITIZEN);
        city.does(number, City.OFFICER, Budi.reply(ReplyKind.QUESTION));
        city.hears(Square.direct("Budi", "m2", "telepon saya rusak"));
        Await.until("it is heard", () -> budi.messages(number) == 2);

        city.does(number, City.OFFICER, Budi.reply(ReplyKind.FINAL));

        city.comesTo(number, "r3", SENT);
        assertThat(city.reply(number, "r2").delivery().state()).isEqualTo(QUEUED);
    }

    @Test
    void an_officer_sends_what_waits_by_another_way_and_it_goes_out_once() {
        ComplaintNumber number = budi.linked();
        city.telephone().cutsOff(City.CITIZEN);
        city.does(number, City.OFFICER, Budi.reply(ReplyKind.FINAL));

        city.does(number, City.OFFICER, new Command.SendAgain("r2", Optional.of(Way.FIRST)));
        city.comesTo(number, "r2", SENT);
        city.telephone().reachesAgain(City.CITIZEN);
        budi.sms("di gang dua");
        Await.until("it is heard", () -> budi.messages(number) == 2);
        city.does(number, City.OFFICER, Budi.reply(ReplyKind.QUESTION));
        city.comesTo(number, "r3", SENT);

        assertThat(city.square().received().getLast().text()).isEqualTo("Sudah kami ganti.");
        assertThat(budi.heardBy("Sudah kami ganti.", City.CITIZEN)).isOne();
    }

    @Test
    void a_matter_has_five_linked_ways_at_the_most() {
        ComplaintNumber number = budi.filed();
        for (int i = 0; i < 6; i++) {
            budi.sms("+6280000070" + i, "SAMBUNG " + number + " " + budi.key(number));
        }

        budi.texted("terlalu banyak " + number);
        assertThat(city.complaint(number).person().linked()).hasSize(5);
    }
}
