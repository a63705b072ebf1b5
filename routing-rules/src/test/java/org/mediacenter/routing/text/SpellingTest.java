package org.mediacenter.routing.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {
    private final Spelling spelling = new Spelling(new WordLists(
            Map.of("jln", "jalan", "dalan", "jalan", "gak", "tidak"),
            Set.of(),
            Set.of("bangunan"),
            Set.of("jalan", "lampu", "parah", "maaf", "tidak", "sampah", "tetangga", "malam")));

    @ParameterizedTest
    @CsvSource({
        "jalan, jalan",
        "jln, jalan",
        "parahhhh, parah",
        "paaaaraaah, parah",
        "maaf, maaf",
        "l4mpu, lampu",
        "lammpu, lampu",
        "lampune, lampu",
        "dalane, jalan",
        "jalan2, jalan",
        "gakkkk, tidak",
        "bangunannya, bangunan",
        "112, 112",
        "3b, 3b",
        "mobile, mobile",
        "maaaaffff, maaf",
        "jalannnnya, jalan",
        "ma1am, malam",
        "l4mpunya, lampu",
        "ma'af, maaf",
        "tk1, tk1",
        "sapmah, sampah",
        "smpah, sampah",
        "tetanga, tetangga",
        "asmpah, asmpah",
        "sampoh, sampoh",
        "xyz, xyz",
    })
    void a_word_is_led_to_the_standard_one(String written, String standard) {
        assertThat(spelling.standard(written)).isEqualTo(standard);
    }
}
