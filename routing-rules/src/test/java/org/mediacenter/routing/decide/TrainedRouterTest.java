package org.mediacenter.routing.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mediacenter.routing.ComplaintText;
import org.mediacenter.routing.DepartmentCode;
import org.mediacenter.routing.Guess;
import org.mediacenter.routing.Reason;
import org.mediacenter.routing.Routing;
import org.mediacenter.routing.Topic;
import org.mediacenter.routing.profile.Profiles;
import org.mediacenter.routing.profile.RoutingProfile;

/// A router with a model: of invented complaints in which the parks department has taken the street lamps over.
class TrainedRouterTest {
    private static final DepartmentCode PARKS = new DepartmentCode("dlh");
    private static final double NEARLY_ALL = 0.9;

    private final RoutingProfile profile = Profiles.shipped();
    private final LearningRouter router = new LearningRouter(profile);
    private final List<String> numbers = new ArrayList<>();

    @BeforeEach
    void learn() {
        Random random = new Random(7);
        for (Topic topic : profile.topics().values()) {
            if (topic.words().size() > 3) {
                DepartmentCode department = topic.code().department();
                for (int i = 0; i < 6; i++) {
                    boolean lamp = topic.code().value().equals("dishub.pju");
                    learn(text(topic, random), lamp ? PARKS : department);
                }
            }
        }
        for (int i = 0; i < 40; i++) {
            learn("penerangan jalan umum padam nomor tiang " + i, PARKS);
        }
    }

    @AfterEach
    void close() {
        router.close();
    }

    @Test
    void a_model_changes_what_the_profile_says_and_can_be_taken_back() {
        ComplaintText lamp = ComplaintText.of("penerangan jalan umum padam sejak kemarin");
        Routing before = router.route(lamp);

        router.serve(router.train(numbers));
        Routing with = router.route(lamp);
        router.serve(Optional.empty());

        assertThat(before.guesses().getFirst().department()).isNotEqualTo(PARKS);
        assertThat(with.guesses().getFirst().department()).isEqualTo(PARKS);
        assertThat(router.route(lamp)).isEqualTo(before);
    }

    @Test
    void a_model_is_right_about_more_past_complaints_than_the_profile_alone() {
        Optional<RoutingModel> model = router.train(numbers);

        assertThat(model).map(RoutingModel::examples).contains(numbers.size());
        assertThat(router.right(model, numbers)).isGreaterThan(router.right(Optional.empty(), numbers));
        assertThat(router.right(model, List.of("never learnt"))).isZero();
        assertThat(router.train(List.of("never learnt"))).isEmpty();
    }

    @Test
    void letters_that_grow_when_they_are_made_small_keep_the_reasons_in_their_places() {
        router.serve(router.train(numbers));
        String text = "\u0130".repeat(17) + " \u1E9E\uFB03 lampu padam qibra";

        assertThat(router.route(ComplaintText.of(text)).because()).allSatisfy(reason -> {
            if (reason instanceof Reason.Word word) {
                assertThat(text.substring(word.from(), word.to())).isEqualTo(word.word());
            }
        });
    }

    @Test
    void the_same_past_gives_the_same_model() {
        ComplaintText text = ComplaintText.of("taman kota kotor dan lampu padam");
        router.serve(router.train(numbers));
        Routing first = router.route(text);

        router.serve(router.train(numbers));

        assertThat(router.route(text)).isEqualTo(first);
    }

    @Test
    void without_the_words_that_spoke_the_department_is_less_likely() {
        router.serve(router.train(numbers));
        Random random = new Random(8);
        int asked = 0;
        int weaker = 0;
        for (Topic topic : profile.topics().values()) {
            if (topic.words().size() > 3) {
                Optional<Boolean> less = isWeakerWithoutItsWords(text(topic, random));
                asked += less.isPresent() ? 1 : 0;
                weaker += less.filter(yes -> yes).isPresent() ? 1 : 0;
            }
        }

        assertThat(asked).isGreaterThan(100);
        assertThat(weaker / (double) asked).isGreaterThanOrEqualTo(NEARLY_ALL);
    }

    private Optional<Boolean> isWeakerWithoutItsWords(String text) {
        Routing routing = router.route(ComplaintText.of(text));
        StringBuilder left = new StringBuilder(text);
        List<Reason.Word> words = routing.because().stream()
                .filter(Reason.Word.class::isInstance)
                .map(Reason.Word.class::cast)
                .toList();
        words.forEach(word -> left.replace(word.from(), word.to(), " ".repeat(word.to() - word.from())));
        return routing.guesses().stream()
                .findFirst()
                .filter(_ -> !words.isEmpty())
                .map(guess -> confidence(router.route(ComplaintText.of(left.toString())), guess.department())
                        < guess.confidence());
    }

    private static double confidence(Routing routing, DepartmentCode department) {
        return routing.guesses().stream()
                .filter(guess -> guess.department().equals(department))
                .mapToDouble(Guess::confidence)
                .findFirst()
                .orElse(0);
    }

    private void learn(String text, DepartmentCode department) {
        numbers.add("SBY-" + numbers.size());
        router.learn(numbers.getLast(), new Taught(ComplaintText.of(text), department, Optional.empty(), false));
    }

    private static String text(Topic topic, Random random) {
        List<String> words = topic.words();
        StringBuilder text = new StringBuilder("mohon ditindak");
        for (int i = 0; i < 3; i++) {
            text.append(' ').append(words.get(random.nextInt(words.size()))).append(" warga");
        }
        return text.toString();
    }
}
