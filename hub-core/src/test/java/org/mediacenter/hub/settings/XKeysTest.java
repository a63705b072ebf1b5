package org.mediacenter.hub.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// X as it is set.
final class XKeysTest {
    private static final Map<String, String> ALL = Map.of(
            "HUB_CHANNELS_X_CONSUMER_KEY", "kunci",
            "HUB_CHANNELS_X_CONSUMER_SECRET", "rahasia",
            "HUB_CHANNELS_X_ACCESS_TOKEN", "42-token",
            "HUB_CHANNELS_X_ACCESS_SECRET", "sandi",
            "HUB_CHANNELS_X_USER_ID", "42",
            "HUB_CHANNELS_X_HANDLE", "SapawargaContoh");

    @Test
    void everything_can_come_from_the_environment() {
        XAccount x = Read.good(Optional.empty(), ALL).channels().x().orElseThrow();

        assertThat(x)
                .isEqualTo(new XAccount(
                        new Secret("kunci"),
                        new Secret("rahasia"),
                        new Secret("42-token"),
                        new Secret("sandi"),
                        "42",
                        "SapawargaContoh",
                        Optional.empty(),
                        Duration.ofSeconds(60),
                        false));
        assertThat(x.toString()).doesNotContain("kunci", "rahasia", "token", "sandi");
    }

    @Test
    void a_stand_in_on_this_machine_needs_no_certificate() {
        Map<String, String> set = with("HUB_CHANNELS_X_API_URL", "http://127.0.0.1:9100/");

        assertThat(Read.good(Optional.empty(), set).channels().x().orElseThrow().apiUrl())
                .contains(URI.create("http://127.0.0.1:9100"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HUB_CHANNELS_X_API_URL=http://api.example",
                "HUB_CHANNELS_X_API_URL=https://api.example/2",
                "HUB_CHANNELS_X_POLL_SECONDS=4",
                "HUB_CHANNELS_X_USER_ID=@Sapawarga",
                "HUB_CHANNELS_X_HANDLE=@Sapawarga",
                "HUB_CHANNELS_X_LINKS=ya",
                "HUB_CHANNELS_X_CONSUMER_SECRET=with a space"
            })
    void what_breaks_its_rule_is_told(String wrong) {
        String[] both = wrong.split("=", 2);

        SettingsReading reading = SettingsFile.read(Optional.empty(), with(both[0], both[1]), Map.of());

        assertThat(reading).isNotInstanceOf(SettingsReading.Good.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CONSUMER_KEY", "CONSUMER_SECRET", "ACCESS_TOKEN", "ACCESS_SECRET", "USER_ID", "HANDLE"})
    void whatever_is_missing_keeps_the_channel_off_and_is_named(String missing) {
        SettingsReading.Good good = (SettingsReading.Good)
                SettingsFile.read(Optional.empty(), with("HUB_CHANNELS_X_" + missing, ""), Map.of());

        assertThat(good.settings().channels().x()).isEmpty();
        assertThat(good.warnings())
                .extracting(Problem::toString)
                .singleElement()
                .asString()
                .endsWith("is not set: X stays off")
                .contains(missing.toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
    }

    private static Map<String, String> with(String name, String value) {
        Map<String, String> set = new HashMap<>(ALL);
        set.put(name, value);
        return set;
    }
}
