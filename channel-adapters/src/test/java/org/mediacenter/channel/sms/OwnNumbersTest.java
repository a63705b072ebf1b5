package org.mediacenter.channel.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mediacenter.hub.telephone.Numbering;

/// The city's own number as a sender, however it is written.
final class OwnNumbersTest {

    @ParameterizedTest
    @CsvSource({
        "1771, 1771, true",
        "1771, +621771, true",
        "1771, 01771, true",
        "1771, 00621771, true",
        "1771, 17711, false",
        "62177, 177, false",
        "0800000001, +62800000001, true",
        "0800000001, 62800000001, true",
        "0800000001, 0062800000001, true",
        "0800000001, +620800000001, true",
        "0800000001, 800000001, true",
        "0800000001, +800000001, true",
        "+62800000001, 0800000001, true",
        "+62800000001, 800000001, true",
        "+62 800-000-001, 62800000001, true",
        "0800000001, +62800000002, false",
        "0800000001, 00000001, false",
        "0800000001, +6281800000001, false",
        "02112345678, +6282112345678, false",
        "02112345678, +62 21 12345678, true",
        "0800000001, +65800000001, false",
        "1771, \u0661\u0667\u0667\u0661, true",
        "1771, \uFF11\uFF17\uFF17\uFF11, true",
        "0800000001, \uFF0B\uFF16\uFF12\u0668\u0660\u0660\u0660\u0660\u0660\u0660\u0660\u0661, true",
        "0800000001, \u0966\u096E\u0966\u0966\u0966\u0966\u0966\u0966\u0966\u0967, true",
        "0800000001, \u0660\u0668\u0660\u0660\u0660\u0660\u0660\u0660\u0660\u0662, false",
        "0800000001, tel:+62800000001, true",
        "0800000001, TEL:+62-800-000-001;ext=1, true",
        "0800000001, sip:+62800000001@pbx.example:5060;user=phone, true",
        "0800000001, sips:%2B62800000001@pbx.example, true",
        "0800000001, '\"Kota\" <sip:0800000001@pbx.example>', true",
        "0800000001, 62800000001@pbx.example, true",
        "0800000001, sms://+62800000001, true",
        "0800000001, '[+62] (800) 000 001', true",
        "0800000001, +62\u00A0800\u2011000\u2011001, true",
        "0800000001, \u202A+62800000001\u202C, true",
        "1771, tel:1771;phone-context=+62, true",
        "0800000001, tel:+62800000002, false",
        "0800000001, tel:+62800000002;ext=0800000001, false",
        "KOTA, kota, true",
        "MEDIACENTER, Media-Center, true",
        "KOTA, KOTAKU, false",
        "'', '', false",
        "'-', '', false"
    })
    void it_is_known(String own, String sender, boolean same) {
        assertThat(new OwnNumbers(new Numbering("62"), List.of("9999", own)).have(sender))
                .isEqualTo(same);
    }

    @Test
    void where_no_country_is_known_only_the_form_it_is_written_in_is() {
        OwnNumbers own = new OwnNumbers(new Numbering(""), List.of("0800000001", "1771"));

        assertThat(own.have("0800000001")).isTrue();
        assertThat(own.have("+62800000001")).isFalse();
        assertThat(own.have("01771")).isFalse();
    }
}
