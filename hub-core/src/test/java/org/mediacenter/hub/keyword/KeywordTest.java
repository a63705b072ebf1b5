package org.mediacenter.hub.keyword;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mediacenter.hub.complaint.ComplaintNumber;

/// What is a keyword, and what is somebody's matter.
final class KeywordTest {
    private static final ComplaintNumber NUMBER = ComplaintNumber.random(new SecureRandom());

    @ParameterizedTest
    @ValueSource(strings = {"CEK %s", "cek %s", " Cek  %s.", "ceck %s", "ck %s", "status %s", "CEK: %s", "sttus %s"})
    void a_number_after_cek_asks_how_it_stands_however_it_is_spelt(String form) {
        assertThat(Keyword.of(form.formatted(NUMBER))).contains(new Keyword.Check(Optional.of(NUMBER)));
    }

    @Test
    void the_number_is_read_as_people_type_it() {
        String plain = NUMBER.value().replace("-", "").toLowerCase(Locale.ROOT);

        assertThat(Keyword.of("cek " + plain)).contains(new Keyword.Check(Optional.of(NUMBER)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"STOP", "stop", " Stop. ", "stop!!", "'STOP'", "S T O P", "berhenti"})
    void who_wants_no_more_messages_says_it_in_one_word(String words) {
        assertThat(Keyword.of(words)).contains(new Keyword.OptOut());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "stop bus rusak",
                "setop",
                "halte",
                "bus stop",
                "stop 5",
                "stopkontak",
                "STOP?",
                "cek jalan rusak",
                "info banjir di mana",
                "tolong cek lampu",
                "",
                "5 lampu mati",
                "-5",
                "5?",
                "0",
                "6",
                "15",
                "3 4",
                "bintang",
                "⭐⭐⭐⭐⭐⭐",
                "lima lampu",
                "nomor 5",
                "ya",
                "mulai kemarin lampu mati"
            })
    void other_words_are_somebodys_matter(String words) {
        assertThat(Keyword.of(words)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "5, 5",
        "5., 5",
        "*5*, 5",
        "' 5 ', 5",
        "Lima, 5",
        "satu!, 1",
        "nilai 5, 5",
        "Nilai: empat, 4",
        "4/5, 4",
        "bintang 3, 3",
        "2 bintang, 2",
        "⭐⭐⭐⭐⭐, 5",
        "⭐ ⭐, 2",
        "★★★, 3",
        "5⭐, 5",
        "5\uFE0F\u20E3, 5",
        "five, 5"
    })
    void one_to_five_is_how_the_city_did_however_it_is_typed(String words, int score) {
        assertThat(Keyword.of(words)).contains(new Keyword.Rate(score));
    }

    @Test
    void help_and_the_own_latest_matter_need_no_number() {
        assertThat(Keyword.of("INFO")).contains(new Keyword.Help());
        assertThat(Keyword.of("cek")).contains(new Keyword.Check(Optional.empty()));
        assertThat(Keyword.of("Mulai")).contains(new Keyword.OptIn());
    }

    @Property(tries = 500)
    void any_text_is_read_without_harm(@ForAll String text) {
        assertThat(Keyword.of(text)).isNotNull();
    }
}
