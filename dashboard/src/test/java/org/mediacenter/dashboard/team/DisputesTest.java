package org.mediacenter.dashboard.team;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
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
import org.mediacenter.hub.worklist.Row;
import org.mediacenter.routing.DepartmentCode;

/// A department says that a complaint is not theirs, and the Media Center's coordinator rules.
final class DisputesTest {
    private static final String TREE = "pohon tumbang menutup jalan";
    private static final Map<String, String> NOT_OURS = Map.of("reason", "itu jalan milik provinsi");

    @TempDir
    static Path folder;

    private static TestSite site;
    private static DepartmentCode department;
    private static DepartmentCode other;
    private static Browser sari;
    private static Browser budi;
    private static Browser operator;
    private static Browser coordinator;

    @BeforeAll
    static void opens() {
        site = TestSite.opened(folder);
        department =
                site.find(site.settledComplaint("first", TREE)).holding().lead().orElseThrow();
        other = TestSite.CITY.departments().keySet().stream()
                .filter(code -> !code.equals(department) && !code.value().equals("inspektorat"))
                .findFirst()
                .orElseThrow();
        sari = site.signedIn("sari", Role.OFFICER, department.value());
        budi = site.signedIn("budi", Role.OFFICER, other.value());
        operator = site.signedIn("oper", Role.OPERATOR);
        coordinator = site.signedIn("pusat", Role.COORDINATOR);
    }

    @AfterAll
    static void closes() {
        site.close();
    }

    @Test
    void a_department_says_so_the_coordinator_rules_and_the_other_department_has_it() {
        ComplaintNumber number = site.settledComplaint("whole", TREE);
        assertThat(sari.get("/desk/complaints/" + number).body()).contains("Bukan kewenangan OPD kami");

        assertThat(site.send(sari, number, "contest", NOT_OURS).status()).isEqualTo(303);
        Await.until("the list has it", () -> isContested(number));
        assertThat(coordinator.get("/desk?queue=contested").body()).contains(number.value(), "Sengketa kewenangan");
        assertThat(coordinator.get("/desk/complaints/" + number).body()).contains("Baca alasan dan putuskan");
        assertThat(coordinator.get("/desk/complaints/" + number + "/dispute").body())
                .contains("menyatakan ini bukan kewenangannya", "itu jalan milik provinsi", "/ruling\"");

        Page ruled = site.send(
                coordinator,
                number,
                "ruling",
                Map.of("department", other.value(), "supporting", department.value(), "reason", "perwali 45/2021"));

        assertThat(ruled.status()).isEqualTo(303);
        assertThat(site.find(number).holding().departments()).containsExactly(other, department);
        assertThat(budi.get("/desk/complaints/" + number).body())
                .contains("Diputuskan: ", "perwali 45/2021", "itu jalan milik provinsi");
        Await.until("the list knows", () -> !isContested(number));
        assertThat(coordinator.get("/desk?queue=contested").body()).doesNotContain(number.value());
    }

    @Test
    void only_a_department_that_has_it_says_so_and_only_the_coordinator_rules() {
        ComplaintNumber number = site.settledComplaint("rights", TREE);
        Map<String, String> ruling = Map.of("department", other.value(), "reason", "perwali");

        assertThat(site.send(budi, number, "contest", NOT_OURS).status()).isEqualTo(404);
        assertThat(site.send(operator, number, "contest", NOT_OURS).status()).isEqualTo(409);
        assertThat(site.send(coordinator, number, "ruling", ruling).status()).isEqualTo(409);
        assertThat(site.send(sari, number, "contest", NOT_OURS).status()).isEqualTo(303);
        for (Browser somebody : List.of(sari, operator)) {
            assertThat(site.send(somebody, number, "ruling", ruling).status()).isEqualTo(403);
        }
        assertThat(operator.get("/desk/complaints/" + number + "/dispute").body())
                .contains("itu jalan milik provinsi")
                .doesNotContain("/ruling\"", "/contest\"");
        assertThat(site.find(number).holding().lead()).contains(department);
    }

