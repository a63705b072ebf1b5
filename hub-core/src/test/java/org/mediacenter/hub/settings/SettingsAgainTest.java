package org.mediacenter.hub.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Settings as they are read for a hub that runs: what is gone, what waits, what may go.
final class SettingsAgainTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "# nothing any more\n", "hub:\n", "hub: {channels: }\n"})
    void a_file_that_sets_nothing_any_more_is_a_problem_and_at_a_start_it_is_none(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("hub.yaml"), text);

        SettingsReading again = SettingsFile.readAgain(file, Map.of(), Map.of());

        assertThat(((SettingsReading.Bad) again).text()).startsWith(file + ": sets nothing any more");
        assertThat(SettingsFile.speaks(file)).isFalse();
        assertThat(SettingsFile.read(Optional.of(file), Map.of(), Map.of())).isInstanceOf(SettingsReading.Good.class);
    }

    @Test
    void a_file_that_is_gone_is_a_problem() {
        Path file = folder.resolve("hub.yaml");

        SettingsReading again = SettingsFile.readAgain(file, Map.of(), Map.of());

        assertThat(((SettingsReading.Bad) again).text()).isEqualTo(file + ": is not there: put it there");
    }

    @Test
    void a_gateway_without_its_secret_waits_under_its_name_while_another_runs() throws IOException {
        SettingsReading.Good good = gateways("secret-file: " + folder.resolve("none"), "secret: rahasia-gerbang-kota");

        SmsLines sms = good.settings().channels().sms();

        assertThat(sms.waiting()).containsExactly("satu");
        assertThat(sms.gateways()).extracting(SmsGateway::name).containsExactly("dua");
        assertThat(sms.running()).isEqualTo(new SmsLines(List.of(), sms.gateways(), Set.of(), 0, 20));
        assertThat(good.warnings())
                .extracting(Problem::whileRunning)
                .singleElement()
                .asString()
                .isEqualTo(
                        "hub.channels.sms.gateways[0].receive.secret-file: the file is not there; nothing changes until a restart");
    }

    @Test
    void a_secret_before_this_one_is_good_beside_it_and_its_file_may_go() throws IOException {
        SettingsReading.Good good = gateways(
                "secret: rahasia-gerbang-baru, previous-secret: rahasia-gerbang-lama",
                "secret: rahasia-gerbang-kota, previous-secret-file: " + folder.resolve("none"));

        List<SmsGateway> gateways = good.settings().channels().sms().gateways();

        assertThat(gateways.getFirst().receive().previousSecret())
                .map(Secret::reveal)
                .contains("rahasia-gerbang-lama");
        assertThat(gateways.getLast().receive().previousSecret()).isEmpty();
        assertThat(good.warnings()).singleElement().satisfies(warning -> {
            assertThat(warning.isOfPrevious()).isTrue();
            assertThat(warning.rule()).doesNotContain("off");
        });
    }

    private SettingsReading.Good gateways(String one, String other) throws IOException {
        Path file = Files.writeString(folder.resolve("hub.yaml"), """
                hub: {channels: {sms: {gateways: [
                  {name: satu, send: {url: "https://api.example/a", body: '{"a":"{to}{text}"}'}, receive: {%s, id: id}},
                  {name: dua, send: {url: "https://api.example/a", body: '{"a":"{to}{text}"}'}, receive: {%s, id: id}}]}}}
                """.formatted(one, other));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        return (SettingsReading.Good) SettingsFile.read(Optional.of(file), Map.of(), Map.of());
    }
}
