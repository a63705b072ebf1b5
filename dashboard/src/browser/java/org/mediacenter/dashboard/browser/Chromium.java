package org.mediacenter.dashboard.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// A headless Chromium: the machine's own, named by the system property `mediacenter.chromium`.
///
/// Not for several threads. Close it when all is told.
public final class Chromium implements AutoCloseable {
    /// So long somebody looks out for what must appear; only a story that fails waits so long.
    private static final double PATIENCE_MILLIS = 20_000;

    private static final String AXE = script("/axe.min.js");
    private static final String CHECK = """
            async (runOnly) => {
              const { violations } = await axe.run(document, { runOnly, resultTypes: ['violations'] });
              const named = ({ id, help, nodes }) => `${id}: ${help} ${nodes.slice(0, 3).map(({ html }) => html)}`;
              return violations.map(named);
            }""";

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser = playwright.chromium().launch(options());

    Chromium() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    }

    /// A desktop, 1440 pixels wide, with cookies of its own.
    public Page desktop() {
        return browser.newContext(seen(1440, 900)).newPage();
    }

    /// A telephone, 390 pixels wide, with cookies of its own.
    public Page telephone() {
        return browser.newContext(seen(390, 844)).newPage();
    }

    /// A desktop on which no script runs.
    public Page withoutScripts() {
        return browser.newContext(seen(1440, 900).setJavaScriptEnabled(false)).newPage();
    }

    /// A telephone on which no script runs.
    public Page telephoneWithoutScripts() {
        return browser.newContext(seen(390, 844).setJavaScriptEnabled(false)).newPage();
    }

    /// What axe finds wrong with an open page under WCAG 2.2 A and AA, as `rule: help`; empty is good.
    ///
    /// Without frames, which our pages do not have: only for those axe would need its own builder.
    public static List<String> accessibilityProblems(Page page) {
        return axe(page, "tag", List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"));
    }

    /// What axe finds about the colours of an open page where its reader wants dark ones; light again afterwards.
    public static List<String> problemsInTheDark(Page page) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        List<String> found = axe(page, "rule", List.of("color-contrast"));
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        return found.stream().map(problem -> "in the dark, " + problem).toList();
    }

    /// Brought to a page once, and asked for what is wrong alone: what is right is far more, and slow to bring over.
    private static List<String> axe(Page page, String sort, List<String> which) {
        if ((boolean) page.evaluate("typeof axe === 'undefined'")) {
            page.evaluate(AXE);
        }
        List<?> found = (List<?>) page.evaluate(CHECK, Map.of("type", sort, "values", which));
        return found.stream().map(String::valueOf).toList();
    }

    @Override
    public void close() {
        playwright.close();
    }

    private static String script(String name) {
        try (InputStream script = Chromium.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(script, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Browser.NewContextOptions seen(int width, int height) {
        return new Browser.NewContextOptions().setViewportSize(width, height).setLocale("id-ID");
    }

    /// Without these Chromium, as root or behind a closed network, does not start or is busy calling home.
    private static BrowserType.LaunchOptions options() {
        return new BrowserType.LaunchOptions()
                .setExecutablePath(Path.of(System.getProperty("mediacenter.chromium", "/usr/bin/chromium")))
                .setArgs(List.of(
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync"));
    }
}
