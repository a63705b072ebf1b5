package org.mediacenter.dashboard.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mediacenter.dashboard.web.Language;
import org.mediacenter.hub.complaint.Masked;

final class WordsTest {
    private static final Pattern SAID = Pattern.compile("say\\(\"([a-zA-Z.-]+)\"[,)]");

    @Test
    void both_languages_say_the_same_things() {
        assertThat(Words.in(Language.ENGLISH).keys())
                .isEqualTo(Words.in(Language.INDONESIAN).keys());
    }

    @Test
    void every_key_a_template_or_a_page_names_has_words() throws IOException {
        TreeSet<String> named = new TreeSet<>();
        for (String root : new String[] {"src/main/jte", "src/main/java"}) {
            try (Stream<Path> files = Files.walk(Path.of(root))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    SAID.matcher(Files.readString(file))
                            .results()
                            .map((MatchResult found) -> found.group(1))
                            .forEach(named::add);
                }
            }
        }

        assertThat(named).hasSizeGreaterThan(100);
        assertThat(Words.in(Language.INDONESIAN).keys()).containsAll(named);
    }

    @Test
    void a_national_identity_number_is_masked_and_the_length_stays() {
        assertThat(Masked.text("NIK 3578010203040005, telepon 080000012345"))
                .isEqualTo("NIK 3578••••••••••••, telepon 080000012345");
    }

    @Test
    void a_browsers_languages_are_weighed() {
        assertThat(Language.accepted("fr,en;q=0.8,id;q=0.9")).contains(Language.INDONESIAN);
        assertThat(Language.accepted("en-US,en;q=0.5")).contains(Language.ENGLISH);
        assertThat(Language.accepted("fr")).isEmpty();
        assertThat(Language.accepted("en;q=0")).isEmpty();
        assertThat(Language.accepted(";;,=;q=x")).isEmpty();
    }
}
