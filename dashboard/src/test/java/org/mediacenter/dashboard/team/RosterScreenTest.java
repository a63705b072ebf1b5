package org.mediacenter.dashboard.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.dashboard.Browser;
import org.mediacenter.dashboard.Browser.Page;
import org.mediacenter.dashboard.TestSite;
import org.mediacenter.hub.account.Role;
import org.mediacenter.hub.complaint.ComplaintNumber;

/// The duty roster on its pages.
final class RosterScreenTest {
    private static final String TREE = "pohon tumbang menutup jalan";
    private static final String DECREE = "188.45/12/436.7/2026";

    @TempDir
    Path folder;

    private TestSite site;
    private String department;
    private Browser leads;
    private Browser sari;
    private LocalDate today;

    @BeforeEach
    void opens() {
        site = TestSite.opened(folder);
        ComplaintNumber first = site.settledComplaint("first", TREE);
        department = site.find(first).holding().lead().orElseThrow().value();
        leads = site.signedIn("kepala", Role.DEPARTMENT_COORDINATOR, department);
        sari = site.signedIn("sari", Role.OFFICER, department);
        site.account("dewi", Role.OFFICER, department);
        site.account("tono", Role.OFFICER, "inspektorat");
        today = LocalDate.ofInstant(site.now(), TestSite.CITY.zone());
    }

    @AfterEach
    void closes() {
        site.close();
    }

    @Test
    void an_officer_on_the_roster_is_on_duty_and_the_team_page_says_so() {
        assertThat(leads.get("/desk/team/roster").body())
                .contains("Mulai " + written(today) + " tidak ada koordinator");

        Page added = add(0, "sari", "coordinator");

        assertThat(added.status()).isEqualTo(303);
        assertThat(leads.get("/desk/team/roster").body())
                .contains(DECREE, "Hari ini")
                .doesNotContain("tidak ada koordinator");
        assertThat(leads.get("/desk/team").body()).contains("Koordinator");
    }

    @Test
    void moving_somebody_off_hands_what_they_have_open_to_who_is_named_in_one_step() {
        add(0, "sari", "coordinator");
        ComplaintNumber one = taken("one");
        ComplaintNumber two = taken("two");
        Page form = leads.get("/desk/team/roster/d1");
        assertThat(form.body()).contains("2 keluhan terbuka yang ditanganinya");

        Page moved = end(1, Map.of("next", "dewi", "decree", DECREE, "taker", "dewi", "reason", "pindah tugas"));

        assertThat(moved.status()).isEqualTo(303);
        assertThat(moved.header("Location")).contains("handed=2&left=0");
        assertThat(site.find(one).holding().assignee()).contains("dewi");
        assertThat(site.find(two).holding().assignee()).contains("dewi");
        assertThat(leads.get(moved.header("Location")).body())
                .contains("2 keluhan diserahkan, 0 tidak", "dewi", written(today.plusDays(1)))
                .doesNotContain("<td data-label=\"Mulai\">" + today.plusDays(1));
        assertThat(leads.get("/desk/complaints/" + one).body()).contains("Diserahkan dari sari kepada dewi");
    }

