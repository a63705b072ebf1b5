package org.mediacenter.hub.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Telegram as it is set.
final class TelegramKeysTest {
    private static final String TOKEN = "HUB_CHANNELS_TELEGRAM_TOKEN";

    @Test
    void the_token_switches_it_on_and_is_hidden() {
        Map<String, String> set =
                Map.of(TOKEN, "12:kunci-rahasia", "HUB_CHANNELS_TELEGRAM_API_URL", "http://127.0.0.1:81");

        TelegramBot bot = Read.good(Optional.empty(), set).channels().telegram().orElseThrow();

        assertThat(bot)
                .isEqualTo(new TelegramBot(
                        new Secret("12:kunci-rahasia"), Optional.of(URI.create("http://127.0.0.1:81"))));
        assertThat(bot.toString()).doesNotContain("rahasia");
    }

    @Test
    void nothing_set_is_off_without_a_word_and_half_of_it_with_one() {
        SettingsReading.Good nothing = (SettingsReading.Good) SettingsFile.read(Optional.empty(), Map.of(), Map.of());
        SettingsReading.Good half =
                (SettingsReading.Good) SettingsFile.read(Optional.empty(), Map.of(TOKEN, ""), Map.of());

        assertThat(nothing.settings().channels().telegram()).isEmpty();
        assertThat(nothing.warnings()).isEmpty();
        assertThat(half.settings().channels().telegram()).isEmpty();
        assertThat(half.warnings())
                .extracting(Problem::toString)
                .containsExactly("hub.channels.telegram.token: is not set: Telegram stays off");
    }

    @Test
    void what_is_no_token_is_told_without_showing_it() {
        SettingsReading reading = SettingsFile.read(Optional.empty(), Map.of(TOKEN, "rahasia"), Map.of());

        assertThat(reading).isNotInstanceOf(SettingsReading.Good.class);
        assertThat(reading.toString()).contains("hub.channels.telegram.token").doesNotContain("rahasia");
    }
}
