package org.mediacenter.routing.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LearntTest {
    private final Learnt learnt = new Learnt(Lessons.READER);

    @AfterEach
    void close() {
        learnt.close();
    }

    @Test
    void nothing_learnt_says_nothing() {
        assertThat(learnt.classify("lampu padam")).isEmpty();
    }

    @Test
    void a_correction_counts_at_once_before_any_training() {
        learnt.learn("1", new Example("pju", "lampu taman padam"), true);

        assertThat(learnt.classify("lampu taman mati"))
                .first()
                .extracting(Scored::label)
                .isEqualTo("pju");
    }

    @Test
    void a_correction_changes_the_next_decision_about_a_text_like_it_though_the_model_never_saw_its_label() {
        teach(Lessons.some(120, 1));
        String text = "ondel-ondel mengganggu warga";
        String before = learnt.classify(text).getFirst().label();

        learnt.learn("correction", new Example("satpol", "ondel-ondel mengganggu sekali warga sini"), true);

        assertThat(before).isNotEqualTo("satpol");
        assertThat(learnt.classify(text).getFirst().label()).isEqualTo("satpol");
        learnt.train();
        assertThat(learnt.classify(text).getFirst().label()).isEqualTo("satpol");
    }

    @Test
    void the_nearest_of_a_few_is_near_to_nothing_and_of_many_makes_nothing_sure() {
        learnt.learn("1", new Example("pju", "ondel ondel mas wahyu berisik"), false);
        List<Scored> ofOne = learnt.classify("wahyu ulang tahun besok");
        for (int i = 2; i < 80; i++) {
            learnt.learn("" + i, new Example("pju", "ondel ondel mas wahyu berisik " + i), false);
        }

        assertThat(ofOne).isEmpty();
        assertThat(learnt.classify("wahyu ulang tahun besok"))
                .allSatisfy(label -> assertThat(label.probability()).isLessThan(0.2));
    }

    @Test
    void what_was_forgotten_speaks_no_more() {
        learnt.learn("1", new Example("pju", "lampu taman padam"), false);
        learnt.learn("2", new Example("dlh", "sampah pasar"), false);

        learnt.forget("1");
        learnt.train();

        assertThat(learnt.size()).isEqualTo(1);
        assertThat(learnt.classify("lampu taman padam"))
                .extracting(Scored::label)
                .doesNotContain("pju");
    }

    @Test
    void an_example_of_the_same_name_takes_the_place_of_the_first() {
        learnt.learn("1", new Example("pju", "lampu taman padam"), true);
        learnt.learn("1", new Example("dlh", "lampu taman padam"), true);

        assertThat(learnt.classify("lampu taman")).extracting(Scored::label).containsExactly("dlh");
    }

    private void teach(List<Example> examples) {
        for (int i = 0; i < examples.size(); i++) {
            learnt.learn("lesson-" + i, examples.get(i), false);
        }
        learnt.train();
    }
}
