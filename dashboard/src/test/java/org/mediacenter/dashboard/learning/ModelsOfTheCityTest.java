package org.mediacenter.dashboard.learning;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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
import org.mediacenter.hub.learning.Learning;

/// An administrator looks at the models and puts another one in service.
final class ModelsOfTheCityTest {
    @TempDir
    static Path folder;

    private static TestSite site;
    private static Browser administrator;

    @BeforeAll
    static void learns() {
        site = TestSite.opened(folder);
        administrator = site.signedIn("kepala", Role.ADMINISTRATOR);
        administrator.with("X-CSRF-Token", administrator.get("/admin/accounts").field("csrf"));
        Learnt.at(site);
    }

    @AfterAll
    static void closes() {
        site.close();
    }

    @Test
    void the_page_shows_how_each_model_did_and_rolls_back_until_told_otherwise() {
        Page before = administrator.get("/admin/routing");

        Page done = administrator.post("/admin/routing/0/service", Map.of("csrf", before.field("csrf")));
        Await.until("the profile is alone", () -> learning().serving() == 0);
        Await.done(learning().look());
        Page after = administrator.get("/admin/routing");
        int heldAt = learning().serving();
        administrator.post("/admin/routing/1/service", Map.of("csrf", after.field("csrf")));
        Await.until("the model is back", () -> learning().serving() == 1);

        assertThat(before.status()).isEqualTo(200);
        assertThat(before.body())
                .contains("Model perutean", "Contoh yang dikenal: 50.", " dari 25", "Dipakai", "Ya, pakai");
        assertThat(done.status()).isEqualTo(303);
        assertThat(after.body()).contains("Ditarik", "oleh kepala");
        assertThat(heldAt).isZero();
        assertThat(audits()).contains("\"what\":\"served-model\"");
    }

    @Test
    void a_model_that_is_not_there_cannot_be_put_in_service() {
        String csrf = administrator.get("/admin/routing").field("csrf");

        assertThat(administrator
                        .post("/admin/routing/77/service", Map.of("csrf", csrf))
                        .status())
                .isEqualTo(404);
        assertThat(administrator
                        .send("POST", "/api/v1/routing/models/77/service")
                        .status())
                .isEqualTo(404);
        assertThat(administrator
                        .send("POST", "/api/v1/routing/models/last/service")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void the_api_tells_the_same() {
        JsonObject models =
                new JsonObject(administrator.get("/api/v1/routing/models").body());
        Page again =
                administrator.send("POST", "/api/v1/routing/models/" + models.getInteger("inService") + "/service");

        assertThat(models.getInteger("examples")).isEqualTo(50);
        assertThat(models.getJsonArray("models").getJsonObject(0).getInteger("heldBack"))
                .isEqualTo(25);
        assertThat(again.status()).isEqualTo(200);
    }

    @Test
    void nobody_but_an_administrator_sees_or_chooses_models() {
        Browser operator = site.signedIn("operator", Role.OPERATOR);
        operator.with("X-CSRF-Token", operator.csrf());

        assertThat(operator.get("/admin/routing").status()).isEqualTo(403);
        assertThat(operator.get("/api/v1/routing/models").status()).isEqualTo(403);
        assertThat(operator.send("POST", "/api/v1/routing/models/0/service").status())
                .isEqualTo(403);
        assertThat(site.browser().get("/api/v1/routing/models").status()).isEqualTo(401);
    }

    private static Learning learning() {
        return site.hub().learning().orElseThrow();
    }

    private static String audits() {
        return Await.done(site.store().audits(0, 1_000)).stream()
                .map(entry -> new String(entry.entry(), StandardCharsets.UTF_8))
                .reduce("", String::concat);
    }
}
