package org.mediacenter.dashboard.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import org.mediacenter.dashboard.TestSite;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.ReplyKind;

/// Somebody who works at the desk, and what such a person does and sees there.
///
/// Whoever does something waits for what it leads to; nobody waits for a time.
final class Officer {
    private static final int MOST_STEPS = 60;

    private final CityInBrowser city;
    private final String username;
    private final Page page;

    Officer(CityInBrowser city, String username, Page page) {
        this.city = city;
        this.username = username;
        this.page = page;
    }

    /// What somebody sits at: 1440 pixels wide, or 390.
    enum Screen {
        DESKTOP,
        TELEPHONE
    }

    /// The screen itself, for what only one story does.
    Page page() {
        return page;
    }

    /// Whoever may open the desk is there afterwards, and hears what happens.
    Officer signsIn() {
        signsInAnywhere();
        page.waitForURL("**/desk");
        return waitsForTheLine();
    }

    /// Arrives where the role begins.
    Officer signsInAnywhere() {
        goesTo("/desk/sign-in");
        page.fill("#username", username);
        page.fill("#password", TestSite.PASSWORD);
        page.click("main form button.main");
        page.waitForURL(url -> !url.contains("sign-in"));
        return this;
    }

    Officer goesTo(String path) {
        city.shows(page, path);
        return this;
    }

    /// Opens a complaint by its address.
    Officer opens(ComplaintNumber number) {
        goesTo("/desk/complaints/" + number);
        sees("#case[data-number='" + number + "']").isVisible();
        return waitsForTheLine();
    }

    /// Opens a complaint that stands in the list.
    Officer opensFromTheList(ComplaintNumber number) {
        row(number).locator("a").click();
        sees("#case[data-number='" + number + "']").isVisible();
        return this;
    }

    /// Until what happens in the city is told to this page.
    Officer waitsForTheLine() {
        sees("#live:not([data-off])").isVisible();
        return this;
    }

    /// Until the living list has taken the place of the one the page came with: from then on it hears keys.
    Officer waitsForTheList() {
        sees(page.locator("li[data-index]").first()).isVisible();
        return this;
    }

    void presses(String key) {
        page.keyboard().press(key);
    }

    void types(String words) {
        page.keyboard().type(words);
    }

    void clicks(String selector) {
        page.click(selector);
    }

    void fills(String selector, String words) {
        page.fill(selector, words);
    }

    /// Puts words into the reply box.
    void writes(String words) {
        fills("#reply-text", words);
    }

    /// Chooses what sort of reply it is.
    void chooses(ReplyKind kind) {
        page.check("#reply-kind input[value=" + kind + "]");
    }

    /// Presses the button under the reply box.
    void sends() {
        clicks(".reply form > button.main");
    }

    /// Writes a final answer and sees that it was taken.
    void answers(String words) {
        chooses(ReplyKind.FINAL);
        writes(words);
        sends();
        sees(".toast").containsText("Tersimpan");
    }

    /// Goes to a field by the Tab key alone.
    void walksTo(String id) {
        for (int step = 0; step < MOST_STEPS; step++) {
            if (page.evaluate("document.activeElement.id").equals(id)) {
                return;
            }
            presses("Tab");
        }
        throw new AssertionError("no way by Tab to [" + id + "]");
    }

    /// Goes to the next such thing by the Tab key alone.
    void walksToThe(String selector) {
        walks("Tab", selector);
    }

    /// Goes to the one before by Shift and Tab alone.
    void walksBackToThe(String selector) {
        walks("Shift+Tab", selector);
    }

    private void walks(String key, String selector) {
        for (int step = 0; step < MOST_STEPS; step++) {
            if ((boolean) page.evaluate("selector => document.activeElement.matches(selector)", selector)) {
                return;
            }
            presses(key);
        }
        throw new AssertionError("no way by " + key + " to [" + selector + "]");
    }

    /// A complaint in the living list.
    Locator row(ComplaintNumber number) {
        return at("li[data-number='" + number + "'][data-index]");
    }

    Locator at(String selector) {
        return page.locator(selector);
    }

    /// What must be seen there, sooner or later.
    LocatorAssertions sees(String selector) {
        return sees(at(selector));
    }

    LocatorAssertions sees(Locator place) {
        return assertThat(place);
    }

    /// Axe finds nothing on this page that would shut somebody out.
    void findsNoBarrier() {
        assertThat(Chromium.accessibilityProblems(page)).isEmpty();
    }
}
