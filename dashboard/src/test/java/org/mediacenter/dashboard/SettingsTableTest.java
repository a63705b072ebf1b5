package org.mediacenter.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.hub.settings.SettingKey;
import org.mediacenter.hub.settings.SettingsFile;
import org.mediacenter.hub.settings.SettingsReading;

final class SettingsTableTest {

    @TempDir
    Path folder;

    @Test
    void the_example_of_the_readme_can_be_used_as_it_stands() throws IOException {
        String readme = Files.readString(Path.of("..", "README.md"));
        int begin = readme.indexOf("```yaml\n") + "```yaml\n".length();
        Path secret = Files.writeString(folder.resolve("secret"), "rahasia");
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));
        String example = readme.substring(begin, readme.indexOf("```", begin))
                .replace("/etc/mediacenter/sms-password", secret.toString());

        SettingsReading reading = SettingsFile.read(
                Optional.of(Files.writeString(folder.resolve("hub.yaml"), example)), Map.of(), Map.of());

        assertThat(reading).isInstanceOfSatisfying(SettingsReading.Good.class, good -> {
            assertThat(good.warnings()).isEmpty();
            assertThat(good.settings().channels().sms().links()).hasSize(1);
        });
    }

    @Test
    void every_setting_stands_in_the_table_with_its_variable_and_its_rule() throws IOException {
        List<String> rows = Files.readString(Path.of("..", "README.md"))
                .lines()
                .filter(line -> line.startsWith("| `hub."))
                .toList();

        assertThat(rows).hasSameSizeAs(SettingKey.ALL);
        for (SettingKey key : SettingKey.ALL) {
            assertThat(rows)
                    .anySatisfy(row -> assertThat(row)
                            .startsWith("| `" + key.name() + "` |")
                            .contains(key.environmentName().orElse(""))
                            .endsWith("| " + key.rule() + " |"));
        }
    }
}
