package org.mediacenter.hub.keyword;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What has no word in it, and what has.
final class IdleWordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ya",
                "BELUM",
                "Ya, sudah.",
                "tdk",
                "ok",
                "ok ya",
                "p",
                "P P P",
                "?",
                "...",
                "👍",
                "👍🏽👍🏽",
                "❤️"
            })
    void an_answer_a_letter_or_two_marks_and_faces_are_no_matter(String words) {
        assertThat(IdleWords.are(words)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "api",
                "SOS",
                "🆘",
                "tolong",
                "belum, masih mati",
                "tidak ada air",
                "lp mt",
                "RT 5",
                "3",
                "112",
                "停电",
                "火",
                "оп",
                "pdam?"
            })
    void whatever_has_a_word_a_number_or_another_script_is_somebodys_matter(String words) {
        assertThat(IdleWords.are(words)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "wkwkwk",
                "WKWKWKWK 😂😂",
                "haha",
                "hahahaha ok",
                "hehe, ya",
                "xixixi",
                "awokawok",
                "lol",
                "ckckck"
            })
    void where_everybody_reads_laughter_is_idle_talk(String words) {
        assertThat(IdleWords.areIdleTalk(words)).isTrue();
        assertThat(IdleWords.areIdleTalk("lampu " + words)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"api", "wkwk jalan rusak", "haha 🆘", "hiu", "hai", "kwh", "cuk", "tolong hahaha"})
    void a_word_beside_laughter_is_somebodys_matter(String words) {
        assertThat(IdleWords.areIdleTalk(words)).isFalse();
    }

    @Property(tries = 300)
    void any_word_of_three_letters_that_is_no_answer_is_a_matter(
            @ForAll @AlphaChars @StringLength(min = 3, max = 12) String word) {
        String plain = AnswerWords.plain(word);
        boolean answers = AnswerWords.YES.contains(plain) || AnswerWords.NO.contains(plain);

        assertThat(IdleWords.are("ya " + word)).isEqualTo(answers);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ha", "wk", "awok", "xi", "ck", "h", "o"})
    void however_long_somebody_laughs_a_matter_behind_it_is_heard(String sound) {
        String laughter = sound.repeat(20_000);

        assertThat(IdleWords.areIdleTalk(laughter + " lampu jalan mati")).isFalse();
        assertThat(IdleWords.areIdleTalk(laughter)).isEqualTo(sound.length() > 1);
    }
}
