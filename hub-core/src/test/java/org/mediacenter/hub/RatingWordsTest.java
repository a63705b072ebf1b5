package org.mediacenter.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mediacenter.hub.complaint.DeliveryState.SENT;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.Personal;
import org.mediacenter.hub.complaint.Rating;
import org.mediacenter.hub.complaint.ReplyKind;
import org.mediacenter.hub.complaint.Status;

/// What people write when they are asked how the city did, besides a plain digit; and who they are.
final class RatingWordsTest {
    private static final String OLD = "0800000106";
    private static final String NEW = "+62800000106";

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
    @CsvSource({"５, 5", "٣, 3"})
    void digits_of_other_scripts_are_digits(String typed, int score) {
        ComplaintNumber number = asked(City.CITIZEN);

        budi.sms(typed);

        budi.texted("dicatat " + number);
        assertThat(rating(number)).map(Rating::score).contains(score);
    }

    @Test
    void a_digit_with_words_behind_it_is_a_score_and_why() {
        ComplaintNumber number = asked(City.CITIZEN);

        ComplaintNumber remark = budi.sms("2 petugasnya terlambat sekali");

        budi.texted("dicatat " + number);
        assertThat(rating(number)).map(Rating::score).contains(2);
        assertThat(rating(number).flatMap(Rating::words).flatMap(Personal::text))
                .contains("petugasnya terlambat sekali");
        assertThat(city.has(remark)).isFalse();
    }

    @Test
    void a_number_before_another_departments_matter_counts_something() {
        ComplaintNumber number = asked(City.CITIZEN);

        ComplaintNumber holes = budi.sms("3 jalan berlubang di kampung kami");

        Await.until("it is a matter", () -> city.has(holes));
        assertThat(rating(number)).isEmpty();
    }

    @Test
    void a_number_before_words_counts_something_where_nobody_asked_or_long_ago() {
        ComplaintNumber before = budi.sms("2 petugasnya terlambat sekali");
        Await.until("it is a matter", () -> city.has(before));
        ComplaintNumber number = asked(NEW);
        city.passes(Duration.ofDays(4));

        ComplaintNumber late = budi.sms(NEW, "2 petugasnya terlambat sekali");

        Await.until("it is a matter", () -> city.has(late));
        assertThat(rating(number)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "6", "10"})
    void what_is_no_score_is_asked_once_more_in_words(String typed) {
        ComplaintNumber number = asked(City.CITIZEN);

        ComplaintNumber off = budi.sms(typed);
        Await.until("it is asked once more", () -> budi.texts("nilai " + number) == 2);
        budi.sms(typed);
        budi.texted("CEK, STOP");
        budi.sms("4");

        budi.texted("dicatat " + number);
        assertThat(budi.texts("nilai " + number)).isEqualTo(2);
        assertThat(rating(number)).map(Rating::score).contains(4);
        assertThat(city.has(off)).isFalse();
    }

    @Test
    void who_was_kept_under_an_older_form_of_their_number_is_still_that_person() {
        ComplaintNumber number = answered(OLD);

        budi.sms(NEW, "ya");
        Await.until("it is settled", () -> city.complaint(number).status() == Status.SETTLED);
        budi.texted("nilai " + number);
        budi.sms(NEW, "5");

        budi.texted("dicatat " + number);
        assertThat(rating(number)).map(Rating::score).contains(5);
        assertThat(budi.heardBy("dicatat", OLD)).isOne();
    }

    @Test
    void a_stop_under_an_older_form_still_holds() {
        budi.sms(OLD, "STOP");
        budi.texted("berhenti");

        budi.sms(NEW, "ok");
        budi.sms(NEW, "info");

        budi.texted("CEK, STOP");
        assertThat(budi.texts("CEK, STOP")).isOne();
        assertThat(budi.heardBy("CEK, STOP", OLD)).isOne();
    }

    private Optional<Instant> askedAt(ComplaintNumber number) {
        return city.complaint(number).person().askedAt();
    }

    private Optional<Rating> rating(ComplaintNumber number) {
        return city.complaint(number).person().rating();
    }

    private ComplaintNumber asked(String citizen) {
        ComplaintNumber number = answered(citizen);
        budi.sms(citizen, "ya");
        budi.texted("nilai " + number);
        Await.until("it is written that they were asked", () -> askedAt(number).isPresent());
        return number;
    }

    private ComplaintNumber answered(String citizen) {
        ComplaintNumber number = budi.sms(citizen, "lampu jalan mati");
        city.comesTo(number, "r1", SENT);
        city.does(number, City.OFFICER, Budi.reply(ReplyKind.FINAL));
        city.comesTo(number, "r2", SENT);
        return number;
    }
}
