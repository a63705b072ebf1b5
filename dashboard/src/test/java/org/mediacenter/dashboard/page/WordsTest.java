package org.mediacenter.dashboard.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mediacenter.dashboard.web.Language;
import org.mediacenter.hub.complaint.Masked;

final class WordsTest {
    private static final String DEEDS = "src/main/java/org/mediacenter/dashboard/deed";
    private static final Pattern GAP = Pattern.compile("\\{\\d}");
    private static final Pattern SAID = Pattern.compile("say\\(\"([a-zA-Z.-]+)\"[,)]");

    @Test
    void both_languages_say_the_same_things() {
        assertThat(Words.in(Language.ENGLISH).keys())
                .isEqualTo(Words.in(Language.INDONESIAN).keys());
    }

    /// What staff alone read is said in Indonesian there.
    @Test
    void whatever_citizens_read_is_there_in_javanese() {
        assertThat(keys("citizen", "jv")).isEqualTo(keys("citizen", "id"));
        assertThat(keys("public", "jv"))
                .isEqualTo(keys("public", "id").stream()
                        .filter(key -> key.matches("(public|privacy|form|received)\\..*"))
                        .collect(Collectors.toCollection(TreeSet::new)));
        assertThat(Words.in(Language.JAVANESE).say("status.SETTLED")).isEqualTo("Rampung");
        assertThat(Words.in(Language.JAVANESE).say("case.history"))
                .isEqualTo(Words.in(Language.INDONESIAN).say("case.history"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_language_has_the_same_gaps_to_fill(Language language) {
        Words words = Words.in(language);
        Words first = Words.in(Language.INDONESIAN);

        assertThat(first.keys())
                .filteredOn(key -> !gaps(words.say(key)).equals(gaps(first.say(key))))
                .isEmpty();
    }

    private static Set<String> gaps(String text) {
        return GAP.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static Set<String> keys(String file, String language) {
        Properties words = new Properties();
        String name = "/words/" + file + "." + language + ".properties";
        try (InputStream in = Objects.requireNonNull(WordsTest.class.getResourceAsStream(name), name)) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new TreeSet<>(words.stringPropertyNames());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void no_key_says_two_things(Language language) throws IOException {
        Pattern key = Pattern.compile("^([^#=\\s]+)\\s*=", Pattern.MULTILINE);
        List<String> keys = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources/words"))) {
            for (Path file : files.filter(one -> one.toString().endsWith("." + language.code() + ".properties"))
                    .toList()) {
                key.matcher(Files.readString(file)).results().forEach(found -> keys.add(found.group(1)));
            }
        }

        assertThat(keys).hasSizeGreaterThan(50).doesNotHaveDuplicates();
    }

    @Test
    void why_a_complaint_refuses_a_deed_has_words() throws IOException {
        Pattern refused = Pattern.compile("[rR]efused\\(\\s*\"([a-z-]+)\"");
        Set<String> codes = new TreeSet<>();
        for (String root : List.of("../hub-core/src/main/java/org/mediacenter/hub/complaint", DEEDS)) {
            try (Stream<Path> files = Files.walk(Path.of(root))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    refused.matcher(Files.readString(file)).results().forEach(found -> codes.add(found.group(1)));
                }
            }
        }
        codes.remove("file-"); // each kind of it is named by what looks at files

        assertThat(codes).hasSizeGreaterThan(50);
        assertThat(Words.in(Language.INDONESIAN).keys())
                .containsAll(codes.stream().map(code -> "refused." + code).toList());
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
