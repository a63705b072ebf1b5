package org.mediacenter.dashboard.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Sizes of type, distances, round corners and colours stand in `tokens.css` alone: whoever changes one there changes
/// it everywhere.
final class TokensTest {
    private static final Pattern DECLARED = Pattern.compile("([a-z-]+)\\s*:\\s*([^;{}]+)");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern LENGTH = Pattern.compile("(?<![\\w.])\\d*\\.?\\d+(rem|px|pt)");
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{3,8}\\b|\\b(rgb|rgba|hsl|oklch)\\(");
    private static final Pattern MEASURED = Pattern.compile(
            "font|font-size|(margin|padding|gap|row-gap|column-gap|inset)(-[a-z-]+)?|top|left|border(-[a-z]+)*-radius");
    private static final Pattern USED = Pattern.compile("var\\((--[a-z0-9-]+)");
    private static final Pattern NAMED = Pattern.compile("(--[a-z0-9-]+):");
    /// Far outside the window, for who follows it by keyboard alone.
    private static final String OUT_OF_SIGHT = "-999rem";

    @Test
    void no_style_sheet_has_a_size_a_distance_or_a_colour_of_its_own() throws IOException {
        List<String> literals = new ArrayList<>();

        for (Map.Entry<String, String> sheet : sheets().entrySet()) {
            Matcher declared = DECLARED.matcher(sheet.getValue());
            while (declared.find()) {
                if (isLiteral(declared.group(1), declared.group(2))) {
                    literals.add(sheet.getKey() + ": " + declared.group());
                }
            }
        }

        assertThat(literals).isEmpty();
    }

    @Test
    void every_token_that_is_used_is_there() throws IOException {
        String tokens = read(Path.of("src/main/resources/assets/css/tokens.css"));
        List<String> named =
                NAMED.matcher(tokens).results().map(found -> found.group(1)).toList();

        for (Map.Entry<String, String> sheet : sheets().entrySet()) {
            assertThat(USED.matcher(sheet.getValue()).results().map(found -> found.group(1)))
                    .as(sheet.getKey())
                    .allMatch(named::contains);
        }
    }

    private static boolean isLiteral(String property, String value) {
        boolean measured = MEASURED.matcher(property).matches()
                && LENGTH.matcher(value.replace(OUT_OF_SIGHT, "")).find();
        return measured || COLOUR.matcher(value).find();
    }

    private static Map<String, String> sheets() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/assets/css"))) {
            Map<String, String> sheets = new TreeMap<>();
            for (Path file : files.filter(path -> !path.endsWith("tokens.css")).toList()) {
                sheets.put(file.getFileName().toString(), read(file));
            }
            assertThat(sheets).hasSizeGreaterThan(10);
            return sheets;
        }
    }

    private static String read(Path file) throws IOException {
        return COMMENT.matcher(Files.readString(file)).replaceAll("");
    }
}
