package org.mediacenter.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.learning.Learning;
import org.mediacenter.hub.learning.ModelBook;
import org.mediacenter.hub.learning.ModelVersion;
import org.mediacenter.hub.learning.ModelVersion.State;

/// Models are made of what people decided, tried, put in service and taken out again.
final class ModelsTest {
    private static final List<String> STREETS = List.of("melati", "kenanga", "anggrek", "mawar", "dahlia");

    @TempDir
    Path folder;

    @Test
    void a_model_that_does_no_worse_than_the_profile_alone_is_put_in_service() {
        try (School school = School.opened(folder)) {
            sensibly(school, 50);
            school.knows(50);

            school.looks();

            ModelVersion made = school.models().inService().orElseThrow();
            assertThat(made.examples()).isEqualTo(50);
            assertThat(made.heldBack()).isEqualTo(25);
            assertThat(made.right()).isGreaterThanOrEqualTo(made.rightBefore());
            assertThat(school.learning().serving()).isEqualTo(made.number());
        }
    }

    @Test
    void a_model_that_does_worse_is_not_put_in_service_and_is_not_tried_again_at_once() {
        try (School school = School.opened(folder)) {
            nonsense(school, 40);
            sensibly(school, 25);
            school.knows(105);

            school.looks();
            school.looks();

            assertThat(school.models().versions()).singleElement().satisfies(tried -> {
                assertThat(tried.state()).isEqualTo(State.NOT_BETTER);
                assertThat(tried.right()).isLessThan(tried.rightBefore());
            });
            assertThat(school.learning().serving()).isEqualTo(ModelBook.PROFILE_ALONE);
        }
    }

    @Test
    void nothing_is_made_of_too_few_examples() {
        try (School school = School.opened(folder)) {
            sensibly(school, 20);
            school.knows(20);

            school.looks();

            assertThat(school.models().versions()).isEmpty();
            assertThat(school.learning().serving()).isEqualTo(ModelBook.PROFILE_ALONE);
        }
    }

    @Test
    void a_person_puts_the_profile_alone_in_service_and_so_it_stays_over_a_restart_until_a_model_is_put_back() {
        try (School school = School.opened(folder)) {
            sensibly(school, 50);
            school.knows(50);
            school.looks();

            Await.done(school.learning().serve(ModelBook.PROFILE_ALONE, "kepala"));
            school.serves(ModelBook.PROFILE_ALONE);
            school.looks();
            school.city().dies();
            school.city().startsAgain();
            school.knows(50);
            school.looks();
            int afterTheRestart = school.learning().serving();
            Learning.Service back = Await.done(school.learning().serve(1, "kepala"));
            school.serves(1);

            assertThat(afterTheRestart).isEqualTo(ModelBook.PROFILE_ALONE);
            assertThat(back).isInstanceOf(Learning.Service.Done.class);
            assertThat(school.models().versions()).singleElement().satisfies(version -> {
                assertThat(version.state()).isEqualTo(State.IN_SERVICE);
                assertThat(version.by()).contains("kepala");
            });
            assertThat(Await.done(school.learning().serve(9, "kepala"))).isEqualTo(new Learning.Service.NotThere());
        }
    }

    @Test
    void the_model_in_service_is_made_again_after_a_restart_and_without_what_was_erased() {
        try (School school = School.opened(folder)) {
            ComplaintNumber erased = school.learns("becak hias lewat kampung dengan musik keras", "dishub");
            sensibly(school, 49);
            school.knows(50);
            school.looks();
            school.city().dies();
            school.city().startsAgain();
            school.serves(1);
            int learntBefore = school.learning().learnt();

            school.erases(erased);
            school.knows(49);
            school.looks();

            assertThat(learntBefore).isEqualTo(50);
            assertThat(school.learning().learnt()).isEqualTo(49);
            assertThat(school.learning().serving()).isEqualTo(1);
            assertThat(school.models().versions()).hasSize(1);
        }
    }

    @Test
    void the_model_in_service_is_not_made_again_for_what_was_handed_on_but_once_its_words_are_gone() {
        try (School school = School.opened(folder)) {
            ComplaintNumber handed = school.learns("becak hias lewat kampung dengan musik keras", "dishub");
            sensibly(school, 49);
            school.knows(50);
            school.looks();
            school.reopens(handed);
            school.hands(handed, "dlh");
            school.knows(49);

            school.looks();
            int learntByThen = school.learning().learnt();
            school.erases(handed);
            Await.until("it is made without", () -> {
                school.looks();
                return school.learning().learnt() == 49;
            });

            assertThat(learntByThen).isEqualTo(50);
            assertThat(school.learning().serving()).isEqualTo(1);
        }
    }

    @Test
    void another_node_learns_the_same_examples_and_follows_the_same_model() {
        try (School school = School.opened(folder)) {
            Learning other = school.city().anotherNode().learning().orElseThrow();
            sensibly(school, 50);
            school.knows(50);
            Await.until("the other node knows them", () -> other.examples() == 50);

            school.looks();
            Await.done(other.look());
            int followed = other.serving();
            Await.done(other.serve(ModelBook.PROFILE_ALONE, "kepala"));
            Await.until("the other node goes back", () -> other.learnt() == 0);
            school.looks();

            assertThat(followed).isEqualTo(1);
            assertThat(school.learning().serving()).isEqualTo(ModelBook.PROFILE_ALONE);
            assertThat(school.models().versions()).hasSize(1);
            Await.done(other.stop());
        }
    }

    /// What the profile would have said, too.
    private static void sensibly(School school, int count) {
        for (int i = 0; i < count; i++) {
            String street = STREETS.get(i % STREETS.size()) + ' ' + i;
            if (i % 2 == 0) {
                school.learns("lampu jalan mati di jalan " + street, "dishub");
            } else {
                school.learns("sampah menumpuk di jalan " + street, "dlh");
            }
        }
    }

    /// Everything the wrong way round, and twice as much of it.
    private static void nonsense(School school, int count) {
        for (int i = 0; i < count; i++) {
            String street = STREETS.get(i % STREETS.size()) + ' ' + i;
            school.learns("lampu jalan mati di " + street, "dlh");
            school.learns("sampah menumpuk di " + street, "dishub");
        }
    }
}
