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
import org.mediacenter.hub.channel.OutboundReply;
import org.mediacenter.hub.complaint.Actor;
import org.mediacenter.hub.complaint.Audience;
import org.mediacenter.hub.complaint.Command;
import org.mediacenter.hub.complaint.ComplaintEvent.Rated;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.Personal;
import org.mediacenter.hub.complaint.Rating;
import org.mediacenter.hub.complaint.ReplyKind;
import org.mediacenter.hub.complaint.Status;
import org.mediacenter.hub.history.Outcome;

/// How citizens say how the city did.
final class RatingsTest {
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
    void whose_matter_is_settled_is_asked_once_and_a_digit_answers() {
        ComplaintNumber number = settled("m1", "lampu jalan mati");

        city.hears("m3", "*5*");

        said("dicatat " + number);
        assertThat(rating(number)).hasValueSatisfying(rating -> {
            assertThat(rating.score()).isEqualTo(5);
            assertThat(rating.channel()).isEqualTo("sms");
        });
        assertThat(city.complaint(number).conversation().messages()).hasSize(2);
        assertThat(times("nilai " + number)).isEqualTo(1);
    }

    @Test
    void a_second_digit_corrects_the_first_and_the_first_stays_in_the_history() {
        ComplaintNumber number = settled("m1", "lampu jalan mati");
        city.hears("m3", "1");
        said("dicatat " + number);

        city.hears("m4", "empat");

        Await.until(
                "it is corrected",
                () -> rating(number).filter(rating -> rating.score() == 4).isPresent());
        assertThat(city.complaint(number).person().ratings())
                .extracting(Rating::score)
                .containsExactly(1, 4);
    }

    @Test
    void the_digit_of_an_rt_head_with_three_matters_goes_to_the_latest_question() {
        ComplaintNumber first = settled("m1", "lampu jalan mati");
        city.passes(Duration.ofMinutes(1));
        ComplaintNumber second = settled("m5", "lampu taman mati");
        city.passes(Duration.ofMinutes(1));
        ComplaintNumber third = filed("m8", "lampu gang mati");

        city.hears("m9", "3");

        said("dicatat " + second);
        assertThat(rating(first)).isEmpty();
        assertThat(city.complaint(third).conversation().messages()).hasSize(1);
    }

    @Test
    void a_digit_after_an_officers_question_answers_the_officer() {
        ComplaintNumber settled = settled("m1", "lampu jalan mati");
        city.passes(Duration.ofMinutes(1));
        ComplaintNumber other = filed("m5", "lampu taman mati");
        city.does(other, City.OFFICER, reply(ReplyKind.QUESTION, "Berapa lampu?"));
        city.comesTo(other, "r2", SENT);

        city.hears("m6", "3");

        Await.until(
                "it is an answer",
                () -> city.complaint(other).conversation().messages().size() == 2);
        assertThat(rating(settled)).isEmpty();
    }

    @Test
    void a_digit_nobody_asked_for_is_no_rating() {
        ComplaintNumber number = filed("m1", "lampu jalan mati");

        city.hears("m2", "5");

        Await.until(
                "it is heard",
                () -> city.complaint(number).conversation().messages().size() == 2);
        assertThat(rating(number)).isEmpty();
    }

    @Test
    void somebody_else_rates_nothing() {
        ComplaintNumber number = settled("m1", "lampu jalan mati");

        ComplaintNumber others = city.hears("+62800000202", "m3", "5");

        said("CEK, STOP");
        assertThat(city.has(others)).isFalse();
        assertThat(rating(number)).isEmpty();
    }

    @Test
    void after_a_fortnight_nobody_is_taken_at_their_digit() {
        ComplaintNumber number = settled("m1", "lampu jalan mati");
        city.passes(Duration.ofDays(15));

        ComplaintNumber late = city.hears("m3", "5");

        said("CEK, STOP");
        assertThat(city.has(late)).isFalse();
        assertThat(rating(number)).isEmpty();
    }

