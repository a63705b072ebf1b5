package org.mediacenter.dashboard.leadership;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.dashboard.Browser;
import org.mediacenter.dashboard.Browser.Page;
import org.mediacenter.dashboard.Telephone;
import org.mediacenter.dashboard.TestSite;
import org.mediacenter.hub.Await;
import org.mediacenter.hub.account.Role;
import org.mediacenter.hub.complaint.ComplaintNumber;

/// A leader reads how the city does, and finds behind each figure what it counts.
final class LeadershipTest {
    private static final String WORDS = "lampu jalan padam di depan rumah saya";
    private static final Pattern FIGURE = Pattern.compile("<a[^>]*href=\"(/leadership/list[^\"]*)\"[^>]*>([^<]*)");

    @TempDir
    static Path folder;

    private static TestSite site;
    private static ComplaintNumber lamp;
    private static ComplaintNumber bribe;
    private static Browser leader;

    @BeforeAll
    static void opens() {
        site = TestSite.opened(folder);
        lamp = site.complaint("1", WORDS);
        site.complaint("2", "sampah menumpuk di pasar");
        site.complaint("3", "mohon dibantu ya pak");
        bribe = site.complaint("4", "ada oknum petugas kelurahan minta uang pungli saat urus ktp");
        site.settled(lamp);
        leader = site.signedIn("walikota", Role.LEADER);
        Await.until("all is counted", () -> received(leader) == 3);
    }

    @AfterAll
    static void closes() {
        site.close();
    }

    private static int received(Browser by) {
        Page page = by.get("/api/v1/reports/summary");
        return page.status() == 200
                ? new JsonObject(page.body()).getJsonObject("received").getInteger("now")
                : -1;
    }

    @Test
    void a_leader_who_signs_in_comes_to_the_figures() {
        Page desk = leader.get("/desk");

        assertThat(desk.header("Location")).isEqualTo("/leadership");
        assertThat(leader.get("/leadership").body()).contains("Masuk dalam 30 hari", "Yang dihitung", "Tepat waktu");
    }

    @Test
    void behind_every_figure_on_the_page_are_as_many_rows_as_it_says() {
        String page = leader.get("/leadership").body();
        List<MatchResult> figures = FIGURE.matcher(page).results().toList();

        assertThat(figures).hasSizeGreaterThan(8);
        for (MatchResult figure : figures) {
            String address = figure.group(1).replace("&amp;", "&");
            String said = figure.group(2).strip();
            String list = leader.get(address).body();
            if (!said.isEmpty()) {
                assertThat(rows(list)).as(address).isEqualTo(Integer.parseInt(said));
            }
            assertThat(rows(list)).as(address).isEqualTo(total(list));
        }
    }

    private static int rows(String list) {
        return list.split("<tr>", -1).length - (list.contains("<thead>") ? 2 : 1);
    }

    private static int total(String list) {
        return Integer.parseInt(list.replaceAll("(?s).*id=\"total\">(\\d+).*", "$1"));
    }

    @Test
    void rows_tell_a_leader_no_words_no_name_no_number_and_nothing_about_officials() {
        String rows = leader.get("/leadership/list?of=open").body();

        assertThat(rows)
                .contains(lamp.value(), "Tanpa isi, nama, dan kontak")
                .doesNotContain("depan rumah", "Bu Melati", "0800000", "62800000", bribe.value(), "/desk/complaints/");
    }

    @Test
    void who_may_open_complaints_comes_to_them_from_the_list() {
        Browser coordinator = site.signedIn("koordinator", Role.COORDINATOR);

        String rows = coordinator.get("/leadership/list?of=received").body();

        assertThat(rows).contains("/desk/complaints/" + lamp.value()).doesNotContain(bribe.value());
    }

