package org.mediacenter.dashboard.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ViewportSize;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.mediacenter.dashboard.browser.Officer.Screen;
import org.mediacenter.hub.account.Role;

/// Draws every page there is, from top to bottom, by day and in the dark, at 1440 and at 390 pixels, for people to look
/// at. Only where somebody asks for it by naming a folder:
///
///     mvn -Pbrowser -Dtest=PicturesInChromiumTest -Dmediacenter.pictures=/tmp/pictures ...
@EnabledIfSystemProperty(named = PicturesInChromiumTest.FOLDER, matches = ".+")
class PicturesInChromiumTest {
    static final String FOLDER = "mediacenter.pictures";
    private static final int HIGHEST = 6_000;
    private static final int LEAST = 100;
    /// How high the page would be if its panes did not scroll by themselves.
    private static final String HEIGHT = """
            () => Math.max(document.documentElement.scrollHeight,
                ...[...document.querySelectorAll('work-list, .case-pane, .rail')]
                    .map((pane) => pane.getBoundingClientRect().y + pane.scrollHeight))""";

    @RegisterExtension
    static final CityInBrowser city = CityInBrowser.withOperators();

    private final Path folder = Path.of(System.getProperty(FOLDER, ""));
    private final Set<String> drawn = new HashSet<>();

    @Test
    void every_page_is_drawn() throws IOException {
        Files.createDirectories(folder);
        PageTable table = PageTable.of(city.site());
        for (Role role : Role.values()) {
            String[] department = role.ofDepartment() ? new String[] {"dlh"} : new String[0];
            city.site().account(role.code(), "Nama Petugas", role, department);
        }

        for (Screen screen : Screen.values()) {
            draw("anybody", city.officer("nobody", screen), screen, table.pages(PageTable::isForAnybody));
            for (Role role : Role.values()) {
                Officer officer = city.officer(role.code(), screen).signsInAnywhere();
                draw(role.code(), officer, screen, table.pages(access -> PageTable.isFor(role, access)));
                officer.page().context().close();
            }
        }

        try (Stream<Path> pictures = Files.list(folder)) {
            assertThat(pictures).hasSizeGreaterThan(LEAST);
        }
    }

    /// Each page once for each screen, and the desk for everybody.
    private void draw(String who, Officer officer, Screen screen, List<String> paths) {
        for (String path : paths) {
            if ((drawn.add(screen + path) || path.equals("/desk")) && PageTable.isPage(officer, path)) {
                if (officer.at("desk-app").count() > 0) {
                    officer.waitsForTheLine();
                }
                for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                    draw(officer.page(), scheme, folder.resolve(named(who, path, officer.page(), scheme)));
                }
            }
        }
    }

    private static void draw(Page page, ColorScheme scheme, Path file) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        ViewportSize before = page.viewportSize();
        int height = ((Number) page.evaluate(HEIGHT)).intValue();
        page.setViewportSize(before.width, Math.clamp(height, before.height, HIGHEST));
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(file));
        page.setViewportSize(before.width, before.height);
    }

    private static String named(String who, String path, Page page, ColorScheme scheme) {
        String place = path.replaceAll("[A-Za-z0-9_-]{22,}", "x").replaceAll("[^A-Za-z0-9]+", "-");
        return who + place + "-" + scheme.name().toLowerCase(Locale.ROOT) + "-" + page.viewportSize().width + ".png";
    }
}
