package org.mediacenter.dashboard.upkeep;

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
import org.mediacenter.dashboard.TestSite;
import org.mediacenter.dashboard.start.BackupCommand;
import org.mediacenter.hub.Await;
import org.mediacenter.hub.account.Role;
import org.mediacenter.hub.backup.LastBackup;
import org.mediacenter.hub.complaint.Actor;
import org.mediacenter.hub.complaint.Command;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.Personal;
import org.mediacenter.hub.history.DueSoon;
import org.mediacenter.hub.history.Summary.Left;
import org.mediacenter.hub.retention.Run;
import picocli.CommandLine;

final class UpkeepPagesTest {
    private static final int DAYS_OF_FIVE_YEARS = 1_827;

    @TempDir
    private Path folder = Path.of("");

    private TestSite site;

    @BeforeEach
    void opens() {
        site = TestSite.opened(folder.resolve("site"));
    }

    @AfterEach
    void closes() {
        site.close();
    }

    @Test
    void a_hub_without_a_backup_says_so_and_one_that_is_a_day_old_too() {
        String never = page();
        Await.done(new LastBackup(site.now(), 7, 3).keep(site.store()));
        String fresh = page();
        site.later(Duration.ofHours(27));
        String stale = page();

        assertThat(never).contains("Belum pernah ada cadangan");
        assertThat(fresh).contains("<dd>7</dd>", "<dd>3</dd>").doesNotContain("class=\"notice\"");
        assertThat(stale).contains("<dd>7</dd>", "lebih dari sehari");
    }

    @Test
    void what_was_closed_for_as_long_as_it_is_kept_is_counted_as_over() {
        ComplaintNumber closed = site.settledComplaint("closed", "pohon tumbang menutup jalan");
        site.settledComplaint("open", "lampu jalan padam di depan pasar");
        Personal words = Personal.of("selesai", new SecureRandom());
        site.execute(
                closed, new Command.Close("officer", Optional.of(words)), new Actor.Officer("budi", Optional.empty()));

        assertThat(due(Instant.now())).isEqualTo(new DueSoon(0, 0));
        assertThat(due(Instant.now().plus(Duration.ofDays(DAYS_OF_FIVE_YEARS - 20))))
                .isEqualTo(new DueSoon(0, 1));
        assertThat(due(Instant.now().plus(Duration.ofDays(DAYS_OF_FIVE_YEARS + 2))))
                .isEqualTo(new DueSoon(1, 0));
    }

    @Test
    void an_administrator_has_it_erased_before_its_time_and_says_why() {
        ComplaintNumber number = closed();
        site.later(Duration.ofDays(DAYS_OF_FIVE_YEARS));
        Browser head = site.signedIn("kepala", Role.ADMINISTRATOR);

        int without = posts(head, "/admin/upkeep/run", Map.of("reason", " ")).status();
        int begun = posts(head, "/admin/upkeep/run", Map.of("reason", "diminta auditor"))
                .status();
        Await.until(
                "it ended",
                () -> Await.done(site.hub().retiring().last())
                        .flatMap(Run::ended)
                        .isPresent());

        assertThat(without).isEqualTo(422);
        assertThat(begun).isEqualTo(303);
        assertThat(Await.done(site.store().complaint(number)).orElseThrow().opened())
                .isEmpty();
        assertThat(head.get("/admin/upkeep").body()).contains("<dd>1</dd>", "kepala");
        assertThat(head.get("/admin/audit").body()).contains("diminta auditor", number.value());
    }

