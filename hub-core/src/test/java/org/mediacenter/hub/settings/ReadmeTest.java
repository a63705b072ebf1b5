package org.mediacenter.hub.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ReadmeTest {
    @Test
    void the_readme_tells_every_setting_with_its_default_and_rule() throws IOException {
        List<String> readme = Files.readAllLines(Path.of("..", "README.md"));

        assertThat(SettingKey.ALL)
                .allSatisfy(key -> assertThat(readme)
                        .as(key.name())
                        .anySatisfy(line -> assertThat(line).contains("| `" + key.name() + "` |", key.rule())));
    }
}
