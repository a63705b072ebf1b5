package org.mediacenter.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mediacenter.hub.settings.SettingKey;

final class SettingsTableTest {

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
