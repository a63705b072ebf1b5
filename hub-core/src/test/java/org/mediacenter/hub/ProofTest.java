package org.mediacenter.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mediacenter.hub.complaint.DeliveryState.SENT;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.hub.channel.InboundMessage.Filing;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.ReplyKind;
import org.mediacenter.hub.complaint.Status;

/// How one person is known on two channels: by what they proved, and by nothing else.
final class ProofTest {
    private static final SecureRandom RANDOM = new SecureRandom();

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
    void a_citizen_files_on_facebook_and_goes_on_by_sms_after_the_code() {
        ComplaintNumber number = budi.filed();
        budi.sms("SAMBUNG " + number);
        budi.sms(budi.code(number));
        budi.texted("tersambung " + number);

        budi.sms("tiangnya nomor tujuh");
        Await.until("it joins", () -> budi.messages(number) == 2);
        city.does(number, City.OFFICER, Budi.reply(ReplyKind.FINAL));
        budi.texted("Sudah kami ganti.");
        budi.sms("ya");
        budi.texted("nilai " + number);
        budi.sms("4");

        budi.texted("dicatat " + number);
        assertThat(city.complaint(number).status()).isEqualTo(Status.SETTLED);
        assertThat(city.complaint(number).person().rating())
                .hasValueSatisfying(rating -> assertThat(rating.score()).isEqualTo(4));
        assertThat(city.square().received()).noneMatch(reply -> reply.text().startsWith("Sudah"));
    }

    @Test
    void the_key_proves_it_at_once_and_a_wrong_one_does_not() {
        ComplaintNumber number = budi.filed();
        String key = budi.key(number);

        budi.sms(Budi.STRANGER, "sambung " + number + " AAAAAAAAAAAAAAAA");
        budi.texted("salah");
        budi.sms("Sambung: " + number.value().toLowerCase(Locale.ROOT) + " kunci " + key);

        budi.texted("tersambung " + number);
        assertThat(city.complaint(number).person().linked()).singleElement().satisfies(way -> {
            assertThat(way.how()).isEqualTo("key");
            assertThat(way.author().text()).contains(City.CITIZEN);
        });
    }

    @Test
    void no_officer_reads_a_key_also_where_the_number_has_a_slip_or_other_words_stand_beside_it() {
        ComplaintNumber number = budi.filed();
        String key = budi.key(number);
        char last = number.value().charAt(10);

        ComplaintNumber slip =
                budi.sms("SAMBUNG " + number.value().substring(0, 10) + (last == '2' ? '3' : '2') + ' ' + key);
        budi.texted("salah");
        ComplaintNumber own = budi.sms("lampu taman mati, yang dulu " + number + " kuncinya " + key + " ya pak");

        Await.until("it is a matter", () -> city.has(own));
        assertThat(city.has(slip)).isFalse();
        assertThat(city.complaint(own).conversation().messages())
                .singleElement()
                .satisfies(message -> assertThat(message.text().text().orElseThrow())
                        .contains("lampu taman mati")
                        .doesNotContain(key));
    }

    @Test
    void somebody_else_who_knows_the_number_gets_nothing_and_hears_what_all_hear() {
        ComplaintNumber number = budi.filed();
        ComplaintNumber nobodys = ComplaintNumber.random(RANDOM);

        budi.sms(Budi.STRANGER, "SAMBUNG " + number);
        budi.sms("SAMBUNG " + nobodys);
        Await.until(
                "both are answered",
                () -> budi.heardBy("bila ada", Budi.STRANGER) + budi.heardBy("bila ada", City.CITIZEN) == 2);
        budi.sms(Budi.STRANGER, Budi.wrong(budi.code(number)));
        budi.sms("000001");
        Await.until(
                "both are wrong",
                () -> budi.heardBy("salah", Budi.STRANGER) + budi.heardBy("salah", City.CITIZEN) == 2);

        ComplaintNumber own = budi.sms(Budi.STRANGER, "lampu taman mati");
        Await.until("it is their own matter", () -> city.has(own));
        assertThat(city.complaint(number).person().linked()).isEmpty();
        assertThat(budi.messages(number)).isEqualTo(1);
    }

    @Test
    void a_code_goes_where_the_citizen_was_heard_last() {
        ComplaintNumber number = budi.linked();

        budi.sms(Budi.STRANGER, "SAMBUNG " + number);

        budi.texted("kode");
        assertThat(budi.heardBy("kode", City.CITIZEN)).isEqualTo(1);
        assertThat(budi.codes(number)).isEmpty();
    }

