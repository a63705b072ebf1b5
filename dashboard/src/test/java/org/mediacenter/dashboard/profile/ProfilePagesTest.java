package org.mediacenter.dashboard.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.dashboard.Browser;
import org.mediacenter.dashboard.Browser.Page;
import org.mediacenter.dashboard.TestSite;
import org.mediacenter.hub.Await;
import org.mediacenter.hub.account.Role;
import org.mediacenter.hub.clock.Terms;
import org.mediacenter.hub.complaint.Actor;
import org.mediacenter.hub.complaint.ClockName;
import org.mediacenter.hub.complaint.Command;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.Personal;
import org.mediacenter.hub.complaint.ReplyKind;
import org.mediacenter.hub.profile.book.ProfileBook;
import org.mediacenter.hub.profile.book.Version;
import org.mediacenter.routing.ComplaintText;
import org.mediacenter.routing.DepartmentCode;
import org.mediacenter.routing.profile.ProfileFolder;

/// An administrator changes the city's profile on its pages.
final class ProfilePagesTest {
    private static final String RULES = "/admin/rules";
    private static final String STALL = "warung pecel di depan pasar";
    private static final String RULE = """

              - id: warung-pecel
                department: disbudporapar
                weight: 40
                query: warung AND pecel
                explanation: Warung pecel diurus pariwisata.
            """;

    @TempDir
    private Path folder = Path.of("");

    private TestSite site;
    private Browser head;

    @BeforeEach
    void opens() {
        site = TestSite.opened(folder.resolve("site"));
        head = site.signedIn("kepala", Role.ADMINISTRATOR);
    }

    @AfterEach
    void closes() {
        site.close();
    }

    @Test
    void a_rule_is_tried_then_saved_and_decides_from_then_on() {
        String text = text("rules.yaml") + RULE;

        Page tried = send(head, RULES, form(head, RULES, "rules.yaml", text, "try"));
        assertThat(tried.status()).isEqualTo(200);
        assertThat(tried.body()).contains("Aturan baru: warung-pecel", "+", "weight: 40");
        assertThat(departments()).doesNotContain("disbudporapar");
        assertThat(book().versions()).hasSize(1);

        Map<String, String> save = new HashMap<>(form(head, RULES, "rules.yaml", text, "save"));
        save.putAll(Map.of("looked", tried.field("looked"), "reason", "Warung pecel pindah urusan"));
        Page saved = send(head, RULES, save);

        assertThat(saved.status()).isEqualTo(303);
        assertThat(departments()).contains("disbudporapar");
        assertThat(head.get(ProfilePages.PATH).body()).contains("Warung pecel pindah urusan", "rules.yaml");
        assertThat(head.get("/admin/profile/versions/2").body()).contains("id: warung-pecel");
        assertThat(head.get("/admin/audit").body()).contains("Menerapkan profil kota");
    }

    @Test
    void on_complaints_officers_answered_it_is_counted_what_would_be_decided_otherwise() {
        answered(STALL, "satpol-pp");
        Await.until("it learnt it", () -> site.hub().learning().orElseThrow().examples() == 1);

        Page tried = send(head, RULES, form(head, RULES, "rules.yaml", text("rules.yaml") + RULE, "try"));

        assertThat(tried.body())
                .contains("Dicoba pada 1 keluhan", "1 diputus lain", "warung-pecel")
                .doesNotContain(STALL);
    }

    @Test
    void what_was_not_looked_at_or_has_no_reason_is_not_saved_and_stays_on_the_page() {
        String text = text("answers.yaml") + "# jawaban kota\n";
        String here = "/admin/profile/file?name=answers.yaml";

        Page untried = send(head, here, form(head, here, "answers.yaml", text, "save"));
        assertThat(untried.status()).isEqualTo(409);
        assertThat(untried.body()).contains("# jawaban kota", "belum diperiksa");

        Map<String, String> again = new HashMap<>(form(head, here, "answers.yaml", text, "save"));
        again.put("looked", untried.field("looked"));
        Page without = send(head, here, again);
        assertThat(without.status()).isEqualTo(422);
        assertThat(without.body()).contains("# jawaban kota", "Tulis alasannya");

        again.putAll(Map.of("reason", "Jawaban baru", "from", "2020-02-30"));
        assertThat(send(head, here, again).status()).isEqualTo(422);
        assertThat(book().versions()).hasSize(1);
    }

