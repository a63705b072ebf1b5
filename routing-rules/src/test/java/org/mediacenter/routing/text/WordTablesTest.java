package org.mediacenter.routing.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mediacenter.routing.profile.ProfileFolder;
import org.mediacenter.routing.profile.Profiles;

/// The word tables of the shipped profile, row by row.
class WordTablesTest {
    private final TextAnalysis analysis = Profiles.shipped().analysis();
    private final ProfileFolder folder = ProfileFolder.shipped(ProfileFolder.shippedDefault());

    @Test
    void every_row_leads_to_the_terms_of_its_standard_word() {
        List<String> rows = folder.list("words").stream()
                .filter(file -> file.endsWith(".tsv"))
                .flatMap(this::rows)
                .toList();

        assertThat(rows).hasSizeGreaterThan(1_000).allSatisfy(row -> {
            String[] cells = row.split("\t", -1);
            assertThat(terms(cells[0])).as(row).isEqualTo(terms(cells[1]));
        });
    }

    @Test
    void a_word_that_keeps_its_form_is_its_own_term() {
        assertThat(lines("words/unstemmed.txt"))
                .isNotEmpty()
                .allSatisfy(word -> assertThat(terms(word)).containsExactly(word));
    }

    @Test
    void a_silent_word_says_nothing_however_it_is_shouted() {
        assertThat(lines("words/silent.txt"))
                .isNotEmpty()
                .allSatisfy(word -> assertThat(terms(word + " " + word.toUpperCase(Locale.ROOT) + "!"))
                        .isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"colloquial.tsv", "javanese.tsv", "madurese.tsv", "english.tsv", "roots.tsv"})
    void every_row_has_its_source(String table) {
        assertThat(rows("words/" + table).map(row -> row.split("\t", -1)))
                .isNotEmpty()
                .allMatch(cells -> cells.length == 3 && !cells[2].isBlank());
    }

    private Stream<String> rows(String file) {
        return lines(file.startsWith("words/") ? file : "words/" + file).stream()
                .skip(1);
    }

    private List<String> lines(String file) {
        return folder.text(file)
                .orElseThrow()
                .lines()
                .map(line -> line.replaceFirst("#.*", "").strip())
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private List<String> terms(String text) {
        return analysis.words(text).stream().map(Word::term).toList();
    }
}