    @Test
    void a_complaint_is_held_back_and_let_go_with_reasons() {
        ComplaintNumber number = closed();
        Browser head = site.signedIn("kepala", Role.ADMINISTRATOR);

        int held = posts(head, "/admin/upkeep/holds", hold(number.value(), "perkara di pengadilan"))
                .status();
        int again =
                posts(head, "/admin/upkeep/holds", hold(number.value(), "lagi")).status();
        int nowhere =
                posts(head, "/admin/upkeep/holds", hold("222-222-222", "salah")).status();
        int nonsense = posts(head, "/admin/upkeep/holds", hold("abc", "salah")).status();
        String page = head.get("/admin/upkeep").body();
        int ended = posts(head, "/admin/upkeep/holds/end", hold(number.value(), "perkara selesai"))
                .status();
        int endedAgain = posts(head, "/admin/upkeep/holds/end", hold(number.value(), "lagi"))
                .status();

        assertThat(List.of(held, again, nowhere, nonsense)).containsExactly(303, 409, 409, 422);
        assertThat(page).contains(number.value(), "perkara di pengadilan");
        assertThat(List.of(ended, endedAgain)).containsExactly(303, 409);
        assertThat(head.get("/admin/upkeep").body()).doesNotContain("perkara di pengadilan");
        assertThat(head.get("/admin/audit").body())
                .contains(number + ": perkara di pengadilan", number + ": perkara selesai");
    }

    @Test
    void an_auditor_reads_all_of_it_and_changes_nothing() {
        ComplaintNumber number = closed();
        Await.done(site.hub().retiring().holds().hold(number, "perkara di pengadilan", "kepala"));
        Browser auditor = site.signedIn("pemeriksa", Role.AUDITOR);

        String page = auditor.get("/admin/upkeep").body();
        int held = posts(auditor, "/admin/upkeep/holds", hold(number.value(), "salah"))
                .status();

        assertThat(page).contains("perkara di pengadilan").doesNotContain("/admin/upkeep/holds", "/admin/upkeep/run");
        assertThat(held).isEqualTo(403);
    }

    @Test
    void the_page_of_a_complaint_says_to_who_may_see_upkeep_who_holds_it_back_since_when_and_why() {
        ComplaintNumber number = closed();
        String path = "/desk/complaints/" + number;
        Await.done(site.hub().retiring().holds().hold(number, "perkara <di> pengadilan", "kepala"));
        Browser auditor = site.signedIn("pemeriksa", Role.AUDITOR);

        String held = auditor.get(path).body();
        String toOperators = site.signedIn("endah", Role.OPERATOR).get(path).body();
        Await.done(site.hub().retiring().holds().end(number, "selesai", "kepala"));

        assertThat(held)
                .contains("Ditahan dari penghapusan oleh kepala sejak <time", ">perkara &lt;di&gt; pengadilan</span>");
        assertThat(toOperators).contains(number.value()).doesNotContain("Ditahan", "pengadilan");
        assertThat(auditor.get(path).body()).doesNotContain("Ditahan", "pengadilan");
    }

    private static Map<String, String> hold(String number, String reason) {
        return Map.of("number", number, "reason", reason);
    }

    private ComplaintNumber closed() {
        ComplaintNumber closed = site.settledComplaint("closed", "pohon tumbang menutup jalan");
        Personal words = Personal.of("selesai", new SecureRandom());
        site.execute(
                closed, new Command.Close("officer", Optional.of(words)), new Actor.Officer("budi", Optional.empty()));
        return closed;
    }

    private static Browser.Page posts(Browser by, String path, Map<String, String> fields) {
        Map<String, String> form = new HashMap<>(fields);
        form.put("csrf", by.get("/admin/upkeep").field("csrf"));
        return by.post(path, form);
    }

    @Test
    void the_command_that_takes_a_backup_tells_the_store_of_it() {
        site.settledComplaint("one", "pohon tumbang menutup jalan");
        Path data = folder.resolve("site");

        int exit = new CommandLine(new BackupCommand())
                .execute("--data", data.toString(), folder.resolve("backup").toString());

        assertThat(exit).isZero();
        LastBackup last = Await.done(LastBackup.of(site.store(), Instant.now())).orElseThrow();
        assertThat(last.complaints()).isEqualTo(1);
    }

    private DueSoon due(Instant now) {
        return Await.done(DueSoon.count(
                site.store(),
                Left.WORDS,
                TestSite.CITY.profile().retention().personalData(),
                TestSite.CITY.zone(),
                now));
    }

    private String page() {
        if (Await.done(site.site().accounts().find("kepala")).isEmpty()) {
            site.account("kepala", Role.ADMINISTRATOR);
        }
        Browser administrator = site.browser();
        administrator.signIn("kepala", TestSite.PASSWORD);
        return administrator.get("/admin/upkeep").body();
    }
}
