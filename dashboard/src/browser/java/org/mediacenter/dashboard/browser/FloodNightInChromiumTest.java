package org.mediacenter.dashboard.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.mediacenter.hub.Await;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.Reply;
import org.mediacenter.hub.complaint.ReplyKind;
import org.mediacenter.hub.complaint.Status;
import org.mediacenter.hub.worklist.Row;

/// Three hundred complaints in one night, from the first word of it to the morning's shift.
class FloodNightInChromiumTest {
    private static final String REASON = "banjir di Rungkut";
    private static final String FLOODED =
            "banjir setinggi lutut di kelurahan Kedung Baruk, tolong pompa dinyalakan, gang ";
    private static final String ROBBED =
            "motor saya hilang di parkiran tadi malam, sudah ke polsek tapi disuruh kembali besok nomor ";
    private static final String PUMPS = "Pompa sudah dinyalakan, petugas menuju lokasi.";
    private static final String NOTE = "Pompa Kalibokor menyala sejak pukul 02.00, air surut perlahan.";

    @RegisterExtension
    static final CityInBrowser city = CityInBrowser.withOperators("Endah Prameswari", "Dewi Anggraeni");

    @Test
    void three_hundred_complaints_in_one_night_are_brought_under_control_and_handed_to_the_morning() {
        Officer desk = city.officer("endah").signsIn();
        declaresSurge(desk);
        List<ComplaintNumber> flooded = heard("flood", FLOODED, 260);
        List<ComplaintNumber> unsure = heard("unsure", ROBBED, 40);
        assertThat(Stream.concat(flooded.stream(), unsure.stream()))
                .allSatisfy(number -> assertThat(acknowledgement(number)).contains(REASON, "112"));

        makesOneIncidentOf(desk, flooded);
        answersAllOf(desk, flooded);
        sortsAtOnce(desk, unsure);
        desk.goesTo("/desk/surge");
        desk.sees("#crowds-title").containsText("40 keluhan belum ditangani");
        desk.sees("main").not().containsText("Verifikasi 40 sekaligus");

        leavesNote(desk);
        Officer morning = city.officer("dewi").signsIn();
        morning.sees("duty-bar").containsText("Catatan serah terima dari Endah Prameswari");
        takesNote(morning);
        morning.goesTo("/desk/surge");
        morning.clicks("text=Hentikan mode siaga");

        morning.sees("#surge-now").containsText("Mode siaga tidak aktif");
        assertThat(acknowledgement(heard("after", FLOODED, 1).getFirst())).doesNotContain(REASON);
    }

    private static void declaresSurge(Officer desk) {
        desk.goesTo("/desk/surge");
        desk.fills("#surge-reason", REASON);
        desk.clicks("text=Nyatakan siaga");
        desk.sees("#surge-now").containsText("Mode siaga: " + REASON);
    }

    private static void makesOneIncidentOf(Officer desk, List<ComplaintNumber> flooded) {
        desk.goesTo("/desk/surge");
        desk.sees("tbody tr >> nth=0").containsText("" + flooded.size());
        desk.clicks("tbody tr:first-child summary");
        desk.clicks("text=Masukkan " + flooded.size() + " keluhan");
        desk.page().waitForURL("**/desk/incidents/*");
        String incident = desk.page().url().replaceAll(".*/", "");
        Await.until(
                "all of them stand under one incident",
                () -> flooded.stream().allMatch(number -> isUnder(incident, number)));
    }

    private static void answersAllOf(Officer desk, List<ComplaintNumber> flooded) {
        desk.page().reload();
        desk.clicks("summary >> nth=0");
        desk.fills("#promise", city.site().tomorrow());
        desk.fills("#text-INTERIM", PUMPS);
        desk.clicks("details[open] button.main");
        Await.until(
                "all of them are answered",
                () -> flooded.stream()
                        .allMatch(number -> said(number, ReplyKind.INTERIM).contains(PUMPS)));
    }

    private static void sortsAtOnce(Officer desk, List<ComplaintNumber> unsure) {
        desk.goesTo("/desk/surge");
        desk.clicks("text=Verifikasi " + unsure.size() + " sekaligus");
        desk.sees(".bulk strong").containsText("" + unsure.size());
        desk.clicks(".bulk >> text=Teruskan");
        desk.page().selectOption("dialog select[name=department]", "satpol-pp");
        desk.fills("dialog textarea", "Kehilangan di parkiran");
        desk.clicks("dialog button.main");
        Await.until(
                "all of them have a department",
                () -> unsure.stream()
                        .allMatch(number -> city.site().find(number).status() == Status.ASSIGNED));
    }

    private static void leavesNote(Officer desk) {
        desk.goesTo("/desk/shift");
        desk.fills("#shift-text", NOTE);
        desk.clicks("text=Simpan catatan");
        desk.sees(".shift-note >> nth=0").containsText(NOTE);
    }

    private static void takesNote(Officer morning) {
        morning.goesTo("/desk/shift");
        morning.sees(".shift-note >> nth=0").containsText(NOTE);
        morning.clicks("text=Saya baca dan saya lanjutkan");
        morning.sees(".shift-note >> nth=0").containsText("Dilanjutkan oleh Dewi Anggraeni");
    }

    private static List<ComplaintNumber> heard(String name, String words, int many) {
        List<ComplaintNumber> numbers = IntStream.range(0, many)
                .mapToObj(i -> city.site().complaint(name + i, words + i))
                .toList();
        numbers.forEach(FloodNightInChromiumTest::isInTheList);
        return numbers;
    }

    /// What waits by place and topic is read from the list: it has everything as it is now.
    private static void isInTheList(ComplaintNumber number) {
        long version = city.site().settled(number);
        Await.until(
                "the list has it as it is",
                () -> city.site()
                        .hub()
                        .worklist()
                        .row(number)
                        .filter((Row row) -> row.version() >= version)
                        .isPresent());
    }

    private static boolean isUnder(String incident, ComplaintNumber number) {
        return city.site()
                .hub()
                .worklist()
                .row(number)
                .flatMap((Row row) -> row.summary().incident())
                .filter(incident::equals)
                .isPresent();
    }

    private static String acknowledgement(ComplaintNumber number) {
        return said(number, ReplyKind.ACKNOWLEDGEMENT).getFirst();
    }

    private static List<String> said(ComplaintNumber number, ReplyKind kind) {
        return city.site().find(number).conversation().replies().stream()
                .filter(reply -> reply.kind() == kind)
                .map((Reply reply) -> reply.text().text().orElse(""))
                .toList();
    }
}
