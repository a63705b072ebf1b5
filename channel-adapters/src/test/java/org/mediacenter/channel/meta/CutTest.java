package org.mediacenter.channel.meta;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/// Words too long for one message.
final class CutTest {

    @Test
    void words_are_cut_between_words() {
        assertThat(Cut.into("jalan rusak di gang dua", 12, String::length))
                .containsExactly("jalan rusak", "di gang dua");
        assertThat(Cut.into("pendek", 12, String::length)).containsExactly("pendek");
        assertThat(Cut.into("a".repeat(25), 12, String::length)).hasSize(3);
    }

    @Property(tries = 500)
    void every_part_fits_and_nothing_but_spaces_is_lost(
            @ForAll String text, @ForAll @IntRange(min = 4, max = 50) int most) {
        List<String> parts = Cut.into(text, most, CutTest::octets);

        assertThat(parts).allSatisfy(part -> assertThat(octets(part)).isLessThanOrEqualTo(most));
        assertThat(solid(String.join("", parts))).isEqualTo(solid(text));
    }

    private static String solid(String text) {
        StringBuilder solid = new StringBuilder();
        text.codePoints().filter(point -> !Character.isWhitespace(point)).forEach(solid::appendCodePoint);
        return solid.toString();
    }

    private static int octets(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
