package org.mediacenter.hub.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mediacenter.hub.settings.Mailbox.MailServer;

/// E-mail as it is set.
final class EmailKeysTest {
    private static final String PREFIX = "HUB_CHANNELS_EMAIL_";
    private static final Map<String, String> ALL = Map.of(
            PREFIX + "IMAP_HOST", "imap.contoh.example",
            PREFIX + "IMAP_USER", "lapor",
            PREFIX + "IMAP_PASSWORD", "rahasia",
            PREFIX + "SMTP_HOST", "smtp.contoh.example",
            PREFIX + "SMTP_PORT", "465",
            PREFIX + "SMTP_USER", "lapor",
            PREFIX + "SMTP_PASSWORD", "rahasia",
            PREFIX + "ADDRESS", "lapor@contoh.example");

    @Test
    void everything_can_come_from_the_environment() {
        Mailbox mailbox = Read.good(Optional.empty(), ALL).channels().email().orElseThrow();

        assertThat(mailbox)
                .isEqualTo(new Mailbox(
                        new MailServer("imap.contoh.example", 993, "lapor", new Secret("rahasia")),
                        new MailServer("smtp.contoh.example", 465, "lapor", new Secret("rahasia")),
                        "lapor@contoh.example"));
        assertThat(mailbox.toString()).doesNotContain("rahasia");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"IMAP_HOST", "IMAP_USER", "IMAP_PASSWORD", "SMTP_HOST", "SMTP_USER", "SMTP_PASSWORD", "ADDRESS"})
    void whatever_is_missing_keeps_the_channel_off_and_is_named(String missing) {
        Map<String, String> set = new HashMap<>(ALL);
        set.put(PREFIX + missing, "");

        SettingsReading.Good good = (SettingsReading.Good) SettingsFile.read(Optional.empty(), set, Map.of());

        assertThat(good.settings().channels().email()).isEmpty();
        assertThat(good.warnings())
                .extracting(Problem::toString)
                .singleElement()
                .asString()
                .endsWith("is not set: e-mail stays off");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lapor", "lapor@contoh", "a b@contoh.example", "lapor@contoh.example\r\nBcc: x@y.example"})
    void what_is_no_address_is_told(String address) {
        Map<String, String> set = new HashMap<>(ALL);
        set.put(PREFIX + "ADDRESS", address);

        assertThat(SettingsFile.read(Optional.empty(), set, Map.of())).isNotInstanceOf(SettingsReading.Good.class);
    }
}
