package org.mediacenter.dashboard.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
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

final class ComplaintApiTest {
    @TempDir
    static Path folder;

    private static TestSite site;
    private static Browser program;
    private static ComplaintNumber number;

    @BeforeAll
    static void opens() {
        site = TestSite.opened(folder);
        number = site.complaint("api", "pohon tumbang menutup jalan");
        site.account("program", Role.OPERATOR);
        program = site.browser().with("Origin", "");
        Page session = program.postJson(
                "/api/v1/session", "{\"username\":\"program\",\"password\":\"" + TestSite.PASSWORD + "\"}");
        assertThat(session.status()).isEqualTo(201);
        program.with("X-CSRF-Token", new JsonObject(session.body()).getString("csrfToken"));
    }

    @AfterAll
    static void closes() {
        site.close();
    }

    @Test
    void a_filter_that_means_nothing_is_refused_by_name() {
        Page page = program.get("/api/v1/complaints?colour=green&status=gone&size=many");

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.body())
                .contains("{\"field\":\"colour\",\"code\":\"no-such-filter\"}")
                .contains("\"field\":\"status\",\"code\":\"one-of: received, ")
                .contains("{\"field\":\"size\",\"code\":\"number\"}");
    }

    @Test
    void a_list_has_pages_and_a_total() {
        JsonObject list =
                new JsonObject(program.get("/api/v1/complaints?size=1").body());

        assertThat(list.getInteger("total")).isGreaterThanOrEqualTo(1);
        assertThat(list.getJsonArray("complaints")).hasSize(1);
    }

    @Test
    void a_reply_needs_the_version_seen_and_answers_with_the_new_one() {
        ComplaintNumber own = site.complaint("reply", "pohon tumbang");
        site.settled(own);
        String path = "/api/v1/complaints/" + own;
        String tag = program.get(path).header("ETag");
        String body = "{\"kind\":\"final\",\"text\":\"Sudah ditebang.\"}";

        Page without = program.postJson(path + "/replies", body);
        Page with = program.with("If-Match", tag).postJson(path + "/replies", body);
        program.with("If-Match", "");

        assertThat(without.status()).isEqualTo(428);
        assertThat(with.status()).isEqualTo(200);
        assertThat(with.header("ETag")).isNotEqualTo(tag);
    }

    @Test
    void who_was_overtaken_is_told_who_changed_what() {
        site.settled(number);
        String path = "/api/v1/complaints/" + number;
        String tag = program.get(path).header("ETag");
        site.execute(
                number,
                new Command.AddNote(Personal.of("x", new SecureRandom())),
                new Actor.Officer("budi", Optional.empty()));

        Page page = program.with("If-Match", tag).postJson(path + "/notes", "{\"text\":\"y\"}");
        program.with("If-Match", "");

        assertThat(page.status()).isEqualTo(412);
        JsonObject since = new JsonObject(page.body()).getJsonArray("since").getJsonObject(0);
        assertThat(since.getString("by")).isEqualTo("budi");
        assertThat(since.getString("event")).isEqualTo("Noted");
    }

    @Test
    void unknown_fields_broken_bodies_and_unknown_numbers_are_problems() {
        String path = "/api/v1/complaints/" + number + "/notes";
        program.with("If-Match", "\"1\"");

        assertThat(program.postJson(path, "{\"text\":\"y\",\"role\":\"administrator\"}")
                        .status())
                .isEqualTo(422);
        assertThat(program.postJson(path, "{\"text\":\"y\",\"text\":\"z\"}").status())
                .isEqualTo(400);
        assertThat(program.postJson(path, "[").status()).isEqualTo(400);
        assertThat(program.postJson(path, "").status()).isEqualTo(400);
        assertThat(program.postJson(path, "[".repeat(100_000)).status()).isEqualTo(400);
        assertThat(program.postJson("/api/v1/complaints/KKK-KKK-KKK/notes", "{\"text\":\"y\"}")
                        .status())
                .isEqualTo(404);
        program.with("If-Match", "");
    }

    @Test
    void a_program_files_a_complaint_at_the_websites_path_and_an_unknown_token_is_refused() {
        Browser anybody = site.browser().with("Origin", "");

        Page filed = anybody.postJson("/api/v1/complaints", "{\"text\":\"lampu mati\"}");
        Page refused = anybody.with("Authorization", "Bearer nonsense")
                .postJson("/api/v1/complaints", "{\"text\":\"lampu mati\"}");

        assertThat(filed.status()).isEqualTo(201);
        assertThat(refused.status()).isEqualTo(401);
    }

    @Test
    void every_problem_has_its_code() {
        Page page = site.browser().with("Origin", "").postJson("/api/v1/complaints", "{}");

        assertThat(new JsonObject(page.body()).getString("code")).isEqualTo("fields");
    }

    @Test
    void a_status_may_be_written_either_way() {
        assertThat(program.get("/api/v1/complaints?status=in-progress").status())
                .isEqualTo(200);
        assertThat(program.get("/api/v1/complaints?status=IN_PROGRESS").status())
                .isEqualTo(200);
    }

    @Test
    void a_field_nobody_looks_at_is_refused_by_its_name() {
        Page page = site.browser()
                .with("Origin", "")
                .postJson(
                        "/api/v1/session",
                        "{\"username\":\"program\",\"password\":\"" + TestSite.PASSWORD + "\",\"pin\":\"123456\"}");

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.body()).contains("{\"field\":\"pin\",\"code\":\"unknown-field\"}");
    }

    @Test
    void a_promise_belongs_to_an_interim_reply_and_lies_within_a_year() {
        assertThat(promising("final", "2030-01-01")).isEqualTo("promise-not-meant");
        for (String far : List.of("+999999999-12-31", "+300000000-01-01", "9999-12-31", "9999-12-31T00:00:00Z")) {
            assertThat(promising("interim", far)).as(far).isIn("promise", "promise-too-far");
        }
        String inTwoYears = Instant.now().plus(Duration.ofDays(730)).toString();
        assertThat(promising("interim", inTwoYears)).isEqualTo("promise-too-far");
    }

    /// What is wrong with such a reply.
    private static String promising(String kind, String promise) {
        program.with("If-Match", "\"1\"");
        Page page = program.postJson(
                "/api/v1/complaints/" + number + "/replies",
                new JsonObject()
                        .put("kind", kind)
                        .put("text", "Sedang kami kerjakan.")
                        .put("promise", promise)
                        .encode());
        program.with("If-Match", "");
        assertThat(page.status()).as(page.body()).isEqualTo(422);
        return new JsonObject(page.body())
                .getJsonArray("errors")
                .getJsonObject(0)
                .getString("code");
    }
}
