package org.mediacenter.dashboard.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ViewportSize;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.mediacenter.dashboard.browser.Officer.Screen;
import org.mediacenter.hub.account.Role;

/// Every page of the table of routes, opened by whoever may on one screen: nothing axe finds wrong by day and in the
/// dark, nothing wider than its window, none wider than 320 pixels in one that is narrow (WCAG 2.2, reflow), nothing
/// cut at 200 % (resize text), no error in the console. Each is drawn on the way, for people to look at.
///
/// A class for each screen, so that they are opened beside each other.
abstract class PagesOnAScreen {
    /// What differs between two renderings of a page that are the same for eyes, hands and readers.
    private static final Pattern PASSING = Pattern.compile("[A-Za-z0-9_-]{22,}|\\d+");

    private static final int SMALLEST = 320;
    /// What lies outside the window or is cut off within its own box, though nobody can scroll to it; what ends in
    /// three dots on purpose stands whole behind its link.
    private static final String CUT = """
            () => {
              const shown = (one) => one.checkVisibility({ visibilityProperty: true, opacityProperty: true });
              const scrolls = (one) => one && one !== document.documentElement
                  && (/auto|scroll/.test(getComputedStyle(one).overflowX) || scrolls(one.parentElement));
              const whole = ({ overflowX, overflowY, clipPath, textOverflow, webkitLineClamp }) =>
                  !/hidden|clip/.test(overflowX + overflowY) || clipPath !== 'none' || textOverflow === 'ellipsis'
                  || webkitLineClamp !== 'none';
              const cut = (one) => {
                const style = getComputedStyle(one);
                const { left, right, width } = one.getBoundingClientRect();
                if (width <= 1 || style.clipPath !== 'none' || one.closest('.hidden, .skip, dialog')) return false;
                const outside = one.matches('a, button, input, select, textarea, summary')
                    && (right > innerWidth + 1 || left < -1) && !scrolls(one);
                const within = !whole(style) && (one.scrollWidth > one.clientWidth + 1
                    || one.scrollHeight > one.clientHeight + 1);
                return outside || (within && !one.matches('body, html, main, work-list'));
              };
              const name = (one) => one.tagName.toLowerCase() + '.' + one.classList + ' ' + one.innerText?.slice(0, 40);
              return [...document.querySelectorAll('header *, main *, footer *')]
                  .filter((one) => one.innerText !== undefined && shown(one) && cut(one)).map(name).slice(0, 5);
            }""";
    private static final int WIDE = 1000;

    @RegisterExtension
    static final CityInBrowser city = CityInBrowser.withOperators();

    private static PageTable table;

    private final Map<String, List<String>> problems = new LinkedHashMap<>();
    private final Set<String> looked = new HashSet<>();
    private final Screen screen;

    PagesOnAScreen(Screen screen) {
        this.screen = screen;
    }

    @BeforeAll
    static void open() {
        table = PageTable.of(city.site());
        for (Role role : Role.values()) {
            String[] department = role.ofDepartment() ? new String[] {"dlh"} : new String[0];
            city.site().account(role.code(), "Nama Petugas", role, department);
        }
    }

    @Test
    void no_page_has_a_problem_for_anybody() {
        Officer visitor = city.officer("nobody", screen);
        looksAround("anybody", visitor.page(), table.pages(PageTable::isForAnybody));
        for (Role role : Role.values()) {
            Officer officer = city.officer(role.code(), screen).signsInAnywhere();
            looksAround(role.code(), officer.page(), table.pages(access -> PageTable.isFor(role, access)));
            officer.page().context().close();
        }

        assertThat(problems).isEmpty();
    }

    private void looksAround(String who, Page page, List<String> paths) {
        List<String> said = new ArrayList<>();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !isPageNotThere(message, paths)) {
                said.add(message.text());
            }
        });
        for (String path : paths) {
            problems(who, page, path, said)
                    .forEach(problem -> problems.computeIfAbsent(problem, _ -> new ArrayList<>())
                            .add(who + " " + path + " " + page.viewportSize().width));
            said.clear();
        }
    }

    private List<String> problems(String who, Page page, String path, List<String> said) {
        APIResponse sent = page.context().request().get(city.address(path));
        if (!sent.headers().getOrDefault("content-type", "").startsWith("text/html")
                || !(sent.text().contains("<desk-app") || isNew("sent", page, sent.text()))) {
            return List.of();
        }
        page.navigate(city.address(path));
        waitUntilDrawn(page);
        List<String> found = new ArrayList<>();
        if (isNew(page)) {
            found.addAll(Chromium.accessibilityProblems(page));
            found.addAll(Chromium.problemsInTheDark(page));
            found.addAll(atTwiceTheSize(page));
            Pictures.draw(who, path, page);
        }
        if (isWider(page)) {
            found.add("wider than its window");
        }
        if (page.viewportSize().width < WIDE && isWiderThanTheSmallest(page)) {
            found.add("wider than 320 pixels");
        }
        found.addAll(said);
        return found;
    }

    /// The desk draws itself, and shows its line when it has.
    private static void waitUntilDrawn(Page page) {
        if (page.locator("desk-app").count() > 0) {
            page.locator("#live").waitFor();
        }
    }

    private static boolean isWider(Page page) {
        return (boolean) page.evaluate("document.documentElement.scrollWidth > innerWidth");
    }

    private static boolean isWiderThanTheSmallest(Page page) {
        return resized(page, SMALLEST, page.viewportSize().height, () -> isWider(page));
    }

    /// 200 % in a browser is a window half as wide and half as high.
    private static List<String> atTwiceTheSize(Page page) {
        ViewportSize whole = page.viewportSize();
        int width = Math.max(SMALLEST, whole.width / 2);
        return resized(page, width, whole.height / 2, () -> {
            List<String> found = new ArrayList<>();
            if (isWider(page)) {
                found.add("wider than its window at 200 %");
            }
            for (Object cut : (List<?>) page.evaluate(CUT)) {
                found.add("cut at 200 %: " + cut);
            }
            return found;
        });
    }

    private static <T> T resized(Page page, int width, int height, Supplier<T> look) {
        ViewportSize before = page.viewportSize();
        page.setViewportSize(width, height);
        T seen = look.get();
        page.setViewportSize(before.width, before.height);
        return seen;
    }

    /// Many pages look alike to many people: axe, which takes longest, reads what is on a page, and what stands around
    /// it, once at each width. What was sent the same is not even opened again, unless it draws itself.
    private boolean isNew(Page page) {
        boolean newPage = isNew("page", page, html(page, "main"));
        boolean newFrame = isNew("frame", page, html(page, "body > :not(main, script)"));
        return newPage || newFrame;
    }

    private boolean isNew(String part, Page page, String html) {
        return looked.add(
                part + page.viewportSize().width + PASSING.matcher(html).replaceAll("-"));
    }

    /// Which place somebody is at is marked on every page in the same way.
    private static String html(Page page, String parts) {
        Object found = page.locator(parts).evaluateAll("all => all.map(one => one.outerHTML).join()");
        return String.valueOf(found).replace(" aria-current=\"page\"", "");
    }

    /// Of a page that is not there the browser says so too, some time after; and of the picture it asks for by itself
    /// where a document is no page.
    private static boolean isPageNotThere(ConsoleMessage message, List<String> paths) {
        String about = message.location().replaceAll("(:\\d+){2}$", "");
        return message.text().matches(".*(404 \\(Not Found|410 \\(Gone)\\).*")
                && Stream.concat(paths.stream(), Stream.of("/favicon.ico"))
                        .anyMatch(path -> about.equals(city.address(path)));
    }
}
