package org.mediacenter.dashboard.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
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
        Page form = operator.get("/desk/counter");
        Map<String, String> fields = new HashMap<>(Map.of(
                "csrf", form.field("csrf"),
                "token", form.field("token"),
                "source", "walk-in",
                "text", "trotoar rusak di depan pasar",
                "number", "080000007009",
                "way", "call"));
        fields.put(field, value);

        Page refused = operator.post("/desk/counter", fields);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains(problem, "trotoar rusak di depan pasar</textarea>");
        assertThat(site.hub().worklist().rows()).isEmpty();
    }
}
