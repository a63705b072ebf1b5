package org.mediacenter.dashboard.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.Status;

/// An officer answers with the city's own words, by keyboard alone.
class CannedAnswersInChromiumTest {
    private static final Pattern WITH_ITS_BLANK = Pattern.compile(".*\\{\\?apa yang dikerjakan}.*");

    @RegisterExtension
    static final CityInBrowser city = CityInBrowser.withOperators("Dewi");

    @Test
    void an_answer_is_found_by_typing_and_is_sent_only_when_its_blank_is_filled_in() {
        ComplaintNumber number = city.hears("canned", "pohon rindang perlu dirapikan");
        Officer dewi = city.officer("dewi").signsIn().opens(number);
        dewi.at("#reply-text").press("/");
        dewi.sees("dialog.answers input").isFocused();
        dewi.findsNoBarrier();
        dewi.types("ditangani belum");
        dewi.sees("dialog.answers li").hasCount(1);
        dewi.presses("Enter");

        dewi.sees("#reply-text").hasValue(WITH_ITS_BLANK);
        dewi.sees("input[name=kind][value=FINAL]").isChecked();
        dewi.sends();
        dewi.sees("#reply-text").hasValue(WITH_ITS_BLANK);
        assertThat(city.site().find(number).status()).isNotEqualTo(Status.ANSWERED);

        dewi.at("canned-answers .on").click();
        dewi.types("pohon sudah dipotong");
        dewi.sends();

        dewi.sees("#talk").containsText("pohon sudah dipotong");
    }
}
