package org.mediacenter.dashboard.front;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.dashboard.Browser;
import org.mediacenter.dashboard.Browser.Page;
import org.mediacenter.dashboard.TestSite;
import org.mediacenter.hub.account.Role;

/// One shift of the front office goes home, the next one begins.
final class ShiftTest {
    @TempDir
    static Path folder;

    private static TestSite site;
    private static Browser evening;
    private static Browser night;

    @BeforeAll
    static void opens() {
        site = TestSite.opened(folder);
        evening = site.signedIn("endah", Role.OPERATOR);
        night = site.signedIn("dewi", Role.OPERATOR);
    }

    @AfterAll
    static void closes() {
        site.close();
    }

    @Test
    void the_night_shift_reads_what_the_evening_left_and_says_that_it_goes_on() {
        site.settled(site.complaint("open", "mohon dibantu ya pak"));
        Page left = post(evening, "/desk/shift", Map.of("text", "Pompa <b>Rungkut</b> mati."));
        assertThat(left.status()).isEqualTo(303);

        assertThat(evening.get("/desk/duty").body()).doesNotContain("note");
        assertThat(night.get("/desk/duty").body()).contains("Catatan serah terima dari endah");
        String page = night.get("/desk/shift").body();
        assertThat(page).contains("Pompa &lt;b&gt;Rungkut&lt;/b&gt; mati.", "<strong>1</strong> Terbuka");
        assertThat(evening.get("/desk/shift").body()).doesNotContain("Saya baca dan saya lanjutkan");

        String take = page.replaceAll("(?s).*action=\"(/desk/shift/[0-9]+/taken)\".*", "$1");
        assertThat(post(night, take, Map.of()).status()).isEqualTo(303);

        assertThat(night.get("/desk/duty").body()).doesNotContain("note");
        assertThat(evening.get("/desk/shift").body()).contains("Dilanjutkan oleh dewi");
    }

    @Test
    void an_empty_note_is_not_kept_and_a_long_one_is_given_back() {
        assertThat(post(evening, "/desk/shift", Map.of("text", " ")).body()).contains("Tulis apa yang perlu diketahui");
        assertThat(post(evening, "/desk/shift", Map.of("text", "x".repeat(4_001)))
                        .body())
                .contains("paling banyak 4000 huruf", "xxxxxxxxxx");
        assertThat(post(night, "/desk/shift/1/taken", Map.of()).status()).isEqualTo(404);
    }

    @Test
    void officers_of_departments_read_no_note() {
        Browser officer = site.signedIn("sari", Role.OFFICER, "dlh");

        assertThat(officer.get("/desk/shift").status()).isEqualTo(403);
        assertThat(officer.get("/desk/duty").body()).doesNotContain("note");
    }

    private static Page post(Browser by, String path, Map<String, String> fields) {
        Map<String, String> form = new HashMap<>(fields);
        form.put("csrf", by.csrf());
        return by.post(path, form);
    }
}
