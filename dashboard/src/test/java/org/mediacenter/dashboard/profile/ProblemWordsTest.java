package org.mediacenter.dashboard.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mediacenter.dashboard.web.Language;

final class ProblemWordsTest {
    private static final Pattern WRITTEN = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)* (?:[^\"\\\\\\n]|\\\\.)*)\"");

    @Test
    void what_is_wrong_is_said_in_the_readers_language_and_what_was_written_stays() {
        assertThat(in("unknown department [dlhh]")).isEqualTo("OPD [dlhh] tidak dikenal");
        assertThat(in("the rule [a] stands twice, first on line 12"))
                .isEqualTo("aturan [a] tertulis dua kali, pertama di baris 12");
        assertThat(in("[silence-days: x] is not a whole number from 1 to 30"))
                .isEqualTo("[silence-days: x] bukan bilangan bulat dari 1 sampai 30");
        assertThat(in("write a date such as 2026-12-25")).isEqualTo("tulis tanggal seperti 2026-12-25");
        assertThat(in("write one of [a, b] or {?...}")).isEqualTo("tulis salah satu dari [a, b] atau {?...}");
        assertThat(ProblemWords.in(Language.ENGLISH, "unknown department [dlhh]"))
                .isEqualTo("unknown department [dlhh]");
    }

    @Test
    void what_nobody_translated_stays_as_it_is() {
        assertThat(in("something else [x]")).isEqualTo("something else [x]");
    }

    /// Each piece of a sentence that stands in the source of what reads the files.
    @Test
    void every_sentence_of_the_readers_has_its_words() throws IOException {
        String table = Files.readString(Path.of("src/main/resources/words/profile-problems.id.tsv"));
        List<String> unknown = new ArrayList<>();
        for (String root : List.of(
                "../routing-rules/src/main/java/org/mediacenter/routing/profile",
                "../hub-core/src/main/java/org/mediacenter/hub/profile")) {
            try (Stream<Path> files = Files.list(Path.of(root))) {
                for (Path file :
                        files.filter(one -> one.toString().endsWith(".java")).toList()) {
                    said(Files.readString(file))
                            .filter(piece -> !table.contains(piece))
                            .forEach(unknown::add);
                }
            }
        }

        assertThat(unknown).isEmpty();
    }

    /// Literals of what becomes a finding; exceptions of input and output are for the log.
    private static Stream<String> said(String source) {
        Pattern finding = Pattern.compile("(?:findings\\.add|roblem|\\.read)\\((?:[^;]|;(?= ))*?\\);", Pattern.DOTALL);
        return finding.matcher(source)
                .results()
                .map(MatchResult::group)
                .filter(call -> !call.contains("Exception("))
                .flatMap(call -> WRITTEN.matcher(call).results())
                .map(found -> found.group(1).replace("\\\"", "\""))
                .map(String::strip)
                .filter(piece -> piece.matches(".*[a-z]{2} [a-z]{2}.*"));
    }

    private static String in(String sentence) {
        return ProblemWords.in(Language.INDONESIAN, sentence);
    }
}
