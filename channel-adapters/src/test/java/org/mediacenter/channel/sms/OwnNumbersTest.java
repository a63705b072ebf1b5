package org.mediacenter.channel.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The city's own number as a sender, however it is written.
final class OwnNumbersTest {

    @ParameterizedTest
    @CsvSource({
        "1771, 1771, true",
        "1771, +621771, false",
        "1771, 01771, false",
        "1771, 17711, false",
        "0800000001, +62800000001, true",
        "0800000001, 62800000001, true",
        "0800000001, 0062800000001, true",
        "+62800000001, 0800000001, true",
        "+62 800-000-001, 62800000001, true",
        "0800000001, +62800000002, false",
        "0800000001, +6281800000001, false",
        "+62800000001, 800000001, false",
        "02112345678, +6282112345678, false",
        "02112345678, +62 21 12345678, true",
        "0800000001, +65800000001, false",
        "KOTA, kota, true",
        "KOTA, KOTAKU, false",
        "'', '', false"
    })
    void it_is_known(String own, String sender, boolean same) {
        assertThat(new OwnNumbers("62", List.of("9999", own)).have(sender)).isEqualTo(same);
    }

    @Test
    void where_no_country_is_known_only_the_form_it_is_written_in_is() {
        OwnNumbers own = new OwnNumbers("", List.of("0800000001"));

        assertThat(own.have("0800000001")).isTrue();
        assertThat(own.have("+62800000001")).isFalse();
    }
}
