package org.mediacenter.dashboard.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.dashboard.Browser;
import org.mediacenter.dashboard.Browser.Page;
import org.mediacenter.dashboard.TestSite;
import org.mediacenter.hub.account.Role;

final class TokenApiTest {
    @TempDir
    static Path folder;

    private static TestSite site;
    private static Browser administrator;

    @BeforeAll
    static void opens() {
        site = TestSite.opened(folder);
        administrator = site.signedIn("kepala", Role.ADMINISTRATOR);
        administrator.with("X-CSRF-Token", administrator.get("/admin/accounts").field("csrf"));
    }

    @AfterAll
    static void closes() {
        site.close();
    }

    @Test
    void a_token_opens_the_api_until_it_is_revoked() {
        String token = made("aplikasi warga").getString("token");
        Browser program = site.browser().with("Authorization", "Bearer " + token);
        Page filed = program.postJson("/api/v1/complaints", "{\"text\":\"Pohon tumbang\"}");

        JsonObject listed = only("aplikasi warga");
        Page gone = administrator.send("DELETE", "/api/v1/tokens/" + listed.getString("id"));
        Page refused = program.postJson("/api/v1/complaints", "{\"text\":\"Pohon tumbang\"}");

        assertThat(filed.status()).isEqualTo(201);
        assertThat(listed.encode()).doesNotContain(token);
        assertThat(gone.status()).isEqualTo(204);
        assertThat(refused.status()).isEqualTo(401);
        assertThat(administrator
                        .send("DELETE", "/api/v1/tokens/" + listed.getString("id"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void nobody_but_an_administrator_makes_sees_or_revokes_tokens() {
        Browser operator = site.signedIn("operator", Role.OPERATOR);
        operator.with("X-CSRF-Token", operator.csrf());

        assertThat(operator.get("/api/v1/tokens").status()).isEqualTo(403);
        assertThat(operator.postJson("/api/v1/tokens", "{\"name\":\"x\"}").status())
                .isEqualTo(403);
        assertThat(operator.send("DELETE", "/api/v1/tokens/000000000000").status())
                .isEqualTo(403);
        assertThat(site.browser().get("/api/v1/tokens").status()).isEqualTo(401);
    }

    private static JsonObject made(String name) {
        Page page = administrator.postJson(
                "/api/v1/tokens", new JsonObject().put("name", name).encode());
        assertThat(page.status()).isEqualTo(201);
        return new JsonObject(page.body());
    }

    private static JsonObject only(String name) {
        JsonArray all = new JsonObject(administrator.get("/api/v1/tokens").body()).getJsonArray("tokens");
        return all.stream()
                .map(JsonObject.class::cast)
                .filter(token -> token.getString("name").equals(name))
                .reduce((one, other) -> {
                    throw new AssertionError("two of one name");
                })
                .orElseThrow();
    }
}
