package org.mediacenter.routing.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mediacenter.routing.profile.Profiles;

/// People tell several things in one message; each has its own department.
class MattersTest {
    private final Matters matters = new Matters(new ProfileRouter(Profiles.shipped()), Profiles::shipped);

    @Test
    void two_sentences_about_two_things_are_two_matters() {
        String text = "Lampu PJU di jalan Kertajaya mati. Selain itu sampah di TPS Gubeng menumpuk dan bau.";

        assertThat(departments(text)).containsExactly("dishub", "dlh");
        assertThat(words(text))
                .containsExactly(
                        "Lampu PJU di jalan Kertajaya mati.", "Selain itu sampah di TPS Gubeng menumpuk dan bau.");
    }

    @Test
    void the_points_of_a_list_are_matters_of_their_own() {
        assertThat(departments("1. lampu pju mati 2. saluran mampet 3. ktp belum jadi"))
                .containsExactly("dishub", "dsdabm", "dispendukcapil");
    }

    @Test
    void a_word_that_begins_something_else_parts_a_sentence() {
        assertThat(departments("lampu pju mati trus sampah menumpuk di tps")).containsExactly("dishub", "dlh");
    }

    @Test
    void one_thing_told_in_many_sentences_is_one_matter() {
        assertThat(matters.of("Lampu jalan mati. Gelap sekali. Tolong segera diperbaiki pak. Terima kasih"))
                .isEmpty();
        assertThat(matters.of("Sampah menumpuk di TPS. Sampahnya bau. TPS itu dekat sekolah."))
                .isEmpty();
        assertThat(matters.of("pohon tumbang di Jl. Darmo no. 5, RT. 03 RW. 02"))
                .isEmpty();
    }

    @Test
    void what_belongs_to_nobody_goes_with_what_was_said_before() {
        String text = "Halo admin. Lampu PJU mati. Sudah seminggu begini. Juga sampah menumpuk di TPS. Terima kasih.";

        assertThat(words(text))
                .containsExactly(
                        "Halo admin. Lampu PJU mati. Sudah seminggu begini.",
                        "Juga sampah menumpuk di TPS. Terima kasih.");
    }

    @Test
    void nothing_is_no_matter() {
        assertThat(matters.of("")).isEmpty();
        assertThat(matters.of("\n\n;;;!!!")).isEmpty();
        assertThat(matters.of("lampu pju mati. ".repeat(2_000))).isEmpty();
    }

    private List<String> departments(String text) {
        return matters.of(text).stream()
                .map(matter -> matter.guess().department().value())
                .toList();
    }

    private List<String> words(String text) {
        return matters.of(text).stream()
                .map(matter -> text.substring(matter.from(), matter.to()).strip())
                .toList();
    }
}
