package org.mediacenter.dashboard.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.mediacenter.hub.Await;
import org.mediacenter.hub.channel.Accepted;
import org.mediacenter.hub.complaint.Audience;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.Reply;
import org.mediacenter.hub.complaint.ReplyKind;

/// What is answered before everybody says so loudly, before it is sent.
class PublicInChromiumTest {
    private static final double LARGE = 24;

    @RegisterExtension
    static final CityInBrowser city = CityInBrowser.withOperators("Dewi").hearing(_ -> new Square());

    @Test
    void a_reply_that_everybody_reads_says_so_in_large_letters_until_it_is_for_the_reporter_alone() {
        ComplaintNumber number = asked("loud");
        Officer desk = city.officer("dewi").signsIn().opens(number);

        desk.sees(".everybody strong").hasText("PUBLIK");
        Await.until("it stands in large letters", () -> size(desk.at(".everybody strong")) >= LARGE);
        desk.findsNoBarrier();
        desk.page().check(".audience input[value=private]");
        desk.sees(".everybody").isHidden();
        desk.page().check(".audience input[value=public]");
        desk.sees(".everybody").isVisible();
        desk.answers("Sudah kami tangani, terima kasih.");

        desk.sees(desk.at("#talk .from-city").last()).containsText("Terbaca semua orang");
        assertThat(answer(number).audience()).isEqualTo(Audience.PUBLIC);
    }

    @Test
    void the_same_chosen_by_keyboard_goes_to_the_reporter_alone() {
        ComplaintNumber number = asked("quiet");
        Officer desk = city.officer("dewi").signsIn().opens(number);
        desk.waitsForTheList();

        desk.presses("r");
        desk.walksBackToThe(".audience input");
        desk.presses("ArrowLeft");
        desk.sees(".everybody").isHidden();
        desk.answers("Kami hubungi lewat pesan.");

        assertThat(answer(number).audience()).isEqualTo(Audience.PRIVATE);
    }

    /// No number for what was just drawn anew.
    private static double size(Locator words) {
        return ((Number) words.evaluate("one => parseFloat(getComputedStyle(one).fontSize)")).doubleValue();
    }

    private static ComplaintNumber asked(String nativeId) {
        Accepted accepted = Await.done(city.site()
                .hub()
                .inbox()
                .accept(Square.asked(nativeId, "pohon tumbang menutup jalan di depan pasar " + nativeId)));
        ComplaintNumber number =
                city.site().onTheDesk(((Accepted.Kept) accepted).number().value());
        city.site().settled(number);
        return number;
    }

    private static Reply answer(ComplaintNumber number) {
        return city.site().find(number).conversation().replies().stream()
                .filter(reply -> reply.kind() == ReplyKind.FINAL)
                .findFirst()
                .orElseThrow();
    }
}