    @Test
    void a_coordinator_of_a_department_reads_its_figures_only() {
        String lead = site.find(lamp).holding().lead().orElseThrow().value();
        String other = site.find(bribe).holding().lead().orElseThrow().value();
        Browser own = site.signedIn("kepala", Role.DEPARTMENT_COORDINATOR, lead);

        assertThat(received(own)).isEqualTo(1);
        assertThat(own.get("/leadership/list?of=received").body()).contains(lamp.value());
        assertThat(own.get("/api/v1/reports/summary?department=" + other).status())
                .isEqualTo(422);
        assertThat(received(site.signedIn("inspektur", Role.DEPARTMENT_COORDINATOR, other)))
                .isEqualTo(1);
    }

    @Test
    void officers_and_operators_read_no_figures() {
        for (Browser by :
                List.of(site.signedIn("petugas", Role.OFFICER, "dlh"), site.signedIn("operator", Role.OPERATOR))) {
            assertThat(by.get("/leadership").status()).isEqualTo(403);
            assertThat(by.get("/leadership/list?of=open").status()).isEqualTo(403);
            assertThat(by.get("/api/v1/reports/summary").status()).isEqualTo(403);
        }
    }

    @Test
    void page_document_and_table_say_the_same() {
        String query = "?channel=" + Telephone.NAME;
        JsonObject json =
                new JsonObject(leader.get("/api/v1/reports/summary" + query).body());
        String csv = leader.get("/api/v1/reports/summary.csv" + query).body();
        String page = leader.get("/leadership" + query).body();

        int received = json.getJsonObject("received").getInteger("now");
        assertThat(csv).contains("\"received\",\"Laporan masuk\",\"" + received + "\",\"0\"");
        assertThat(csv).contains("\"open\",\"Terbuka sekarang\",\"" + json.getInteger("open") + "\"");
        assertThat(page).contains("of=received\">" + received + "</a>", "Saring<span class=\"to\">: SMS</span>");
        assertThat(json.getJsonArray("days")).hasSize(30);
    }

    @Test
    void a_filter_that_means_nothing_is_told_of() {
        List<String> wrong = List.of(
                "from=kemarin",
                "from=2026-02-30",
                "from=2026-03-02&to=2026-03-01",
                "from=2020-01-01&to=2026-01-01",
                "from=-999999999-01-01",
                "department=nothing",
                "channel=%3Cscript%3E",
                "district=0",
                "topik=x");

        for (String query : wrong) {
            assertThat(leader.get("/api/v1/reports/summary?" + query).status())
                    .as(query)
                    .isEqualTo(422);
            Page page = leader.get("/leadership?" + query);
            assertThat(page.status()).as(query).isEqualTo(422);
            assertThat(page.body()).as(query).contains("Ada saringan").doesNotContain("<script>");
        }
        assertThat(leader.get("/leadership/list?of=nothing").status()).isEqualTo(303);
    }

    @Test
    void days_without_complaints_say_so() {
        String page = leader.get("/leadership?from=2020-01-01&to=2020-01-02").body();

        assertThat(page).contains("Belum ada laporan dalam rentang ini.");
    }

    @Test
    void a_page_that_reads_itself_again_costs_nothing_until_something_happens() {
        Browser by = site.signedIn("wakil", Role.LEADER);
        site.later(Duration.ZERO);

        Await.until("nothing happens any more", () -> {
            String tag = by.with("If-None-Match", "").get("/leadership").header("ETag");
            return by.with("If-None-Match", tag).get("/leadership").status() == 304;
        });
        assertThat(by.with("If-None-Match", "\"other\"").get("/leadership").status())
                .isEqualTo(200);
    }

    @Test
    void each_look_at_a_list_is_written_down() {
        leader.get("/leadership/list?of=escalated");

        List<String> written = Await.done(site.store().audits(0, 1_000)).stream()
                .map(entry -> new String(entry.entry(), StandardCharsets.UTF_8))
                .toList();
        assertThat(written).anyMatch(entry -> entry.contains("saw-figures") && entry.contains("escalated"));
    }
}
