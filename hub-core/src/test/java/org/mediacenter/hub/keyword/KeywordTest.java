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
    @ValueSource(
            strings = {
                "CEK nomor FMH-GDC-W6P",
                "cek no. FMHGDCW6P",
                "cek no FMHGDCW6P",
                "CEKFMH-GDC-W6P",
                "cekfmh gdc w6p",
                "statusFMHGDCW6P",
                "cek laporan nomor: FMH GDC W6P?"
            })
    void the_number_may_stand_close_or_behind_other_words(String words) {
        assertThat(Keyword.of(words)).contains(new Keyword.Check(Optional.of(new ComplaintNumber("FMH-GDC-W6P"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CEK 123",
                "cek nomor 123",
                "CEK FMH-GDC-W6R",
                "cek FMH GDC W6R",
                "status fmhgdcw6",
                "cek no FMH-GDC-W6P7",
                "CEK FMH-GDC-WXP",
                "cek FMHOGDCW6P?",
                "CEK ABC-DEF-GHJ",
                "status abc-def-gh"
            })
    void what_can_be_no_number_after_cek_is_nobodys_matter(String words) {
        assertThat(Keyword.of(words)).contains(new Keyword.BrokenCheck());
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
                "cek lampu jalan di depan rumah saya mati",
                "cek rt 05 rw 3",
                "cek kerusakan",
                "cek air got rt5",
                "cekungan di jalan 5",
                "dek 123",
                "",
                "5 lampu mati",
                "-5",
                "5?",
                "112",
                "3 4",
                "bintang",
                "⭐⭐⭐⭐⭐⭐",
                "lima lampu",
                "nomor 5",
                "sambungan air mati",
                "sambung pipa bocor",
                "sambung air 3 bulan",
                "cek jalan rusak di depan pasar",
                "cek got-got di gang",
                "kabel putus",
                "putus kabel listrik",
                "12345",
                "1234567",
                "0800123456",
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
        "５, 5",
        "٣, 3",
        "२, 2",
        "five, 5"
    })
    void one_to_five_is_how_the_city_did_however_it_is_typed(String words, int score) {
        assertThat(Keyword.of(words)).contains(new Keyword.Rate(score));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "6", "10", "６", "٧."})
    void another_number_of_one_or_two_digits_is_no_score(String words) {
        assertThat(Keyword.of(words)).contains(new Keyword.NoScore());
    }

    @ParameterizedTest
    @ValueSource(strings = {"SAMBUNG ABC-DEF-GHJ", "sambung ABD-DEF-GHJ", "Link abc-def-ghj"})
    void what_can_be_no_number_after_sambung_proves_nothing(String words) {
        assertThat(Keyword.of(words)).contains(new Keyword.BrokenProof());
    }

    @ParameterizedTest
    @ValueSource(strings = {"SAMBUNG", "sambung.", "Sambungkan"})
    void sambung_alone_has_nothing_to_link(String words) {
        assertThat(Keyword.of(words)).contains(new Keyword.BareLink());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SAMBUNG %s aB_d-fgh1jkLmnoP",
                "sambung  %s  aB_d-fgh1jkLmnoP.",
                "Sambungkan nomor %s kunci: aB_d-fgh1jkLmnoP",
                "samung %s aB_d-fgh1jkLmnoP",
                "SAMBUNG https://hub.example.go.id/track/%s?key=aB_d-fgh1jkLmnoP"
            })
    void number_and_key_link_a_conversation_however_they_are_typed(String form) {
        assertThat(Keyword.of(form.formatted(NUMBER)))
                .contains(new Keyword.Link(NUMBER, Optional.of("aB_d-fgh1jkLmnoP")));
    }

    @Test
    void a_number_alone_asks_for_a_code_also_in_groups() {
        assertThat(Keyword.of("SAMBUNG " + NUMBER)).contains(new Keyword.Link(NUMBER, Optional.empty()));
        assertThat(Keyword.of("sambung " + NUMBER.value().replace('-', ' ')))
                .contains(new Keyword.Link(NUMBER, Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"123456", "123 456", "123-456", "kode 123456.", "*123456*", "SAMBUNG 123456"})
    void six_digits_may_be_a_code(String words) {
        assertThat(Keyword.of(words)).contains(new Keyword.Code("123456"));
    }

    @Test
    void putus_stands_alone_or_before_a_number() {
        assertThat(Keyword.of("Putus!")).contains(new Keyword.Unlink(Optional.empty()));
        assertThat(Keyword.of("putus " + NUMBER)).contains(new Keyword.Unlink(Optional.of(NUMBER)));
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
