package org.mediacenter.dashboard.page;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mediacenter.dashboard.web.Language;

final class SentenceTest {
    private static final Instant NOW = Instant.parse("2026-11-23T02:15:30Z");
    private static final Times TIMES = new Times(Words.in(Language.INDONESIAN), ZoneId.of("Asia/Jakarta"), NOW);
    private static final String EXACT =
            "<time datetime=\"2026-11-23T09:15:30+07:00\" title=\"Senin, 23 November 2026 pukul 09.15 WIB\">";
    private static final Pattern SHOWN = Pattern.compile("times\\(\\)\\.(brief|full|clock)\\(");

    @Test
    void a_time_in_a_sentence_says_its_exact_moment_and_whatever_else_stands_there_is_only_text() {
        Sentence brief = Sentence.of(TIMES, false, "{1} sejak {0}", NOW, "<b>Banjir</b>");
        Sentence whole = Sentence.of(TIMES, true, "Janji: {0}.", NOW);

        assertThat(html(brief)).isEqualTo("&lt;b&gt;Banjir&lt;/b&gt; sejak " + EXACT + "23 Nov 09.15</time>");
        assertThat(html(whole)).isEqualTo("Janji: " + EXACT + "Senin, 23 November 2026 pukul 09.15 WIB</time>.");
        assertThat(brief).hasToString("<b>Banjir</b> sejak 23 Nov 09.15");
    }

    @Test
    void a_sentence_within_another_keeps_its_times() {
        Sentence inner = Sentence.of(TIMES, false, "jatuh tempo {0}", NOW);

        assertThat(html(Sentence.of(TIMES, false, "{0}; {1} kali", inner, 12)))
                .isEqualTo("jatuh tempo " + EXACT + "23 Nov 09.15</time>; 12 kali");
    }

    @Test
    void modules_get_texts_and_times_apart() {
        JsonArray parts = Sentence.of(TIMES, false, "Dari {0}, {1}, menunggu", "Endah", NOW)
                .json();

        assertThat(parts.getString(0)).isEqualTo("Dari Endah, ");
        assertThat(parts.getJsonObject(1))
                .isEqualTo(new JsonObject()
                        .put("at", "2026-11-23T09:15:30+07:00")
                        .put("full", "Senin, 23 November 2026 pukul 09.15 WIB")
                        .put("shown", "23 Nov 09.15"));
        assertThat(parts.getString(2)).isEqualTo(", menunggu");
    }

    @Test
    void no_template_shows_a_time_as_bare_text() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/jte"))) {
            List<Path> templates = files.filter(Files::isRegularFile).toList();

            assertThat(templates)
                    .hasSizeGreaterThan(50)
                    .allSatisfy(template -> assertThat(Files.readAllLines(template))
                            .allMatch(line -> !SHOWN.matcher(line).find() || line.contains("<time") || isOfDays(line)));
        }
    }

    /// A day has no moment.
    private static boolean isOfDays(String line) {
        return line.contains("times().brief(days.");
    }

    private static String html(Sentence sentence) {
        StringOutput text = new StringOutput();
        sentence.writeTo(new OwaspHtmlTemplateOutput(text));
        return text.toString();
    }
}
