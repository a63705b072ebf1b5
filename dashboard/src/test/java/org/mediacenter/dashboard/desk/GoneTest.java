package org.mediacenter.dashboard.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
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
import org.mediacenter.hub.account.Role;
import org.mediacenter.hub.complaint.Actor;
import org.mediacenter.hub.complaint.Command;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.Personal;
import org.mediacenter.routing.DepartmentCode;

/// A complaint that goes to another department while somebody here answers it.
final class GoneTest {
    private static final String WORDS = "Regu kami berangkat pukul <tiga> sore";

    @TempDir
    Path folder;

    private TestSite site;
    private Browser officer;
    private ComplaintNumber number;

    @BeforeEach
    void opens() {
        site = TestSite.opened(folder);
        number = site.complaint("gone", "pohon tumbang menutup jalan");
        officer = site.signedIn("budi", Role.OFFICER, "dlh");
    }

    @AfterEach
    void closes() {
        site.close();
    }

    @Test
    void what_an_officer_was_writing_stays_theirs_and_nothing_of_the_complaint_is_told() {
        Page before = officer.get("/desk/complaints/" + number);
        assertThat(before.status()).isEqualTo(200);
        site.execute(
                number,
                new Command.Assign(
                        new DepartmentCode("dishub"),
                        List.of(),
                        Optional.empty(),
                        Personal.of("jalan milik Dishub", new SecureRandom())),
                new Actor.Officer("dewi", Optional.empty()));

        Page sent = officer.post(
                "/desk/complaints/" + number + "/replies",
                Map.of("csrf", officer.csrf(), "version", before.field("version"), "kind", "FINAL", "text", WORDS));

        assertThat(sent.status()).isEqualTo(404);
        assertThat(sent.body())
                .contains("Regu kami berangkat pukul &lt;tiga&gt; sore")
                .doesNotContain("jalan milik Dishub", "pohon tumbang", "id=\"words-left\" hidden");
    }

    @Test
    void who_wrote_nothing_is_shown_nothing() {
        assertThat(officer.get("/desk/complaints/ABC-DEF-GHJ").body()).contains("id=\"words-left\" hidden");
    }
}
