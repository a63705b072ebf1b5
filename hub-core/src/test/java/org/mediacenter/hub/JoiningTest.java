package org.mediacenter.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.hub.complaint.ComplaintNumber;

/// Which open matter a message joins where there are several, or only an old one.
final class JoiningTest {
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
    void words_to_a_matter_nobody_spoke_in_for_days_begin_another() {
        ComplaintNumber old = city.hears("m1", "lampu jalan mati");
        Await.until("it is routed", () -> city.has(old));
        city.passes(Duration.ofDays(2));
        city.hears("m2", "masih mati");
        Await.until("it joins while it is recent", () -> messages(old) == 2);

        city.passes(Duration.ofDays(4));
        ComplaintNumber later = city.hears("m3", "lampu mati lagi");

        Await.until("it is a matter of its own", () -> city.has(later));
        assertThat(messages(old)).isEqualTo(2);
    }

    @Test
    void who_has_two_open_matters_and_writes_in_private_names_one_or_begins_another() {
        ComplaintNumber lights = city.hears(Square.post("Budi", "m1", "t1", "lampu jalan mati"));
        Await.until("it is routed", () -> city.has(lights));
        ComplaintNumber road = city.hears(Square.post("Budi", "m2", "t2", "jalan berlubang"));
        Await.until("it is routed", () -> city.has(road));

        ComplaintNumber direct = city.hears(Square.direct("Budi", "m3", "bagaimana kelanjutannya"));
        Await.until("it is a matter of its own", () -> city.has(direct));
        city.hears(Square.direct("Budi", "m4", "maksud saya " + road));

        Await.until("it joins the one it names", () -> messages(road) == 2);
        assertThat(messages(lights)).isEqualTo(1);
        assertThat(messages(direct)).isEqualTo(1);
    }

    @Test
    void the_same_words_from_two_numbers_are_two_matters() {
        ComplaintNumber one = city.hears("m1", "lampu jalan mati");
        ComplaintNumber other = city.hears("+62800000202", "m2", "lampu jalan mati");

        Await.until("both are there", () -> city.has(one) && city.has(other));
        assertThat(messages(one)).isEqualTo(1);
        assertThat(messages(other)).isEqualTo(1);
    }

    private int messages(ComplaintNumber number) {
        return city.complaint(number).conversation().messages().size();
    }
}
