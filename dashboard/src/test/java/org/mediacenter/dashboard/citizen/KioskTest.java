package org.mediacenter.dashboard.citizen;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.dashboard.Browser;
import org.mediacenter.dashboard.Browser.Page;
import org.mediacenter.dashboard.TestSite;

/// A machine in a hall: many people's, one after the other.
final class KioskTest {
    @TempDir
    Path folder;

    private TestSite site;
    private Browser machine;

    @BeforeEach
    void stands() {
        site = TestSite.opened(folder);
        site.later(Duration.ZERO);
        machine = site.browser();
    }

    @AfterEach
    void closes() {
        site.close();
    }

    @Test
    void the_form_remembers_nobody_and_leads_nowhere_else() {
        Page form = machine.get("/kiosk");

        assertThat(form.status()).isEqualTo(200);
        assertThat(form.body())
                .contains("autocomplete=\"off\"")
                .doesNotContain("autocomplete=\"tel\"", "autocomplete=\"name\"")
                .doesNotContain("href=\"/track\"", "href=\"/public\"", "href=\"/\"");
        assertThat(machine.get("/").body()).contains("autocomplete=\"tel\"");
    }

    @Test
    void number_and_key_are_there_for_a_minute_and_then_the_machine_is_the_next_persons() {
        site.later(Duration.ZERO);
        String receipt = files("Lampu jalan mati di depan pasar");

        Page shown = machine.get(receipt);
        site.later(Duration.ofSeconds(45));
        Page soon = machine.get(receipt);
        site.later(Duration.ofSeconds(15));
        Page over = machine.get(receipt);

        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.body())
                .containsPattern("id=\"number\">[2-9A-Z]{3}-[2-9A-Z]{3}-[2-9A-Z]{3}<")
                .contains("<svg class=\"qr\"");
        assertThat(shown.header("Cache-Control")).isEqualTo("no-store");
        assertThat(shown.header("Refresh")).isEqualTo("60;url=/kiosk?lang=id");
        assertThat(soon.header("Refresh")).isEqualTo("15;url=/kiosk?lang=id");
        assertThat(over.status()).isEqualTo(303);
        assertThat(over.header("Location")).isEqualTo("/kiosk?lang=id");
    }

    @Test
    void what_is_wrong_is_said_on_the_machine_and_no_receipt_is_guessed() {
        Page form = machine.get("/kiosk");

        Page refused = machine.post("/kiosk", Map.of("token", form.field("token"), "text", " "));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("action=\"/kiosk\"", "Apa yang ingin Anda sampaikan?: wajib diisi");
        assertThat(machine.get("/kiosk/received?form=00000000000000000000000000000000")
                        .status())
                .isEqualTo(303);
        assertThat(machine.get("/kiosk/received?form=x").status()).isEqualTo(303);
    }

    private String files(String text) {
        Page sent = machine.post("/kiosk", Map.of("token", machine.get("/kiosk").field("token"), "text", text));
        assertThat(sent.status()).isEqualTo(303);
        return sent.header("Location");
    }
}
