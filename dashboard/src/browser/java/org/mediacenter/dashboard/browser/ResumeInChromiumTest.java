package org.mediacenter.dashboard.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.mediacenter.hub.attachment.Photo;
import org.mediacenter.hub.attachment.Pieces;
import org.mediacenter.hub.complaint.Attached;
import org.mediacenter.hub.complaint.ComplaintNumber;

/// A citizen whose line is lost in the middle of a photo.
class ResumeInChromiumTest {
    private static final int PIECES = 12;
    private static final int LOST_AT = 5;
    private static final byte[] PHOTO = Buffer.buffer(Photo.of(400, 300, "jpeg"))
            .appendBytes(new byte[(PIECES - 1) * Pieces.BYTES])
            .getBytes();

    @RegisterExtension
    static final CityInBrowser city = CityInBrowser.withOperators("Laras");

    @Test
    void a_photo_goes_on_where_its_line_was_lost_after_the_browser_was_closed_and_came_back() {
        Page page = city.telephone();
        BrowserContext telephone = page.context();
        ComplaintNumber number = files(page, "Jalan berlubang di depan pasar");
        String story = page.getAttribute("#story", "href").replaceFirst("^https?://[^/]+", city.address(""));
        page.route(Pattern.compile("piece=" + LOST_AT + "&"), Route::abort);

        page.setInputFiles("#photo-gallery", new FilePayload("foto.jpg", "image/jpeg", PHOTO));
        page.click("form.photos button:not(.forget)");
        assertThat(page.locator(".sending")).containsText("Sambungan terputus");
        telephone.setOffline(true);
        page.close();

        telephone.setOffline(false);
        Page later = telephone.newPage();
        List<String> sent = new CopyOnWriteArrayList<>();
        later.onRequest(request -> told(request, sent));
        later.navigate(story);
        assertThat(later.locator(".done")).containsText("Foto Anda sudah kami terima");

        assertThat(sent).hasSize(PIECES - LOST_AT);
        assertThat(sent.getFirst()).contains("piece=" + LOST_AT + "&");
        assertThat(photos(number))
                .singleElement()
                .satisfies(
                        photo -> assertThat(photo.blob().orElseThrow().bytes()).isEqualTo(PHOTO.length));
    }

    @Test
    void a_photo_goes_on_by_itself_on_the_open_page_and_what_is_no_photo_is_refused_in_words() {
        Page page = city.telephone();
        ComplaintNumber number = files(page, "Jalan berlubang di depan sekolah");

        page.setInputFiles(
                "#photo-gallery",
                new FilePayload("foto.jpg", "image/jpeg", "GIF89a".getBytes(StandardCharsets.US_ASCII)));
        page.click("form.photos button:not(.forget)");
        assertThat(page.locator("#photo-problem")).containsText("bukan foto JPG atau PNG");

        page.route(Pattern.compile("piece=" + LOST_AT + "&"), Route::abort, new Page.RouteOptions().setTimes(1));
        page.setInputFiles("#photo-gallery", new FilePayload("foto.jpg", "image/jpeg", PHOTO));
        page.click("form.photos button:not(.forget)");
        assertThat(page.locator(".done")).containsText("Foto Anda sudah kami terima");

        assertThat(photos(number)).hasSize(1);
    }

    private static void told(Request request, List<String> sent) {
        if (request.method().equals("POST") && request.url().contains("piece=")) {
            sent.add(request.url());
        }
    }

    private static ComplaintNumber files(Page page, String text) {
        city.shows(page, "/");
        page.fill("#text", text);
        page.click("main form button.main");
        return city.site().onTheDesk(page.textContent("#number").strip());
    }

    private static List<Attached> photos(ComplaintNumber number) {
        return city.site().find(number).conversation().messages().stream()
                .flatMap(message -> message.carried().attachments().stream())
                .toList();
    }
}