    @Test
    void of_two_who_write_at_the_same_time_the_second_sees_it_and_keeps_his_words() {
        Browser other = site.signedIn("wakil", Role.ADMINISTRATOR);
        String here = "/admin/profile/file?name=answers.yaml";
        Map<String, String> mine = looked(head, here, "answers.yaml", text("answers.yaml") + "# saya\n");
        Map<String, String> theirs = looked(other, here, "answers.yaml", text("answers.yaml") + "# dia\n");

        assertThat(send(other, here, theirs).status()).isEqualTo(303);
        Page late = send(head, here, mine);

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body()).contains("# saya", "# dia", "Versi 2 dibuat oleh wakil");
        mine.put("seen", late.field("seen"));
        mine.put("looked", late.field("looked"));
        assertThat(send(head, here, mine).status()).isEqualTo(303);
        assertThat(text("answers.yaml")).contains("# saya").doesNotContain("# dia");
    }

    @Test
    void a_faulty_text_is_refused_with_its_line() {
        String here = "/admin/profile/file?name=calendar.yaml";

        Page faulty = send(
                head, here, form(head, here, "calendar.yaml", text("calendar.yaml") + "opening-hours: never\n", "try"));

        assertThat(faulty.status()).isEqualTo(422);
        assertThat(faulty.body()).contains("calendar.yaml, baris", "<bdi>opening-hours</bdi>", "opening-hours: never");
    }

    @Test
    void clocks_that_run_keep_what_was_promised_before_the_promise_changed() {
        Terms before = site.profile().inForce().terms();
        site.later(Duration.ofHours(1));
        String here = "/admin/profile/file?name=service-levels.yaml";
        String shorter = text("service-levels.yaml").replace("target: 24h", "target: 12h");
        assertThat(send(head, here, looked(head, here, "service-levels.yaml", shorter))
                        .status())
                .isEqualTo(303);
        Terms after = site.profile().inForce().terms();

        assertThat(promised(after, Duration.ofMinutes(30))).isEqualTo(promised(before, Duration.ofMinutes(30)));
        assertThat(promised(after, Duration.ZERO.negated()))
                .isEqualTo(promised(before, Duration.ZERO).minus(Duration.ofHours(12)));
    }

    @Test
    void a_planned_version_is_withdrawn_with_a_reason_and_never_holds() {
        String here = "/admin/profile/file?name=answers.yaml";
        Map<String, String> planned = looked(head, here, "answers.yaml", text("answers.yaml") + "# nanti\n");
        planned.put("from", "2999-01-01");
        assertThat(send(head, here, planned).status()).isEqualTo(303);

        Map<String, String> sooner = looked(head, here, "answers.yaml", text("answers.yaml") + "# segera\n");
        Page refused = send(head, here, sooner);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body()).contains("Versi 2 direncanakan", "# segera");

        String csrf = head.get("/admin/profile/versions/2").field("csrf");
        String withdrawal = "/admin/profile/versions/2/withdrawal";
        assertThat(head.post(withdrawal, Map.of("csrf", csrf)).status()).isEqualTo(422);
        assertThat(head.post(withdrawal, Map.of("csrf", csrf, "reason", "Batal"))
                        .status())
                .isEqualTo(303);
        assertThat(head.post(withdrawal, Map.of("csrf", csrf, "reason", "Batal"))
                        .status())
                .isEqualTo(409);
        assertThat(head.get(ProfilePages.PATH).body()).contains("Dibatalkan");
        assertThat(book().latest().map(Version::number)).contains(1);
    }

    @Test
    void what_cannot_change_while_the_hub_runs_says_that_it_waits() {
        String here = "/admin/profile/file?name=retention.yaml";

        send(head, here, looked(head, here, "retention.yaml", text("retention.yaml") + "# sama\n"));

        assertThat(head.get(ProfilePages.PATH).body()).contains("Versi 2 sudah berlaku, tetapi baru dipakai");
        assertThat(site.profile().inForce().version().number()).isEqualTo(1);
    }

    @Test
    void a_file_or_version_that_is_not_there_is_said() {
        assertThat(head.get("/admin/profile/file?name=../hub.yaml").status()).isEqualTo(404);
        assertThat(head.get("/admin/profile/file").status()).isEqualTo(404);
        assertThat(head.get("/admin/profile/versions/77").status()).isEqualTo(404);
        assertThat(head.get("/admin/profile/versions/satu").status()).isEqualTo(404);
    }

    private void answered(String text, String department) {
        DepartmentCode code = new DepartmentCode(department);
        ComplaintNumber number = site.complaint("stall", text);
        Personal words = Personal.of("Sudah selesai.", new SecureRandom());
        if (!site.find(number).holding().lead().equals(Optional.of(code))) {
            Actor operator = new Actor.Officer("operator", Optional.empty());
            site.execute(number, new Command.Assign(code, List.of(), Optional.empty(), words), operator);
        }
        site.execute(
                number,
                new Command.Reply(ReplyKind.FINAL, words, Optional.empty(), false),
                new Actor.Officer("petugas", Optional.of(code)));
    }

    private Instant promised(Terms terms, Duration ago) {
        return terms.levels().promised(ClockName.FEEDBACK, site.now().minus(ago));
    }

    private List<String> departments() {
        return site.hub().router().route(ComplaintText.of(STALL)).guesses().stream()
                .map(guess -> guess.department().value())
                .toList();
    }

    private ProfileBook book() {
        return Await.done(site.profile().shelf().book());
    }

    private String text(String file) {
        ProfileFolder latest =
                Await.done(site.profile().shelf().folder(book().latest().orElseThrow()));
        return latest.text(file).orElseThrow();
    }

    /// A form that was looked at and may be saved.
    private Map<String, String> looked(Browser browser, String here, String file, String text) {
        Page tried = send(browser, here, form(browser, here, file, text, "try"));
        Map<String, String> save = new HashMap<>(form(browser, here, file, text, "save"));
        save.putAll(Map.of("looked", tried.field("looked"), "reason", "Uji"));
        return save;
    }

    /// As a browser sends it, which has line ends of its own.
    private static Map<String, String> form(Browser browser, String here, String file, String text, String deed) {
        Page page = browser.get(here);
        return Map.of(
                "csrf",
                page.field("csrf"),
                "file",
                file,
                "seen",
                page.field("seen"),
                "looked",
                "",
                "text",
                text.replace("\n", "\r\n"),
                "deed",
                deed);
    }

    private static Page send(Browser browser, String here, Map<String, String> form) {
        return browser.post(here, form);
    }
}
