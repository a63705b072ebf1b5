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
    void what_cannot_be_read_in_the_dark_is_seen_there_alone_and_it_is_light_again() {
        Page page = CHROMIUM.desktop();

        page.setContent("<html lang='id'><title>Gelap</title><style>body { background: white; color: black }"
                + "@media (prefers-color-scheme: dark) { body { background: black; color: #222 } }</style>"
                + "<main><h1>Gelap</h1><p>Tidak terbaca.</p></main></html>");

        assertThat(Chromium.accessibilityProblems(page)).isEmpty();
        assertThat(Chromium.problemsInTheDark(page))
                .singleElement()
                .asString()
                .startsWith("in the dark, color-contrast:")
                .contains("Tidak terbaca.");
        assertThat(Chromium.accessibilityProblems(page)).isEmpty();
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
