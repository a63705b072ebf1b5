package org.mediacenter.dashboard.browser;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.mediacenter.hub.complaint.ComplaintNumber;

/// A desk whose line is lost without a word.
class LostLineInChromiumTest {
    private static final String TREE = "pohon tumbang menutup jalan";
    private static final long LONGER_THAN_A_LINE_IS_SILENT = 26_000;

    @RegisterExtension
    static final CityInBrowser city = CityInBrowser.withOperators("Endah Prameswari");

    private SilentLine line;

    @BeforeEach
    void leadsToTheHub() throws IOException {
        line = new SilentLine(city.site().port());
    }

    @AfterEach
    void ends() throws IOException {
        line.close();
    }

    @Test
    void a_desk_on_a_line_that_leads_nowhere_says_so_and_catches_up_when_it_leads_somewhere_again() throws IOException {
        ComplaintNumber before = city.hears("before", TREE);
        Officer desk = city.officer("endah").signsIn();
        desk.page().clock().install();
        desk.page().navigate(line.address("/desk"));
        desk.waitsForTheLine();
        desk.sees(desk.row(before)).isVisible();

        line.falls();
        ComplaintNumber meanwhile = city.hears("meanwhile", TREE + " lagi");
        desk.page().clock().fastForward(LONGER_THAN_A_LINE_IS_SILENT);
        desk.sees("#live[data-off]").containsText("Terputus");
        desk.sees(desk.row(meanwhile)).hasCount(0);

        line.comesBack();
        desk.waitsForTheLine();
        desk.sees(desk.row(meanwhile)).isVisible();
    }
}
