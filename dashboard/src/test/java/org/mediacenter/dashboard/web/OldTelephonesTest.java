package org.mediacenter.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What citizens' pages ask of a browser: Chrome 95, the last on Android 5, and Opera Mini are kept in mind.
final class OldTelephonesTest {
    private static final Pattern DECLARED = Pattern.compile("([a-z][a-z-]*): [^;{}]*var\\(--[^;{}]*");

    @Test
    void a_layer_is_opened_and_a_token_stands_behind_its_value() {
        String layered = "@layer a, b;\n@layer a { :root { --x: 1px; --y: var(--x); } /* { */ }\n"
                + "@layer b { p { margin: 0 var(--y); } @media print { p { top: var(--x) } } }";

        assertThat(PlainStyles.of(layered))
                .isEqualTo(":root { --x: 1px; --y: var(--x); } p { margin: 0 1px; margin: 0 var(--y); }"
                        + " @media print { p { top: 1px; top: var(--x)} }");
    }

    @Test
    void the_styles_of_citizens_hold_nothing_an_old_telephone_would_leave_out_with_all_that_is_in_it() {
        String plain = CitizenStyles.TEXT;

        assertThat(plain)
                .hasSizeGreaterThan(5_000)
                .doesNotContain("@layer", ":has(", ":is(", ":where(", "@container", "color-mix(", "&");
        assertThat(plain.chars().filter(one -> one == '{').count())
                .isEqualTo(plain.chars().filter(one -> one == '}').count());
        for (MatchResult one : DECLARED.matcher(plain).results().toList()) {
            String before = plain.substring(Math.max(0, one.start() - 200), one.start());
            assertThat(before).as(one.group()).contains(one.group(1) + ":");
        }
    }

    @Test
    void no_page_of_citizens_needs_a_script_and_each_script_is_one_old_browsers_leave_alone() throws IOException {
        try (Stream<Path> all = Files.list(Path.of("src/main/jte/citizen"))) {
            for (Path template : all.toList()) {
                String page = Files.readString(template);
                List<String> scripts = Pattern.compile("<script[^>]*>")
                        .matcher(page)
                        .results()
                        .map(MatchResult::group)
                        .toList();
                assertThat(scripts).as(template.toString()).allMatch(script -> script.contains("type=\"module\""));
                assertThat(page.split("<form ", -1).length)
                        .as(template.toString())
                        .isEqualTo(page.split("<form [^>]*method=\"(get|post)\"", -1).length);
            }
        }
    }
}
