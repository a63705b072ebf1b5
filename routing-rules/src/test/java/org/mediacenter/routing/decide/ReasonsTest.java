package org.mediacenter.routing.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mediacenter.routing.ComplaintText;
import org.mediacenter.routing.DepartmentCode;
import org.mediacenter.routing.Reason;
import org.mediacenter.routing.Routing;
import org.mediacenter.routing.profile.Profiles;

/// Reasons are the reasons: without the words named, the decision is weaker; and they are the same on every thread.
class ReasonsTest {
    private static final double NEARLY_ALL = 0.97;

    private final ProfileRouter router = new ProfileRouter(Profiles.shipped());
    private final List<String> texts = texts();

    @Test
    void words_that_hardly_spoke_are_no_reason() {
        Routing routing = new ProfileRouter(Profiles.shipped())
                .route(ComplaintText.of("lampu jalan padam sudah empat malam, tolong segera diperbaiki"));

        assertThat(routing.because())
                .filteredOn(Reason.Word.class::isInstance)
                .extracting(reason -> ((Reason.Word) reason).word())
                .contains("lampu", "padam")
                .doesNotContain("empat", "malam", "segera");
    }

    @Test
    void without_the_words_that_spoke_the_department_is_less_likely() {
        List<Routing> sure = texts.stream()
                .map(text -> router.route(ComplaintText.of(text)))
                .filter(Routing.Sure.class::isInstance)
                .toList();

        long weaker = texts.stream().filter(this::isWeakerWithoutItsWords).count();

        assertThat(sure).hasSizeGreaterThan(70);
        assertThat(weaker / (double) sure.size()).isGreaterThanOrEqualTo(NEARLY_ALL);
    }

    private boolean isWeakerWithoutItsWords(String text) {
        if (!(router.route(ComplaintText.of(text)) instanceof Routing.Sure sure)) {
            return false;
        }
        StringBuilder without = new StringBuilder(text);
        for (Reason reason : sure.because()) {
            if (reason instanceof Reason.Word word) {
                IntStream.range(word.from(), word.to()).forEach(at -> without.setCharAt(at, ' '));
            }
        }
        DepartmentCode department = sure.lead().department();
        return confidence(router.route(ComplaintText.of(without.toString())), department)
                < sure.lead().confidence();
    }

    private static double confidence(Routing routing, DepartmentCode department) {
        return routing.guesses().stream()
                .filter(guess -> guess.department().equals(department))
                .mapToDouble(guess -> guess.confidence())
                .sum();
    }

    @Test
    void many_threads_at_once_decide_as_one_does() {
        List<Routing> alone =
                texts.stream().map(text -> router.route(ComplaintText.of(text))).toList();

        List<Routing> together = IntStream.range(0, 20 * texts.size())
                .parallel()
                .mapToObj(i -> router.route(ComplaintText.of(texts.get(i % texts.size()))))
                .toList();

        assertThat(IntStream.range(0, together.size()))
                .allMatch(i -> together.get(i).equals(alone.get(i % texts.size())));
    }

    private static List<String> texts() {
        try (InputStream table = Objects.requireNonNull(ReasonsTest.class.getResourceAsStream("complaints.tsv"))) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(line -> line.substring(line.indexOf('\t') + 1))
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
