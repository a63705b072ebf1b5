package org.mediacenter.routing.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class ClassifierTest {
    private static final Classifier CLASSIFIER = Classifier.learnt(Lessons.some(300, 1), Lessons.READER);

    @Test
    void what_it_never_saw_is_decided_by_the_words_it_learnt() {
        assertThat(Lessons.some(90, 2))
                .allSatisfy(example -> assertThat(
                                CLASSIFIER.classify(example.text()).getFirst().label())
                        .isEqualTo(example.label()));
    }

    @Test
    void a_misspelt_word_is_known_by_its_pieces() {
        assertThat(CLASSIFIER.classify("penerngan pdam").getFirst().label()).isEqualTo("lampu");
        assertThat(CLASSIFIER.classify("poohn tumbangg").getFirst().label()).isEqualTo("pohon");
    }

    @Test
    void without_the_words_it_names_a_label_is_less_probable() {
        List<Example> unseen = Lessons.some(150, 4);
        long lowered = unseen.stream()
                .filter(example ->
                        probability(example.label(), without(example)) < probability(example.label(), example.text()))
                .count();

        assertThat(lowered).isGreaterThanOrEqualTo(unseen.size() * 9 / 10);
    }

    @Test
    void the_words_it_names_are_those_of_the_matter() {
        String text = "mohon pak pohon di depan rumah";

        List<Telling> telling = CLASSIFIER.telling(text, "pohon", 1);

        assertThat(telling)
                .singleElement()
                .satisfies(word ->
                        assertThat(text.substring(word.from(), word.to())).isEqualTo("pohon"));
        assertThat(CLASSIFIER.telling(text, "no such label", 3)).isEmpty();
        assertThat(CLASSIFIER.telling("", "pohon", 3)).isEmpty();
    }

    private static double probability(String label, String text) {
        return CLASSIFIER.classify(text).stream()
                .filter(scored -> scored.label().equals(label))
                .findFirst()
                .orElseThrow()
                .probability();
    }

    private static String without(Example example) {
        StringBuilder text = new StringBuilder(example.text());
        for (Telling word : CLASSIFIER.telling(example.text(), example.label(), 5)) {
            text.replace(word.from(), word.to(), " ".repeat(word.to() - word.from()));
        }
        return text.toString();
    }

    @Test
    void all_labels_are_told_and_add_up_to_one() {
        List<Scored> said = CLASSIFIER.classify("pohon di dekat lampu");

        assertThat(said).extracting(Scored::label).containsExactlyInAnyOrderElementsOf(Lessons.LABELS);
        assertThat(said.stream().mapToDouble(Scored::probability).sum()).isCloseTo(1, within(1e-9));
        assertThat(said).isSortedAccordingTo((a, b) -> Double.compare(b.probability(), a.probability()));
    }

    @Test
    void the_same_examples_make_the_same_classifier() {
        Classifier again = Classifier.learnt(Lessons.some(300, 1), Lessons.READER);

        assertThat(again.classify("truk sampah di gang")).isEqualTo(CLASSIFIER.classify("truk sampah di gang"));
    }

    @Test
    void examples_of_one_label_only_teach_that_label() {
        List<Example> one = List.of(new Example("lampu", "lampu padam"), new Example("lampu", "lampu gelap"));

        assertThat(Classifier.learnt(one, Lessons.READER).classify("apa saja")).containsExactly(new Scored("lampu", 1));
    }

    @Test
    void two_labels_are_told_apart_too() {
        List<Example> two = Lessons.some(120, 3).stream()
                .filter(example -> !example.label().equals("pohon"))
                .toList();
        Classifier classifier = Classifier.learnt(two, Lessons.READER);

        assertThat(classifier.classify("lampu padam").getFirst().label()).isEqualTo("lampu");
        assertThat(classifier.classify("sampah bau").getFirst().label()).isEqualTo("sampah");
    }

    @Test
    void the_same_text_under_two_labels_confuses_nothing_but_itself() {
        List<Example> examples = new ArrayList<>(Lessons.some(300, 1));
        examples.add(new Example("lampu", "mohon dibantu"));
        examples.add(new Example("sampah", "mohon dibantu"));

        Classifier classifier = Classifier.learnt(examples, Lessons.READER);

        assertThat(classifier.classify("pohon tumbang").getFirst().label()).isEqualTo("pohon");
    }

    @Test
    void any_text_gets_an_answer_quickly() {
        List<String> hostile = List.of(
                "",
                " ",
                "a",
                "1234567890",
                "\u0000\u0001\uD800",
                "😀".repeat(50_000),
                "a".repeat(100_000),
                "a b ".repeat(25_000),
                "İ".repeat(100_000));

        for (String text : hostile) {
            Assertions.assertTimeout(
                    Duration.ofSeconds(2),
                    () -> assertThat(CLASSIFIER.classify(text)).hasSize(3));
        }
    }
}
