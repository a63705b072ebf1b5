package org.mediacenter.dashboard.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.dashboard.TestSite;
import org.mediacenter.hub.Await;
import org.mediacenter.hub.account.Role;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.Reply;
import org.mediacenter.hub.complaint.ReplyKind;
import org.mediacenter.hub.complaint.Status;

/// What people do at the desk, told as they would tell it.
class DeskInChromiumTest {
    private static final String TREE = "pohon tumbang menutup jalan";
    private static final String UNSURE =
            "motor saya hilang di parkiran tadi malam, sudah ke polsek tapi disuruh kembali besok nomor ";

    private static final int MOST_STEPS = 400;

    @TempDir
    static Path folder;

    private static Chromium chromium;
    private static TestSite site;

    private Page desk;

    @BeforeAll
    static void open() {
        chromium = new Chromium();
        site = TestSite.opened(folder);
        site.account("operator", "Endah Prameswari", Role.OPERATOR);
        site.account("dewi", "Dewi Anggraeni", Role.OPERATOR);
    }

    @AfterAll
    static void close() {
        chromium.close();
        site.close();
    }

    @BeforeEach
    void signIn() {
        desk = signedIn("operator");
    }

    @Test
    void an_operator_triages_ten_with_one_key_each() {
        List<ComplaintNumber> ten = IntStream.range(0, 10)
                .mapToObj(i -> site.complaint("unsure" + i, UNSURE + i))
                .toList();
        ten.forEach(site::settled);
        assertThat(ten)
                .allSatisfy(number -> assertThat(site.find(number).status()).isEqualTo(Status.TRIAGE));

        desk.navigate(address("/desk?queue=triage"));
        row(ten.getFirst()).locator("a").click();
        for (int left = ten.size(); left > 0; left--) {
            assertThat(desk.locator("[data-guess]").first()).isVisible();
            String open = desk.locator("#case").getAttribute("data-number");
            desk.keyboard().press("1");
            Await.until(
                    "it has a department",
                    () -> site.find(new ComplaintNumber(open)).holding().lead().isPresent());
            if (left > 1) {
                assertThat(desk.locator("#case:not([data-number='" + open + "'])"))
                        .isVisible();
            }
        }

        assertThat(ten)
                .allSatisfy(number -> assertThat(site.find(number).status()).isEqualTo(Status.ASSIGNED));
    }

    @Test
    void two_officers_write_at_once_and_the_second_sees_what_changed_and_keeps_the_words() {
        ComplaintNumber number = site.complaint("collide", TREE);
        site.settled(number);
        Page colleague = signedIn("dewi");
        desk.navigate(address("/desk/complaints/" + number));
        colleague.navigate(address("/desk/complaints/" + number));

        desk.fill("#reply-text", "Tim kami berangkat pagi ini.");
        answer(colleague, "Pohon sudah dipotong, jalan terbuka lagi.");
        assertThat(desk.locator("#changed")).containsText("Dewi Anggraeni");
        assertThat(desk.locator("#reply-text")).hasValue("Tim kami berangkat pagi ini.");
        desk.check("#reply-kind input[value=QUESTION]");
        desk.locator(".reply button.main").click();

        assertThat(desk.locator(".notice[role=alert]")).containsText("Dewi Anggraeni");
        assertThat(desk.locator("#reply-text")).hasValue("Tim kami berangkat pagi ini.");
        assertThat(said(number)).containsExactly("Pohon sudah dipotong, jalan terbuka lagi.");
    }

    @Test
    void somebody_answers_with_the_keyboard_alone() {
        ComplaintNumber number = site.complaint("keyboard", TREE + " di gang kami");
        site.settled(number);
        desk.navigate(address("/desk"));
        assertThat(desk.locator("li[data-index='0']")).isVisible();

        desk.keyboard().press("/");
        desk.keyboard().press("Escape");
        for (int steps = 0; steps < MOST_STEPS && !number.value().equals(reached()); steps++) {
            desk.keyboard().press("j");
        }
        desk.keyboard().press("Enter");
        assertThat(desk.locator("#case[data-number='" + number + "']")).isVisible();
        desk.keyboard().press("r");
        assertThat(desk.locator("#reply-text")).isFocused();
        desk.keyboard().type("Sudah kami angkut.");
        desk.locator("#reply-kind input:checked").focus();
        desk.keyboard().press("ArrowRight");
        desk.locator("#reply-text").focus();
        desk.keyboard().press("Tab");
        assertThat(desk.locator(".reply button.main")).isFocused();
        desk.keyboard().press("Enter");

        Await.until("it is answered", () -> said(number).contains("Sudah kami angkut."));
        assertThat(last(number).kind()).isEqualTo(ReplyKind.FINAL);
    }

