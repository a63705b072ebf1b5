package org.mediacenter.dashboard.standin.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class SegmentTest {
    @Property(tries = 300)
    void any_text_is_the_same_again_after_it_was_split(
            @ForAll @StringLength(max = 700) String text, @ForAll @IntRange(max = 255) int reference) {
        String wellFormed = text.codePoints()
                .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();

        List<Segment> segments = Segment.of(wellFormed, reference);

        assertThat(segments.stream().map(Segment::text).collect(Collectors.joining()))
                .isEqualTo(wellFormed);
        assertThat(segments).allMatch(segment -> segment.data().length <= 160);
    }

    @Test
    void plain_words_fill_160_characters_and_then_two_parts_of_153() {
        assertThat(Segment.of("a".repeat(160), 7)).singleElement().matches(segment -> !segment.hasHeader());

        List<Segment> two = Segment.of("a".repeat(161), 7);

        assertThat(two).extracting(segment -> segment.text().length()).containsExactly(153, 8);
        assertThat(two).extracting(Segment::part).containsExactly(new Segment.Part(7, 2, 1), new Segment.Part(7, 2, 2));
    }

    @Test
    void an_emoji_on_the_cut_stays_whole() {
        List<Segment> segments = Segment.of("x".repeat(66) + "😭 banjir " + "y".repeat(20), 1);

        assertThat(segments.getFirst().text()).isEqualTo("x".repeat(66));
        assertThat(segments.getLast().text()).startsWith("😭 banjir");
    }

    @Test
    void brackets_and_the_euro_sign_take_two_septets_that_are_not_parted() {
        List<Segment> segments = Segment.of("x".repeat(152) + "€" + "[RT 03]".repeat(3), 1);

        assertThat(segments.getFirst().text()).isEqualTo("x".repeat(152));
        assertThat(segments.getLast().text()).isEqualTo("€[RT 03][RT 03][RT 03]");
    }
}
