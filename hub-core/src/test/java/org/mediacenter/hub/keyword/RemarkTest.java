package org.mediacenter.hub.keyword;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A score with its reason, and numbers that count something.
final class RemarkTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2 petugasnya terlambat sekali|2|petugasnya terlambat sekali",
                "5, terima kasih|5|terima kasih",
                "4/5 bagus|4|bagus",
                "１ kecewa|1|kecewa",
                "٣ lumayan|3|lumayan"
            })
    void a_digit_before_words_is_a_score_and_why(String typed, int score, String words) {
        assertThat(Remark.in(typed)).contains(new Remark(score, words));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5",
                "0 sekali",
                "6 bagus",
                "12 rumah",
                "2-3 rumah",
                "3rumah",
                "lampu 2 mati",
                "",
                "1. lampu mati 2. jalan rusak",
                "2 3 hari"
            })
    void other_numbers_are_none(String typed) {
        assertThat(Remark.in(typed)).isEmpty();
    }
}
