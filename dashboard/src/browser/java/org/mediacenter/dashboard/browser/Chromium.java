package org.mediacenter.dashboard.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// A headless Chromium: the machine's own, named by the system property `mediacenter.chromium`.
///
/// Not for several threads. Close it when all is told.
public final class Chromium implements AutoCloseable {
    /// So long somebody looks out for what must appear; only a story that fails waits so long.
    private static final double PATIENCE_MILLIS = 20_000;

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
    /// Without frames of other sites, which our pages do not have: only for those axe would need a page of its own.
    public static List<String> accessibilityProblems(Page page) {
        List<String> rules = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
        return new AxeBuilder(page)
                .setLegacyMode(true).withTags(rules).analyze().getViolations().stream()
                        .map(Chromium::named)
                        .toList();
    }

    /// What axe finds about the colours of an open page where its reader wants dark ones; light again afterwards.
    public static List<String> problemsInTheDark(Page page) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        List<String> found = new AxeBuilder(page)
                .setLegacyMode(true).withRules(List.of("color-contrast")).analyze().getViolations().stream()
                        .map(rule -> "in the dark, " + named(rule))
                        .toList();
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        return found;
    }

    @Override
    public void close() {
        playwright.close();
    }

    private static String named(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " "
                + rule.getNodes().stream().limit(3).map(CheckedNode::getHtml).toList();
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
