package org.mediacenter.dashboard.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.dashboard.Browser;
import org.mediacenter.dashboard.Browser.Page;
import org.mediacenter.dashboard.TestSite;
import org.mediacenter.hub.Await;
import org.mediacenter.hub.account.Audit;
import org.mediacenter.hub.account.AuditReader;
import org.mediacenter.hub.account.AuditReader.Filter;
import org.mediacenter.hub.account.Role;

final class AuditPagesTest {
    private static final Pattern ROW = Pattern.compile("<td data-label=\"Kapan\">");
    private static final Pattern OLDER = Pattern.compile("href=\"(/admin/audit\\?[^\"]*before=\\d+)\"");

    @TempDir
    static Path folder;

    private static TestSite site;
    private static Browser auditor;

    @BeforeAll
    static void opens() {
        site = TestSite.opened(folder);
        auditor = site.signedIn("pemeriksa", Role.AUDITOR);
        Audit audit = new Audit(site.store(), site::now);
        for (int i = 0; i < 120; i++) {
            Await.done(audit.did("made-token", "seseorang", Optional.of("<b>sensor-" + i + "</b>")));
        }
    }

    @AfterAll
    static void closes() {
        site.close();
    }

    @Test
    void lines_come_newest_first_page_by_page_and_each_look_is_a_line_too() {
        Page first = auditor.get("/admin/audit?who=seseorang");
        Matcher older = OLDER.matcher(first.body());
        assertThat(older.find()).isTrue();
        Page second = auditor.get(older.group(1).replace("&amp;", "&"));

        assertThat(rows(first)).isEqualTo(50);
        assertThat(first.body()).contains("sensor-119").doesNotContain("sensor-69<", "<b>");
        assertThat(rows(second)).isEqualTo(50);
        assertThat(second.body()).contains("sensor-69&").doesNotContain("sensor-70&");
        assertThat(auditor.get("/admin/audit?what=read-audit").body()).contains("who=seseorang");
    }

    @Test
    void a_day_that_is_none_is_said_and_one_that_is_over_has_no_lines() {
        assertThat(auditor.get("/admin/audit?from=kemarin").status()).isEqualTo(422);
        assertThat(rows(auditor.get("/admin/audit?to=2020-01-01"))).isZero();
        assertThat(rows(auditor.get("/admin/audit?from=2020-01-01"))).isEqualTo(50);
    }

    @Test
    void what_was_asked_for_is_taken_away_as_a_file_no_spreadsheet_calculates_with() {
        Await.done(new Audit(site.store(), site::now).did("made-token", "=lain", Optional.of("=1+1")));
        Page page = auditor.get("/admin/audit?who=seseorang");

        Page file = auditor.get("/admin/audit.csv?who=seseorang");
        Page live = auditor.get("/admin/audit.csv?whom=1%2B1");

        assertThat(page.body()).contains("href=\"/admin/audit.csv?who=seseorang\"");
        assertThat(file.header("Content-Disposition")).contains("audit.csv");
        assertThat(file.body().lines()).hasSize(121).first().isEqualTo("\"sequence\",\"at\",\"who\",\"what\",\"whom\"");
        assertThat(live.body()).contains("\"'=lain\",\"made-token\",\"'=1+1\"");
        assertThat(auditor.get("/admin/audit.csv?from=kemarin").status()).isEqualTo(422);
        assertThat(auditor.get("/admin/audit?what=exported-audit").body()).contains("who=seseorang");
        assertThat(site.signedIn("op", Role.OPERATOR).get("/admin/audit.csv").status())
                .isEqualTo(403);
    }

    @Test
    void more_than_one_file_holds_is_not_cut_in_silence() {
        AuditReader reader = new AuditReader(site.store());
        Audit audit = new Audit(site.store(), site::now);
        Filter all = new Filter("", "seseorang", "", Optional.empty(), Optional.empty());

        assertThat(Await.done(new AuditExport(reader, audit, 119).lines(all))).isEmpty();
        assertThat(Await.done(new AuditExport(reader, audit, 120).lines(all)).orElseThrow())
                .hasSize(120);
    }

    @Test
    void the_chain_is_looked_through_and_that_is_written_down() {
        Page whole = auditor.post(
                "/admin/audit/check", Map.of("csrf", auditor.get("/admin/audit").field("csrf")));

        assertThat(whole.body()).contains("Rantai utuh");
        assertThat(auditor.get("/admin/audit?what=checked-audit").body()).contains("pemeriksa");
    }

    private static long rows(Page page) {
        return ROW.matcher(page.body()).results().map(MatchResult::group).count();
    }
}
