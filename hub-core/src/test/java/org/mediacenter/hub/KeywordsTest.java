package org.mediacenter.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mediacenter.hub.complaint.DeliveryState.REFUSED;
import static org.mediacenter.hub.complaint.DeliveryState.SENT;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mediacenter.hub.channel.Delivered;
import org.mediacenter.hub.channel.OutboundReply;
import org.mediacenter.hub.complaint.Command;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.Personal;
import org.mediacenter.hub.complaint.ReplyKind;
import org.mediacenter.hub.complaint.Status;

/// What citizens ask of the hub itself, by a text message.
final class KeywordsTest {
    private static final SecureRandom RANDOM = new SecureRandom();

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
    void cek_tells_where_a_matter_stands_and_opens_none() {
        ComplaintNumber number = lights();

        ComplaintNumber asked = city.hears("m2", "cek " + number);

        answered("keluhan " + number + " ASSIGNED");
        assertThat(city.has(asked)).isFalse();
        assertThat(city.complaint(number).conversation().messages()).hasSize(1);
    }

    @Test
    void cek_alone_is_about_ones_own_latest_matter_and_never_anothers() {
        ComplaintNumber number = lights();

        city.hears("m2", "cek");
        city.hears("+62800000202", "m3", "cek");

        answered("keluhan " + number + " ASSIGNED");
        answered("tidak ada");
    }

    @Test
    void cek_with_what_can_be_no_number_is_answered_and_opens_none() {
        ComplaintNumber asked = city.hears("m2", "CEK 123");

        answered("tidak ada");
        assertThat(city.has(asked)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "5", "tiga", "Nilai 4", "123456", "0", "６"})
    void a_word_that_nothing_waits_for_opens_no_matter_and_is_answered_with_what_can_be_written(String word) {
        ComplaintNumber stranger = city.hears("+62800000202", "m1", word);

        answered("CEK, STOP");
        assertThat(city.has(stranger)).isFalse();
        assertThat(city.telephone().received()).hasSize(1);
    }

    @Test
    void who_wants_no_messages_is_not_even_told_what_can_be_written() {
        city.hears("m1", "STOP");
        answered("berhenti");

        ComplaintNumber digit = city.hears("m2", "3");
        city.hears("m3", "info");

        answered("CEK, STOP");
        assertThat(city.has(digit)).isFalse();
        assertThat(tried("CEK, STOP")).isEqualTo(1);
    }

    @Test
    void the_same_words_go_on_about_a_matter_that_is_open_here() {
        ComplaintNumber number = lights();

        city.hears("m2", "putus");
        city.hears("m3", "3");

        Await.until(
                "they are heard",
                () -> city.complaint(number).conversation().messages().size() == 3);
        assertThat(tried("CEK, STOP")).isZero();
    }

