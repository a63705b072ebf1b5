package org.mediacenter.dashboard.hint;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.dashboard.Browser;
import org.mediacenter.dashboard.Browser.Page;
import org.mediacenter.dashboard.TestSite;
import org.mediacenter.hub.Await;
import org.mediacenter.hub.account.Role;
import org.mediacenter.hub.complaint.ComplaintNumber;

/// What an operator is told while typing for a caller.
final class HintTest {
    private static final String LAMP = "lampu penerangan jalan padam di kelurahan Ketintang sejak kemarin malam";

    @TempDir
    static Path folder;

    private static TestSite site;
    private static Browser operator;

    @BeforeAll
    static void opens() {
        site = TestSite.opened(folder);
        operator = site.signedIn("wiji", Role.OPERATOR);
    }

    @AfterAll
    static void closes() {
        site.close();
    }

    private static JsonObject hints(Browser browser, String... fields) {
        Map<String, String> form = new HashMap<>(Map.of("csrf", browser.csrf()));
        for (int i = 0; i < fields.length; i += 2) {
            form.put(fields[i], fields[i + 1]);
        }
        Page page = browser.post("/desk/hints", form);
        assertThat(page.status()).isEqualTo(200);
        return new JsonObject(page.body());
    }

    @Test
    void the_department_and_the_topic_are_proposed_with_the_words_that_tell() {
        JsonObject hints = hints(operator, "text", LAMP);

        JsonObject best = hints.getJsonArray("guesses").getJsonObject(0);
        assertThat(best.getString("topicName")).isNotEmpty();
        assertThat(best.getInteger("percent")).isBetween(1, 100);
        assertThat(hints.getJsonArray("because").encode()).contains("lampu");
        assertThat(hints.getString("place")).contains("Ketintang");
        assertThat(hints.getBoolean("danger")).isFalse();
    }

    @Test
    void a_danger_to_life_is_said_at_once() {
        JsonObject hints = hints(operator, "text", "tolong kebakaran rumah, api besar, ada orang di dalam");

        assertThat(hints.getBoolean("danger")).isTrue();
    }

    @Test
    void the_place_a_caller_named_counts_though_the_words_do_not_name_it() {
        JsonObject hints = hints(operator, "text", "lampu jalan padam", "address", "kelurahan Ketintang");

        assertThat(hints.getString("place")).contains("Ketintang");
    }

    @Test
    void what_is_told_already_is_shown_as_far_as_the_operator_sees_it() {
        ComplaintNumber known = site.complaint("lamp", LAMP);
        String typed = "lampu penerangan jalan padam kelurahan Ketintang gelap sejak malam";

        Await.until(
                "it is hinted at",
                () -> hints(operator, "text", typed)
                        .getJsonArray("alike")
                        .encode()
                        .contains(known.value()));

        assertThat(hints(operator, "text", typed).getJsonArray("alike").encode())
                .contains("Tempat yang sama", "Topik yang sama");
    }

    @Test
    void a_complaint_about_an_official_is_hinted_to_nobody_who_may_not_see_it() {
        String bribe = "ada oknum petugas kelurahan Ketintang minta uang pungli saat urus ktp";
        ComplaintNumber hidden = site.complaint("bribe", bribe);
        Browser coordinator = site.signedIn("ratna", Role.COORDINATOR);
        Await.until(
                "it is compared",
                () -> hints(coordinator, "text", bribe)
                        .getJsonArray("alike")
                        .encode()
                        .contains(hidden.value()));

        assertThat(hints(operator, "text", bribe).getJsonArray("alike").encode())
                .doesNotContain(hidden.value());
    }

    @Test
    void nothing_that_is_typed_is_kept() {
        long before = site.hub().worklist().size();

        hints(operator, "text", "kalimat rahasia yang hanya diketik");

        assertThat(site.hub().worklist().size()).isEqualTo(before);
        assertThat(hints(operator, "text", "  ").isEmpty()).isTrue();
    }

    @Test
    void names_of_places_are_given_with_what_people_call_them() {
        String places = operator.get("/desk/places").body();

        assertThat(places).contains("Ketintang", "Taman Bungkul");
    }

    @Test
    void only_who_works_at_the_call_desk_asks() {
        Browser officer = site.signedIn("sari", Role.OFFICER, "dishub");

        assertThat(officer.get("/desk/places").status()).isEqualTo(403);
        assertThat(officer.post("/desk/hints", Map.of("csrf", officer.csrf(), "text", LAMP))
                        .status())
                .isEqualTo(403);
    }
}
