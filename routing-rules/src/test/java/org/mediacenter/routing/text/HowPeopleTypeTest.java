package org.mediacenter.routing.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mediacenter.routing.profile.Profiles;

/// What people type, and the plain words it must be read as; all invented.
class HowPeopleTypeTest {
    private final TextAnalysis analysis = Profiles.shipped().analysis();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // short forms
                "jln pju gk yg tlg rt/rw | jalan pju tidak tolong rt rw",
                "bbrp hr slokn bnr2 mampet bgt | beberapa hari selokan benar mampet",
                // anger
                "tlg dong toloooong matiiii | tolong tolong mati",
                "jalannnnya RUSAAAAK parahhhh!!! | jalan rusak parah",
                "maaaaaffff paaak | maaf pak",
                // digits for letters, and numbers that stay
                "m4t1 j4lan l4mpu ma1am b4nj1r | mati jalan lampu malam banjir",
                "pkl 10 rt 05 km 4 12 hari tk1 | pkl 10 rt 05 km 4 12 hari tk1",
                // Javanese of the city
                "dalan banyu mati lampune gak ono | jalan air mati lampu tidak",
                "wit gede ambruk nang ngarep omahku | pohon besar roboh depan rumah",
                // Madurese
                "jhalan rosak aeng sobung lampuna mate | jalan rusak air tidak lampu mati",
                // English
                "please fix the broken streetlight, flooded road | tolong perbaiki rusak pju banjir jalan",
                // greetings, signatures, names of accounts
                "Assalamu'alaikum wr. wb. ma'af pak, hormat kami, wassalam | ''",
                "@warga_contoh budi@contoh.invalid banjir | banjir",
                "#SapaWarga #LampuMati #PJUPadam | lampu mati pju padam",
                "https://aplikasi.contoh.invalid/masuk/abc?x=1 error | aplikasi contoh invalid error",
                // words run together at a dot or a colon
                "pohon tumbang.tolong dipotong | pohon tumbang tolong potong",
                "lokasi:selokan mampet_parah | lokasi selokan mampet parah",
                // marks nobody sees, as telephones put around copied words
                "jalan rusak\u2069 \u202Abanjir\uFE0F | jalan rusak banjir",
                // slips of the finger
                "sapmah tetanga slrn klurhan kecmatan | sampah tetangga saluran kelurahan kecamatan",
                "pnrangan pelyaanan | penerangan pelayanan",
            })
    void what_people_type_is_read_as_plain_words(String typed, String plain) {
        assertThat(terms(typed)).isEqualTo(terms(plain));
    }

    /// Words that look like a slip and are words of their own.
    @ParameterizedTest
    @CsvSource({"darah, daerah", "katanya, aktanya", "berjalan, berjualan", "prah, perahu", "medan, median"})
    void a_word_of_its_own_is_no_slip(String word, String other) {
        assertThat(terms(word)).isNotEqualTo(terms(other));
    }

    private List<String> terms(String text) {
        return analysis.words(text).stream().map(Word::term).toList();
    }
}
