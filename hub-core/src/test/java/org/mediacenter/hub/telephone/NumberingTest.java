package org.mediacenter.hub.telephone;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mediacenter.hub.telephone.Numbering.Form;

/// One line, many spellings.
final class NumberingTest {
    private final Numbering numbering = new Numbering("62");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0800000106",
                "62800000106",
                "+62800000106",
                "0062800000106",
                "+62 800-000-106",
                "(+62) 800 000 106",
                "+620800000106",
                "620800000106",
                " 0800000106 ",
                "tel:+62800000106",
                "tel:+62-800-000-106;ext=1",
                "sip:0800000106@pbx.example;user=phone",
                "\"Warga\" <sip:%2B62800000106@pbx.example:5060>",
                "[+62] 800\u00A0000\u2011106"
            })
    void a_number_of_the_country_has_one_form(String written) {
        assertThat(numbering.whole(written)).isEqualTo("+62800000106");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1771",
                "+621771",
                "01771",
                "112",
                "+6580000106",
                "006580000106",
                "800000106",
                "MEDIACENTER",
                "GOPAY 62800000106",
                "tel:1771",
                "sip:meja.satu@pbx.example",
                "tel:",
                "+",
                "",
                "62800000106628000001066280000010662800000106"
            })
    void what_is_short_from_elsewhere_or_no_number_stays_as_it_came(String written) {
        assertThat(numbering.whole(written)).isEqualTo(written);
        assertThat(numbering.others(written)).isEmpty();
    }

    @Test
    void where_no_country_is_known_every_number_stays_as_it_came() {
        assertThat(new Numbering("").whole("0800000106")).isEqualTo("0800000106");
    }

    @ParameterizedTest
    @CsvSource({"0800000106, NOUGHT", "62800000106, CODE", "+62800000106, WORLD", "0062800000106, CODE"})
    void how_it_was_written_is_known(String written, Form form) {
        assertThat(numbering.form(written)).contains(form);
    }

    @Property(tries = 300)
    void every_form_of_a_number_leads_back_to_the_one(
            @ForAll @LongRange(min = 1_000_000, max = 99_999_999_999L) long line) {
        String whole = "+62" + line;

        for (Form form : Form.values()) {
            assertThat(numbering.whole(numbering.written(whole, form))).isEqualTo(whole);
            assertThat(numbering.form(numbering.written(whole, form))).contains(form);
        }
        assertThat(numbering.others(whole))
                .allMatch(other -> numbering.whole(other).equals(whole));
    }
}
