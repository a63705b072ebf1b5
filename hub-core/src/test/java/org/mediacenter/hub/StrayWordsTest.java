package org.mediacenter.hub;

import static org.assertj.core.api.Assertions.assertThat;
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
import org.mediacenter.hub.complaint.Command;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.Personal;
import org.mediacenter.hub.complaint.ReplyKind;
import org.mediacenter.hub.store.InboundKey;

/// Short words that answer nothing, and words to the hub that want more beside them.
final class StrayWordsTest {
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

    @ParameterizedTest
    @ValueSource(strings = {"ya", "BELUM", "ok", "p", "?", "👍", "Sudah, ya."})
    void a_stray_answer_opens_no_matter_and_its_writer_reads_what_can_be_written(String words) {
        ComplaintNumber stray = budi.sms(words);

        budi.texted("CEK, STOP");

        assertThat(city.has(stray)).isFalse();
    }

    @Test
    void whoever_taps_at_random_is_answered_once_a_day() {
        budi.sms("ok");
        budi.texted("CEK, STOP");

        budi.sms("p");
        budi.sms("5");
        ComplaintNumber first = budi.sms("INFO");
        Await.until("what was asked for is said", () -> budi.texts("CEK, STOP") == 2);
        city.passes(Duration.ofHours(25));
        budi.sms("?");

        Await.until("the next day they read it again", () -> budi.texts("CEK, STOP") == 3);
        assertThat(city.has(first)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"api", "lp mt", "停电"})
    void a_word_stays_a_matter_however_short(String words) {
        ComplaintNumber number = budi.sms(words);

        Await.until("it is a matter", () -> city.has(number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"@kota ok", "wkwkwk", "@kota hahaha 😂", "ya", "belum", "@kota lol"})
    void a_joke_or_a_stray_answer_before_everybody_opens_no_matter(String words) {
        ComplaintNumber joke = city.hears(Square.post("Budi", "m1", "t1", words));
        ComplaintNumber next = city.hears(Square.post("Budi", "m2", "t2", "@kota lampu jalan mati wkwk"));

        Await.until("what came after it is a matter", () -> city.has(next));
        Await.until("it was passed over", () -> isPassedOver("m1"));
        assertThat(city.has(joke)).isFalse();
    }

    @Test
    void what_is_laughed_about_beside_a_picture_is_a_matter() {
        ComplaintNumber number = city.hears(Square.photo("Budi", "m1", "t1", "wkwkwk", "https://pictures.example/1"));

        Await.until("it is a matter", () -> city.has(number));
    }

    @Test
    void an_ok_goes_on_about_the_matter_that_is_open_here() {
        ComplaintNumber number = lights();

        budi.sms("ok");

        Await.until("it is heard", () -> budi.messages(number) == 2);
        assertThat(budi.texts("CEK, STOP")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"CEK ABC-DEF-GHJ", "cek FMH-GDC-W6R"})
    void cek_with_a_wrong_number_is_answered_as_with_one_nobody_has(String words) {
        ComplaintNumber asked = budi.sms(words);

        budi.texted("tidak ada");

        assertThat(city.has(asked)).isFalse();
    }

    @Test
    void sambung_with_what_can_be_no_number_opens_no_matter() {
        ComplaintNumber asked = budi.sms("SAMBUNG ABC-DEF-GHJ");

        budi.texted("salah");

        assertThat(city.has(asked)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"SAMBUNG", "putus"})
    void a_bare_word_is_answered_with_how_to_write_it(String word) {
        ComplaintNumber bare = budi.sms(word);

        budi.texted("SAMBUNG, PUTUS");

        assertThat(city.has(bare)).isFalse();
        assertThat(budi.texts("CEK, STOP")).isZero();
    }

    @Test
    void a_bare_word_while_a_matter_is_open_is_answered_and_people_read_it_too() {
        ComplaintNumber number = lights();

        budi.sms("putus");

        budi.texted("SAMBUNG, PUTUS");
        Await.until("it is heard", () -> budi.messages(number) == 2);
    }

    @Test
    void a_bare_word_that_answers_an_officer_is_an_answer() {
        ComplaintNumber number = lights();
        Personal question = Personal.of("Kabelnya bagaimana?", new SecureRandom());
        city.does(number, City.OFFICER, new Command.Reply(ReplyKind.QUESTION, question, Optional.empty(), false));
        city.comesTo(number, "r2", SENT);

        budi.sms("putus");

        Await.until("it is heard", () -> budi.messages(number) == 2);
        assertThat(budi.texts("SAMBUNG, PUTUS")).isZero();
    }

    @Test
    void putus_from_where_the_matter_began_says_that_it_stays() {
        ComplaintNumber number = lights();

        budi.sms("PUTUS " + number);

        budi.texted("tetap " + number);
        assertThat(budi.messages(number)).isOne();
        assertThat(city.complaint(number).ways().isCitizen("sms", City.CITIZEN)).isTrue();
    }

    private boolean isPassedOver(String id) {
        return Await.done(city.store().kept(new InboundKey(Square.NAME, id)))
                .filter(entry -> entry.message().length == 0)
                .isPresent();
    }

    private ComplaintNumber lights() {
        ComplaintNumber number = budi.sms("lampu jalan mati");
        city.comesTo(number, "r1", SENT);
        return number;
    }
}
