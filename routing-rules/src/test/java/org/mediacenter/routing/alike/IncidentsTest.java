package org.mediacenter.routing.alike;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Which happenings are proposed while people are telling of them.
class IncidentsTest {
    private static final String JAGIR = "35.78.04.1002";
    private static final List<String> FALLEN_TREE = List.of(
            "pohon tumbang di jalan jagir wonokromo menutup jalan",
            "ada pohon besar roboh di kelurahan Jagir, jalan tertutup",
            "min pohon tumbang kel. jagir, macet total",
            "Pohon tumbang melintang di jalan, kelurahan Jagir",
            "tolong pohon tumbang nutup jalan jagir kel jagir",
            "pohon tumbang kena kabel di kel jagir wonokromo",
            "lapor pohon tumbang jagir, kendaraan tidak bisa lewat",
            "wit gede ambruk nang kelurahan jagir, dalan ketutup",
            "pohon tumbang di kel. Jagir belum ada petugas",
            "mohon bantuan pohon tumbang kelurahan Jagir",
            "pohon roboh akibat angin di Kelurahan Jagir",
            "pohon di kelurahan jagir tumbang, tolong dipotong");

    private final Callers callers = new Callers();

    @Test
    void twelve_people_who_tell_of_one_fallen_tree_are_one_happening_at_one_place() {
        List<String> numbers = IntStream.range(0, FALLEN_TREE.size())
                .mapToObj(person -> callers.writes("person " + person, FALLEN_TREE.get(person)))
                .toList();
        callers.writes("somebody", "lampu jalan padam di kelurahan Jagir");

        assertThat(callers.incidents()).singleElement().satisfies(incident -> {
            assertThat(incident.numbers()).isEqualTo(numbers);
            assertThat(incident.id()).isEqualTo(numbers.getFirst());
            assertThat(incident.words()).startsWith("pohon", "tumbang");
            assertThat(incident.place()).contains(JAGIR);
            assertThat(incident.department()).isPresent();
            assertThat(incident.first()).isEqualTo(Callers.MORNING);
            assertThat(incident.last()).isEqualTo(Callers.MORNING.plus(Duration.ofMinutes(11)));
        });
    }

    @Test
    void it_bears_the_same_name_from_the_third_complaint_on() {
        callers.writes("a", FALLEN_TREE.get(1));
        callers.writes("b", FALLEN_TREE.get(3));
        assertThat(callers.incidents()).isEmpty();

        String third = callers.writes("c", FALLEN_TREE.get(5));
        Incident young = callers.incidents().getFirst();
        callers.writes("d", FALLEN_TREE.get(8));

        assertThat(young.numbers()).hasSize(3).endsWith(third);
        assertThat(callers.incidents()).extracting(Incident::id).containsExactly(young.id());
    }

    @Test
    void one_person_who_writes_five_times_is_no_happening() {
        FALLEN_TREE.subList(0, 5).forEach(text -> callers.writes("the same", text));

        assertThat(callers.incidents()).isEmpty();
    }

    @Test
    void trees_that_fell_in_two_villages_are_two_happenings_whoever_forgets_to_say_where() {
        for (int person = 0; person < 4; person++) {
            callers.writes("a" + person, "pohon tumbang menutup jalan di kelurahan Jagir");
            callers.writes("b" + person, "pohon tumbang menutup jalan di kelurahan Gubeng");
            callers.writes("c" + person, "pohon tumbang menutup jalan");
        }

        assertThat(callers.incidents())
                .filteredOn(incident -> incident.place().isPresent())
                .extracting(incident -> incident.place().orElseThrow())
                .hasSize(2)
                .doesNotHaveDuplicates();
    }

    @Test
    void a_happening_is_over_two_hours_after_people_stopped_telling_of_it() {
        FALLEN_TREE.subList(0, 4).forEach(text -> callers.writes(text, text));
        callers.after(Duration.ofMinutes(110));
        assertThat(callers.incidents()).hasSize(1);

        callers.after(Duration.ofMinutes(10));

        assertThat(callers.incidents()).isEmpty();
    }

    @Test
    void complaints_hours_apart_are_no_happening() {
        FALLEN_TREE.subList(0, 4).forEach(text -> {
            callers.writes(text, text);
            callers.after(Duration.ofHours(3));
        });

        assertThat(callers.incidents()).isEmpty();
    }

    @Test
    void what_is_closed_leaves_its_happening() {
        List<String> numbers = FALLEN_TREE.subList(0, 4).stream()
                .map(text -> callers.writes(text, text))
                .toList();

        callers.open.remove(numbers.getFirst());
        assertThat(callers.incidents())
                .singleElement()
                .satisfies(incident -> assertThat(incident.numbers()).isEqualTo(numbers.subList(1, 4)));

        callers.open.remove(numbers.getLast());
        assertThat(callers.incidents()).isEmpty();
    }

    @Test
    void whoever_may_not_see_some_of_them_hears_nothing_of_those() {
        List<String> numbers = FALLEN_TREE.subList(0, 5).stream()
                .map(text -> callers.writes(text, text))
                .toList();

        List<Incident> seen = callers.open.incidents(callers.now(), numbers.subList(2, 5)::contains);

        assertThat(seen).singleElement().satisfies(incident -> {
            assertThat(incident.numbers()).isEqualTo(numbers.subList(2, 5));
            assertThat(incident.first()).isEqualTo(Callers.MORNING.plus(Duration.ofMinutes(2)));
        });
        assertThat(callers.open.incidents(callers.now(), numbers.subList(3, 5)::contains))
                .isEmpty();
    }

    @Test
    void a_flood_in_a_hundred_villages_is_told_as_its_largest_parts() {
        for (int wave = 0; wave < 4; wave++) {
            for (int village = 0; village < 100; village++) {
                OpenMatter flood = Callers.matter(
                        "N%02d%03d".formatted(wave, village), "p" + wave, "banjir masuk rumah warga", callers.now());
                callers.open.put(new OpenMatter(
                        flood.number(),
                        flood.words(),
                        flood.department(),
                        flood.topic(),
                        Set.of("35.78.01." + (1000 + village)),
                        flood.street(),
                        flood.point(),
                        flood.author(),
                        callers.now(),
                        false));
            }
        }

        assertThat(callers.incidents())
                .hasSize(OpenMatters.MOST_INCIDENTS)
                .allSatisfy(incident -> assertThat(incident.numbers()).hasSize(4));
    }
}
