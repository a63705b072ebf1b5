package org.mediacenter.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mediacenter.hub.complaint.ComplaintNumber;

/// Who writes for a neighbourhood has the same trouble in one street and then in the next.
final class ElsewhereTest {
    @TempDir
    Path folder;

    private City city;

    @BeforeEach
    void the_city_opens() {
        city = City.thatLearns(folder);
    }

    @AfterEach
    void the_city_closes() {
        city.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Lampu jalan padam di Jalan Dahlia nomor 5 | Lampu jalan mati di Jalan Kertajaya depan SD",
                "Lampu jalan mati di Kecamatan Tegalsari   | Lampu jalan mati di Kecamatan Benowo"
            })
    void the_same_trouble_in_another_place_is_another_matter(String first, String second) {
        ComplaintNumber one = city.hears("m1", first);
        Await.until("it is routed", () -> city.has(one));

        ComplaintNumber other = city.hears("m2", second);
        Await.until("it is a matter of its own", () -> city.has(other));
        city.hears("m3", first + ", masih mati");

        Await.until("what is said of the first place joins the first", () -> messages(one) == 2);
        assertThat(messages(other)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Lampu jalan mati masih di Jalan Dahlia",
                "Lampu jalan mati di Jalan Dahlia sampai Jalan Kertajaya",
                "Maksud saya lampu jalan mati di Jalan Kertajaya",
                "di Jalan Kertajaya juga",
                "lampu jalan mati total"
            })
    void who_goes_on_about_it_joins_whatever_place_they_name(String words) {
        ComplaintNumber one = city.hears("m1", "Lampu jalan padam di Jalan Dahlia nomor 5");
        Await.until("it is routed", () -> city.has(one));

        city.hears("m2", words);

        Await.until("it joins", () -> messages(one) == 2);
    }

    private int messages(ComplaintNumber number) {
        return city.complaint(number).conversation().messages().size();
    }
}
