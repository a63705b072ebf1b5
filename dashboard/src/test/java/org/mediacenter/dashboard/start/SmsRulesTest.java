package org.mediacenter.dashboard.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mediacenter.hub.settings.SettingsFile;
import org.mediacenter.hub.settings.SettingsReading;

/// What `./hub check` calls good the channel opens: both have rules for a link, and they must agree.
final class SmsRulesTest {
    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource({
        "a, h, h, x, 1, 1",
        "a-name-of-20-letters, smsc.example, fifteen-letters, 8letters, 12345678901234567890, 1000",
        "0-0, ::1, !~, ~!, +62800000001, 10",
        "m-, 127.0.0.1, a:b/c, a\"b, INFO, 10"
    })
    void a_link_that_is_good_at_its_limits_is_taken_by_the_channel(
            String name, String host, String systemId, String password, String address, String window)
            throws IOException {
        SettingsReading reading = read(name, host, systemId, password, address, window);

        assertThat(reading).isInstanceOf(SettingsReading.Good.class);
        assertThat(((SettingsReading.Good) reading).settings().channels().sms().links())
                .singleElement()
                .satisfies(link -> assertThat(SmsWiring.link(link).problems()).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "a-name-of-21-letters-, h, h, x, 1, 1",
        "Main, h, h, x, 1, 1",
        "a, h, sixteen-letters-, x, 1, 1",
        "a, h, two words, x, 1, 1",
        "a, h, hüb, x, 1, 1",
        "a, h, h, 9letters-, 1, 1",
        "a, h, h, x y, 1, 1",
        "a, h, h, ü, 1, 1",
        "a, h, h, x, 123456789012345678901, 1",
        "a, h, h, x, 1, 1001"
    })
    void a_link_the_channel_would_refuse_is_refused_by_the_check(
            String name, String host, String systemId, String password, String address, String window)
            throws IOException {
        assertThat(read(name, host, systemId, password, address, window)).isInstanceOf(SettingsReading.Bad.class);
    }

    private SettingsReading read(
            String name, String host, String systemId, String password, String address, String window)
            throws IOException {
        Path file = Files.writeString(
                folder.resolve("hub.yaml"), """
                hub: {channels: {sms: {links: [
                  {name: '%s', host: '%s', system-id: '%s', password: '%s', address: '%s', window: %s}]}}}
                """.formatted(name, host, systemId, password, address, window));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        return SettingsFile.read(Optional.of(file), Map.of(), Map.of());
    }
}
