package org.mediacenter.dashboard.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.dashboard.Browser;
import org.mediacenter.dashboard.Browser.Page;
import org.mediacenter.dashboard.TestSite;
import org.mediacenter.hub.Await;
import org.mediacenter.hub.account.Role;
import org.mediacenter.hub.complaint.Actor;
import org.mediacenter.hub.complaint.Command;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.Personal;
import org.mediacenter.hub.search.Trait;

/// Looking for complaints over HTTP, by different people.
final class SearchApiTest {
    @TempDir
    static Path folder;

    private static TestSite site;
    private static ComplaintNumber tree;
    private static ComplaintNumber bribe;
    private static Browser operator;

    @BeforeAll
    static void opens() {
        site = TestSite.opened(folder);
        tree = site.complaint("tree", "pohon tumbang menutup jalan di kelurahan Jagir, telepon 080000000177");
        bribe = site.complaint("bribe", "ada oknum petugas kelurahan minta uang pungli saat urus ktp");
        operator = site.signedIn("operator", Role.OPERATOR);
        site.settled(tree);
        site.settled(bribe);
        Await.until(
                "the tree is found as it is", () -> !highlight("pohon tumbang").isEmpty());
    }

    @AfterAll
    static void closes() {
        site.close();
    }

    @Test
    void a_hit_is_a_line_with_the_place_of_the_words() {
        JsonObject highlight = highlight("tumbang jagir");

        String text = highlight.getString("text");
        assertThat(highlight.getString("in")).isEqualTo("message");
        assertThat(highlight.getJsonArray("ranges").stream()
                        .map(JsonArray.class::cast)
                        .map(range -> text.substring(range.getInteger(0), range.getInteger(1))))
                .containsExactly("tumbang", "Jagir");
        assertThat(text).doesNotContain("0177");
    }

    @Test
    void what_somebody_may_not_see_is_neither_found_nor_counted() {
        Browser coordinator = site.signedIn("coordinator", Role.COORDINATOR);

        assertThat(found(coordinator, "pungli").getInteger("total")).isEqualTo(1);
        JsonObject hidden = found(operator, "pungli");
        assertThat(hidden.getInteger("total")).isZero();
        assertThat(hidden.getJsonArray("complaints")).isEmpty();
        assertThat(hidden.getJsonObject("facets").getJsonObject("department")).isEmpty();
    }

    @Test
    void filters_mean_the_same_with_words_and_without() {
        String lead = site.find(tree).holding().lead().orElseThrow().value();
        for (String filter : List.of(
                "kecamatan=35.78.04",
                "kelurahan=35.78.04.1002",
                "department=" + lead,
                "kind=" + Trait.word(site.find(tree).matter().kind()),
                "priority=" + Trait.word(site.find(tree).matter().priority()),
                "due=2099-01-01",
                "from=2020-01-01&to=2099-01-01",
                "status=assigned",
                "sort=changed",
                "sort=accepted",
                "sort=due")) {
            assertThat(numbers("q=pohon&" + filter)).as(filter).contains(tree.value());
            assertThat(numbers(filter)).as(filter).contains(tree.value());
        }
        for (String filter : List.of(
                "kecamatan=35.78.07",
                "kind=appreciation",
                "assignee=nobody",
                "due=overdue",
                "from=2099-01-01",
                "to=2020-01-01")) {
            assertThat(numbers("q=pohon&" + filter)).as(filter).isEmpty();
            assertThat(numbers(filter)).as(filter).doesNotContain(tree.value());
        }
    }

    @Test
    void counts_are_the_same_with_words_and_without() {
        String facets = "facets=status,department,topic,channel,kecamatan";
        JsonObject open = list("kelurahan=35.78.04.1002&" + facets).getJsonObject("facets");

        assertThat(list("q=pohon&kelurahan=35.78.04.1002&" + facets).getJsonObject("facets"))
                .isEqualTo(open);
        assertThat(open.getJsonObject("kecamatan").fieldNames()).containsExactly("35.78.04");
    }

    @Test
    void the_archive_is_listed_by_its_status() {
        ComplaintNumber closed = site.complaint("closed", "lampu taman mati");
        Personal words = Personal.of("sudah menyala", new SecureRandom());
        site.execute(
                closed, new Command.Close("officer", Optional.of(words)), new Actor.Officer("budi", Optional.empty()));

        Await.until("it is in the archive", () -> numbers("status=closed").contains(closed.value()));
        assertThat(numbers("status=assigned")).doesNotContain(closed.value());
    }

    @Test
    void a_wrong_filter_is_named_and_no_query_is_an_error() {
        Page page = operator.get("/api/v1/complaints?q=x&kecamatan=1&due=soon&from=1.1.&kind=x&sort=x&facets=x");

        assertThat(page.status()).isEqualTo(422);
        for (String field : List.of("kecamatan", "due", "from", "kind", "sort", "facets")) {
            assertThat(page.body()).contains("\"field\":\"" + field + "\"");
        }
        for (String odd : List.of("\"", "*", "a:b", "(((", "\\", "a".repeat(3_000), "+-&&||!{}[]^~?", "\u0000", "💡")) {
            assertThat(operator.get("/api/v1/complaints?q=" + encoded(odd)).status())
                    .as(odd)
                    .isEqualTo(200);
        }
        assertThat(operator.get("/api/v1/complaints?q=pohon&page=999999&size=200")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void health_tells_of_the_index_and_is_ready_whatever_it_says() throws IOException {
        try (InputStream body = URI.create("http://127.0.0.1:" + site.managementPort() + "/health/ready")
                .toURL()
                .openStream()) {
            JsonObject ready = new JsonObject(new String(body.readAllBytes(), StandardCharsets.UTF_8));

            assertThat(ready.getString("status")).isEqualTo("up");
            assertThat(ready.getJsonObject("search").getString("state")).isEqualTo("up");
        }
    }

    private static JsonObject highlight(String typed) {
        JsonArray lines = found(operator, typed).getJsonArray("complaints");
        return lines.isEmpty() ? new JsonObject() : lines.getJsonObject(0).getJsonObject("highlight", new JsonObject());
    }

    private static JsonObject found(Browser browser, String typed) {
        return whole(browser, "/api/v1/complaints?facets=department&q=" + encoded(typed));
    }

    private static List<String> numbers(String query) {
        return list(query).getJsonArray("complaints").stream()
                .map(JsonObject.class::cast)
                .map(line -> line.getString("number"))
                .toList();
    }

    private static JsonObject list(String query) {
        return whole(operator, "/api/v1/complaints?" + query);
    }

    /// What a stop of the machine cut short is asked again.
    private static JsonObject whole(Browser browser, String address) {
        JsonObject[] answer = {new JsonObject()};
        Await.until("the answer is whole", () -> {
            answer[0] = json(browser.get(address));
            return answer[0].getBoolean("whole", true);
        });
        return answer[0];
    }

    /// While the index is being opened the answer is to come back.
    private static JsonObject json(Page page) {
        assertThat(page.status()).as(page.body()).isIn(200, 503);
        return page.status() == 200
                ? new JsonObject(page.body())
                : new JsonObject().put("complaints", new JsonArray()).put("total", -1);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
