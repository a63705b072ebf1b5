package org.mediacenter.dashboard.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.dashboard.Browser;
import org.mediacenter.dashboard.Browser.Page;
import org.mediacenter.dashboard.TestSite;
import org.mediacenter.hub.account.Role;

final class ViewScreenTest {
    private static final String VIEWS = "/desk/views";

    @TempDir
    static Path folder;

    private static TestSite site;

    @BeforeAll
    static void opens() {
        site = TestSite.opened(folder);
    }

    @AfterAll
    static void closes() {
        site.close();
    }

    @Test
    void a_view_is_saved_renamed_and_deleted_by_its_owner() {
        Browser dewi = site.signedIn("dewi", Role.OPERATOR);
        String csrf = dewi.csrf();

        Page saved = dewi.post(VIEWS, Map.of("csrf", csrf, "name", " Pagi ", "query", "queue=overdue&page=2"));
        Page renamed = dewi.post(VIEWS + "/v1", Map.of("csrf", csrf, "name", "Sore"));
        Page gone = dewi.with("X-CSRF-Token", csrf).send("DELETE", VIEWS + "/v1");

        assertThat(saved.body()).contains("\"name\":\"Pagi\",\"query\":\"queue=overdue\"");
        assertThat(renamed.body()).contains("\"name\":\"Sore\"");
        assertThat(gone.body()).isEqualTo("{\"views\":[]}");
    }

    @Test
    void a_colleague_neither_reads_nor_changes_it() {
        Browser budi = site.signedIn("budi", Role.OPERATOR);
        Browser agus = site.signedIn("agus", Role.OPERATOR);
        budi.post(VIEWS, Map.of("csrf", budi.csrf(), "name", "Punya Budi", "query", "queue=mine"));

        Page read = agus.get(VIEWS);
        Page changed = agus.post(VIEWS + "/v1", Map.of("csrf", agus.csrf(), "name", "Punya Agus"));

        assertThat(read.body()).isEqualTo("{\"views\":[]}");
        assertThat(changed.status()).isEqualTo(422);
        assertThat(changed.body()).contains("sudah tidak ada");
        assertThat(budi.get(VIEWS).body()).contains("Punya Budi");
    }
}