    @Test
    void a_desk_that_loses_its_connection_says_so_keeps_the_words_and_catches_up() {
        ComplaintNumber number = site.complaint("offline", TREE);
        site.settled(number);
        desk.navigate(address("/desk/complaints/" + number));
        assertThat(desk.locator("#live:not([data-off])")).isVisible();
        desk.fill("#reply-text", "Sebentar lagi");

        desk.context().setOffline(true);
        ComplaintNumber meanwhile = site.complaint("meanwhile", TREE + " lagi");
        desk.check("#reply-kind input[value=FINAL]");
        desk.locator(".reply button.main").click();
        assertThat(desk.locator(".toast")).containsText("Belum tersimpan");
        desk.context().setOffline(false);
        desk.locator(".reply button.main").click();

        assertThat(desk.locator(".toast")).containsText("Tersimpan");
        assertThat(said(number)).containsExactly("Sebentar lagi");
        assertThat(row(meanwhile)).isVisible();
        assertThat(desk.locator("#live:not([data-off])")).isVisible();
    }

    @Test
    void a_complaint_has_an_address_of_its_own_and_the_way_back_leads_to_the_same_list() {
        ComplaintNumber number = site.complaint("address", TREE);
        site.settled(number);
        desk.navigate(address("/desk?status=ASSIGNED"));

        row(number).locator("a").click();
        assertThat(desk.locator("#case[data-number='" + number + "']")).isVisible();
        assertThat(desk.url()).endsWith("/desk/complaints/" + number + "?status=ASSIGNED");
        desk.goBack();

        assertThat(desk.locator("#case")).hasCount(0);
        assertThat(desk.locator(".chip.on")).containsText("Diteruskan ke OPD");
    }

    @Test
    void three_hundred_complaints_of_a_flood_night_are_answered_at_once() {
        List<ComplaintNumber> flood = IntStream.range(0, 300)
                .mapToObj(i -> site.complaint("flood" + i, "banjir masuk rumah setinggi lutut di gang " + i))
                .toList();
        flood.forEach(site::settled);
        String topic =
                site.find(flood.getFirst()).matter().topic().orElseThrow().value();
        desk.navigate(address("/desk?topic=" + topic));
        assertThat(row(flood.getFirst())).isVisible();

        desk.click("text=Pilih beberapa");
        desk.click("text=Pilih semua di daftar");
        assertThat(desk.locator(".bulk strong")).containsText("300");
        desk.click(".bulk >> text=Tanggapi");
        desk.selectOption("dialog select[name=kind]", "INTERIM");
        desk.click("dialog input[name=promise]");
        desk.fill("dialog input[name=promise]", site.tomorrow());
        desk.fill("dialog textarea", "Pompa sudah dinyalakan, petugas menuju lokasi.");
        desk.click("dialog button.main");

        assertThat(desk.locator(".toast"))
                .containsText("300", new LocatorAssertions.ContainsTextOptions().setTimeout(60_000));
        assertThat(flood)
                .allSatisfy(number ->
                        assertThat(said(number)).containsExactly("Pompa sudah dinyalakan, petugas menuju lokasi."));
    }

    /// The number of the complaint that has the focus in the list.
    private Object reached() {
        return desk.evaluate("document.activeElement.parentElement?.dataset.number ?? ''");
    }

    private static void answer(Page page, String words) {
        page.check("#reply-kind input[value=FINAL]");
        page.fill("#reply-text", words);
        page.locator(".reply button.main").click();
        assertThat(page.locator(".toast")).containsText("Tersimpan");
    }

    private static List<String> said(ComplaintNumber number) {
        return site.find(number).conversation().replies().stream()
                .filter(reply -> reply.kind() != ReplyKind.ACKNOWLEDGEMENT)
                .map(reply -> reply.text().text().orElse(""))
                .toList();
    }

    private static Reply last(ComplaintNumber number) {
        return site.find(number).conversation().replies().getLast();
    }

    private Locator row(ComplaintNumber number) {
        return desk.locator("li[data-number='" + number + "'][data-index]");
    }

    private static Page signedIn(String username) {
        Page page = chromium.desktop();
        page.navigate(address("/desk/sign-in"));
        page.fill("#username", username);
        page.fill("#password", TestSite.PASSWORD);
        page.click("main form button");
        page.waitForURL("**/desk");
        assertThat(page.locator("work-list:defined")).isVisible();
        return page;
    }

    private static String address(String path) {
        return "http://127.0.0.1:" + site.port() + path;
    }
}
