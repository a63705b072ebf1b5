package org.mediacenter.dashboard.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.dashboard.TestSite;
import org.mediacenter.dashboard.web.Access;
import org.mediacenter.hub.account.Role;
import org.mediacenter.hub.complaint.ComplaintNumber;

/// Every page of the table of routes, opened by whoever may, wide and narrow: nothing axe finds wrong, nothing wider
/// than its window, no error in the console.
class PagesInChromiumTest {
    @TempDir
    static Path folder;

    private static Chromium chromium;
    private static TestSite site;
    private static ComplaintNumber number;

    @BeforeAll
    static void open() {
        chromium = new Chromium();
        site = TestSite.opened(folder);
        number = site.complaint("axe", "pohon tumbang menutup jalan ".repeat(8));
        site.settled(number);
        for (Role role : Role.values()) {
            site.account(
                    role.code(),
                    "Nama " + role.code(),
                    role,
                    role.ofDepartment() ? new String[] {"dlh"} : new String[0]);
        }
    }

    @AfterAll
    static void close() {
        chromium.close();
        site.close();
    }

    @Test
    void no_page_has_a_problem_for_anybody_on_any_screen() {
        Map<String, List<String>> problems = new LinkedHashMap<>();

        for (Role role : Role.values()) {
            for (Page page : List.of(signedIn(chromium.desktop(), role), signedIn(chromium.telephone(), role))) {
                List<String> said = new ArrayList<>();
                page.onConsoleMessage(message -> {
                    if (message.type().equals("error")) {
                        said.add(message.text());
                    }
                });
                for (String path : pagesOf(role)) {
                    problems(page, path, said)
                            .forEach(problem -> problems.computeIfAbsent(problem, _ -> new ArrayList<>())
                                    .add(role + " " + path + " " + page.viewportSize().width));
                    said.clear();
                }
                page.context().close();
            }
        }

        assertThat(problems).isEmpty();
    }

    private static List<String> problems(Page page, String path, List<String> said) {
        Response response = page.navigate("http://127.0.0.1:" + site.port() + path);
        if (response.status() == 404) {
            said.clear(); // the browser says so too
        }
        if (!response.headers().getOrDefault("content-type", "").startsWith("text/html")) {
            return List.of();
        }
        List<String> problems = new ArrayList<>(Chromium.accessibilityProblems(page));
        if ((boolean) page.evaluate("document.documentElement.scrollWidth > innerWidth")) {
            problems.add("wider than its window");
        }
        problems.addAll(said);
        return problems;
    }

    /// The pages a role may open, by the table itself.
    private static List<String> pagesOf(Role role) {
        return site.site().routes().all().stream()
                .filter(route -> route.method().name().equals("GET") && isPage(route.path()))
                .filter(route -> switch (route.access()) {
                    case Access.Open _, Access.AnyAccount _ -> true;
                    case Access.With(var right) -> role.rights().contains(right);
                    default -> false;
                })
                .map(route -> route.path().replace("{number}", number.value()))
                .toList();
    }

    private static boolean isPage(String path) {
        boolean isDocument = path.startsWith("/api/") || path.startsWith("/assets/") || path.startsWith("/webhooks/");
        return !isDocument && !path.replace("{number}", "").contains("{");
    }

    private static Page signedIn(Page page, Role role) {
        page.navigate("http://127.0.0.1:" + site.port() + "/desk/sign-in");
        page.fill("#username", role.code());
        page.fill("#password", TestSite.PASSWORD);
        page.click("main form button");
        page.waitForURL(url -> !url.contains("sign-in"));
        return page;
    }
}
