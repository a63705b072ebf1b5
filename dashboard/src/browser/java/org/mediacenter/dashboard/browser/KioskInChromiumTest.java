package org.mediacenter.dashboard.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.microsoft.playwright.Page;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A machine in a hall of the city.
class KioskInChromiumTest {
    private static final String STAYS = "01:01";

    @RegisterExtension
    static final CityInBrowser city = CityInBrowser.withOperators();

    @Test
    void words_somebody_left_behind_are_gone_a_minute_after_the_last_touch() {
        Page page = city.desktop();
        page.clock().install();
        city.shows(page, "/kiosk");
        page.fill("#text", "Tetangga saya membuang sampah ke sungai");
        page.fill("#phone", "0800-000-1234");

        page.clock().runFor(50_000);
        assertThat(page.locator("#leaving")).isVisible();
        page.click("#leaving button");
        page.clock().runFor(50_000);
        assertThat(page.locator("#text")).hasValue("Tetangga saya membuang sampah ke sungai");
        page.clock().runFor(STAYS);

        page.waitForURL("**/kiosk?lang=id");
        assertThat(page.locator("#text")).hasValue("");
        assertThat(page.locator("#phone")).hasValue("");
    }

    @Test
    void a_citizen_takes_number_and_square_home_and_the_next_one_finds_nothing_of_it() throws Exception {
        Page page = city.desktop();
        page.clock().install();
        city.shows(page, "/kiosk");
        page.fill("#text", "Lampu jalan mati di depan pasar");
        page.click("main form button.main");

        String number = page.textContent("#number").strip();
        String link = read(page.locator(".qr").screenshot());
        assertThat(Chromium.accessibilityProblems(page)).isEmpty();
        page.click("#next");
        page.waitForURL("**/kiosk?lang=id");
        page.goBack();

        assertThat(page.locator("main")).not().containsText(number);
        assertThat(page.locator("#text")).hasValue("");
        city.site().onTheDesk(number);
        Page own = city.telephone();
        own.navigate(link);
        assertThat(own.locator("main")).containsText("Lampu jalan mati di depan pasar");
    }

    @Test
    void a_receipt_nobody_takes_away_goes_by_itself() {
        Page page = city.desktop();
        page.clock().install();
        city.shows(page, "/kiosk");
        page.fill("#text", "Lampu jalan mati di depan taman");
        page.click("main form button.main");
        assertThat(page.locator("#number")).isVisible();

        page.clock().runFor(STAYS);

        page.waitForURL("**/kiosk?lang=id");
        assertThat(page.locator("#number")).hasCount(0);
    }

    /// What a telephone's camera makes of the picture.
    private static String read(byte[] picture) throws IOException, NotFoundException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture));
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        RGBLuminanceSource light = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
        return new MultiFormatReader()
                .decode(new BinaryBitmap(new HybridBinarizer(light)))
                .getText();
    }
}