    @Test
    void who_wants_no_messages_is_not_asked() {
        ComplaintNumber silent = answered("+62800000202", "m1", "lampu taman mati");
        city.hears("+62800000202", "m2", "STOP");
        said("berhenti");
        city.does(silent, new Actor.Citizen(), new Command.Confirm());

        settled("m5", "lampu jalan mati");

        assertThat(times("nilai " + silent)).isZero();
        assertThat(city.complaint(silent).person().askedAt()).isEmpty();
    }

    @Test
    void who_only_spoke_before_everybody_is_not_asked_there_and_public_digits_rate_nothing() {
        ComplaintNumber number = city.hears(Square.post("Budi", "m1", "t1", "lampu jalan mati"));
        city.comesTo(number, "r1", SENT);
        city.does(
                number,
                City.OFFICER,
                new Command.Reply(
                        ReplyKind.FINAL,
                        Personal.of("Sudah kami ganti.", RANDOM),
                        Optional.empty(),
                        false,
                        Audience.PUBLIC));
        city.does(number, new Actor.Citizen(), new Command.Confirm());
        settled("m5", "lampu taman mati");

        city.hears(Square.below("Budi", "m2", "t1", "5"));
        city.hears(Square.below("Wati", "m3", "t1", "1"));
        ComplaintNumber after = city.hears(Square.direct("Budi", "m4", "jalan berlubang"));

        Await.until("what came later is heard", () -> city.has(after));
        assertThat(rating(number)).isEmpty();
        assertThat(city.square().received()).noneMatch(said -> said.text().startsWith("nilai"));
    }

    @Test
    void what_was_disputed_meanwhile_is_no_longer_rated() {
        ComplaintNumber number = settled("m1", "lampu jalan mati");
        city.does(number, new Actor.Citizen(), new Command.Dispute(Personal.of("mati lagi", RANDOM)));

        city.hears("m3", "5");

        Await.until(
                "it is heard",
                () -> city.complaint(number).conversation().messages().size() == 4);
        assertThat(rating(number)).isEmpty();
    }

    @Test
    void nobody_but_the_citizen_rates() {
        ComplaintNumber number = settled("m1", "lampu jalan mati");

        Outcome outcome = city.does(number, City.OFFICER, new Command.Rate(new Rated(5, "website", Optional.empty())));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo("only-the-citizen"));
    }

    @Test
    void words_of_a_rating_are_erased_with_the_rest() {
        ComplaintNumber number = settled("m1", "lampu jalan mati");
        Personal words = Personal.of("cepat sekali", RANDOM);
        city.does(number, new Actor.Citizen(), new Command.Rate(new Rated(5, "website", Optional.of(words))));

        city.does(number, new Actor.Hub(), new Command.Redact(java.util.List.of(words.hash()), "asked"));

        assertThat(rating(number).flatMap(Rating::words).flatMap(Personal::text))
                .isEmpty();
        assertThat(rating(number)).map(Rating::score).contains(5);
    }

    private Optional<Rating> rating(ComplaintNumber number) {
        return city.complaint(number).person().rating();
    }

    /// Answered, confirmed by a yes, and asked.
    private ComplaintNumber settled(String id, String text) {
        ComplaintNumber number = answered(City.CITIZEN, id, text);
        city.hears(id + "-yes", "ya");
        Await.until("it is settled", () -> city.complaint(number).status() == Status.SETTLED);
        said("nilai " + number);
        return number;
    }

    private ComplaintNumber answered(String citizen, String id, String text) {
        ComplaintNumber number = city.hears(citizen, id, text);
        city.comesTo(number, "r1", SENT);
        city.does(number, City.OFFICER, reply(ReplyKind.FINAL, "Sudah kami ganti."));
        city.comesTo(number, "r2", SENT);
        return number;
    }

    private ComplaintNumber filed(String id, String text) {
        ComplaintNumber number = city.hears(id, text);
        city.comesTo(number, "r1", SENT);
        return number;
    }

    private void said(String text) {
        Await.until("[" + text + "] is sent", () -> times(text) > 0);
    }

    private long times(String text) {
        return city.telephone().received().stream()
                .map(OutboundReply::text)
                .filter(said -> said.startsWith(text))
                .count();
    }

    private static Command reply(ReplyKind kind, String text) {
        return new Command.Reply(kind, Personal.of(text, RANDOM), Optional.empty(), false);
    }
}
