package org.mediacenter.dashboard.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
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
                TestSite.CITY.profile().retention().personalData(), TestSite.CITY.zone(), now));
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
