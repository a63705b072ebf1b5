package org.mediacenter.dashboard.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.mediacenter.hub.Await;
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

    @RegisterExtension
    static final CityInBrowser city = CityInBrowser.withOperators("Endah Prameswari", "Dewi Anggraeni");

    private Officer desk;

    @BeforeEach
    void isThere() {
        desk = city.officer("endah").signsIn();
    }

    @Test
    void an_operator_triages_ten_with_one_key_each() {
        List<ComplaintNumber> ten = IntStream.range(0, 10)
                .mapToObj(i -> city.site().complaint("unsure" + i, UNSURE + i))
                .toList();
        ten.forEach(city.site()::settled);
        assertThat(ten)
                .allSatisfy(
                        number -> assertThat(city.site().find(number).status()).isEqualTo(Status.TRIAGE));

        desk.goesTo("/desk?queue=triage");
        desk.opensFromTheList(ten.getFirst());
        for (int left = ten.size(); left > 0; left--) {
            desk.sees(desk.at("[data-guess]").first()).isVisible();
            String open = desk.at("#case").getAttribute("data-number");
            desk.presses("1");
            Await.until(
                    "it has a department",
                    () -> city.site()
                            .find(new ComplaintNumber(open))
                            .holding()
                            .lead()
                            .isPresent());
            if (left > 1) {
                desk.sees("#case:not([data-number='" + open + "'])").isVisible();
            }
        }

        assertThat(ten)
                .allSatisfy(
                        number -> assertThat(city.site().find(number).status()).isEqualTo(Status.ASSIGNED));
    }

    @Test
    void two_officers_write_at_once_and_the_second_sees_what_changed_and_keeps_the_words() {
        ComplaintNumber number = city.hears("collide", TREE);
        Officer colleague = city.officer("dewi").signsIn();
        desk.opens(number);
        colleague.opens(number);

        desk.writes("Tim kami berangkat pagi ini.");
        colleague.answers("Pohon sudah dipotong, jalan terbuka lagi.");
        desk.sees("#changed").containsText("Dewi Anggraeni");
        desk.sees("#reply-text").hasValue("Tim kami berangkat pagi ini.");
        desk.chooses(ReplyKind.QUESTION);
        desk.sends();

        desk.sees(".notice[role=alert]").containsText("Dewi Anggraeni");
        desk.sees("#reply-text").hasValue("Tim kami berangkat pagi ini.");
        assertThat(said(number)).containsExactly("Pohon sudah dipotong, jalan terbuka lagi.");
    }

    @Test
    void somebody_answers_with_the_keyboard_alone() {
        ComplaintNumber number = city.hears("keyboard", TREE + " di gang kami");
        desk.goesTo("/desk");
        desk.waitsForTheList();

        desk.presses("/");
        desk.presses("Escape");
        for (int steps = 0; steps < MOST_STEPS && !number.value().equals(reached()); steps++) {
            desk.presses("j");
        }
        desk.presses("Enter");
        desk.sees("#case[data-number='" + number + "']").isVisible();
        desk.presses("r");
        desk.sees("#reply-text").isFocused();
        desk.types("Sudah kami angkut.");
        desk.walksBackToThe("#reply-kind input");
        desk.presses("ArrowRight");
        desk.walksTo("reply-text");
        desk.presses("Tab");
        desk.sees(".reply input[type=file]").isFocused();
        desk.sees(".reply draft-keeper button").isVisible();
        desk.presses("Tab");
        desk.sees(".reply draft-keeper button").isFocused();
        desk.presses("Tab");
        desk.sees(".reply button.main").isFocused();
        desk.presses("Enter");

        Await.until("it is answered", () -> said(number).contains("Sudah kami angkut."));
        assertThat(last(number).kind()).isEqualTo(ReplyKind.FINAL);
    }

    @Test
    void a_desk_that_loses_its_connection_says_so_keeps_the_words_and_catches_up() {
        ComplaintNumber number = city.hears("offline", TREE);
        desk.opens(number);
        desk.writes("Sebentar lagi");

        desk.page().context().setOffline(true);
        ComplaintNumber meanwhile = city.site().complaint("meanwhile", TREE + " lagi");
        desk.chooses(ReplyKind.FINAL);
        desk.sends();
        desk.sees(".toast").containsText("Belum tersimpan");
        desk.page().context().setOffline(false);
        desk.sends();

        desk.sees(".toast").containsText("Tersimpan");
        assertThat(said(number)).containsExactly("Sebentar lagi");
        desk.sees(desk.row(meanwhile)).isVisible();
        desk.waitsForTheLine();
    }

    @Test
    void a_complaint_has_an_address_of_its_own_and_the_way_back_leads_to_the_same_list() {
        ComplaintNumber number = city.hears("address", TREE);
        desk.goesTo("/desk?status=ASSIGNED");

        desk.opensFromTheList(number);
        assertThat(desk.page().url()).endsWith("/desk/complaints/" + number + "?status=ASSIGNED");
        desk.page().goBack();

        desk.sees("#case").hasCount(0);
        desk.sees(".chip.on").containsText("Diteruskan ke OPD");
    }

    @Test
    void three_hundred_complaints_of_a_flood_night_are_answered_at_once() {
        List<ComplaintNumber> flood = IntStream.range(0, 300)
                .mapToObj(i -> city.site().complaint("flood" + i, "banjir masuk rumah setinggi lutut di gang " + i))
                .toList();
        flood.forEach(city.site()::settled);
        String topic = city.site()
                .find(flood.getFirst())
                .matter()
                .topic()
                .orElseThrow()
                .value();
        desk.goesTo("/desk?topic=" + topic);
        desk.sees(desk.row(flood.getFirst())).isVisible();

        desk.clicks("text=Pilih beberapa");
        desk.clicks("text=Pilih semua di daftar");
        desk.sees(".bulk strong").containsText("300");
        desk.clicks(".bulk >> text=Tanggapi");
        desk.page().selectOption("dialog select[name=kind]", "INTERIM");
        desk.clicks("dialog input[name=promise]");
        desk.fills("dialog input[name=promise]", city.site().tomorrow());
        desk.fills("dialog textarea", "Pompa sudah dinyalakan, petugas menuju lokasi.");
        desk.clicks("dialog button.main");

        desk.sees(".toast").containsText("300", new LocatorAssertions.ContainsTextOptions().setTimeout(60_000));
        assertThat(flood)
                .allSatisfy(number ->
                        assertThat(said(number)).containsExactly("Pompa sudah dinyalakan, petugas menuju lokasi."));
    }

    /// The number of the complaint that has the focus in the list.
    private Object reached() {
        return desk.page().evaluate("document.activeElement.parentElement?.dataset.number ?? ''");
    }

    private static List<String> said(ComplaintNumber number) {
        return city.site().find(number).conversation().replies().stream()
                .filter(reply -> reply.kind() != ReplyKind.ACKNOWLEDGEMENT)
                .map(reply -> reply.text().text().orElse(""))
                .toList();
    }

    private static Reply last(ComplaintNumber number) {
        return city.site().find(number).conversation().replies().getLast();
    }
}
