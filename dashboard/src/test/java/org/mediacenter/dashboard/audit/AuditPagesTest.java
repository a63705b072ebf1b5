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
