package org.mediacenter.dashboard.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.dashboard.Browser;
import org.mediacenter.dashboard.Browser.Page;
import org.mediacenter.dashboard.TestSite;
import org.mediacenter.hub.account.Role;
import org.mediacenter.hub.complaint.ComplaintNumber;

/// The city's own answers, as an officer is offered them for one complaint.
final class CannedAnswersTest {
    private static final String TREE = "pohon tumbang menutup jalan di Kelurahan Jagir, mohon dipangkas";

    @TempDir
    static Path folder;

    private static TestSite site;
    private static Browser operator;

    @BeforeAll
    static void opens() {
        site = TestSite.opened(folder);
        site.account("dewi", "Dewi Lestari", Role.OPERATOR);
        operator = site.browser();
        operator.signIn("dewi", TestSite.PASSWORD);
    }

    @AfterAll
    static void closes() {
        site.close();
    }

    @Test
    void what_is_known_is_filled_in_and_what_is_not_stays_in_braces() {
        ComplaintNumber number = site.complaint("filled", TREE);
        String checked = answer(number, "private", "Sedang dicek di lapangan");
        String planned = answer(number, "private", "Sudah dijadwalkan");

        assertThat(checked).contains("Petugas Dinas ", "{?hari dan jam}").doesNotContain("{department}");
        assertThat(planned).contains("kelurahan Jagir").doesNotContain("{place}");
    }

    @Test
    void where_everybody_reads_the_place_is_never_filled_in() {
        ComplaintNumber number = site.complaint("public", TREE);

        assertThat(answer(number, "public", "Sudah dijadwalkan"))
                .contains("{place}")
                .doesNotContain("Jagir");
        assertThat(operator.get("/desk/complaints/" + number + "/answers?audience=public")
                        .body())
                .doesNotContain(number.value(), "Dewi Lestari");
    }

    @Test
    void what_is_for_another_department_is_not_offered_and_the_own_topic_comes_first() {
        ComplaintNumber number = site.complaint("lamp", "Lampu PJU di jalan kami mati sejak kemarin");

        List<String> titles = titles(number);

        assertThat(titles).first().isEqualTo("Lampu jalan diperbaiki");
        assertThat(titles).contains("Sudah ditangani").doesNotContain("Syarat KTP-el");
    }

    @Test
    void words_with_something_still_to_fill_in_are_not_sent() {
        ComplaintNumber number = site.complaint("blank", TREE);
        long version = site.settled(number);
        String text = "Sudah kami tebang pada {?hari}.";

        Page refused = operator.post(
                "/desk/complaints/" + number + "/replies",
                Map.of("csrf", operator.csrf(), "version", "" + version, "kind", "FINAL", "text", text));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("kurung kurawal", ">" + text + "</textarea>");
        assertThat(site.find(number).version()).isEqualTo(version);
    }

    @Test
    void who_does_not_see_the_complaint_is_told_nothing_of_it() {
        ComplaintNumber number = site.complaint("hidden", TREE);
        Browser elsewhere = site.signedIn("elsewhere", Role.OFFICER, "inspektorat");

        Page page = elsewhere.get("/desk/complaints/" + number + "/answers");

        assertThat(page.status()).isEqualTo(404);
        assertThat(page.body()).isEmpty();
    }

    private static String answer(ComplaintNumber number, String audience, String title) {
        return all(number, audience).stream()
                .filter(answer -> answer.getString("title").equals(title))
                .filter(answer -> answer.getString("language").equals("id"))
                .map(answer -> answer.getString("text"))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> titles(ComplaintNumber number) {
        return all(number, "private").stream()
                .map(answer -> answer.getString("title"))
                .toList();
    }

    private static List<JsonObject> all(ComplaintNumber number, String audience) {
        String body = operator.get("/desk/complaints/" + number + "/answers?audience=" + audience)
                .body();
        return new JsonObject(body)
                .getJsonArray("answers").stream().map(JsonObject.class::cast).toList();
    }
}
