package org.mediacenter.dashboard.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.mediacenter.hub.attachment.Photo;
import org.mediacenter.hub.complaint.Actor;
import org.mediacenter.hub.complaint.Audience;
import org.mediacenter.hub.complaint.Command;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.Personal;
import org.mediacenter.hub.complaint.ReplyKind;
import org.mediacenter.hub.complaint.Status;

/// A citizen with an old telephone on which no script runs, from the first word to the last.
class CitizenInChromiumTest {
    @RegisterExtension
    static final CityInBrowser city = CityInBrowser.withOperators("Wulan");

    @Test
    void a_citizen_files_with_photos_and_settles_on_a_telephone_without_scripts() {
        Page page = city.telephoneWithoutScripts();
        city.shows(page, "/");
        page.fill("#text", "Lampu jalan mati di depan pasar");
        page.click("main form button.main");
        ComplaintNumber number =
                city.site().onTheDesk(page.textContent("#number").strip());
        isNarrow(page);

        sends(page, "#photo-gallery", "depan.jpg", Photo.withExif(Photo.of(400, 300, "jpeg"), 6));
        assertThat(page.locator(".done")).containsText("Foto Anda sudah kami terima");
        sends(page, "#photo-camera", "dekat.png", Photo.of(300, 400, "png"));
        assertThat(page.locator(".talk img")).hasCount(2);
        isNarrow(page);

        answers(number, "Lampu sudah menyala.");
        page.navigate(page.url());
        page.click("text=Sudah beres");
        page.check("input[name=score][value='5']");
        page.click("text=Kirim penilaian");
        assertThat(page.locator("main")).containsText("Anda memberi nilai 5 dari 5");
        assertThat(city.site().find(number).status()).isEqualTo(Status.SETTLED);
        isNarrow(page);
    }

    @Test
    void what_is_no_photo_is_refused_beside_its_field_and_everything_else_stays() {
        Page page = city.telephoneWithoutScripts();
        city.shows(page, "/");
        page.fill("#text", "Lampu jalan mati di depan sekolah");
        page.click("main form button.main");

        sends(page, "#photo-gallery", "foto.jpg", "GIF89a=1;alert(1)".getBytes(StandardCharsets.US_ASCII));

        assertThat(page.locator("#photo-problem")).containsText("bukan foto JPG atau PNG");
        assertThat(page.locator("#photo-gallery")).hasAttribute("aria-invalid", "true");
        assertThat(page.locator("main")).containsText("Lampu jalan mati di depan sekolah");
        assertThat(page.locator(".talk img")).hasCount(0);
    }

    @Test
    void the_form_for_photos_shuts_nobody_out() {
        Page page = city.telephone();
        city.shows(page, "/");
        page.fill("#text", "Lampu jalan mati di depan taman");
        page.click("main form button.main");

        assertThat(Chromium.accessibilityProblems(page)).isEmpty();
        assertThat(Chromium.problemsInTheDark(page)).isEmpty();
    }

    private static void answers(ComplaintNumber number, String text) {
        Personal words = Personal.of(text, new SecureRandom());
        city.site()
                .execute(
                        number,
                        new Command.Reply(ReplyKind.FINAL, words, Optional.empty(), false, Audience.PRIVATE),
                        new Actor.Officer("wulan", Optional.empty()));
        city.site().settled(number);
    }

    private static void sends(Page page, String field, String name, byte[] bytes) {
        page.setInputFiles(field, new FilePayload(name, "image/jpeg", bytes));
        page.click("form.photos button");
    }

    private static void isNarrow(Page page) {
        assertThat((boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as("no wider than the telephone")
                .isTrue();
    }
}
