package org.mediacenter.hub.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files that are no settings, or not clearly.
final class SettingsShapeTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void a_missing_or_broken_file_is_one_clear_problem() throws IOException {
        Path broken = file("hub: {http: [");

        assertThat(Read.bad(Optional.of(folder.resolve("none.yaml")), Map.of()))
                .extracting(Problem::rule)
                .containsExactly("is not there: put it there");
        assertThat(Read.bad(Optional.of(broken), Map.of()))
                .singleElement()
                .satisfies(problem -> assertThat(problem.rule()).startsWith("must be YAML"));
    }

    @Test
    void keys_in_one_line_with_dots_mean_the_same_as_nested_ones() throws IOException {
        Path file = file("""
                hub.http.port: 9000
                hub:
                  http.trusted-proxies: [10.0.0.0/8]
                  channels.website: {enabled: false}
                """);

        HubSettings settings = Read.good(Optional.of(file), Map.of());

        assertThat(settings.http().port()).isEqualTo(9000);
        assertThat(settings.http().trustedProxies()).extracting(Network::text).containsExactly("10.0.0.0/8");
        assertThat(settings.channels().website()).isFalse();
    }

    @Test
    void a_key_that_stands_twice_is_refused() throws IOException {
        Path nested = file("hub:\n  http:\n    port: 1\n    port: 2\n");
        assertThat(Read.bad(Optional.of(nested), Map.of()))
                .extracting(Problem::toString)
                .containsExactly("hub.http.port: stands twice: keep one of them");

        Path dotted = file("hub.http.port: 1\nhub: {http: {port: 2}}\n");
        assertThat(Read.bad(Optional.of(dotted), Map.of()))
                .extracting(Problem::toString)
                .containsExactly("hub.http.port: stands twice: keep one of them");
    }

    @Test
    void a_file_that_does_not_begin_with_a_key_is_refused() throws IOException {
        for (String text : List.of("just text", "[]", "- hub", "&a [*a]", "42")) {
            assertThat(Read.bad(Optional.of(file(text)), Map.of()))
                    .as(text)
                    .extracting(Problem::rule)
                    .containsExactly("must begin with the key hub:");
        }
        assertThat(Read.bad(Optional.of(file("hub: &a {http: *a}")), Map.of()))
                .extracting(Problem::toString)
                .containsExactly(
                        "hub.http: must be written out, in quotes where it begins with a star: aliases are not understood");
        assertThat(Read.bad(Optional.of(file("hub: {data: a}\n---\nhub: {data: b}\n")), Map.of()))
                .extracting(Problem::rule)
                .containsExactly("must be one document: take out the line --- in between");
    }

    @Test
    void a_file_of_nothing_but_comments_sets_nothing() throws IOException {
        assertThat(Read.good(Optional.of(file("# nothing yet\n")), Map.of())
                        .http()
                        .port())
                .isEqualTo(8080);
        assertThat(Read.good(Optional.of(file("")), Map.of()).http().port()).isEqualTo(8080);
    }

    private Path file(String text) throws IOException {
        return Read.file(folder, text);
    }
}
