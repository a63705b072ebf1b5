package org.mediacenter.dashboard.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Geolocation;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.routing.GeoPoint;

/// A citizen whose device says where it is, and one whose device does not.
class PlaceInChromiumTest {
    @RegisterExtension
    static final CityInBrowser city = CityInBrowser.withOperators("Ratih");

    @Test
    void the_place_of_the_device_goes_along_and_can_be_taken_back() {
        Page page = city.telephone();
        page.context().grantPermissions(List.of("geolocation"));
        page.context().setGeolocation(new Geolocation(-7.257512345, 112.752112345).setAccuracy(12));
        city.shows(page, "/");
        page.click(".here .ask");
        assertThat(page.locator(".here [role=status]")).containsText("sekitar 12 meter");
        assertThat(Chromium.accessibilityProblems(page)).isEmpty();
        page.click(".here .drop");
        assertThat(page.locator("#latitude")).hasValue("");

        page.click(".here .ask");
        assertThat(page.locator("#latitude")).hasValue("-7.25751");
        page.fill("#text", "Lampu jalan mati di depan pasar");
        page.click("main form button.main");
        ComplaintNumber number =
                city.site().onTheDesk(page.textContent("#number").strip());

        assertThat(city.site().find(number).received().point()).contains(new GeoPoint(-7.25751, 112.75211));
    }

    @Test
    void who_gives_no_place_is_told_what_else_there_is_and_files_all_the_same() {
        Page page = city.telephone();
        city.shows(page, "/");
        page.click(".here .ask");
        assertThat(page.locator(".here [role=status]")).containsText("pilih kelurahan");

        page.fill("#text", "Lampu jalan mati di depan sekolah");
        page.click("main form button.main");

        assertThat(page.locator("#number")).isVisible();
    }
}
