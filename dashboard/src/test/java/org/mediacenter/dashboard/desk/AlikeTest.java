package org.mediacenter.dashboard.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.dashboard.Browser;
import org.mediacenter.dashboard.TestSite;
import org.mediacenter.hub.Await;
import org.mediacenter.hub.account.Role;
import org.mediacenter.hub.channel.Accepted;
import org.mediacenter.hub.channel.InboundMessage;
import org.mediacenter.hub.complaint.ComplaintNumber;

/// What may be one matter or one happening, over HTTP: on the pages, in the API, and to whom.
final class AlikeTest {
    private static final String BOX = "Mungkin perkara yang sama";
    private static final String STRIP = "Kejadian yang mungkin sedang berlangsung";

    @TempDir
    static Path folder;

    private static TestSite site;
    private static List<ComplaintNumber> trees;
    private static List<ComplaintNumber> bribes;
    private static ComplaintNumber alone;
    private static String lead;

    @BeforeAll
    static void opens() {
        site = TestSite.opened(folder);
        trees = IntStream.range(0, 4)
                .mapToObj(person ->
                        writes("+6280000002%02d".formatted(person), "pohon tumbang menutup jalan di kelurahan Jagir"))
                .toList();
        bribes = IntStream.range(0, 3)
                .mapToObj(person -> writes(
                        "+6280000003%02d".formatted(person),
                        "oknum petugas kelurahan Jagir minta uang pungli saat urus ktp"))
                .toList();
        alone = writes("+628000000400", "lampu jalan padam di kelurahan Gubeng");
        lead = site.find(trees.getFirst()).holding().lead().orElseThrow().value();
        Await.until("all are compared", () -> site.hub().sameMatter().size() == 8);
    }

    private static ComplaintNumber writes(String telephone, String text) {
        Accepted accepted = Await.done(site.hub()
                .inbox()
                .accept(new InboundMessage(
                        "sms",
                        "alike-" + telephone,
                        telephone,
                        new InboundMessage.Author(telephone, Optional.empty()),
                        text,
                        Optional.empty(),
                        InboundMessage.Filing.NONE)));
        ComplaintNumber number = ((Accepted.Kept) accepted).number();
        Await.until("it is on the desk", () -> site.hub().worklist().row(number).isPresent());
        return number;
    }

    @AfterAll
    static void closes() {
        site.close();
    }

    @Test
    void an_officer_is_told_which_complaints_may_be_the_same_matter_and_why() {
        Browser officer = site.signedIn("tree-officer", Role.OFFICER, lead);

        String page = officer.get("/desk/complaints/" + trees.getFirst()).body();

        assertThat(page)
                .contains(BOX, "Tempat yang sama", "Topik yang sama", "Kata yang sama: ", "tumbang", "yang lalu")
                .contains("href=\"/desk/complaints/" + trees.get(1) + "\"");
        assertThat(officer.get("/desk/complaints/" + trees.getFirst() + "?lang=en")
                        .body())
                .contains("Perhaps the same matter", "Same place");
    }

    @Test
    void the_list_shows_a_happening_with_its_place_and_its_complaints() {
        String list = site.signedIn("tree-operator", Role.OPERATOR).get("/desk").body();

        assertThat(list).contains(STRIP, "4 laporan", "kelurahan Jagir");
    }

    @Test
    void where_there_is_nothing_nothing_is_shown() {
        Browser elsewhere = site.signedIn("library", Role.OFFICER, "dispusip");

        assertThat(elsewhere.get("/desk").body()).doesNotContain(STRIP);
        assertThat(site.signedIn("lamp-operator", Role.OPERATOR)
                        .get("/desk/complaints/" + alone)
                        .body())
                .doesNotContain(BOX);
    }

    @Test
    void programs_are_told_the_same_as_people() {
        Browser officer = site.signedIn("tree-program", Role.OFFICER, lead);

        JsonObject near = new JsonObject(
                officer.get("/api/v1/complaints/" + trees.getFirst() + "/alike").body());
        JsonObject incidents =
                new JsonObject(officer.get("/api/v1/incidents/proposed").body());

        assertThat(near.getJsonArray("alike")).hasSize(3);
        JsonObject one = near.getJsonArray("alike").getJsonObject(0);
        assertThat(one.getBoolean("samePlace")).isTrue();
        assertThat(one.getString("department")).isEqualTo(lead);
        assertThat(one.getJsonArray("words")).contains("tumbang");
        JsonObject incident = incidents.getJsonArray("incidents").getJsonObject(0);
        assertThat(incident.getString("id")).isEqualTo(trees.getFirst().value());
        assertThat(incident.getJsonArray("numbers")).hasSize(4);
    }

    @Test
    void an_officer_hears_nothing_of_other_departments_complaints() {
        Browser other = site.signedIn("other-officer", Role.OFFICER, "dispusip");

        assertThat(other.get("/api/v1/incidents/proposed").body()).isEqualTo("{\"incidents\":[]}");
        assertThat(other.get("/api/v1/complaints/" + trees.getFirst() + "/alike")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void complaints_about_officials_are_told_of_to_those_alone_who_see_them() {
        Browser inspector = site.signedIn("alike-inspector", Role.OFFICER, "inspektorat");
        Browser operator = site.signedIn("alike-operator", Role.OPERATOR);

        assertThat(inspector
                        .get("/api/v1/complaints/" + bribes.getFirst() + "/alike")
                        .body())
                .contains(bribes.get(1).value(), bribes.get(2).value());
        assertThat(inspector.get("/api/v1/incidents/proposed").body())
                .contains(bribes.getFirst().value());

        assertThat(operator.get("/api/v1/complaints/" + bribes.getFirst() + "/alike")
                        .status())
                .isEqualTo(404);
        for (String path : List.of("/api/v1/incidents/proposed", "/desk")) {
            assertThat(operator.get(path).body())
                    .contains(trees.getFirst().value())
                    .doesNotContain(bribes.getFirst().value());
        }
    }
}
