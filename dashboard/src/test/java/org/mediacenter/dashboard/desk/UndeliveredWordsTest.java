package org.mediacenter.dashboard.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mediacenter.dashboard.TestSite;
import org.mediacenter.dashboard.page.Frame;
import org.mediacenter.dashboard.page.Times;
import org.mediacenter.dashboard.page.Words;
import org.mediacenter.dashboard.web.Language;

final class UndeliveredWordsTest {
    @ParameterizedTest
    @ValueSource(strings = {"UNDELIV", "EXPIRED", "DELETED", "REJECTD", "SKIPPED"})
    void what_an_sms_centre_says_became_of_a_message_is_said_to_an_officer_in_words(String state) {
        assertThat(Undelivered.words(frame(), state))
                .endsWith("(" + state + ").")
                .contains(" ");
    }

    @Test
    void what_nobody_knows_stands_as_the_provider_said_it() {
        assertThat(Undelivered.words(frame(), "E-4711")).isEqualTo("E-4711");
    }

    private static Frame frame() {
        Words words = Words.in(Language.INDONESIAN);
        Times times = new Times(words, TestSite.CITY.zone(), Instant.EPOCH);
        return new Frame(words, times, TestSite.CITY, UnaryOperator.identity(), "", "", Optional.empty(), "");
    }
}
