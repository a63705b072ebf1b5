package org.mediacenter.dashboard.team;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.dashboard.Browser;
import org.mediacenter.dashboard.Browser.Page;
import org.mediacenter.dashboard.TestSite;
import org.mediacenter.hub.Await;
import org.mediacenter.hub.account.Role;
import org.mediacenter.hub.complaint.Actor;
import org.mediacenter.hub.complaint.Command;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.Personal;
import org.mediacenter.hub.worklist.Row;
import org.mediacenter.routing.DepartmentCode;

/// Handing complaints from one colleague to another.
final class TransfersTest {
    private static final String TREE = "pohon tumbang menutup jalan";
    private static final Map<String, String> TO_DEWI = Map.of("to", "dewi", "reason", "cuti mulai besok");

    @TempDir
    static Path folder;

    private static TestSite site;
    private static String department;
    private static Browser sari;
    private static Browser coordinator;

    @BeforeAll
    static void opens() {
        site = TestSite.opened(folder);
        ComplaintNumber first = site.settledComplaint("first", TREE);
        department = site.find(first).holding().lead().orElseThrow().value();
        sari = site.signedIn("sari", Role.OFFICER, department);
        coordinator = site.signedIn("koor", Role.DEPARTMENT_COORDINATOR, department);
        site.account("dewi", "Bu Dewi Contoh", Role.OFFICER, department);
        site.account("tono", Role.OFFICER, "inspektorat");
        site.account("pergi", Role.OFFICER, department);
        Await.done(site.site().accounts().disable("pergi", true));
    }

    @AfterAll
    static void closes() {
        site.close();
    }

    @Test
    void who_has_it_hands_it_to_a_colleague_and_history_and_list_say_so() {
        ComplaintNumber number = takenBySari("by-assignee");
        assertThat(sari.get("/desk/complaints/" + number).body()).contains("/transfer\"");
        assertThat(sari.get("/desk/complaints/" + number + "/transfer").body())
                .contains("Bu Dewi Contoh")
                .doesNotContain("\"tono\"", "\"pergi\"", "value=\"sari\"");

        Page sent = site.send(sari, number, "transfer", TO_DEWI);

        assertThat(sent.status()).isEqualTo(303);
        assertThat(assignee(number)).contains("dewi");
        assertThat(sari.get("/desk/complaints/" + number).body())
                .contains("Diserahkan dari sari kepada Bu Dewi Contoh", "cuti mulai besok");
        Await.until(
                "the list has it",
                () -> site.hub()
                        .worklist()
                        .row(number)
                        .map(Row::summary)
                        .flatMap(summary -> summary.assignee())
                        .equals(Optional.of("dewi")));
    }

