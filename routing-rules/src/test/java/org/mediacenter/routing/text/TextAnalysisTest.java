package org.mediacenter.routing.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.mediacenter.routing.profile.Profiles;

class TextAnalysisTest {
    private final TextAnalysis analysis = Profiles.shipped().analysis();

    @Property(tries = 500)
    void any_text_whatsoever_is_read_into_words_that_stand_in_it(@ForAll("anyText") String text) {
        int last = 0;
        for (Word word : analysis.words(text)) {
            assertThat(word.term()).isNotEmpty();
            assertThat(word.from()).isGreaterThanOrEqualTo(last);
            assertThat(word.to()).isGreaterThan(word.from()).isLessThanOrEqualTo(text.length());
            last = word.to();
        }
    }

    @Property
    void a_telling_word_survives_shouting_and_stretching(
            @ForAll("tellingWords") String word, @ForAll @IntRange(min = 3, max = 30) int times) {
        String stretched = word + word.substring(word.length() - 1).repeat(times);

        assertThat(terms(word.toUpperCase(Locale.ROOT))).isEqualTo(terms(word)).isNotEmpty();
        assertThat(terms(stretched)).isEqualTo(terms(word));
    }

    @Property
    void a_letter_repeated_in_anger_anywhere_changes_nothing(
            @ForAll("tellingWords") String word,
            @ForAll @IntRange(min = 3, max = 20) int times,
            @ForAll Random random) {
        int at = random.nextInt(word.length());

        String stretched = word.substring(0, at) + word.substring(at, at + 1).repeat(times) + word.substring(at + 1);

        assertThat(terms(stretched)).isEqualTo(terms(word));
    }

    @Property
    void punctuation_around_a_word_changes_nothing(
            @ForAll("tellingWords") String word,
            @ForAll("punctuation") String before,
            @ForAll("punctuation") String after) {
        assertThat(terms(before + word + after)).isEqualTo(terms(word));
    }

    @Property
    void each_word_is_read_for_itself(@ForAll("tellingWords") String one, @ForAll("tellingWords") String two) {
        assertThat(terms(one + ", " + two)).containsExactlyElementsOf(joined(terms(one), terms(two)));
    }

    @Example
    void a_megabyte_is_read_no_further_than_its_beginning() {
        String million = "banjir \uD800\u0000@#1:/._ ".repeat(50_000);

        List<Word> words = analysis.words(million);

        assertThat(words).isNotEmpty().allMatch(word -> word.to() <= TextAnalysis.LONGEST_TEXT);
    }

    @Property
    void words_that_say_nothing_change_nothing(@ForAll("tellingWords") String one, @ForAll("tellingWords") String two) {
        assertThat(terms("Assalamualaikum pak, maaf " + one + " di " + two + " ya min"))
                .isEqualTo(terms(one + " " + two));
    }

    @Property
    void no_more_than_the_beginning_is_looked_at(@ForAll @IntRange(min = 0, max = 3) int before) {
        String text = "a".repeat(TextAnalysis.LONGEST_TEXT - before) + "\uD83D\uDE00".repeat(1000);

        String beginning = TextAnalysis.beginning(text);

        assertThat(beginning.length()).isBetween(TextAnalysis.LONGEST_TEXT - 1, TextAnalysis.LONGEST_TEXT);
        assertThat(beginning.codePoints()).noneMatch(c -> c >= 0xD800 && c <= 0xDFFF);
    }

    @Example
    void indonesian_and_javanese_of_the_street_meet_in_the_same_terms() {
        assertThat(terms("lampune dalan mati kabeh")).isEqualTo(terms("lampu jalan mati kabeh"));
        assertThat(terms("jln bolong")).isEqualTo(terms("jalanan berlubang"));
        assertThat(terms("pak, perantingan pohonnya")).isEqualTo(terms("ranting pohon"));
    }

    @Example
    void words_whose_stem_means_something_else_keep_apart() {
        assertThat(terms("akta kematian")).isNotEqualTo(terms("akta mati"));
        assertThat(terms("kebakaran")).isNotEqualTo(terms("bakar"));
    }

    private static List<String> joined(List<String> one, List<String> two) {
        return Stream.concat(one.stream(), two.stream()).toList();
    }

    private List<String> terms(String text) {
        return analysis.words(text).stream().map(Word::term).toList();
    }

    @Provide
    Arbitrary<String> anyText() {
        return Arbitraries.oneOf(
                Arbitraries.strings().all().ofMaxLength(300),
                Arbitraries.strings()
                        .withChars('\uD800', '\uDC00', '\u200D', '\u0301', 'a', ' ')
                        .ofMaxLength(60),
                Arbitraries.strings()
                        .withChars('\u0000', '\u001B', '\u202E', '@', '#', ':', '/', '.', '_', '1', 'a', 'A')
                        .ofMaxLength(80),
                Arbitraries.strings().numeric().ofMaxLength(80),
                Arbitraries.of("😀", "🏽", "🇮", "\u200D", "\uFE0F")
                        .list()
                        .ofMaxSize(60)
                        .map(all -> String.join("", all)),
                Arbitraries.of(
                                "jalan rusak",
                                "#PJUMati",
                                "@admin",
                                "a@b.c",
                                "https://a.id/b?c=d",
                                "://",
                                "ＪＡＬＡＮ",
                                "ja\u00ADlan")
                        .list()
                        .ofMaxSize(20)
                        .map(parts -> String.join(" \t\n", parts)));
    }

    @Provide
    Arbitrary<String> punctuation() {
        return Arbitraries.strings().withChars(".,;:!?()[]\"'-*/\\ \n").ofMaxLength(4);
    }

    @Provide
    Arbitrary<String> tellingWords() {
        return Arbitraries.of(
                "pohon",
                "tetangga",
                "minggu",
                "selokan",
                "lampu",
                "banjir",
                "parkir",
                "sampah",
                "trotoar",
                "puskesmas",
                "jukir",
                "pdam");
    }
}
