package org.mediacenter.dashboard.front;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
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

/// Dangers to life on their way to the emergency number.
final class AlarmTest {
    private static final String FIRE = "tolong kebakaran rumah, api besar, ada orang di dalam";

    @TempDir
    static Path folder;

    private static TestSite site;
    private static Browser operator;

    @BeforeAll
    static void opens() {
        site = TestSite.opened(folder);
        operator = site.signedIn("operator", Role.OPERATOR);
    }

    @AfterAll
    static void closes() {
        site.close();
    }

    @Test
    void a_fire_rings_at_the_desk_until_an_operator_writes_down_who_took_it() {
        ComplaintNumber number = fire("fire");

        assertThat(numbers()).contains(number.value());
        assertThat(operator.get("/desk?queue=emergency").body()).contains(number.value(), "Menunggu 112");

        site.send(operator, number, "emergency", Map.of("decision", "told"));
        assertThat(numbers()).contains(number.value());
        assertThat(operator.get("/desk/complaints/" + number).body())
                .contains("Diteruskan ke 112 oleh operator", "belum ada yang menerima");

        Page taken = site.send(
                operator, number, "emergency", Map.of("decision", "taken", "who", "Meja 3", "reference", "112-0815"));
        assertThat(taken.status()).isEqualTo(303);
        assertThat(numbers()).doesNotContain(number.value());
        assertThat(operator.get("/desk/complaints/" + number).body())
                .contains("112 sudah menerima: Meja 3", "112-0815", "Diterima 112");
    }

    @Test
    void an_operator_hands_over_what_routing_did_not_see() {
        ComplaintNumber number = site.settledComplaint("unseen", "lampu taman mati");
        assertThat(numbers()).doesNotContain(number.value());

        site.send(operator, number, "emergency", Map.of("decision", "told", "text", "Tiangnya menimpa orang."));

        assertThat(numbers()).contains(number.value());
        site.send(operator, number, "emergency", Map.of("decision", "dismissed", "reason", "Sudah keluar sendiri."));
        assertThat(numbers()).doesNotContain(number.value());
    }

    @Test
    void what_nobody_took_is_not_closed() {
        ComplaintNumber number = fire("close");

        Page refused = site.send(operator, number, "status", Map.of("status", "closed", "reason", "Ganda."));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body()).contains("belum ada yang menerimanya di 112");
    }

    @Test
    void an_officer_of_a_department_neither_hears_nor_takes_it() {
        ComplaintNumber number = fire("officer");
        Browser officer = site.signedIn("sari", Role.OFFICER, "dlh");

        assertThat(officer.get("/desk/alarms").status()).isEqualTo(403);
        assertThat(site.send(officer, number, "emergency", Map.of("decision", "taken", "who", "Saya"))
                        .status())
                .isEqualTo(403);
        assertThat(officer.get("/desk").body()).doesNotContain("<alarm-bar");
    }

    @Test
    void programs_say_who_took_it_and_read_it_again() {
        ComplaintNumber number = fire("api");
        String path = "/api/v1/complaints/" + number;
        String tag = operator.get(path).header("ETag");

        Page done = operator.with("X-CSRF-Token", operator.csrf())
                .with("If-Match", tag)
                .postJson(path + "/emergency", "{\"decision\":\"taken\",\"who\":\"Meja 1\"}");

        assertThat(done.status()).isEqualTo(200);
        JsonObject alarm =
                new JsonObject(operator.get(path).body()).getJsonArray("alarms").getJsonObject(0);
        assertThat(alarm.getString("who")).isEqualTo("Meja 1");
        assertThat(alarm.getBoolean("ringing")).isFalse();
    }

    @Test
    void a_form_that_names_nobody_is_given_back() {
        ComplaintNumber number = fire("nobody");

        assertThat(site.send(operator, number, "emergency", Map.of("decision", "taken", "who", " "))
                        .body())
                .contains("Tulis siapa di 112 yang menerima.");
        assertThat(site.send(operator, number, "emergency", Map.of("decision", "maybe"))
                        .status())
                .isEqualTo(422);
    }

    private static ComplaintNumber fire(String id) {
        ComplaintNumber number = site.settledComplaint(id, FIRE);
        assertThat(site.find(number).alarms().ringing()).isPresent();
        return number;
    }

    /// Of all that ring: the queue's list.
    private static String numbers() {
        return operator.get("/api/v1/complaints?queue=emergency").body();
    }
}
