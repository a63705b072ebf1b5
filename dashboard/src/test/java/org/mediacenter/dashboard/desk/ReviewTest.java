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
import org.mediacenter.hub.account.Role;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.Proposal;
import org.mediacenter.hub.complaint.Status;

/// A department that answers through the Media Center, and one that does not.
final class ReviewTest {
    private static final String TREE = "pohon tumbang menutup jalan";

    @TempDir
    static Path folder;

    private static TestSite site;
    private static Browser operator;
    private static Browser officer;

    @BeforeAll
    static void opens() {
        site = TestSite.reviewing(folder, "dlh");
        operator = site.signedIn("operator", Role.OPERATOR);
        officer = site.signedIn("sari", Role.OFFICER, "dlh");
    }

    @AfterAll
    static void closes() {
        site.close();
    }

    @Test
    void what_an_officer_answers_waits_for_the_media_center_which_edits_and_sends_it() {
        ComplaintNumber number = proposed("send", "Sudah di tebang");

        assertThat(site.find(number).conversation().replies())
                .extracting(reply -> reply.kind().name())
                .containsExactly("ACKNOWLEDGEMENT");
        assertThat(operator.get("/desk?queue=review").body()).contains(number.value());
        assertThat(operator.get("/desk/complaints/" + number).body())
                .contains("Usulan tanggapan menunggu pemeriksaan", ">Sudah di tebang</textarea>");

        Page sent = site.send(operator, number, "reviews", send("p1", "Pohonnya sudah kami tebang."));
        site.settled(number);

        assertThat(sent.status()).isEqualTo(303);
        assertThat(site.find(number).status()).isEqualTo(Status.ANSWERED);
        assertThat(operator.get("/desk/complaints/" + number).body())
                .contains("Pohonnya sudah kami tebang.", "operator (usulan sari)", "Tanggapan akhir, atas usulan sari")
                .doesNotContain("menunggu pemeriksaan</h2>");
        assertThat(operator.get("/desk?queue=review").body()).doesNotContain(number.value());
    }

    @Test
    void what_is_given_back_stands_in_the_officers_list_with_its_reason() {
        ComplaintNumber number = proposed("back", "Sudah.");

        Page back = site.send(
                operator,
                number,
                "reviews",
                Map.of("proposal", "p1", "decision", "return", "reason", "Sebutkan kapan ditebang."));

        assertThat(back.status()).isEqualTo(303);
        assertThat(officer.get("/desk").body()).contains("Dikembalikan");
        assertThat(officer.get("/desk/complaints/" + number).body())
                .contains("Usulan dikembalikan Media Center", "Sebutkan kapan ditebang.");

        site.send(officer, number, "replies", Map.of("kind", "FINAL", "text", "Ditebang hari ini."));

        assertThat(site.find(number).proposals().all())
                .extracting(Proposal::state)
                .containsExactly(Proposal.State.WITHDRAWN, Proposal.State.WAITING);
    }

    @Test
    void an_officer_takes_a_proposal_back() {
        ComplaintNumber number = proposed("withdraw", "Sudah.");

        assertThat(site.send(officer, number, "withdrawals", Map.of("proposal", "p1"))
                        .status())
                .isEqualTo(303);
        assertThat(site.find(number).proposals().waiting()).isEmpty();
    }

    @Test
    void words_that_cannot_go_out_so_are_kept_in_the_reviewers_box() {
        ComplaintNumber number = proposed("kept", "Sudah.");
        site.send(operator, number, "reviews", Map.of("proposal", "p1", "decision", "return", "reason", "Kapan?"));

        Page refused = site.send(operator, number, "reviews", send("p1", "Pohonnya sudah kami tebang."));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body()).contains("tidak lagi menunggu pemeriksaan");
    }

    @Test
    void an_officer_may_not_send_what_the_department_proposed() {
        ComplaintNumber number = proposed("own", "Sudah.");

        assertThat(site.send(officer, number, "reviews", send("p1", "Sudah.")).status())
                .isEqualTo(403);
        assertThat(site.find(number).proposals().waiting()).hasSize(1);
    }

    @Test
    void a_department_that_answers_directly_is_asked_nothing() {
        ComplaintNumber number = site.complaint("direct", "lampu PJU mati");
        site.settled(number);
        Browser roads = site.signedIn("direct", Role.OFFICER, "dishub");

        site.send(roads, number, "replies", Map.of("kind", "FINAL", "text", "Sudah menyala."));

        assertThat(site.find(number).proposals().all()).isEmpty();
        assertThat(site.find(number).status()).isEqualTo(Status.ANSWERED);
    }

    @Test
    void programs_propose_and_see_what_became_of_it() {
        ComplaintNumber number = site.complaint("api", TREE);
        site.settled(number);
        String path = "/api/v1/complaints/" + number;
        Browser program = site.signedIn("program", Role.OFFICER, "dlh");
        String tag = program.get(path).header("ETag");

        Page made = program.with("X-CSRF-Token", program.csrf())
                .with("If-Match", tag)
                .postJson(path + "/replies", "{\"kind\":\"final\",\"text\":\"Sudah.\"}");

        assertThat(made.status()).isEqualTo(200);
        JsonObject proposal = new JsonObject(program.get(path).body())
                .getJsonArray("proposals")
                .getJsonObject(0);
        assertThat(proposal.getString("state")).isEqualTo("waiting");
        assertThat(proposal.getString("by")).isEqualTo("program");
    }

    private static ComplaintNumber proposed(String id, String words) {
        ComplaintNumber number = site.complaint(id, TREE);
        site.settled(number);
        Page proposed = site.send(officer, number, "replies", Map.of("kind", "FINAL", "text", words));
        assertThat(proposed.status()).isEqualTo(303);
        return number;
    }

    private static Map<String, String> send(String proposal, String words) {
        return Map.of("proposal", proposal, "decision", "send", "kind", "FINAL", "text", words);
    }
}
