package org.mediacenter.dashboard.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A citizen whose line is lost before anything was sent, or while it is.
class CitizensDraftInChromiumTest {
    private static final String WORDS = "Lampu jalan mati di depan sekolah sejak Senin";

    @RegisterExtension
    static final CityInBrowser city = CityInBrowser.withOperators();

    @Test
    void without_a_line_the_words_stay_and_the_page_says_why() {
        Page page = city.telephone();
        city.shows(page, "/");
        page.fill("#text", WORDS);
        page.check("#anonymous");
        page.context().setOffline(true);

        page.click("main form button.main");

        assertThat(page.locator("[data-no-line]")).isVisible();
        assertThat(page.locator("#text")).hasValue(WORDS);
        page.context().setOffline(false);
        assertThat(page.locator("[data-no-line]")).isHidden();
        page.reload();
        assertThat(page.locator("#text")).hasValue(WORDS);
        assertThat(page.locator("#anonymous")).isChecked();
        page.click("main form button.main");
        assertThat(page.locator("#number")).isVisible();
        city.shows(page, "/");
        assertThat(page.locator("#text")).hasValue("");
    }

    @Test
    void words_whose_receipt_was_lost_on_the_way_are_one_complaint_when_they_are_sent_again() {
        Page page = city.telephone();
        city.shows(page, "/");
        page.fill("#text", WORDS);
        String token = page.inputValue("input[name=token]");
        AtomicBoolean lost = new AtomicBoolean();
        page.route(city.address("/"), sheet -> {
            sheet.fetch(new Route.FetchOptions().setMaxRedirects(0));
            sheet.abort();
            lost.set(true);
        });
        page.click("main form button.main");
        page.waitForCondition(lost::get);
        page.unroute(city.address("/"));

        city.shows(page, "/");
        assertThat(page.locator("#text")).hasValue(WORDS);
        page.click("main form button.main");

        assertThat(page.locator("#number")).isVisible();
        assertThat(page.url()).endsWith("/received?form=" + token);
    }

    @Test
    void another_tab_of_the_same_telephone_finds_nothing_of_it() {
        Page page = city.telephone();
        city.shows(page, "/");
        page.fill("#text", WORDS);

        Page other = page.context().newPage();
        other.navigate(city.address("/"));

        assertThat(other.locator("#text")).hasValue("");
    }
}
