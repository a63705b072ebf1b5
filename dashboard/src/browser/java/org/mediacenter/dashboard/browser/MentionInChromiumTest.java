package org.mediacenter.dashboard.browser;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.mediacenter.hub.complaint.ComplaintNumber;

/// An officer calls a colleague to a complaint, who sees it at once.
class MentionInChromiumTest {
    @RegisterExtension
    static final CityInBrowser city = CityInBrowser.withOperators("Agus", "Dewi Lestari");

    @Test
    void a_colleague_is_chosen_by_keyboard_and_finds_the_complaint_in_the_own_queue() {
        ComplaintNumber number = city.hears("called", "pohon rindang perlu dirapikan");
        Officer dewi = city.officer("dewi").signsIn();
        Officer agus = city.officer("agus").signsIn().opens(number).waitsForTheList();
        agus.presses("n");
        agus.at("#note").pressSequentially("Mohon @les");
        agus.sees("#mention-list li").hasText("Dewi Lestari @dewi");
        agus.findsNoBarrier();
        agus.presses("Enter");
        agus.types("telepon pelapor");
        agus.sees("#note").hasValue("Mohon @dewi telepon pelapor");
        agus.clicks(".note form > button");
        agus.sees("#talk").containsText("Mohon @Dewi Lestari telepon pelapor");

        dewi.sees("a[data-queue=mentioned] .number").hasText("1");
        dewi.clicks("a[data-queue=mentioned]");
        dewi.opensFromTheList(number);
        dewi.sees("#talk").containsText("@Dewi Lestari");
        dewi.sees("a[data-queue=mentioned] .number").isEmpty();
    }
}
