package org.mediacenter.dashboard.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.dashboard.Browser;
import org.mediacenter.dashboard.TestSite;
import org.mediacenter.hub.account.Role;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.routing.Mark;

/// Who sees which complaint: on the list, on its page and in the API, over HTTP.
final class SightTest {
    @TempDir
    static Path folder;

    private static TestSite site;
    private static ComplaintNumber trees;
    private static ComplaintNumber bribe;
    private static String lead;

    @BeforeAll
    static void opens() {
        site = TestSite.opened(folder);
        trees = site.complaint("trees", "pohon tumbang menutup jalan");
        bribe = site.complaint("bribe", "ada oknum petugas kelurahan minta uang pungli saat urus ktp");
        lead = site.find(trees).holding().lead().orElseThrow().value();
        assertThat(site.find(bribe).matter().marks()).contains(Mark.ABOUT_OFFICIALS);
    }

    @AfterAll
    static void closes() {
        site.close();
    }

    @Test
    void an_officer_sees_the_own_department_and_no_other() {
        Browser own = site.signedIn("own", Role.OFFICER, lead);
        Browser other = site.signedIn("other", Role.OFFICER, otherThan(lead));

        sees(own, trees, true);
        sees(other, trees, false);
    }

    @Test
    void a_complaint_about_officials_is_seen_by_the_inspectorate_and_the_coordinator_only() {
        sees(site.signedIn("inspector", Role.OFFICER, "inspektorat"), bribe, true);
        sees(site.signedIn("coordinator", Role.COORDINATOR), bribe, true);
        sees(site.signedIn("op", Role.OPERATOR), bribe, false);
        sees(site.signedIn("auditor", Role.AUDITOR), bribe, false);
        sees(site.signedIn("unit", Role.OFFICER, otherThan("inspektorat")), bribe, false);
    }

    @Test
    void an_auditor_reads_and_changes_nothing() {
        Browser auditor = site.signedIn("reader", Role.AUDITOR);
        sees(auditor, trees, true);

        int status = auditor.post(
                        "/desk/complaints/" + trees + "/notes",
                        Map.of("version", "1", "text", "x", "csrf", auditor.csrf()))
                .status();

        assertThat(status).isEqualTo(403);
    }

    @Test
    void leaders_and_administrators_see_no_complaint() {
        for (Role role : new Role[] {Role.LEADER, Role.ADMINISTRATOR}) {
            Browser browser = site.signedIn("no-" + role.code(), role);

            assertThat(browser.get("/desk/complaints/" + trees).status()).isEqualTo(403);
            assertThat(browser.get("/api/v1/complaints").status()).isEqualTo(403);
            assertThat(browser.get("/api/v1/events").status()).isEqualTo(403);
        }
    }

    @Test
    void the_author_of_an_anonymous_complaint_is_shown_to_nobody_and_of_another_one_is() {
        ComplaintNumber hidden = site.complaint("hidden", "pohon tumbang lagi", true);
        Browser operator = site.signedIn("op2", Role.OPERATOR);

        for (String path : new String[] {"/desk/complaints/", "/api/v1/complaints/"}) {
            assertThat(operator.get(path + hidden).body())
                    .doesNotContain("Bu Melati")
                    .doesNotContain("0800000");
            assertThat(operator.get(path + trees).body()).contains("Bu Melati");
        }
    }

    @Test
    void a_look_at_a_complaint_is_written_down() {
        Browser operator = site.signedIn("watched", Role.OPERATOR);

        operator.get("/desk/complaints/" + trees);

        assertThat(org.mediacenter.hub.Await.done(site.store().audits(0, 1000)))
                .extracting(entry -> new String(entry.entry(), java.nio.charset.StandardCharsets.UTF_8))
                .anyMatch(entry ->
                        entry.contains("watched") && entry.contains("looked") && entry.contains(trees.value()));
    }

    @Test
    void a_look_at_the_list_and_an_open_stream_are_written_down() {
        Browser operator = site.signedIn("lister", Role.OPERATOR);

        operator.get("/desk?channel=phone");

        assertThat(org.mediacenter.hub.Await.done(site.store().audits(0, 1000)))
                .extracting(entry -> new String(entry.entry(), java.nio.charset.StandardCharsets.UTF_8))
                .anyMatch(entry ->
                        entry.contains("lister") && entry.contains("saw-list") && entry.contains("channel=phone"));
    }

    private static void sees(Browser browser, ComplaintNumber number, boolean does) {
        int status = does ? 200 : 404;
        assertThat(browser.get("/desk/complaints/" + number).status()).isEqualTo(status);
        assertThat(browser.get("/api/v1/complaints/" + number).status()).isEqualTo(status);
        assertThat(browser.get("/desk").body().contains(number.value())).isEqualTo(does);
        assertThat(browser.get("/api/v1/complaints").body().contains(number.value()))
                .isEqualTo(does);
    }

    private static String otherThan(String department) {
        return department.equals("bappedalitbang") ? "inspektorat" : "bappedalitbang";
    }
}