    @Test
    void who_saw_an_older_roster_is_told_and_changes_nothing() {
        add(0, "sari", "member");

        Page late = add(0, "dewi", "member");
        Page lateEnd = end(0, Map.of());

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body()).contains("Orang lain baru saja mengubah jadwal ini", DECREE);
        assertThat(lateEnd.status()).isEqualTo(409);
        assertThat(leads.get("/desk/team/roster.csv").body())
                .contains("\"sari\"")
                .doesNotContain("dewi");
    }

    @Test
    void lines_of_a_file_come_in_all_or_none_and_the_wrong_ones_are_named() {
        String good = "sari,coordinator,\"SK 1, lampiran\",2026-01-01,\n";
        String bad = good + "tono,member,SK 2,2026-01-01,\ndewi,boss,SK 2,2026-01-01,\ndewi,member,SK 2,2026-13-01,\n";

        Page refused = lines(bad);
        Page taken = lines("officer,function,decree,from,to\n" + good + "dewi,member,SK 2,2026-01-01,2026-06-30\n");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("Baris 2: Pilih petugas", "Baris 3: Pilih tugas", "Baris 4: Periksa");
        assertThat(taken.status()).isEqualTo(303);
        String file = leads.get("/desk/team/roster.csv").body();
        assertThat(file).contains("\"sari\",\"coordinator\",\"SK 1, lampiran\",\"2026-01-01\",\"\"");
        assertThat(lines(1, file).status()).isEqualTo(303);
        assertThat(leads.get("/desk/team/roster.csv").body()).isEqualTo(file);
    }

    @Test
    void lines_come_as_spreadsheets_write_and_copy_them() {
        assertThat(lines("sari;member;SK 1;2026-01-01;2026-06-30").status()).isEqualTo(303);
        assertThat(lines(1, "dewi\tmember\tSK 2\t2026-01-01\t").status()).isEqualTo(303);

        assertThat(leads.get("/desk/team/roster.csv").body())
                .contains("\"sari\",\"member\",\"SK 1\",\"2026-01-01\",\"2026-06-30\"")
                .contains("\"dewi\",\"member\",\"SK 2\",\"2026-01-01\",\"\"");
    }

    @Test
    void a_decree_that_is_too_long_is_not_cut_in_silence() {
        Page decree = lines("sari,member," + "x".repeat(121) + ",2026-01-01,");

        assertThat(decree.status()).isEqualTo(422);
        assertThat(decree.body()).contains("paling banyak 120 huruf");
    }

    @Test
    void what_cannot_be_is_told_with_what_was_written() {
        Page stranger = add(0, "tono", "member");
        Page nothing = leads.post(
                "/desk/team/roster",
                Map.of(
                        "csrf",
                        leads.csrf(),
                        "version",
                        "0",
                        "officer",
                        "dewi",
                        "function",
                        "member",
                        "decree",
                        "",
                        "from",
                        today.toString()));

        assertThat(stranger.status()).isEqualTo(422);
        assertThat(nothing.status()).isEqualTo(422);
        assertThat(nothing.body()).contains("Tulis nomor SK", "value=\"dewi\" selected");
        assertThat(leads.get("/desk/team/roster/d9").status()).isEqualTo(404);
    }

    @Test
    void nobody_changes_another_departments_roster() {
        add(0, "sari", "member");
        Browser other = site.signedIn("lain", Role.DEPARTMENT_COORDINATOR, "inspektorat");

        Page roster = other.get("/desk/team/roster?department=" + department);
        Page ended = other.post(
                "/desk/team/roster/d1?department=" + department,
                Map.of("csrf", other.csrf(), "version", "1", "last", today.toString()));

        assertThat(roster.body()).doesNotContain(DECREE);
        assertThat(ended.status()).isEqualTo(404);
        assertThat(sari.get("/desk/team/roster").status()).isEqualTo(403);
    }

    /// As the city writes a day: `5 November 2026`.
    private static String written(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.of("id")).format(day);
    }

    private ComplaintNumber taken(String id) {
        ComplaintNumber number = site.settledComplaint(id, TREE);
        site.send(sari, number, "acceptance", Map.of());
        assertThat(site.find(number).holding().assignee()).isEqualTo(Optional.of("sari"));
        return number;
    }

    private Page add(long version, String officer, String function) {
        return leads.post(
                "/desk/team/roster",
                Map.of(
                        "csrf",
                        leads.csrf(),
                        "version",
                        Long.toString(version),
                        "officer",
                        officer,
                        "function",
                        function,
                        "decree",
                        DECREE,
                        "from",
                        today.toString()));
    }

    private Page end(long version, Map<String, String> fields) {
        Map<String, String> form = new HashMap<>(fields);
        form.put("csrf", leads.csrf());
        form.put("version", Long.toString(version));
        form.put("last", today.toString());
        return leads.post("/desk/team/roster/d1", form);
    }

    private Page lines(String csv) {
        return lines(0, csv);
    }

    private Page lines(long version, String csv) {
        return leads.post(
                "/desk/team/roster/lines", Map.of("csrf", leads.csrf(), "version", Long.toString(version), "csv", csv));
    }
}
