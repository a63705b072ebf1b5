package org.mediacenter.dashboard.browser;

import com.microsoft.playwright.Route;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.mediacenter.dashboard.browser.Officer.Screen;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.ReplyKind;

/// What an officer wrote is there again, on whatever machine, also when the line was lost meanwhile.
class DraftInChromiumTest {
    private static final String TREE = "pohon rindang perlu dirapikan";
    private static final String DRAFTS = "**/drafts/*";
    private static final Pattern SAVED = Pattern.compile("Draf disimpan \\d+ \\S+ \\d\\d\\.\\d\\d");
    private static final Pattern EXACT = Pattern.compile("\\S+, \\d+ \\S+ 20\\d\\d pukul .*");

    @RegisterExtension
    static final CityInBrowser city = CityInBrowser.withOperators("Dewi");

    @Test
    void what_was_written_at_one_machine_is_there_at_another_until_it_is_thrown_away() {
        ComplaintNumber number = city.hears("machines", TREE);
        Officer office = city.officer("dewi").signsIn().opens(number);
        office.chooses(ReplyKind.FINAL);
        office.writes("Regu kami berangkat besok.");
        office.sees(".reply draft-keeper").containsText(SAVED);
        office.sees(".reply draft-keeper time").hasAttribute("title", EXACT);

        Officer home = city.officer("dewi", Screen.TELEPHONE).signsIn().opens(number);

        home.sees("#reply-text").hasValue("Regu kami berangkat besok.");
        home.sees("input[name=kind][value=FINAL]").isChecked();
        home.clicks(".reply draft-keeper button");
        home.sees("#reply-text").hasValue("");
        home.clicks(".toast button");
        home.sees("#reply-text").hasValue("Regu kami berangkat besok.");
        home.sees(".reply draft-keeper").containsText(SAVED);
    }

    @Test
    void words_written_while_the_line_was_lost_stay_and_are_kept_when_it_is_back() {
        ComplaintNumber number = city.hears("line", TREE);
        Officer dewi = city.officer("dewi").signsIn().opens(number);
        dewi.page().route(DRAFTS, Route::abort);
        dewi.writes("Ditulis tanpa sambungan");
        dewi.sees(".reply draft-keeper [data-trouble]").isVisible();

        dewi.page().unroute(DRAFTS);
        dewi.page().evaluate("dispatchEvent(new Event('online'))");

        dewi.sees(".reply draft-keeper").containsText(SAVED);
        dewi.sees("#reply-text").hasValue("Ditulis tanpa sambungan");
    }

    @Test
    void a_reply_that_was_sent_leaves_no_draft_behind() {
        ComplaintNumber number = city.hears("sent", TREE);
        Officer dewi = city.officer("dewi").signsIn().opens(number);
        dewi.chooses(ReplyKind.FINAL);
        dewi.writes("Sudah kami tebang.");

        dewi.sends();

        dewi.sees("#talk").containsText("Sudah kami tebang.");
        dewi.sees("#reply-text").hasValue("");
        dewi.page().reload();
        dewi.waitsForTheLine();
        dewi.sees("#reply-text").hasValue("");
    }
}
