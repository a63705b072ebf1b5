package org.mediacenter.routing.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mediacenter.routing.learn.Example;
import org.mediacenter.routing.learn.Scored;

class FiguresTest {
    /// From scikit-learn: `f1_score(["a","a","b","c"], ["a","b","b","d"], average="macro")` is 0.3333.
    @Test
    void macro_f1_is_the_mean_over_all_labels_right_or_said() {
        List<Answer> answers =
                List.of(answer("a", 0.9, "a"), answer("a", 0.8, "b"), answer("b", 0.7, "b"), answer("c", 0.6, "d"));

        assertThat(Figures.of(answers).macroF1()).isCloseTo(1.0 / 3, within(1e-4));
        assertThat(Figures.of(answers).accuracy()).isEqualTo(0.5);
    }

    @Test
    void saying_nothing_is_wrong_but_no_label() {
        List<Answer> answers = List.of(answer("a", 1, "a"), new Answer("a", List.of()));

        Figures figures = Figures.of(answers);

        assertThat(figures.accuracy()).isEqualTo(0.5);
        assertThat(figures.macroF1()).isCloseTo(2.0 / 3, within(1e-9));
    }

    @Test
    void the_right_one_among_the_first_three_counts_for_top_three() {
        Answer third = new Answer(
                "c", List.of(new Scored("a", 0.5), new Scored("b", 0.3), new Scored("c", 0.1), new Scored("d", 0.1)));
        Answer fourth = new Answer("d", third.said());

        assertThat(Figures.of(List.of(third, fourth)).top3()).isEqualTo(0.5);
    }

    @Test
    void calibration_error_is_how_far_confidence_and_accuracy_lie_apart() {
        List<Answer> believed = IntStream.range(0, 10)
                .mapToObj(i -> answer(i < 8 ? "a" : "b", 0.8, "a"))
                .toList();
        List<Answer> boasting = IntStream.range(0, 10)
                .mapToObj(i -> answer(i < 5 ? "a" : "b", 0.9, "a"))
                .toList();

        assertThat(Figures.of(believed).calibrationError()).isCloseTo(0, within(1e-9));
        assertThat(Figures.of(boasting).calibrationError()).isCloseTo(0.4, within(1e-9));
    }

    @Test
    void the_surest_are_told_apart_from_the_rest() {
        List<Answer> answers = new ArrayList<>();
        IntStream.range(0, 7).forEach(_ -> answers.add(answer("a", 0.9, "a")));
        IntStream.range(0, 3).forEach(_ -> answers.add(answer("b", 0.2, "a")));

        assertThat(Figures.of(answers).coverage())
                .contains(new Figures.Cut(0.5, 0.7, 1), new Figures.Cut(0.9, 0.7, 1))
                .last()
                .extracting(Figures.Cut::accuracy)
                .isEqualTo(7.0 / 9);
    }

    @Test
    void the_pairs_mixed_up_most_come_first() {
        List<Answer> answers =
                List.of(answer("a", 1, "b"), answer("a", 1, "b"), answer("c", 1, "a"), answer("c", 1, "c"));

        assertThat(Figures.of(answers).confusions())
                .containsExactly(new Figures.Confusion("a", "b", 2), new Figures.Confusion("c", "a", 1));
    }

    @Test
    void every_part_has_about_the_same_share_of_each_label() {
        List<Example> examples = IntStream.range(0, 100)
                .mapToObj(i -> new Example(i % 10 == 0 ? "few" : "many", "text " + i))
                .toList();

        int[] part = Folds.of(examples, 5, 42);

        for (int fold = 0; fold < 5; fold++) {
            int one = fold;
            assertThat(Arrays.stream(part).filter(each -> each == one).count()).isEqualTo(20);
            assertThat(IntStream.range(0, 100)
                            .filter(i ->
                                    part[i] == one && examples.get(i).label().equals("few"))
                            .count())
                    .isEqualTo(2);
        }
        assertThat(Folds.of(examples, 5, 42)).isEqualTo(part);
        assertThat(Folds.of(examples, 5, 43)).isNotEqualTo(part);
    }

    private static Answer answer(String right, double confidence, String said) {
        return new Answer(right, List.of(new Scored(said, confidence)));
    }
}
