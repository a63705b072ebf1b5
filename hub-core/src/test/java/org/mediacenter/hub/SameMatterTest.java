package org.mediacenter.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.hub.alike.SameMatter;
import org.mediacenter.hub.complaint.Command;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.Story;
import org.mediacenter.hub.history.Outcome;
import org.mediacenter.routing.DepartmentCode;
import org.mediacenter.routing.alike.Incident;

/// People tell of one thing, and the hub proposes to look at it as one.
final class SameMatterTest {
    private static final String TREE = "pohon tumbang menutup jalan di kelurahan Jagir";
    private static final String LAMP = "lampu jalan padam di kelurahan Gubeng sejak kemarin";

    @TempDir
    Path folder;

    @Test
    void twelve_people_who_tell_of_a_fallen_tree_within_half_an_hour_are_proposed_as_one_happening() {
        try (School school = School.opened(folder)) {
            List<String> numbers = IntStream.range(0, 12)
                    .mapToObj(_ -> school.hears(TREE).value())
                    .toList();
            school.hears(LAMP);
            compares(school.city().hub(), 13);

            assertThat(incidents(school.city().hub())).singleElement().satisfies(incident -> {
                assertThat(incident.numbers()).isEqualTo(numbers);
                assertThat(incident.place()).contains("35.78.04.1002");
                assertThat(Duration.between(incident.first(), incident.last())).isLessThan(Duration.ofMinutes(30));
            });
        }
    }

    @Test
    void one_person_who_complains_of_it_five_times_is_no_happening() {
        try (School school = School.opened(folder)) {
            List<ComplaintNumber> numbers = IntStream.range(0, 5)
                    .mapToObj(time -> school.city().hears("+628000000001", "n" + time, TREE))
                    .peek(number -> closes(school, number))
                    .toList();
            numbers.forEach(school::reopens);
            compares(school.city().hub(), 5);

            assertThat(incidents(school.city().hub())).isEmpty();
        }
    }

    @Test
    void what_is_closed_or_erased_is_proposed_no_more() {
        try (School school = School.opened(folder)) {
            ComplaintNumber asked = school.hears(TREE);
            ComplaintNumber closed = school.hears(TREE);
            ComplaintNumber erased = school.hears(TREE);
            compares(school.city().hub(), 3);
            assertThat(near(school.city().hub(), asked)).containsExactlyInAnyOrder(closed, erased);

            closes(school, closed);
            school.erases(erased);
            compares(school.city().hub(), 1);

            assertThat(near(school.city().hub(), asked)).isEmpty();
            assertThat(incidents(school.city().hub())).isEmpty();
        }
    }

    @Test
    void whoever_sees_only_some_hears_nothing_of_the_others() {
        try (School school = School.opened(folder)) {
            ComplaintNumber asked = school.hears(TREE);
            ComplaintNumber hidden = school.hears(TREE);
            ComplaintNumber seen = school.hears(TREE);
            compares(school.city().hub(), 3);

            SameMatter same = school.city().hub().sameMatter();

            assertThat(same.near(asked, line -> !line.number().equals(hidden)))
                    .extracting(found -> found.row().number())
                    .containsExactly(seen);
            assertThat(same.incidents(line -> !line.number().equals(hidden))).isEmpty();
            assertThat(same.incidents(_ -> true)).hasSize(1);
        }
    }

    @Test
    void a_restart_brings_back_what_was_open() {
        try (School school = School.opened(folder)) {
            List<String> numbers = IntStream.range(0, 3)
                    .mapToObj(_ -> school.hears(TREE).value())
                    .toList();
            school.city().dies();

            school.city().startsAgain();
            compares(school.city().hub(), 3);

            assertThat(incidents(school.city().hub()))
                    .singleElement()
                    .satisfies(incident -> assertThat(incident.numbers()).isEqualTo(numbers));
        }
    }

    @Test
    void another_node_proposes_what_this_one_took_in() {
        try (School school = School.opened(folder)) {
            Hub other = school.city().anotherNode();
            ComplaintNumber first = school.hears(TREE);
            ComplaintNumber second = school.hears(TREE);

            compares(other, 2);

            assertThat(near(other, second)).containsExactly(first);
            Await.done(other.sameMatter().stop());
        }
    }

    @Test
    void handing_a_complaint_on_is_known_at_once() {
        try (School school = School.opened(folder)) {
            IntStream.range(0, 3).forEach(_ -> school.hears(TREE));
            compares(school.city().hub(), 3);
            Incident before = incidents(school.city().hub()).getFirst();

            before.numbers().forEach(number -> school.hands(new ComplaintNumber(number), "bpbd"));

            Await.until(
                    "it is with another department",
                    () -> incidents(school.city().hub()).stream()
                            .anyMatch(incident -> incident.numbers().size() == 3
                                    && incident.department().equals(Optional.of(new DepartmentCode("bpbd")))));
        }
    }

    private static void closes(School school, ComplaintNumber number) {
        Await.until("it was taken in", () -> school.city().has(number));
        school.city().does(number, Story.OPERATOR, new Command.DismissEmergency(Story.personal("tidak ada orang")));
        Command close = new Command.Close("officer", Optional.of(Story.personal("sudah ditangani")));
        assertThat(school.city().does(number, Story.OPERATOR, close)).isInstanceOf(Outcome.Done.class);
    }

    private static void compares(Hub hub, int complaints) {
        Await.until("it compares [" + complaints + "]", () -> hub.sameMatter().size() == complaints);
    }

    private static List<ComplaintNumber> near(Hub hub, ComplaintNumber number) {
        return hub.sameMatter().near(number, _ -> true).stream()
                .map(found -> found.row().number())
                .toList();
    }

    private static List<Incident> incidents(Hub hub) {
        return hub.sameMatter().incidents(_ -> true);
    }
}
