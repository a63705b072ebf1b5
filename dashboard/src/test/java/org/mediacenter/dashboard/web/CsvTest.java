package org.mediacenter.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class CsvTest {
    @Test
    void a_cell_that_begins_like_a_formula_is_text() {
        assertThat(List.of("=1+1", "+62800", "-3", "@sum", "\t=1", "  =1", "＝1"))
                .allMatch(text -> Csv.text(List.of(List.of(text))).equals("\"'" + text + "\"\r\n"));
    }

    @Test
    void any_other_cell_is_what_it_is() {
        assertThat(Csv.text(List.of(List.of("Jalan \"A\", timur", "7"), List.of("", "Lampu = mati"))))
                .isEqualTo("\"Jalan \"\"A\"\", timur\",\"7\"\r\n\"\",\"Lampu = mati\"\r\n");
    }
}
