package org.mediacenter.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What no source of a module says, and how long it may be. A module's `ArchitectureTest` implements it.
public interface SourceRules {
    /// A city, a region code (11.22.33 or a quoted 11.22) or a time zone: those stand in a city's profile.
    Pattern ONE_CITYS_OWN = Pattern.compile("(?i:surabaya)"
            + "|\\b\\d{2}\\.\\d{2}\\.\\d{2}\\b|\"\\d{2}\\.\\d{2}[\".]"
            + "|\\b(Asia|Europe|Africa|America|Australia|Pacific|Indian|Atlantic)/[A-Z][a-z]+");

    int LONGEST = 300;

    @Test
    default void no_main_source_knows_one_city() throws IOException {
        for (Path source : sources("src/main")) {
            assertThat(Files.readString(source)).as("%s", source).doesNotContainPattern(ONE_CITYS_OWN);
        }
    }

    @Test
    default void no_source_is_too_long_to_read() throws IOException {
        for (Path source : sources("src")) {
            assertThat(Files.readAllLines(source)).as("%s", source).hasSizeLessThanOrEqualTo(LONGEST);
        }
    }

    /// What people write by hand to be compiled or served, but not the files of profiles and libraries.
    private static List<Path> sources(String folder) throws IOException {
        Pattern name = Pattern.compile(".*\\.(java|jte|js|css|html)");
        try (Stream<Path> files = Files.walk(Room.module().resolve(folder))) {
            List<Path> sources = files.filter(
                            file -> name.matcher(file.toString()).matches())
                    .toList();
            assertThat(sources).as("sources under %s", folder).isNotEmpty();
            return sources;
        }
    }
}
