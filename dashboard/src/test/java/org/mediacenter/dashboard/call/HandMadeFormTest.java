package org.mediacenter.dashboard.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mediacenter.dashboard.Browser;
import org.mediacenter.dashboard.Browser.Page;
import org.mediacenter.dashboard.TestSite;
import org.mediacenter.hub.account.Role;

/// What no browser sends from the form of the counter.
final class HandMadeFormTest {
    @TempDir
    static Path folder;

    private static TestSite site;
    private static Browser operator;

    @BeforeAll
    static void opens() {
        site = TestSite.opened(folder);
        operator = site.signedIn("dewi", Role.OPERATOR);
    }

    @AfterAll
    static void closes() {
        site.close();
    }

    @ParameterizedTest
    @CsvSource({
        "received, kemarin, Tanggal diterima tidak dapat dibaca",
        "way, merpati, Pilih cara jawaban disampaikan",
        "topic, tidak.ada, Pilih topik dari daftar"
    })
    void a_field_that_says_nothing_known_is_named_and_the_words_stay(String field, String value, String problem) {
        refused(Map.of(field, value), problem);
    }

    @ParameterizedTest
    @CsvSource({
        "name, 201, 'Nama pelapor terlalu panjang: paling banyak 200 '",
        "address, 501, 'Alamat atau tempat terlalu panjang: paling banyak 500 '",
        "reference, 201, 'Nomor surat terlalu panjang: paling banyak 200 '",
        "post, 501, 'Alamat surat jawaban terlalu panjang: paling banyak 500 '",
        "helper, 201, 'Nama yang membantu terlalu panjang: paling banyak 200 '"
    })
    void a_field_that_is_too_long_is_named_with_its_own_limit(String field, int length, String problem) {
        Map<String, String> written = new HashMap<>(Map.of("helper", "Ibu Contoh", "helperis", "family"));
        written.put(field, "a".repeat(length));

        refused(written, problem);
    }

    @ParameterizedTest
    @CsvSource({
        "walk-in, 2101-01-01, Tanggal datang tidak boleh di masa depan",
        "walk-in, 2001-01-01, Tanggal datang tidak boleh di masa depan",
        "letter, 2101-01-01, Tulis tanggal surat diterima",
        "letter, kemarin, Tulis tanggal surat diterima"
    })
    void the_day_of_a_visit_is_no_letters(String source, String day, String problem) {
        refused(Map.of("source", source, "received", day), problem);
    }

    @Test
    void the_helpers_number_is_not_taken_for_the_reporters() {
        refused(
                Map.of("helper", "Ibu Contoh", "helperis", "family", "helperphone", "nol delapan"),
                "Telepon yang membantu hanya berisi angka");
    }

    private static void refused(Map<String, String> written, String problem) {
        Page form = operator.get("/desk/counter");
        Map<String, String> fields = new HashMap<>(Map.of(
                "csrf", form.field("csrf"),
                "token", form.field("token"),
                "source", "walk-in",
                "text", "trotoar rusak di depan pasar",
                "number", "080000007009",
                "way", "call"));
        fields.putAll(written);

        Page refused = operator.post("/desk/counter", fields);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains(problem, "trotoar rusak di depan pasar</textarea>");
        assertThat(site.hub().worklist().rows()).isEmpty();
    }
}
