package org.mediacenter.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.DeliveryState;
import org.mediacenter.hub.learning.ModelBook;
import org.mediacenter.hub.store.Document;
import org.mediacenter.hub.store.Document.Shelf;
import org.mediacenter.routing.DepartmentCode;

/// People answer complaints, and the hub knows better next time.
final class LearningTest {
    private static final String BECAK = "becak hias lewat kampung dengan musik keras";
    private static final String BECAK_AGAIN = "becak hias musiknya keras masuk kampung lagi";

    @TempDir
    Path folder;

    @Test
    void a_correction_decides_the_next_similar_message_and_is_named_as_its_reason() {
        try (School school = School.opened(folder)) {
            ComplaintNumber before = school.hears(BECAK_AGAIN);
            ComplaintNumber corrected = school.learns(BECAK, "dishub");
            school.knows(1);

            ComplaintNumber next = school.hears(BECAK_AGAIN);

            assertThat(best(school, before)).contains(new DepartmentCode("satpol-pp"));
            assertThat(best(school, next)).contains(new DepartmentCode("dishub"));
            assertThat(school.read(next).sure()).isTrue();
            assertThat(school.similar(next)).contains(corrected.value());
        }
    }

    @Test
    void the_shelf_holds_no_word_of_the_citizen() {
        try (School school = School.opened(folder)) {
            ComplaintNumber number = school.learns(BECAK, "dishub");
            school.knows(1);

            assertThat(school.shelf())
                    .singleElement()
                    .asString()
                    .startsWith(number.value() + " {\"at\":")
                    .contains("\"corrected\":true", "\"department\":\"dishub\"")
                    .doesNotContain("becak");
        }
    }

    @Test
    void what_was_answered_where_the_hub_had_sent_it_is_learnt_too_but_not_as_a_correction() {
        try (School school = School.opened(folder)) {
            school.learns("lampu jalan mati di depan rumah", "dishub");
            school.knows(1);

            assertThat(school.shelf()).singleElement().asString().contains("\"corrected\":false");
        }
    }

    @Test
    void a_complaint_answered_anew_by_another_department_teaches_that_one_instead() {
        try (School school = School.opened(folder)) {
            ComplaintNumber number = school.learns(BECAK, "dishub");
            school.knows(1);
            school.reopens(number);
            school.hands(number, "disbudporapar");
            school.knows(0);

            school.answers(number, "disbudporapar");
            school.knows(1);

            assertThat(school.shelf()).singleElement().asString().contains("\"department\":\"disbudporapar\"");
            assertThat(best(school, school.hears(BECAK_AGAIN))).contains(new DepartmentCode("disbudporapar"));
        }
    }

    @Test
    void an_erased_text_counts_no_longer() {
        try (School school = School.opened(folder)) {
            ComplaintNumber number = school.learns(BECAK, "dishub");
            school.knows(1);

            school.erases(number);
            school.knows(0);
            ComplaintNumber next = school.hears(BECAK_AGAIN);

            assertThat(school.shelf()).isEmpty();
            assertThat(school.similar(next)).isEmpty();
            assertThat(best(school, next)).contains(new DepartmentCode("satpol-pp"));
        }
    }

    @Test
    void what_was_learnt_is_known_again_after_a_restart() {
        try (School school = School.opened(folder)) {
            ComplaintNumber corrected = school.learns(BECAK, "dishub");
            school.knows(1);
            school.city().dies();

            school.city().startsAgain();
            school.knows(1);

            assertThat(school.similar(school.hears(BECAK_AGAIN))).contains(corrected.value());
        }
    }

    @Test
    void a_hub_that_never_learnt_learns_from_what_was_answered_before() {
        ComplaintNumber answered;
        try (School without = School.in(City.opened(folder))) {
            answered = without.learns(BECAK, "dishub");
        }

        try (School school = School.opened(folder)) {
            school.knows(1);

            assertThat(school.shelf()).singleElement().asString().startsWith(answered.value());
        }
    }

    @Test
    void what_was_answered_or_erased_just_before_it_died_is_found_at_the_next_start_and_nothing_older() {
        ComplaintNumber erased;
        ComplaintNumber old;
        try (School school = School.opened(folder)) {
            erased = school.learns(BECAK, "dishub");
            old = school.learns("sampah menumpuk di pasar", "dlh");
            school.knows(2);
            school.city().comesTo(erased, "r2", DeliveryState.SENT);
            school.city().comesTo(old, "r2", DeliveryState.SENT);
            school.looks();
            school.looks();
            school.looks();
        }
        ComplaintNumber answered;
        try (School without = School.in(City.opened(folder))) {
            answered = without.learns(BECAK_AGAIN + " lagi", "dishub");
            without.erases(erased);
            Await.done(without.city().store().remove(Shelf.EXAMPLE, old.value()));
        }

        try (School school = School.opened(folder)) {
            school.looks();

            assertThat(school.shelf()).singleElement().asString().startsWith(answered.value());
            assertThat(school.learning().examples()).isEqualTo(1);
        }
    }

    @Test
    void what_came_to_the_inspectorate_teaches_nothing_though_nobody_marked_it() {
        try (School school = School.opened(folder)) {
            school.learns("becak hias parkir di halaman kantor", "inspektorat");
            school.learns(BECAK, "dishub");
            school.looks();

            assertThat(school.learning().examples()).isEqualTo(1);
            assertThat(school.shelf()).singleElement().asString().contains("dishub");
        }
    }

    @Test
    void a_department_the_profile_does_not_have_is_no_example_but_stays_on_the_shelf_until_it_is_back() {
        try (School school = School.opened(folder)) {
            school.learns(BECAK, "dinas-lama");
            school.learns("sampah menumpuk di pasar", "dlh");
            school.looks();

            assertThat(school.learning().examples()).isEqualTo(1);
            assertThat(school.shelf()).hasSize(2);
        }
    }

    @Test
    void a_book_of_models_nobody_can_read_keeps_nothing_from_being_learnt_and_is_not_written_over() {
        try (School school = School.opened(folder)) {
            Await.done(school.city()
                    .store()
                    .put(new Document(
                            Shelf.MODEL, "book", "{}".getBytes(StandardCharsets.UTF_8), 0, Optional.empty())));
            school.city().dies();
            school.city().startsAgain();

            ComplaintNumber corrected = school.learns(BECAK, "dishub");
            school.looks();

            assertThat(school.similar(school.hears(BECAK_AGAIN))).containsExactly(corrected.value());
            assertThat(school.models().isReadable()).isFalse();
            assertThat(school.learning().serving()).isEqualTo(ModelBook.PROFILE_ALONE);
        }
    }

    @Test
    void one_damaged_complaint_keeps_no_other_from_being_learnt_again() {
        try (School school = School.opened(folder)) {
            ComplaintNumber damaged = school.learns("sampah menumpuk di pasar", "dlh");
            ComplaintNumber whole = school.learns(BECAK, "dishub");
            school.knows(2);

            school.city().diesAndItsFileIsChangedAt(damaged);
            school.city().startsAgain();
            school.knows(1);

            assertThat(school.similar(school.hears(BECAK_AGAIN))).contains(whole.value());
        }
    }

    private static Optional<DepartmentCode> best(School school, ComplaintNumber number) {
        return school.read(number).alternatives().stream().findFirst().map(guess -> guess.department());
    }
}
