package org.mediacenter.dashboard.team;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.dashboard.Browser;
import org.mediacenter.dashboard.TestSite;
import org.mediacenter.hub.account.Role;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.Status;

/// How much everybody has.
final class TeamTest {
    private static final String TREE = "pohon tumbang menutup jalan";
    private static final Pattern FIGURE = Pattern.compile("class=\"figure\" href=\"([^\"]+)\">(\\d+)<");

    @TempDir
    static Path folder;

    private static TestSite site;
    private static String department;
    private static Browser leads;
    private static Browser coordinator;

    @BeforeAll
    static void opens() {
        site = TestSite.opened(folder);
        ComplaintNumber first = site.settledComplaint("first", TREE);
        department = site.find(first).holding().lead().orElseThrow().value();
        leads = site.signedIn("kepala", Role.DEPARTMENT_COORDINATOR, department);
        coordinator = site.signedIn("koor", Role.COORDINATOR);
        Browser sari = site.signedIn("sari", Role.OFFICER, department);
        site.account("dewi", Role.OFFICER, department);
        ComplaintNumber taken = site.settledComplaint("taken", TREE);
        site.send(sari, taken, "acceptance", Map.of());
        ComplaintNumber asked = site.settledComplaint("asked", TREE);
        site.send(sari, asked, "acceptance", Map.of());
        site.send(sari, asked, "replies", Map.of("kind", "QUESTION", "text", "Di depan rumah nomor berapa?"));
        site.settled(asked);
        assertThat(site.find(asked).status()).isEqualTo(Status.WAITING_FOR_CITIZEN);
        site.settledComplaint("elsewhere", "ada oknum petugas kelurahan minta uang pungli saat urus ktp");
    }

    @AfterAll
    static void closes() {
        site.close();
    }

    /// A session ends when its owner was away for long.
    @BeforeEach
    void signsIn() {
        leads.signIn("kepala", TestSite.PASSWORD);
        coordinator.signIn("koor", TestSite.PASSWORD);
    }

    @Test
    void behind_every_number_are_as_many_rows_now_and_when_time_has_passed() {
        numbersHold();
        site.later(Duration.ofMinutes(50));
        signsIn();
        numbersHold();
        site.later(Duration.ofHours(3));
        signsIn();
        numbersHold();
    }

    private static void numbersHold() {
        for (Browser reader : List.of(leads, coordinator)) {
            String page = reader.get("/desk/team?department=" + department).body();
            List<MatchResult> figures = FIGURE.matcher(page).results().toList();

            assertThat(figures).hasSizeGreaterThanOrEqualTo(16);
            for (MatchResult figure : figures) {
                String address = figure.group(1).replace("&amp;", "&");
                assertThat(rows(reader, address)).as(address).isEqualTo(Integer.parseInt(figure.group(2)));
            }
        }
    }

    /// As many as the desk itself says, for people and for programs.
    private static int rows(Browser reader, String address) {
        String rows = reader.get(address.replace("/desk?", "/desk/rows?")).body();
        return new JsonObject(rows).getInteger("total");
    }

    @Test
    void everybody_of_the_department_is_named_with_what_they_have_and_nobodys_cases_too() {
        String page = leads.get("/desk/team").body();

        assertThat(page).contains("Belum ada yang menangani", ">sari<", ">dewi<", ">kepala<");
        assertThat(figures(page, "sari")).startsWith(2).endsWith(1);
        assertThat(figures(page, "dewi")).containsOnly(0);
    }

    private static List<Integer> figures(String page, String name) {
        String line = page.substring(page.indexOf(">" + name + "<"));
        return FIGURE.matcher(line.substring(0, line.indexOf("</tr>")))
                .results()
                .map(figure -> Integer.valueOf(figure.group(2)))
                .toList();
    }

    @Test
    void who_leads_one_department_sees_that_alone_whatever_they_ask_for() {
        String own = leads.get("/desk/team?department=inspektorat").body();

        assertThat(own).contains("department=" + department).doesNotContain("department=inspektorat");
    }

    @Test
    void the_media_centers_coordinator_sees_every_department_that_has_something() {
        String all = coordinator.get("/desk/team").body();

        assertThat(all).contains("/desk/team?department=" + department, "/desk/team?department=inspektorat");
    }

    @Test
    void officers_and_operators_have_no_team_page() {
        for (Browser other :
                List.of(site.signedIn("petugas", Role.OFFICER, department), site.signedIn("operator", Role.OPERATOR))) {
            assertThat(other.get("/desk/team").status()).isEqualTo(403);
        }
    }
}
