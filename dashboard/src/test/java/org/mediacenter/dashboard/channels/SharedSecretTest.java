package org.mediacenter.dashboard.channels;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mediacenter.dashboard.page.Words;
import org.mediacenter.dashboard.web.Language;
import org.mediacenter.hub.settings.Problem;

/// Which of Meta's two secrets is said to be missing.
final class SharedSecretTest {
    private static final Words WORDS = Words.in(Language.INDONESIAN);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "app-secret | App secret Meta belum ada: lihat Facebook.",
                "app-secret-file | App secret Meta belum ada: lihat Facebook.",
                "verify-token | Verify token Meta belum ada: lihat Facebook.",
                "app-secret,verify-token | App secret dan verify token Meta belum ada: lihat Facebook."
            })
    void only_what_is_missing_is_named(String keys, String said) {
        List<Problem> lacking =
                Stream.of(keys.split(",")).map(SharedSecretTest::missing).toList();

        assertThat(SharedSecret.words(lacking).map(key -> WORDS.say(key, "Facebook")))
                .contains(said);
    }

    @Test
    void nothing_is_where_both_are_there() {
        assertThat(SharedSecret.words(List.of(missing("pages[0].token")))).isEmpty();
    }

    private static Problem missing(String key) {
        return new Problem("hub.channels.meta." + key, "", "is not set", false);
    }
}