    @Test
    void a_digit_before_everybody_is_nobodys_matter_and_a_digit_with_a_photo_is() {
        ComplaintNumber digit = city.hears(Square.post("Budi", "m1", "t1", "@kota 5"));
        ComplaintNumber photo = city.hears(Square.directPhoto("Budi", "m2", "1", "https://pictures.example/1"));

        Await.until("the photo is a complaint", () -> city.has(photo));
        assertThat(city.has(digit)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Keluhan Anda sudah kami terima.", "info", "kebakaran rumah tolong", "5", "STOP"})
    void what_the_city_says_to_itself_is_kept_and_neither_a_matter_nor_answered(String words) {
        ComplaintNumber own = city.hears(Telephone.CITY, "m1", words);

        ComplaintNumber later = city.hears("m2", "lampu jalan mati");

        city.comesTo(later, "r1", SENT);
        assertThat(city.has(own)).isFalse();
        assertThat(city.telephone().received())
                .extracting(OutboundReply::author)
                .containsOnly(City.CITIZEN);
    }

    @Test
    void an_answer_to_cek_waits_for_a_provider_that_has_no_time_and_goes_once() {
        ComplaintNumber number = lights();
        city.telephone().answersNext(new Delivered.Later(Duration.ofSeconds(1), "busy"));

        city.hears("m2", "cek " + number);

        Await.until("it was tried again", () -> tried("keluhan " + number) == 2);
    }

    @Test
    void an_answer_that_may_have_gone_is_not_repeated() {
        ComplaintNumber number = lights();
        city.telephone().answersNext(new Delivered.Unknown("the line went dead"));

        city.hears("m2", "cek " + number);
        Await.until("it was tried", () -> tried("keluhan " + number) == 1);
        city.hears("m3", "info");

        answered("CEK, STOP");
        assertThat(tried("keluhan " + number)).isEqualTo(1);
    }

    @Test
    void who_says_stop_gets_no_more_and_the_officer_is_told_why() {
        ComplaintNumber number = lights();
        city.hears("m2", "STOP");
        answered("berhenti");

        city.does(number, City.OFFICER, reply(ReplyKind.FINAL));

        city.comesTo(number, "r2", REFUSED);
        assertThat(city.reply(number, "r2").delivery().why()).contains("opted-out");
        assertThat(tried("Sudah kami ganti.")).isZero();
    }

    @Test
    void stop_holds_after_a_restart_until_the_person_writes_about_a_matter_again() {
        ComplaintNumber number = lights();
        city.hears("m2", "STOP");
        answered("berhenti");
        city.dies();
        city.startsAgain();

        city.does(number, City.OFFICER, reply(ReplyKind.INTERIM));
        city.does(number, City.OFFICER, reply(ReplyKind.QUESTION));
        city.comesTo(number, "r3", REFUSED);
        ComplaintNumber road = city.hears("m3", "jalan berlubang");

        city.comesTo(road, "r1", SENT);
    }

    @Test
    void a_yes_to_the_final_answer_settles_it_and_a_not_yet_disputes_it() {
        ComplaintNumber lights = lights();
        city.does(lights, City.OFFICER, reply(ReplyKind.FINAL));
        ComplaintNumber others = city.hears("+62800000202", "m9", "lampu taman mati");
        Await.until("the other is routed", () -> city.has(others));
        city.does(others, City.OFFICER, reply(ReplyKind.FINAL));

        city.hears("m2", "Ya.");
        city.hears("+62800000202", "m3", "Belum, masih mati");

        Await.until("it is settled", () -> city.complaint(lights).status() == Status.SETTLED);
        Await.until("it is disputed", () -> city.complaint(others).status() == Status.DISPUTED);
    }

    @Test
    void a_yes_to_a_question_is_an_answer() {
        ComplaintNumber number = lights();
        city.does(number, City.OFFICER, reply(ReplyKind.QUESTION));

        city.hears("m2", "ya");

        Await.until(
                "it is an answer",
                () -> city.complaint(number).conversation().messages().size() == 2);
        assertThat(city.complaint(number).isOpen()).isTrue();
    }

    @Test
    void who_goes_on_about_a_matter_after_stop_is_answered_again() {
        ComplaintNumber number = lights();
        city.hears("m2", "STOP");
        answered("berhenti");
        city.hears("m3", "tiangnya nomor tujuh");
        Await.until(
                "it is heard",
                () -> city.complaint(number).conversation().messages().size() == 2);

        city.does(number, City.OFFICER, reply(ReplyKind.FINAL));

        city.comesTo(number, "r2", SENT);
    }

    @Test
    void a_photo_with_a_keyword_below_it_is_somebodys_matter() {
        ComplaintNumber number = city.hears(Square.directPhoto("Budi", "m1", "info", "https://pictures.example/1"));

        Await.until("it is a complaint", () -> city.has(number));
    }

    @Test
    void a_not_yet_with_a_photo_keeps_the_photo_and_its_words_once() {
        ComplaintNumber number = city.hears(Square.direct("Budi", "m1", "lampu jalan mati"));
        city.comesTo(number, "r1", SENT);
        city.does(number, City.OFFICER, reply(ReplyKind.FINAL));
        city.comesTo(number, "r2", SENT);

        city.hears(Square.directPhoto("Budi", "m2", "Belum, masih mati", "https://pictures.example/1"));

        Await.until("it is disputed", () -> city.complaint(number).status() == Status.DISPUTED);
        assertThat(city.complaint(number).conversation().messages()).hasSize(2);
        assertThat(city.complaint(number)
                        .conversation()
                        .messages()
                        .getLast()
                        .carried()
                        .attachments())
                .hasSize(1);
    }

    private ComplaintNumber lights() {
        ComplaintNumber number = city.hears("m1", "lampu jalan mati");
        city.comesTo(number, "r1", SENT);
        return number;
    }

    private void answered(String text) {
        Await.until("[" + text + "] is sent", () -> tried(text) > 0);
    }

    private long tried(String text) {
        return city.telephone().received().stream()
                .map(OutboundReply::text)
                .filter(said -> said.startsWith(text))
                .count();
    }

    private static Command reply(ReplyKind kind) {
        return new Command.Reply(
                kind,
                Personal.of("Sudah kami ganti.", RANDOM),
                kind == ReplyKind.INTERIM ? Optional.of(City.MORNING.plus(Duration.ofDays(1))) : Optional.empty(),
                false);
    }
}