    @Test
    void nobody_hands_it_on_until_it_is_ruled_and_the_department_not_afterwards() {
        ComplaintNumber number = contested("bound");
        Map<String, String> away = Map.of("department", other.value(), "reason", "salah alamat");

        assertThat(site.send(sari, number, "assignment", away).status()).isEqualTo(409);
        assertThat(site.send(operator, number, "assignment", away).status()).isEqualTo(409);
        rules(number, department);
        Page handed = site.send(sari, number, "assignment", away);
        Page again = site.send(sari, number, "contest", NOT_OURS);

        assertThat(handed.status()).isEqualTo(409);
        assertThat(handed.body()).contains("sudah memutuskan", "salah alamat");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.body()).contains("sudah memutuskan", "itu jalan milik provinsi");
        assertThat(site.find(number).holding().lead()).contains(department);
    }

    @Test
    void the_second_sees_what_changed_and_keeps_the_words() {
        ComplaintNumber number = contested("two");
        Map<String, String> late = new HashMap<>(Map.of(
                "version", Long.toString(site.find(number).version()),
                "csrf", coordinator.csrf(),
                "department", department.value(),
                "reason", "menurut saya tetap"));
        rules(number, other);

        Page overtaken = coordinator.post("/desk/complaints/" + number + "/ruling", late);

        assertThat(overtaken.status()).isEqualTo(409);
        assertThat(overtaken.body()).contains("Diputuskan: ", "menurut saya tetap");
        assertThat(site.find(number).holding().lead()).contains(other);
    }

    @Test
    void a_reason_and_a_department_are_needed_and_what_was_written_stays() {
        ComplaintNumber number = site.settledComplaint("needed", TREE);

        assertThat(site.send(sari, number, "contest", Map.of("reason", " ")).status())
                .isEqualTo(422);
        site.send(sari, number, "contest", NOT_OURS);
        Page nobody = site.send(coordinator, number, "ruling", Map.of("department", "", "reason", "perwali 45"));

        assertThat(nobody.status()).isEqualTo(422);
        assertThat(nobody.body()).contains("perwali 45");
    }

    @Test
    void programs_say_so_and_rule_as_well() {
        ComplaintNumber number = site.settledComplaint("api", TREE);
        String address = "/api/v1/complaints/" + number;

        Page said = posts(sari, number, "contest", new JsonObject().put("reason", "bukan kami"));
        JsonObject whole = new JsonObject(coordinator.get(address).body());
        Page ruled = posts(
                coordinator,
                number,
                "ruling",
                new JsonObject().put("department", other.value()).put("reason", "perwali"));

        assertThat(said.status()).isEqualTo(200);
        assertThat(whole.getBoolean("contested")).isTrue();
        assertThat(ruled.status()).isEqualTo(200);
        assertThat(site.find(number).holding().lead()).contains(other);
    }

    @Test
    void the_citizen_reads_that_it_is_being_decided_and_not_who_says_what() {
        ComplaintNumber number = contested("citizen");
        String name = TestSite.CITY.departmentName(department);
        String key = Await.done(site.hub().complaints().dossier(number))
                .orElseThrow()
                .trackingKey()
                .value();
        String address = "/track/" + number + "?key=" + key;

        assertThat(site.browser().get(address).body())
                .contains("Kami sedang memastikan dinas yang berwenang")
                .doesNotContain(name, "itu jalan milik provinsi");
        rules(number, department);

        assertThat(site.browser().get(address).body()).contains(name).doesNotContain("perwali 45/2021");
    }

    private static ComplaintNumber contested(String id) {
        ComplaintNumber number = site.settledComplaint(id, TREE);
        assertThat(site.send(sari, number, "contest", NOT_OURS).status()).isEqualTo(303);
        return number;
    }

    private static void rules(ComplaintNumber number, DepartmentCode lead) {
        Map<String, String> ruling = Map.of("department", lead.value(), "reason", "perwali 45/2021");
        assertThat(site.send(coordinator, number, "ruling", ruling).status()).isEqualTo(303);
    }

    private static boolean isContested(ComplaintNumber number) {
        return site.hub()
                .worklist()
                .row(number)
                .map(Row::summary)
                .filter(line -> line.contested())
                .isPresent();
    }

    private static Page posts(Browser by, ComplaintNumber number, String sort, JsonObject body) {
        String path = "/api/v1/complaints/" + number;
        Page answer = by.with("If-Match", by.get(path).header("ETag"))
                .with("X-CSRF-Token", by.csrf())
                .postJson(path + "/" + sort, body.encode());
        by.with("If-Match", "").with("X-CSRF-Token", "");
        return answer;
    }
}
