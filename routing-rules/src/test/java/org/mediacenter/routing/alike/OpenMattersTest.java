package org.mediacenter.routing.alike;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mediacenter.routing.alike.Callers.ALL;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mediacenter.routing.DepartmentCode;
import org.mediacenter.routing.alike.Alike.SharedWord;

/// Which open complaints are proposed as one matter.
class OpenMattersTest {
    private final Callers callers = new Callers();

    @Test
    void two_people_who_tell_of_one_broken_lamp_are_proposed_as_one_matter_and_why_is_said() {
        String first = callers.writes("a", "lampu jalan di depan SDN kelurahan Jagir padam sudah tiga malam");
        callers.after(Duration.ofHours(30));
        String second = callers.writes("b", "Lampu jalan padam depan sdn, kel. Jagir, gelap sekali");

        List<Alike> near = callers.open.near(second, callers.now(), ALL);

        assertThat(near).singleElement().satisfies(one -> {
            assertThat(one.number()).isEqualTo(first);
            assertThat(one.samePlace()).isTrue();
            assertThat(one.sameTopic()).isTrue();
            assertThat(one.between()).isEqualTo(Duration.ofMinutes(30 * 60 + 1));
            assertThat(one.words()).extracting(SharedWord::word).contains("lampu", "padam");
        });
        assertThat(callers.near(first)).containsExactly(second);
    }

    @Test
    void the_same_words_in_two_villages_stay_apart() {
        String jagir = callers.writes("a", "lampu jalan padam di kelurahan Jagir");
        String gubeng = callers.writes("b", "lampu jalan padam di kelurahan Gubeng");

        assertThat(callers.near(jagir)).isEmpty();
        assertThat(callers.near(gubeng)).isEmpty();
    }

    @Test
    void the_same_trouble_in_two_streets_of_a_village_stays_apart() {
        String one = callers.writes("a", "lampu jalan padam di Jl. Ketintang, kelurahan Jagir, tolong petugas datang");
        callers.writes("b", "lampu mati di Jl. Bendul Merisi, kelurahan Jagir, mohon diganti");

        assertThat(callers.near(one)).isEmpty();
    }

    @Test
    void two_troubles_in_one_village_stay_apart() {
        String lamp = callers.writes("a", "lampu jalan padam di kelurahan Jagir");
        callers.writes("b", "sampah menumpuk di kelurahan Jagir sudah seminggu");

        assertThat(callers.near(lamp)).isEmpty();
    }

    @Test
    void a_name_that_several_places_have_is_not_taken_for_the_same_place() {
        String unclear = callers.writes("a", "sampah menumpuk dekat pasar di Wonorejo, baunya menyengat");
        callers.writes("b", "sampah menumpuk dekat pasar di Wonorejo, baunya menyengat");

        assertThat(callers.open.near(unclear, callers.now(), ALL))
                .singleElement()
                .satisfies(one -> assertThat(one.samePlace()).isFalse());
    }

    @Test
    void points_a_few_steps_apart_bring_two_together_and_points_far_apart_part_them() {
        String here = callers.writes("a", "jalan berlubang besar", -7.30000, 112.74000);
        String close = callers.writes("b", "ada lubang di jalan, bahaya", -7.30050, 112.74000);
        callers.writes("c", "jalan berlubang besar", -7.25000, 112.74000);

        List<Alike> near = callers.open.near(here, callers.now(), ALL);

        assertThat(near).extracting(Alike::number).containsExactly(close);
        assertThat(near.getFirst().metres()).contains(56);
    }

    @Test
    void at_most_five_are_proposed_and_hidden_ones_take_no_room() {
        String asked = callers.writes("me", "pohon tumbang di kelurahan Jagir");
        List<String> others = List.of("a", "b", "c", "d", "e", "f", "g", "h").stream()
                .map(author -> callers.writes(author, "pohon tumbang di kelurahan Jagir"))
                .toList();

        List<Alike> near = callers.open.near(asked, callers.now(), number -> !number.equals(others.getLast()));

        assertThat(near).hasSize(5).extracting(Alike::number).doesNotContain(asked, others.getLast());
    }

    @Test
    void what_is_closed_or_erased_is_proposed_no_more() {
        String first = callers.writes("a", "pohon tumbang di kelurahan Jagir");
        String second = callers.writes("b", "pohon tumbang di kelurahan Jagir");

        callers.open.remove(first);

        assertThat(callers.near(second)).isEmpty();
        assertThat(callers.near(first)).isEmpty();
        assertThat(callers.open.size()).isEqualTo(1);
    }

    @Test
    void what_is_older_than_a_week_is_proposed_no_more() {
        String old = callers.writes("a", "pohon tumbang di kelurahan Jagir");
        callers.after(Duration.ofDays(7).minusMinutes(5));
        String fresh = callers.writes("b", "pohon tumbang di kelurahan Jagir");
        assertThat(callers.near(fresh)).containsExactly(old);

        callers.after(Duration.ofMinutes(10));

        assertThat(callers.near(fresh)).isEmpty();
    }

    @Test
    void complaints_about_officials_are_held_against_each_other_only() {
        OpenMatter open = matter("N1", false);
        OpenMatter apart = matter("N2", true);
        OpenMatter other = matter("N3", true);

        List.of(open, apart, other).forEach(callers.open::put);

        assertThat(callers.near("N1")).isEmpty();
        assertThat(callers.near("N2")).containsExactly("N3");
    }

    private OpenMatter matter(String number, boolean apart) {
        OpenMatter read = Callers.matter(number, number, "lurah minta uang pelicin di kelurahan Jagir", callers.now());
        return new OpenMatter(
                number,
                read.words(),
                read.department(),
                read.topic(),
                read.places(),
                read.street(),
                read.point(),
                number,
                callers.now(),
                apart);
    }

    @Test
    void handing_a_complaint_on_keeps_its_words_and_changes_whose_it_is() {
        String first = callers.writes("a", "pohon tumbang di kelurahan Jagir");
        String second = callers.writes("b", "pohon tumbang di kelurahan Jagir");

        callers.open.hand(first, Optional.of(new DepartmentCode("elsewhere")), Optional.empty());

        assertThat(callers.open.near(second, callers.now(), ALL))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.number()).isEqualTo(first);
                    assertThat(one.sameTopic()).isFalse();
                });
    }

    @Test
    void however_many_come_the_newest_twenty_thousand_are_kept_and_found() {
        OpenMatter sample = Callers.matter("N", "x", "pohon tumbang di kelurahan Jagir", callers.now());
        for (int number = 0; number < OpenMatters.MOST + 500; number++) {
            callers.open.put(new OpenMatter(
                    "N" + number,
                    sample.words(),
                    sample.department(),
                    sample.topic(),
                    sample.places(),
                    sample.street(),
                    sample.point(),
                    "x",
                    callers.now().plusMillis(number),
                    false));
        }

        assertThat(callers.open.size()).isEqualTo(OpenMatters.MOST);
        assertThat(callers.open.knows("N499")).isFalse();
        assertThat(callers.open.knows("N500")).isTrue();
        assertThat(callers.near("N500")).hasSize(5);
    }
}
