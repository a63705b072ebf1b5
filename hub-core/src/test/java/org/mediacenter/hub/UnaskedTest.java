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
import org.mediacenter.hub.channel.Delivered;
import org.mediacenter.hub.complaint.Actor;
import org.mediacenter.hub.complaint.Command;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.Personal;
import org.mediacenter.hub.complaint.ReplyKind;
import org.mediacenter.hub.store.Document.Shelf;

/// Who was not asked how the city did, though the hub meant to.
final class UnaskedTest {
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
    void who_could_not_be_asked_was_not_asked_and_is_asked_by_what_happens_next() {
        ComplaintNumber number = answered(City.CITIZEN, "m1", "lampu jalan mati");
        city.telephone().answersNext(new Delivered.Refused("too-late"));
        city.does(number, new Actor.Citizen(), new Command.Confirm());
        Await.until("the provider refuses it", () -> times("nilai " + number) == 1 && !waits());

        ComplaintNumber digit = city.hears("m3", "5");
        Await.until("they read what can be written", () -> times("CEK, STOP") == 1);
        assertThat(city.has(digit)).isFalse();
        assertThat(city.complaint(number).person().askedAt()).isEmpty();
        city.passes(Duration.ofHours(2));
        city.does(number, City.OFFICER, note());

        Await.until("it is asked again", () -> times("nilai " + number) == 2);
        Await.until(
                "that is known", () -> city.complaint(number).person().askedAt().isPresent());
    }

    @Test
    void a_question_that_waits_for_the_link_until_nobody_wants_it_was_not_asked() {
        ComplaintNumber number = answered(City.CITIZEN, "m1", "lampu jalan mati");
        city.telephone().cutsOff(City.CITIZEN);
        city.does(number, new Actor.Citizen(), new Command.Confirm());
        Await.until("the question waits", this::isOnItsWay);

        city.passes(Duration.ofMinutes(61));
        city.telephone().reachesAgain(City.CITIZEN);
        ComplaintNumber digit = city.hears("m3", "5");

        Await.until("they read what can be written", () -> times("CEK, STOP") == 1);
        assertThat(city.has(digit)).isFalse();
        assertThat(city.complaint(number).person().askedAt()).isEmpty();
        assertThat(city.complaint(number).person().rating()).isEmpty();
    }

    @Test
    void what_happens_to_a_matter_closed_long_ago_asks_nobody() {
        ComplaintNumber old = answered("+62800000202", "m1", "lampu taman mati");
        city.telephone().cutsOff("+62800000202");
        city.does(old, new Actor.Citizen(), new Command.Confirm());
        Await.until("the question waits", this::isOnItsWay);
        city.passes(Duration.ofDays(15));
        city.telephone().reachesAgain("+62800000202");

        city.does(old, City.OFFICER, note());
        ComplaintNumber other = answered(City.CITIZEN, "m5", "lampu jalan mati");
        city.does(other, new Actor.Citizen(), new Command.Confirm());
        Await.until("the other is asked", () -> times("nilai " + other) == 1);

        assertThat(times("nilai " + old)).isZero();
        assertThat(city.complaint(old).person().askedAt()).isEmpty();
    }

    private ComplaintNumber answered(String citizen, String id, String text) {
        ComplaintNumber number = city.hears(citizen, id, text);
        city.comesTo(number, "r1", SENT);
        city.does(
                number,
                City.OFFICER,
                new Command.Reply(ReplyKind.FINAL, Personal.of("Sudah kami ganti.", RANDOM), Optional.empty(), false));
        city.comesTo(number, "r2", SENT);
        return number;
    }

    /// Written down, so that from now on it is known until when it is worth sending.
    private boolean isOnItsWay() {
        return !Await.done(city.store().documents(Shelf.COURTESY, "", 10, city.now()))
                .isEmpty();
    }

    /// Whether a question waits for its digit.
    private boolean waits() {
        return !Await.done(city.store().documents(Shelf.RATING, "", 10, city.now()))
                .isEmpty();
    }

    private long times(String text) {
        return city.telephone().received().stream()
                .filter(reply -> reply.text().startsWith(text))
                .count();
    }

    private static Command note() {
        return new Command.AddNote(Personal.of("sudah difoto", RANDOM));
    }
}