    @Test
    void a_coordinator_hands_on_what_nobody_took_and_an_officer_does_not() {
        ComplaintNumber number = site.settledComplaint("untaken", TREE);

        Page refused = site.send(sari, number, "transfer", TO_DEWI);
        Page done = site.send(coordinator, number, "transfer", TO_DEWI);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body()).contains("hanya yang menangani keluhan ini");
        assertThat(done.status()).isEqualTo(303);
        assertThat(assignee(number)).contains("dewi");
    }

    @Test
    void only_enabled_people_of_a_department_that_has_it_get_it() {
        ComplaintNumber number = takenBySari("to-whom");

        for (String nobody : new String[] {"tono", "pergi", "sari", "tidak-ada", "Bukan Nama", "koor2"}) {
            Page page = site.send(coordinator, number, "transfer", Map.of("to", nobody, "reason", "tukar"));
            assertThat(page.status()).as(nobody).isEqualTo(409);
        }
        assertThat(assignee(number)).contains("sari");
    }

    @Test
    void a_colleague_and_a_reason_are_needed_and_the_words_stay() {
        ComplaintNumber number = takenBySari("needed");

        Page nobody = site.send(sari, number, "transfer", Map.of("to", "", "reason", "cuti panjang"));
        Page noReason = site.send(sari, number, "transfer", Map.of("to", "dewi", "reason", " "));

        assertThat(nobody.status()).isEqualTo(422);
        assertThat(nobody.body()).contains("Pilih rekannya", "cuti panjang");
        assertThat(noReason.status()).isEqualTo(422);
        assertThat(noReason.body()).contains("value=\"dewi\" selected");
    }

    @Test
    void who_was_overtaken_is_told_by_whom_and_changes_nothing() {
        ComplaintNumber number = takenBySari("overtaken");
        Map<String, String> form = new HashMap<>(TO_DEWI);
        form.put("version", Long.toString(site.find(number).version()));
        form.put("csrf", coordinator.csrf());
        site.execute(
                number,
                new Command.Transfer("koor", Personal.of("tukar", new SecureRandom())),
                new Actor.Officer("koor", Optional.of(new DepartmentCode(department))));

        Page late = coordinator.post("/desk/complaints/" + number + "/transfer", form);

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body()).contains("Diserahkan dari sari kepada koor");
        assertThat(assignee(number)).contains("koor");
    }

    @Test
    void who_had_it_is_told_that_it_was_handed_on_meanwhile_and_keeps_their_words() {
        ComplaintNumber number = takenBySari("meanwhile");
        String seen = Long.toString(site.find(number).version());
        site.send(coordinator, number, "transfer", TO_DEWI);
        String handed = "koor menyerahkan keluhan ini dari Anda kepada Bu Dewi Contoh.";

        Page transfer = late(number, "transfer", seen, Map.of("to", "koor", "reason", "rapat"));
        Page reply = late(number, "replies", seen, Map.of("kind", "FINAL", "text", "Pohonnya sudah dipotong."));
        site.send(coordinator, number, "notes", Map.of("text", "Dewi yang ke lokasi."));
        Page later = late(number, "replies", seen, Map.of("kind", "FINAL", "text", "Pohonnya sudah dipotong."));

        assertThat(transfer.status()).isEqualTo(409);
        assertThat(transfer.body()).contains(handed).doesNotContain("Tidak dapat dilakukan", "Tulisan Anda");
        assertThat(reply.status()).isEqualTo(409);
        assertThat(reply.body())
                .contains(handed + " Tulisan Anda masih di bawah", ">Pohonnya sudah dipotong.</textarea>")
                .doesNotContain("saat Anda menulis");
        assertThat(later.body()).contains(handed + " koor, DLH mengubah keluhan ini saat Anda menulis: Catatan");
        assertThat(assignee(number)).contains("dewi");
    }

    private static Page late(ComplaintNumber number, String sort, String seen, Map<String, String> fields) {
        Map<String, String> form = new HashMap<>(fields);
        form.put("version", seen);
        form.put("csrf", sari.csrf());
        return sari.post("/desk/complaints/" + number + "/" + sort, form);
    }

    @Test
    void many_go_to_a_colleague_at_once_and_what_cannot_is_named() {
        ComplaintNumber one = site.settledComplaint("bulk-one", TREE);
        ComplaintNumber two = site.settledComplaint("bulk-two", TREE);
        String which = one + ":" + site.find(one).version() + "," + two + ":"
                + (site.find(two).version() - 1);
        Map<String, String> form = new HashMap<>(TO_DEWI);
        form.put("which", which);
        form.put("csrf", coordinator.csrf());
        site.send(sari, two, "acceptance", Map.of());

        Page answer = coordinator.post("/desk/bulk/transfer", form);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(new JsonObject(answer.body()).getJsonArray("results").encode())
                .contains("{\"number\":\"" + one + "\"}")
                .contains("sari");
        assertThat(assignee(one)).contains("dewi");
        assertThat(assignee(two)).contains("sari");
    }

    @Test
    void the_desk_offers_coordinators_the_people_of_their_department() {
        String choices = coordinator.get("/desk/choices").body();

        assertThat(choices).contains("\"transfer\"", "Bu Dewi Contoh").doesNotContain("\"code\":\"tono\"");
        assertThat(new JsonObject(sari.get("/desk/choices").body()).getJsonArray("colleagues"))
                .isEmpty();
    }

    private static ComplaintNumber takenBySari(String id) {
        ComplaintNumber number = site.settledComplaint(id, TREE);
        assertThat(site.send(sari, number, "acceptance", Map.of()).status()).isEqualTo(303);
        return number;
    }

    private static Optional<String> assignee(ComplaintNumber number) {
        return site.find(number).holding().assignee();
    }
}
