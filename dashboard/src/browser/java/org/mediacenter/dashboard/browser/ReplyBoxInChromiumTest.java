package org.mediacenter.dashboard.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.ReplyKind;

/// What stands beside the words of a reply, and what can be done about them a moment later.
class ReplyBoxInChromiumTest {
    private static final String TREE = "pohon rindang perlu dirapikan";

    @RegisterExtension
    static final CityInBrowser city = CityInBrowser.withOperators("Dewi");

    @Test
    void the_channels_limit_is_told_while_somebody_writes() {
        Officer desk = city.officer("dewi").signsIn().opens(city.hears("limit", TREE));

        desk.writes("x".repeat(1_001));
        desk.sees("reply-room [data-count]").hasText("1001 huruf: menjadi 2 pesan.");
        desk.writes("x".repeat(3_001));

        desk.sees("reply-room .alert").containsText("terlalu panjang");
        desk.findsNoBarrier();
    }

    @Test
    void photos_of_an_answer_are_seen_large_and_beside_each_other_with_keys_alone() throws IOException {
        ComplaintNumber number = city.hears("photos", TREE);
        Officer desk = city.officer("dewi").signsIn().opens(number);
        desk.chooses(ReplyKind.FINAL);
        desk.writes("Sebelum dan sesudah.");
        desk.page().setInputFiles("#reply-files", new FilePayload[] {photo("sebelum.png"), photo("sesudah.png")});
        desk.sends();

        desk.sees("#talk .files img").hasCount(2);
        city.site().settled(number);
        desk.page().reload();
        desk.waitsForTheLine();
        desk.at("#talk .files a").first().press("Enter");
        desk.sees("dialog.photos figcaption").containsText("Foto 1 dari 2");
        desk.presses("ArrowRight");
        desk.sees("dialog.photos figcaption").containsText("Foto 2 dari 2");
        desk.presses("c");
        desk.sees("dialog.photos figure").hasCount(2);
        desk.presses("1");
        desk.sees("dialog.photos figure[data-active] img").hasAttribute("src", place(desk, 1));
        desk.walksToThe("dialog.photos button[aria-pressed=false]");
        desk.presses("Enter");
        desk.presses("ArrowLeft");
        desk.sees("dialog.photos figure[data-active] img").hasAttribute("src", place(desk, 1));
        desk.findsNoBarrier();
        desk.presses("Escape");

        desk.sees("dialog.photos").hasCount(0);
        desk.sees(desk.at("#talk .files a").first()).isFocused();
    }

    @Test
    void a_note_is_taken_back_with_one_key_and_stays_in_the_history() {
        ComplaintNumber number = city.hears("note", TREE);
        Officer desk = city.officer("dewi").signsIn().opens(number);
        desk.waitsForTheList();
        desk.presses("n");
        desk.fills("#note", "Salah keluhan");
        desk.at(".note form button").last().click();
        desk.sees(".toast button").containsText("Urungkan");

        desk.presses("u");

        desk.sees(".toast").containsText("Diurungkan.");
        desk.sees("#talk .note").containsText("diurungkan penulisnya");
        assertThat(city.site().find(number).notes().getLast().takenBack()).isTrue();
    }

    @Test
    void without_a_line_the_desk_says_so_itself_and_the_machine_keeps_no_complaint() {
        ComplaintNumber number = city.hears("offline", TREE);
        Officer desk = city.officer("dewi").signsIn().opens(number);
        desk.page().evaluate("navigator.serviceWorker.ready");

        desk.page().context().setOffline(true);
        desk.goesTo("/desk/complaints/" + number);

        desk.sees("h1").hasText("Tidak ada sambungan");
        Object kept = desk.page()
                .evaluate("(async () => { const all = []; for (const name of await caches.keys())"
                        + " for (const one of await (await caches.open(name)).keys()) all.push(new URL(one.url).pathname);"
                        + " return all; })()");
        assertThat((List<?>) kept)
                .isNotEmpty()
                .allSatisfy(path -> assertThat(path.toString()).matches("/desk/offline|/assets/[a-z.]+"));
        desk.page().context().setOffline(false);

        desk.sees("#case[data-number='" + number + "']").isVisible();
    }

    @Test
    void an_installed_desk_that_starts_without_a_line_says_so_and_comes_by_itself_when_there_is_one() {
        Officer desk = city.officer("dewi").signsIn();
        desk.page().evaluate("navigator.serviceWorker.ready");
        Page window = desk.page().context().newPage();

        desk.page().context().setOffline(true);
        window.navigate(city.address("/desk"));
        desk.sees(window.locator("h1")).hasText("Tidak ada sambungan");
        desk.sees(window.locator("main")).containsText("dicoba lagi sendiri");
        assertThat(Chromium.accessibilityProblems(window)).isEmpty();
        desk.page().context().setOffline(false);

        desk.sees(window.locator("#live:not([data-off])")).isVisible();
        assertThat(window.url()).endsWith("/desk");
    }

    /// The address of a photo as the conversation has it.
    private static String place(Officer desk, int which) {
        return desk.at("#talk .files a").nth(which).evaluate("one => one.href").toString();
    }

    private static FilePayload photo(String name) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", out);
        return new FilePayload(name, "image/png", out.toByteArray());
    }
}
