package org.mediacenter.dashboard.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.mediacenter.dashboard.publication.Noticed;
import org.mediacenter.hub.attachment.Photo;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.Status;

/// Somebody looks at a report for the public; a citizen on a telephone without scripts reads it, follows it in the
/// place of their own, and another takes a complaint back.
class ReportsInChromiumTest {
    private static final String LAMP = "Lampu jalan padam di Kelurahan Ketintang sejak pagi";

    @RegisterExtension
    static final CityInBrowser city = CityInBrowser.withOperators("Sekar");

    @Test
    void what_an_operator_looked_at_is_followed_by_who_would_file_the_same() {
        ComplaintNumber number = lampWithPhoto();
        Officer sekar = city.officer("sekar").signsIn();
        sekar.goesTo("/desk/complaints/" + number);
        sekar.at("a[href$='/publication']").click();
        Page desk = sekar.page();
        desk.fill("#text", "Lampu padam di depan pasar Ketintang");
        desk.check("input[name=photo]");
        desk.check("#checked");
        desk.click("main form button.main");
        assertThat(desk.locator(".done")).isVisible();

        Page citizen = city.telephoneWithoutScripts();
        city.shows(citizen, "/");
        citizen.fill("#text", LAMP);
        citizen.click("main form button.main");
        ComplaintNumber own =
                city.site().onTheDesk(citizen.textContent("#number").strip());
        isNarrow(citizen);
        citizen.click("text=Cabut keluhan saya dan ikuti yang ini");

        assertThat(citizen.locator("main")).containsText("Anda sekarang mengikuti laporan ini");
        assertThat(citizen.locator("main")).containsText("Lampu padam di depan pasar Ketintang");
        assertThat(citizen.locator(".talk img")).hasCount(1);
        isNarrow(citizen);
        assertThat(city.site().find(own).standing().isWithdrawn()).isTrue();
        citizen.click("text=Ke daftar laporan publik");
        assertThat(citizen.locator(".talk li")).hasCount(1);

        desk.fill("#reason", "Ternyata lampu milik kota lain");
        desk.click("text=Tarik sekarang");
        citizen.goBack();
        citizen.reload();
        assertThat(citizen.locator("main")).containsText("Ternyata lampu milik kota lain");
    }

    private static ComplaintNumber lampWithPhoto() {
        Noticed notices = new Noticed(city.site(), city.site().browser());
        ComplaintNumber number = notices.filed("lamp", LAMP);
        notices.photo(number, Photo.of(400, 300, "jpeg"));
        return number;
    }

    @Test
    void a_citizen_takes_a_complaint_back_by_the_keyboard_and_without_scripts() {
        Page page = city.telephoneWithoutScripts();
        city.shows(page, "/");
        page.fill("#text", "Saluran mampet di depan sekolah");
        page.click("main form button.main");
        ComplaintNumber number =
                city.site().onTheDesk(page.textContent("#number").strip());
        page.click("#story");

        page.focus("summary:has-text('Cabut keluhan')");
        page.keyboard().press("Enter");
        page.keyboard().press("Tab");
        page.keyboard().type("Sudah dibersihkan warga");
        page.keyboard().press("Tab");
        page.keyboard().press("Space");
        isNarrow(page);
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");

        assertThat(page.locator(".done")).containsText("Keluhan Anda sudah dicabut");
        assertThat(city.site().find(number).status()).isEqualTo(Status.CLOSED);
    }

    private static void isNarrow(Page page) {
        assertThat((boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as("no wider than the telephone")
                .isTrue();
    }
}
