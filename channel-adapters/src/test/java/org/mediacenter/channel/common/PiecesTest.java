package org.mediacenter.channel.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/// Long texts are cut and nothing is lost.
final class PiecesTest {

    @Test
    void a_paragraph_is_a_better_place_than_a_space() {
        String first = "a ".repeat(40).strip();

        assertThat(Pieces.of(first + "\n" + "b ".repeat(40), 100))
                .containsExactly(first, "b ".repeat(40).strip());
    }

    @Property(tries = 500)
    void pieces_fit_and_together_say_everything(
            @ForAll("texts") String text, @ForAll @IntRange(min = 100, max = 400) int most) {
        List<String> pieces = Pieces.of(text, most);

        assertThat(pieces).allMatch(piece -> piece.length() <= most);
        assertThat(String.join("", pieces).replaceAll("\\s", "")).isEqualTo(text.replaceAll("\\s", ""));
        assertThat(pieces).noneMatch(piece -> !piece.isEmpty() && Character.isLowSurrogate(piece.charAt(0)));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("kata", " ", "\n", "👨‍👩‍👧", "日本", "x".repeat(150), "👍".repeat(120), "é")
                .list()
                .ofMaxSize(60)
                .map(pieces -> String.join("", pieces));
    }
}
