package org.mediacenter.dashboard.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ViewportSize;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.mediacenter.dashboard.browser.Officer.Screen;
import org.mediacenter.dashboard.web.Access;
import org.mediacenter.hub.account.Role;
import org.mediacenter.hub.complaint.ComplaintNumber;

/// Every page of the table of routes, opened by whoever may, wide and narrow: nothing axe finds wrong, nothing wider
/// than its window, none wider than 320 pixels in one that is (WCAG 2.2, reflow), no error in the console.
class PagesInChromiumTest {
    /// What differs between two renderings of a page that are the same for eyes, hands and readers.
    private static final Pattern PASSING = Pattern.compile("[A-Za-z0-9_-]{22,}|\\d+");

    private static final int SMALLEST = 320;
    private static final int WIDE = 1000;

    @RegisterExtension
    static final CityInBrowser city = CityInBrowser.withOperators();

    private static ComplaintNumber number;

    private final Map<String, List<String>> problems = new LinkedHashMap<>();
    private final Set<String> looked = new HashSet<>();

    @BeforeAll
    static void open() {
        number = city.hears("axe", "pohon tumbang menutup jalan ".repeat(8));
        for (Role role : Role.values()) {
            String[] department = role.ofDepartment() ? new String[] {"dlh"} : new String[0];
            city.site().account(role.code(), "Nama Petugas", role, department);
        }
    }

    @Test
    void no_page_has_a_problem_for_anybody_on_any_screen() {
        for (Screen screen : Screen.values()) {
            Officer visitor = city.officer("nobody", screen);
            looksAround("anybody", visitor.page(), pages(PagesInChromiumTest::isOpen));
            for (Role role : Role.values()) {
                Officer officer = city.officer(role.code(), screen).signsInAnywhere();
                looksAround(role.code(), officer.page(), pages(access -> mayOpen(access, role)));
                officer.page().context().close();
            }
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
            problems(page, path, said)
                    .forEach(problem -> problems.computeIfAbsent(problem, _ -> new ArrayList<>())
                            .add(who + " " + path + " " + page.viewportSize().width));
            said.clear();
        }
    }

    private List<String> problems(Page page, String path, List<String> said) {
        Response response = page.navigate(city.address(path));
        if (!response.headers().getOrDefault("content-type", "").startsWith("text/html")) {
            return List.of();
        }
        waitUntilDrawn(page);
        List<String> found = new ArrayList<>();
        if (isNew(page)) {
            found.addAll(Chromium.accessibilityProblems(page));
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
        ViewportSize before = page.viewportSize();
        page.setViewportSize(SMALLEST, before.height);
        boolean wider = isWider(page);
        page.setViewportSize(before.width, before.height);
        return wider;
    }

    /// Many pages look alike to many people: axe, which takes longest, reads each of them once at each width.
    private boolean isNew(Page page) {
        String face = PASSING.matcher(page.content()).replaceAll("-");
        return looked.add(page.viewportSize().width + face);
    }

    /// Of a page that is not there the browser says so too, some time after; and of the picture it asks for by itself
    /// where a document is no page.
    private static boolean isPageNotThere(ConsoleMessage message, List<String> paths) {
        String about = message.location().replaceAll("(:\\d+){2}$", "");
        return message.text().contains("404 (Not Found)")
                && Stream.concat(paths.stream(), Stream.of("/favicon.ico"))
                        .anyMatch(path -> about.equals(city.address(path)));
    }

    /// The pages somebody may open, by the table itself.
    private static List<String> pages(Predicate<Access> mayOpen) {
        return city.site().site().routes().all().stream()
                .filter(route -> route.method().name().equals("GET") && isPage(route.path()))
                .filter(route -> mayOpen.test(route.access()))
                .map(route -> route.path().replace("{number}", number.value()))
                .flatMap(path -> path.equals("/desk") ? Stream.of(path, "/desk?queue=triage") : Stream.of(path))
                .toList();
    }

    private static boolean isOpen(Access access) {
        return access instanceof Access.Open;
    }

    private static boolean mayOpen(Access access, Role role) {
        return switch (access) {
            case Access.Open _, Access.AnyAccount _ -> true;
            case Access.With(var right) -> role.rights().contains(right);
            default -> false;
        };
    }

    private static boolean isPage(String path) {
        boolean isDocument = path.startsWith("/api/") || path.startsWith("/assets/") || path.startsWith("/webhooks/");
        return !isDocument && !path.replace("{number}", "").contains("{");
    }
}