    @Test
    void a_wrong_code_five_times_ends_it() {
        ComplaintNumber number = budi.filed();
        budi.sms("SAMBUNG " + number);
        String code = budi.code(number);

        for (int i = 0; i < 5; i++) {
            budi.sms(Budi.wrong(code));
        }
        budi.sms(code);

        Await.until("all six are wrong", () -> budi.heardBy("salah", City.CITIZEN) == 6);
        assertThat(city.complaint(number).person().linked()).isEmpty();
    }

    @Test
    void a_code_is_good_for_a_quarter_of_an_hour_and_through_a_restart() {
        ComplaintNumber number = budi.filed();
        budi.sms("SAMBUNG " + number);
        String first = budi.code(number);
        city.passes(Duration.ofMinutes(16));
        budi.sms(first);
        budi.texted("salah");

        budi.sms("SAMBUNG " + number);
        String second = budi.codes(number, 2).getLast();
        city.dies();
        city.startsAgain();
        budi.sms(second.substring(0, 3) + " " + second.substring(3));

        budi.texted("tersambung " + number);
    }

    @Test
    void three_codes_a_day_are_sent_for_one_matter_whoever_asks() {
        ComplaintNumber number = budi.filed();
        for (int i = 0; i < 5; i++) {
            budi.sms("+6280000070" + i, "SAMBUNG " + number);
        }
        Await.until("all are answered", () -> budi.texts("bila ada") == 5);
        assertThat(budi.codes(number, 3)).hasSize(3);

        city.passes(Duration.ofHours(25));
        budi.sms("SAMBUNG " + number);

        assertThat(budi.codes(number, 4)).hasSize(4);
        assertThat(city.square().received())
                .extracting(reply -> reply.number() + reply.reply())
                .doesNotHaveDuplicates();
    }

    @Test
    void the_same_code_typed_twice_at_once_links_once() {
        ComplaintNumber number = budi.filed();
        budi.sms("SAMBUNG " + number);
        String code = budi.code(number);

        budi.sms(code);
        budi.sms(code);
        budi.sms("tiangnya nomor tujuh");

        Await.until("what came after is in", () -> budi.messages(number) == 2);
        assertThat(city.complaint(number).person().linked()).hasSize(1);
    }

    @Test
    void two_people_of_one_family_keep_their_matters_apart_on_one_telephone() {
        ComplaintNumber mothers = budi.filed();
        budi.sms("SAMBUNG " + mothers + " " + budi.key(mothers));
        budi.texted("tersambung " + mothers);

        ComplaintNumber fathers = budi.sms("jalan berlubang depan sekolah");
        Await.until("it is a matter of its own", () -> city.has(fathers));
        budi.sms("yang " + mothers + " di gang dua");

        Await.until("it joins hers", () -> budi.messages(mothers) == 2);
        assertThat(budi.messages(fathers)).isEqualTo(1);
    }

    @Test
    void a_telephone_number_left_on_a_form_and_the_same_name_link_nobody() {
        Filing filing = new Filing(
                false,
                false,
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(City.CITIZEN),
                Optional.empty(),
                "");
        ComplaintNumber number = city.hears(Budi.filed("Budi", filing));
        city.comesTo(number, "r1", SENT);

        ComplaintNumber bySms = budi.sms("lampu masih mati");
        ComplaintNumber bySameName = city.hears(Square.post("Budi lain", "p2", "t2", "lampu masih mati"));

        Await.until("both are matters of their own", () -> city.has(bySms) && city.has(bySameName));
        assertThat(budi.messages(number)).isEqualTo(1);
        assertThat(city.complaint(number).ways().all()).hasSize(1);
    }

    @Test
    void who_stays_anonymous_stays_so_and_a_confidential_matter_tells_nobody_that_it_is_there() {
        Filing hidden = new Filing(
                true,
                true,
                true,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "");
        ComplaintNumber number = city.hears(Budi.filed("Budi", hidden));
        city.comesTo(number, "r1", SENT);

        budi.sms(Budi.STRANGER, "SAMBUNG " + number);
        budi.sms(Budi.STRANGER, "SAMBUNG " + ComplaintNumber.random(RANDOM));
        Await.until("both sound alike", () -> budi.heardBy("bila ada", Budi.STRANGER) == 2);
        budi.sms("SAMBUNG " + number + " " + budi.key(number));

        budi.texted("tersambung " + number);
        assertThat(city.complaint(number).isAnonymous()).isTrue();
        assertThat(city.complaint(number).isConfidential()).isTrue();
    }
}
