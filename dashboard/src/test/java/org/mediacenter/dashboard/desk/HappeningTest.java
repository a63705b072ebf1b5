package org.mediacenter.dashboard.desk;

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
import org.mediacenter.hub.Await;
import org.mediacenter.hub.account.Role;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.ReplyKind;
import org.mediacenter.hub.complaint.Status;
import org.mediacenter.hub.incident.Incident;

/// A storm that felled many trees.
final class HappeningTest {
    private static final String TREE = "pohon tumbang menutup jalan";

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
    void an_operator_opens_an_incident_puts_complaints_under_it_and_answers_all_at_once() {
        ComplaintNumber first = site.settledComplaint("h1", TREE);
        ComplaintNumber second = site.settledComplaint("h2", TREE);
        site.send(operator, first, "incident", Map.of("title", "Badai 3 November"));
        String incident = site.find(first).bonds().incident().orElseThrow();
        site.send(operator, second, "incident", Map.of("incident", incident));

        Page page = operator.get("/desk/complaints/" + second);
        Page said = operator.post(
                "/desk/incidents/" + incident + "/replies",
                Map.of(
                        "csrf",
                        operator.csrf(),
                        "number",
                        first.value(),
                        "kind",
                        "FINAL",
                        "said",
                        "0",
                        "text",
                        "Jalan sudah dibuka."));
        Page twice = operator.post(
                "/desk/incidents/" + incident + "/replies",
                Map.of("csrf", operator.csrf(), "kind", "FINAL", "said", "0", "text", "Jalan sudah dibuka."));
        site.settled(first);
        site.settled(second);

        assertThat(page.body()).contains("Badai 3 November", incident, first.value(), "2 keluhan terbuka");
        assertThat(said.status()).isEqualTo(303);
        assertThat(twice.status()).isEqualTo(409);
        assertThat(twice.body()).contains("tidak dikirim", "Jalan sudah dibuka.");
        assertThat(site.find(first).conversation().replies().stream().filter(reply -> reply.kind() == ReplyKind.FINAL))
                .hasSize(1);
        assertThat(site.find(first).status()).isEqualTo(Status.ANSWERED);
        assertThat(operator.get("/desk/complaints/" + second).body())
                .contains("Jalan sudah dibuka.", "Dijawab bersama semua pelapor kejadian");
    }

    @Test
    void an_officer_joins_an_incident_that_is_open_but_opens_none_and_answers_nobody_elses() {
        ComplaintNumber first = site.settledComplaint("o1", TREE);
        ComplaintNumber second = site.settledComplaint("o2", TREE);
        site.send(operator, first, "incident", Map.of("title", "Banjir"));
        String incident = site.find(first).bonds().incident().orElseThrow();
        Browser officer = site.signedIn("parks", Role.OFFICER, "dlh");

        Page opened = site.send(officer, second, "incident", Map.of("title", "Milik sendiri"));
        Page joined = site.send(officer, second, "incident", Map.of("incident", incident));
        Page said = officer.post(
                "/desk/incidents/" + incident + "/replies",
                Map.of("csrf", officer.csrf(), "kind", "FINAL", "text", "Sudah."));

        assertThat(opened.status()).isEqualTo(409);
        assertThat(joined.status()).isEqualTo(303);
        assertThat(said.status()).isEqualTo(403);
        assertThat(site.find(second).bonds().incident()).contains(incident);
    }

    @Test
    void an_interim_answer_to_all_without_a_date_reaches_nobody_and_the_words_come_back() {
        ComplaintNumber number = site.settledComplaint("w1", TREE);
        site.send(operator, number, "incident", Map.of("title", "Tanpa tanggal"));
        String incident = site.find(number).bonds().incident().orElseThrow();

        Page refused = operator.post(
                "/desk/incidents/" + incident + "/replies",
                Map.of("csrf", operator.csrf(), "kind", "INTERIM", "text", "Besok kami datang."));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("perlu tanggal", ">Besok kami datang.</textarea>");
        assertThat(site.find(number).conversation().replies()).hasSize(1);
    }

    @Test
    void nothing_joins_an_incident_that_is_closed_and_what_stands_there_may_leave() {
        ComplaintNumber first = site.settledComplaint("c1", TREE);
        ComplaintNumber second = site.settledComplaint("c2", TREE);
        site.send(operator, first, "incident", Map.of("title", "Selesai"));
        String incident = site.find(first).bonds().incident().orElseThrow();
        operator.post(
                "/desk/incidents/" + incident + "/status",
                Map.of("csrf", operator.csrf(), "number", first.value(), "status", "closed"));

        Page joined = site.send(operator, second, "incident", Map.of("incident", incident));
        site.send(operator, first, "incident", Map.of("leave", "yes"));

        assertThat(joined.status()).isEqualTo(409);
        assertThat(site.find(first).bonds().incident()).isEmpty();
    }

    @Test
    void an_incident_opened_for_a_complaint_that_cannot_stand_under_it_is_closed_again() {
        ComplaintNumber aboutOfficials =
                site.settledComplaint("n1", "ada oknum petugas kelurahan minta uang pungli saat urus ktp");
        ComplaintNumber closed = site.settledComplaint("n2", TREE);
        Browser coordinator = site.signedIn("koor", Role.COORDINATOR);
        site.send(coordinator, closed, "status", Map.of("status", "closed", "reason", "sudah beres"));

        Page refused = site.send(coordinator, aboutOfficials, "incident", Map.of("title", "Tak jadi satu"));
        Page late = site.send(coordinator, closed, "incident", Map.of("title", "Tak jadi dua"));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(late.status()).isEqualTo(409);
        assertThat(Await.done(site.hub().joint().incidents().all()))
                .filteredOn(incident -> incident.title().startsWith("Tak jadi"))
                .hasSize(2)
                .noneMatch(Incident::open);
    }

    @Test
    void programs_group_with_the_version_seen_and_read_what_stands_under_an_incident() {
        ComplaintNumber number = site.settledComplaint("p1", TREE);
        Browser program = site.signedIn("program", Role.COORDINATOR);
        program.with("X-CSRF-Token", program.csrf());
        String path = "/api/v1/complaints/" + number;

        Page stale = program.with("If-Match", "\"1\"").postJson(path + "/incident", "{\"title\":\"Gempa\"}");
        Page grouped = program.with("If-Match", program.get(path).header("ETag"))
                .postJson(path + "/incident", "{\"title\":\"Gempa\"}");
        String incident = new JsonObject(program.get(path).body()).getString("incident");

        assertThat(stale.status()).isEqualTo(412);
        assertThat(grouped.status()).isEqualTo(200);
        assertThat(program.get("/api/v1/incidents").body()).contains(incident, "Gempa", number.value());
        assertThat(program.postJson("/api/v1/incidents/KJ-XXXXX/status", "{\"status\":\"closed\"}")
                        .status())
                .isEqualTo(404);
    }
}
