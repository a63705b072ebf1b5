package org.mediacenter.dashboard.deed;

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
import org.mediacenter.hub.complaint.Status;
import org.mediacenter.hub.history.Dossier;

/// Two complaints about one tree, handled as one.
final class MergeTest {
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
    void an_operator_merges_a_duplicate_and_both_pages_say_so() {
        ComplaintNumber first = site.settledComplaint("m1", TREE);
        ComplaintNumber second = site.settledComplaint("m2", TREE);

        Page merged = act(operator, second, Map.of("into", first.value()));

        assertThat(merged.status()).isEqualTo(303);
        assertThat(site.find(second).status()).isEqualTo(Status.CLOSED);
        assertThat(operator.get("/desk/complaints/" + second).body())
                .contains(first.value(), "Pisahkan lagi", "Digabung ke keluhan lain");
        assertThat(operator.get("/desk/complaints/" + first).body())
                .contains(second.value(), "Ditangani bersama: 2 pelapor", "sampai ke 2 orang");
    }

    @Test
    void the_tracking_page_of_a_merged_number_goes_on_telling_the_truth() {
        ComplaintNumber first = site.settledComplaint("t1", TREE);
        ComplaintNumber second = site.settledComplaint("t2", TREE);
        act(operator, second, Map.of("into", first.value()));

        Page before = track(second);
        site.send(operator, first, "replies", Map.of("kind", "FINAL", "text", "Sudah kami tebang."));
        site.settled(first);
        Page after = track(second);

        assertThat(before.body())
                .contains("Digabung", "tanggapannya muncul di sini")
                .doesNotContain(first.value());
        assertThat(after.body()).contains("Sudah kami tebang.").doesNotContain(first.value());
    }

    @Test
    void a_merge_is_undone_while_nothing_was_answered() {
        ComplaintNumber first = site.settledComplaint("u1", TREE);
        ComplaintNumber second = site.settledComplaint("u2", TREE);
        act(operator, second, Map.of("into", first.value()));

        Page undone = act(operator, second, Map.of("undo", "yes"));

        assertThat(undone.status()).isEqualTo(303);
        assertThat(site.find(second).status().isOpen()).isTrue();
        assertThat(operator.get("/desk/complaints/" + first).body()).doesNotContain("Ditangani bersama");
    }

    @Test
    void nobody_merges_into_a_complaint_they_may_not_see() {
        Browser officer = site.signedIn("parks", Role.OFFICER, "dlh");
        ComplaintNumber light = site.complaint("lamp", "lampu PJU mati");
        ComplaintNumber tree = site.settledComplaint("tree", TREE);

        Page page = act(officer, tree, Map.of("into", light.value()));

        assertThat(page.status()).isEqualTo(409);
        assertThat(page.body()).contains("tidak ada, atau tidak boleh Anda lihat");
        assertThat(site.find(tree).bonds().into()).isEmpty();
    }

    @Test
    void programs_merge_with_the_version_seen_and_the_older_one_goes_on() {
        ComplaintNumber first = site.settledComplaint("p1", TREE);
        ComplaintNumber second = site.settledComplaint("p2", TREE);
        Browser program = site.signedIn("program", Role.COORDINATOR);
        program.with("X-CSRF-Token", program.csrf());
        String body = "{\"into\":\"%s\"}";

        Page stale = program.with("If-Match", "\"1\"").postJson(path(second) + "/merge", body.formatted(first));
        Page wrong = program.with("If-Match", program.get(path(first)).header("ETag"))
                .postJson(path(first) + "/merge", body.formatted(second));
        Page right = program.with("If-Match", program.get(path(second)).header("ETag"))
                .postJson(path(second) + "/merge", body.formatted(first));

        assertThat(stale.status()).isEqualTo(412);
        assertThat(wrong.status()).isEqualTo(409);
        assertThat(wrong.body()).contains("older-first");
        assertThat(right.status()).isEqualTo(200);
        assertThat(new JsonObject(program.get(path(second)).body()).getString("mergedInto"))
                .isEqualTo(first.value());
        assertThat(new JsonObject(program.get(path(first)).body()).getInteger("people"))
                .isEqualTo(2);
    }

    private static String path(ComplaintNumber number) {
        return "/api/v1/complaints/" + number;
    }

    private static Page track(ComplaintNumber number) {
        Dossier dossier = Await.done(site.hub().complaints().dossier(number)).orElseThrow();
        return site.browser()
                .get("/track/" + number + "?key=" + dossier.trackingKey().value());
    }

    private static Page act(Browser by, ComplaintNumber number, Map<String, String> fields) {
        Page page = site.send(by, number, "merge", fields);
        site.settled(number);
        return page;
    }
}
