package org.mediacenter.dashboard.citizen;

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
import org.mediacenter.hub.Await;
import org.mediacenter.hub.account.Role;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.Status;

/// A citizen takes a complaint back on its tracking page, without JavaScript.
final class TakenBackTest {
    @TempDir
    static Path folder;

    private static TestSite site;

    @BeforeAll
    static void opens() {
        site = TestSite.opened(folder);
    }

    @AfterAll
    static void closes() {
        site.close();
    }

    @Test
    void a_citizen_takes_a_complaint_back_and_the_desk_reads_that_and_why() {
        ComplaintNumber number = site.complaint("back", "pohon tumbang menutup jalan");
        Browser citizen = site.browser();

        Page unsure = send(citizen, number, Map.of("text", "sudah <bersih>"));
        Page sent = send(citizen, number, Map.of("text", "sudah <bersih>", "sure", "on"));
        Page again = send(citizen, number, Map.of("text", "sudah <bersih>", "sure", "on"));

        assertThat(unsure.status()).isEqualTo(422);
        assertThat(unsure.body()).contains("Centang dulu", "sudah &lt;bersih", "<details open>");
        assertThat(sent.status()).isEqualTo(303);
        assertThat(again.status()).isEqualTo(303);
        assertThat(site.find(number).status()).isEqualTo(Status.CLOSED);
        assertThat(citizen.get(sent.header("Location")).body())
                .contains("Keluhan Anda sudah dicabut", "Anda mencabut keluhan ini")
                .doesNotContain("value=\"withdraw\"");
        assertThat(site.signedIn("koor", Role.COORDINATOR)
                        .get("/desk/complaints/" + number)
                        .body())
                .contains("dicabut oleh pelapor", "sudah &lt;bersih");
    }

    @Test
    void what_may_be_a_danger_to_life_is_not_taken_back_and_that_is_said() {
        ComplaintNumber number = site.complaint("danger", "tolong ada orang tenggelam di sungai");
        assertThat(site.find(number).alarms().ringing()).isPresent();

        Page sent = send(site.browser(), number, Map.of("sure", "on"));

        assertThat(sent.status()).isEqualTo(409);
        assertThat(sent.body()).contains("tidak ada nyawa dalam bahaya");
        assertThat(site.find(number).isOpen()).isTrue();
    }

    @Test
    void nobody_takes_it_back_without_the_key() {
        ComplaintNumber number = site.complaint("no-key", "lampu jalan padam");

        Page sent = site.browser().post("/track/" + number, Map.of("key", "wrong", "deed", "withdraw", "sure", "on"));

        assertThat(sent.status()).isEqualTo(404);
        assertThat(site.find(number).isOpen()).isTrue();
    }

    private static Page send(Browser citizen, ComplaintNumber number, Map<String, String> fields) {
        Map<String, String> form = new HashMap<>(fields);
        form.put("key", key(number));
        form.put("deed", "withdraw");
        return citizen.post("/track/" + number, form);
    }

    private static String key(ComplaintNumber number) {
        return Await.done(site.hub().complaints().dossier(number))
                .orElseThrow()
                .trackingKey()
                .value();
    }
}
