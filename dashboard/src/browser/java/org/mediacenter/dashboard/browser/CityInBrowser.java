package org.mediacenter.dashboard.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.mediacenter.dashboard.TestSite;
import org.mediacenter.dashboard.browser.Officer.Screen;
import org.mediacenter.hub.account.Role;
import org.mediacenter.hub.channel.Channel;
import org.mediacenter.hub.complaint.ComplaintNumber;

/// A city with a hub and with people at screens, for stories told in a browser.
///
/// Registered in a static field it is one city for all stories of a class, in a field of the instance a new one for
/// each story. All share one Chromium, with cookies of their own.
final class CityInBrowser implements BeforeAllCallback, AfterAllCallback, BeforeEachCallback, AfterEachCallback {
    private final List<String> operators;
    private final Function<Path, TestSite> founding;
    private final List<BrowserContext> screens = new ArrayList<>();
    private Optional<Open> open = Optional.empty();
    private boolean isForAll;

    private CityInBrowser(List<String> operators, Function<Path, TestSite> founding) {
        this.operators = operators;
        this.founding = founding;
    }

    /// A hub that is up, its folder, and the browser to see it with.
    private record Open(TestSite site, Path folder, Chromium chromium) {}

    /// A city whose operators have these names; each signs in by the first of them, in small letters.
    static CityInBrowser withOperators(String... names) {
        return new CityInBrowser(List.of(names), TestSite::opened);
    }

    /// A city whose hub is set like this, and where nobody has an account yet.
    static CityInBrowser with(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(settings);
        all.put("hub.http.port", "0");
        all.put("hub.http.address", "127.0.0.1");
        return new CityInBrowser(List.of(), folder -> TestSite.opened(folder, all));
    }

    /// The same, with another channel in the place of the telephone.
    CityInBrowser hearing(Function<Vertx, Channel> channel) {
        return new CityInBrowser(operators, folder -> TestSite.opened(folder, channel));
    }

    @Override
    public void beforeAll(ExtensionContext story) throws IOException {
        isForAll = true;
        opens(story);
    }

    @Override
    public void beforeEach(ExtensionContext story) throws IOException {
        if (!isForAll) {
            opens(story);
        }
    }

    @Override
    public void afterEach(ExtensionContext story) throws IOException {
        leave();
        if (!isForAll) {
            closes();
        }
    }

    @Override
    public void afterAll(ExtensionContext story) throws IOException {
        if (isForAll) {
            closes();
        }
    }

    private void opens(ExtensionContext story) throws IOException {
        Chromium chromium = story.getRoot()
                .getStore(Namespace.GLOBAL)
                .computeIfAbsent(Chromium.class, _ -> new Chromium(), Chromium.class);
        Path folder = Files.createTempDirectory("city");
        open = Optional.of(new Open(founding.apply(folder), folder, chromium));
        for (String name : operators) {
            String username = name.split(" ", 2)[0].toLowerCase(Locale.ROOT);
            site().account(username, name, Role.OPERATOR);
        }
    }

    /// Everybody goes home before the hub stops: an open page would go on asking it.
    private void leave() {
        screens.forEach(BrowserContext::close);
        screens.clear();
    }

    private void closes() throws IOException {
        Open closing = open.orElseThrow();
        open = Optional.empty();
        closing.site().close();
        try (Stream<Path> inside = Files.walk(closing.folder())) {
            for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private Open open() {
        return open.orElseThrow(() -> new AssertionError("the city is not open"));
    }

    TestSite site() {
        return open().site();
    }

    String address(String path) {
        return "http://127.0.0.1:" + site().port() + path;
    }

    /// A citizen writes, and all that follows by itself has happened.
    ComplaintNumber hears(String nativeId, String text) {
        return site().settledComplaint(nativeId, text);
    }

    /// Somebody at a desktop, who has not signed in yet.
    Officer officer(String username) {
        return officer(username, Screen.DESKTOP);
    }

    /// Somebody at such a screen, who has not signed in yet.
    Officer officer(String username, Screen screen) {
        return new Officer(this, username, screen == Screen.DESKTOP ? desktop() : telephone());
    }

    Page desktop() {
        return remembered(open().chromium().desktop());
    }

    Page telephone() {
        return remembered(open().chromium().telephone());
    }

    Page withoutScripts() {
        return remembered(open().chromium().withoutScripts());
    }

    Page telephoneWithoutScripts() {
        return remembered(open().chromium().telephoneWithoutScripts());
    }

    private Page remembered(Page page) {
        screens.add(page.context());
        return page;
    }

    /// Opens an address of this city.
    void shows(Page page, String path) {
        assertThat(page.navigate(address(path))).as(path).isNotNull();
    }
}
