package org.mediacenter.dashboard.deed;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
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
import org.mediacenter.hub.complaint.ComplaintNumber;

/// Colleagues named in a note.
final class MentionTest {
    private static final String TREE = "pohon tumbang menutup jalan";

    @TempDir
    static Path folder;

    private static TestSite site;
    private static Browser writer;
    private static Browser dewi;
    private static Browser inspector;

    @BeforeAll
    static void opens() {
        site = TestSite.opened(folder);
        writer = site.signedIn("writer", Role.OPERATOR);
        site.account("dewi", "Dewi Lestari", Role.OPERATOR);
        dewi = site.browser();
        dewi.signIn("dewi", TestSite.PASSWORD);
        inspector = site.signedIn("inspector", Role.OFFICER, "inspektorat");
    }

    @AfterAll
    static void closes() {
        site.close();
    }

    @Test
    void who_is_mentioned_has_it_in_a_queue_of_their_own_until_they_open_it() {
        ComplaintNumber number = site.complaint("queue", TREE);

        Page noted = note(number, "@dewi tolong hubungi pelapor");

        assertThat(noted.status()).isEqualTo(303);
        assertThat(mentioned(dewi)).isEqualTo(1);
        assertThat(mentioned(writer)).isZero();
        assertThat(dewi.get("/desk/rows?queue=mentioned").body()).contains(number.value());
        assertThat(dewi.get("/api/v1/complaints?queue=mentioned").body()).contains(number.value());
        assertThat(dewi.get("/desk/complaints/" + number).body()).contains("@Dewi Lestari tolong hubungi pelapor");
        assertThat(mentioned(dewi)).isZero();
    }

    @Test
    void a_note_that_names_somebody_who_may_not_see_it_is_refused_and_keeps_its_words() {
        ComplaintNumber number = site.complaint("blind", TREE);
        long version = site.settled(number);

        Page refused = note(number, "@dewi dan @inspector mohon dicek");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body())
                .contains("tidak dapat melihat atau tidak menangani keluhan ini", "@dewi dan @inspector mohon dicek");
        assertThat(site.find(number).version()).isEqualTo(version);
        assertThat(mentioned(dewi)).isZero();
        assertThat(mentioned(inspector)).isZero();
    }

    @Test
    void a_note_that_was_overtaken_mentions_nobody() {
        ComplaintNumber number = site.complaint("overtaken", TREE);
        long version = site.settled(number);
        note(number, "lebih dulu");

        Page overtaken = note(number, version, "@dewi terlambat");

        assertThat(overtaken.status()).isEqualTo(409);
        assertThat(mentioned(dewi)).isZero();
    }

    @Test
    void colleagues_are_offered_who_may_see_the_complaint_and_nobody_else() {
        ComplaintNumber number = site.complaint("offered", TREE);
        String path = "/desk/complaints/" + number + "/colleagues";
        site.account("auditor", Role.AUDITOR);

        assertThat(writer.get(path).body())
                .contains("\"username\":\"dewi\",\"name\":\"Dewi Lestari\"")
                .doesNotContain("inspector", "writer", "auditor");
        assertThat(inspector.get(path).status()).isEqualTo(404);
    }

    private static Page note(ComplaintNumber number, String text) {
        return note(number, site.settled(number), text);
    }

    private static Page note(ComplaintNumber number, long version, String text) {
        Map<String, String> form = Map.of("csrf", writer.csrf(), "version", "" + version, "text", text);
        return writer.post("/desk/complaints/" + number + "/notes", form);
    }

    private static int mentioned(Browser who) {
        return new JsonObject(who.get("/desk/queues").body()).getInteger("mentioned", 0);
    }
}
