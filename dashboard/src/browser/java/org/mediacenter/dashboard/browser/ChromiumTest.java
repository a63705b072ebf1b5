package org.mediacenter.dashboard.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class ChromiumTest {
    private static final Chromium CHROMIUM = new Chromium();

    @AfterAll
    static void close() {
        CHROMIUM.close();
    }

    @Test
    void the_accessibility_check_sees_a_picture_without_words() {
        Page page = CHROMIUM.desktop();

        page.setContent("<html lang='id'><title>Foto</title><main><h1>Foto</h1><img src='data:,'></main></html>");

        assertThat(Chromium.accessibilityProblems(page))
                .singleElement()
                .asString()
                .startsWith("image-alt:");
    }

    @Test
    void a_telephone_is_narrow() {
        Page page = CHROMIUM.telephone();

        assertThat(page.evaluate("innerWidth")).isEqualTo(390);
    }

    @Test
    void scripts_can_be_switched_off() {
        Page page = CHROMIUM.withoutScripts();

        page.setContent("<noscript><p>tanpa skrip</p></noscript><script>document.body.textContent = 'skrip'</script>");

        assertThat(page.textContent("body")).contains("tanpa skrip");
    }
}
