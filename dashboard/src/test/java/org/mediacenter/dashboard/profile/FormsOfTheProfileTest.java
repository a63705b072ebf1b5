package org.mediacenter.dashboard.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.dashboard.Browser;
import org.mediacenter.dashboard.Browser.Page;
import org.mediacenter.dashboard.TestSite;
import org.mediacenter.hub.account.Role;

/// Messages and calendar are changed by people who never saw a YAML file.
final class FormsOfTheProfileTest {
    @TempDir
    private Path folder = Path.of("");

    private TestSite site;
    private Browser head;

    @BeforeEach
    void opens() {
        site = TestSite.opened(folder.resolve("site"));
        head = site.signedIn("kepala", Role.ADMINISTRATOR);
    }

    @AfterEach
    void closes() {
        site.close();
    }

    @Test
    void a_message_is_changed_looked_at_and_saved() {
        Page looked = templates("opted-out.default", "Kami tidak menulis lagi. Kirim MULAI untuk kembali.");
        assertThat(looked.status()).isEqualTo(200);
        assertThat(looked.body()).contains("Kami tidak menulis lagi.", "Anda tidak akan menerima pesan lagi");

        assertThat(save(looked).status()).isEqualTo(303);
        assertThat(head.get("/admin/templates").body()).contains("Kami tidak menulis lagi. Kirim MULAI untuk kembali.");
        assertThat(site.profile().inForce().version().number()).isEqualTo(2);
    }

    @Test
    void a_message_that_is_too_long_or_promises_what_nobody_fills_in_is_refused_with_the_reason() {
        Page loud = templates(
                "acknowledgement.sms", "Nomor {number}, paling lambat {deadline}. " + "Terima kasih. ".repeat(12));
        assertThat(loud.status()).isEqualTo(422);
        assertThat(loud.body()).contains("tulis paling banyak 160");

        Page unknown = templates("help.default", "Hubungi {pakwali}.");
        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.body()).contains("{pakwali}");
    }

    @Test
    void a_holiday_comes_another_goes_and_hours_change() {
        Page page = head.get("/admin/calendar");
        assertThat(page.body()).contains("Hari Raya Natal", "07:30-16:00", "Senin");
        Map<String, String> form = new HashMap<>(Map.of("csrf", page.field("csrf"), "seen", page.field("seen")));
        form.putAll(Map.of(
                "gone", "2026-12-25",
                "date-1", "2027-03-10",
                "name-1", "Hari Raya Idulfitri: 1 Syawal",
                "friday", "07:30-11:00, 13:00-15:00"));

        Page looked = head.post("/admin/calendar", form);
        assertThat(looked.status()).isEqualTo(200);
        assertThat(save(looked).status()).isEqualTo(303);

        assertThat(site.profile().inForce().city().calendar().holidays())
                .containsEntry(LocalDate.parse("2027-03-10"), "Hari Raya Idulfitri: 1 Syawal")
                .doesNotContainKey(LocalDate.parse("2026-12-25"))
                .containsKey(LocalDate.parse("2027-01-01"));
        assertThat(head.get("/admin/calendar").body()).contains("07:30-11:00, 13:00-15:00");
    }

    @Test
    void hours_and_days_that_cannot_be_are_refused_and_nothing_is_kept() {
        Page page = head.get("/admin/calendar");
        Map<String, String> form = new HashMap<>(Map.of("csrf", page.field("csrf"), "seen", page.field("seen")));
        form.putAll(Map.of("monday", "pagi'\u0007", "date-1", "besok\u0000", "name-1", "x\ud800"));

        Page refused = head.post("/admin/calendar", form);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("pagi", "besok");
        assertThat(site.profile().inForce().version().number()).isEqualTo(1);
    }

    @Test
    void what_a_colleague_saved_meanwhile_is_not_taken_back_by_a_form_that_was_open() {
        Page mine = head.get("/admin/templates");
        Page theirs = templates("opted-in.default", "Selamat datang kembali.");
        assertThat(save(theirs).status()).isEqualTo(303);

        Page late = send(mine, "opted-out.default", "Sampai jumpa.");

        assertThat(late.body()).contains("Sampai jumpa.", "Selamat datang kembali.");
        assertThat(save(late).status()).isEqualTo(303);
        assertThat(head.get("/admin/templates").body()).contains("Sampai jumpa.", "Selamat datang kembali.");
    }

    private Page templates(String field, String words) {
        return send(head.get("/admin/templates"), field, words);
    }

    private Page send(Page page, String field, String words) {
        return head.post(
                "/admin/templates",
                Map.of("csrf", page.field("csrf"), "seen", page.field("seen"), "language", "id", field, words));
    }

    private static String text(Page page) {
        String after = page.body().substring(page.body().indexOf("<textarea id=\"text\""));
        String area = after.substring(after.indexOf(">\n") + 2, after.indexOf("</textarea>"));
        return area.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }

    /// Saves the text that a page shows, as a browser would.
    private Page save(Page looked) {
        String file = looked.field("file");
        return head.post(
                EditorPages.here(file),
                Map.of(
                        "csrf", looked.field("csrf"),
                        "file", file,
                        "seen", looked.field("seen"),
                        "looked", looked.field("looked"),
                        "text", text(looked),
                        "reason", "Uji",
                        "deed", "save"));
    }
}
