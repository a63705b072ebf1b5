package org.mediacenter.dashboard.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotType;
import com.microsoft.playwright.options.ViewportSize;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// Pages from top to bottom, by day and in the dark, for people to look at: in `target/pictures`, or in the folder the
/// system property `mediacenter.pictures` names.
final class Pictures {
    private static final Path FOLDER = Path.of(System.getProperty("mediacenter.pictures", "target/pictures"));
    private static final int HIGHEST = 6_000;
    private static final int QUALITY = 80;
    /// How high the page would be if its panes did not scroll by themselves.
    private static final String HEIGHT = """
            () => Math.max(document.documentElement.scrollHeight,
                ...[...document.querySelectorAll('work-list, .case-pane, .rail')]
                    .map((pane) => pane.getBoundingClientRect().y + pane.scrollHeight))""";

    private Pictures() {}

    /// Draws a page as it stands now; it is light afterwards.
    static void draw(String who, String path, Page page) {
        ViewportSize before = page.viewportSize();
        int height = ((Number) page.evaluate(HEIGHT)).intValue();
        page.setViewportSize(before.width, Math.clamp(height, before.height, HIGHEST));
        for (ColorScheme scheme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setType(ScreenshotType.JPEG)
                    .setQuality(QUALITY)
                    .setPath(FOLDER.resolve(named(who, path, before.width, scheme))));
        }
        page.setViewportSize(before.width, before.height);
    }

    private static String named(String who, String path, int width, ColorScheme scheme) {
        String place = path.replaceAll("[A-Za-z0-9_-]{22,}", "x").replaceAll("[^A-Za-z0-9]+", "-");
        return who + place + "-" + scheme.name().toLowerCase(Locale.ROOT) + "-" + width + ".jpeg";
    }
}
