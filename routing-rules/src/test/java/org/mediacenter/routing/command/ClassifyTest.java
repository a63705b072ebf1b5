package org.mediacenter.routing.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ClassifyTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    @Test
    void each_line_gets_one_object_with_the_fields_that_are_promised() throws IOException {
        int status = run("lampu pju mati di kelurahan Jagir\n\nlistrik padam di rumah\n");

        assertThat(status).isZero();
        assertThat(err.toString()).isEmpty();
        assertThat(lines())
                .hasSize(3)
                .allSatisfy(line -> assertThat(fields(line))
                        .containsExactly(
                                "department",
                                "topic",
                                "kind",
                                "place",
                                "priority",
                                "confidence",
                                "sure",
                                "because",
                                "alternatives",
                                "places"));
    }

    @Test
    void the_names_are_those_people_read() throws IOException {
        run("lampu pju mati di kelurahan Jagir\n");

        JsonNode line = lines().getFirst();
        assertThat(line.get("department").asText()).isEqualTo("Dinas Perhubungan");
        assertThat(line.get("topic").asText()).isEqualTo("PJU");
        assertThat(line.get("kind").asText()).isEqualTo("complaint");
        assertThat(line.get("place").asText()).isEqualTo("kelurahan Jagir, kecamatan Wonokromo");
        assertThat(line.get("priority").asText()).isEqualTo("normal");
        assertThat(line.get("confidence").asDouble()).isBetween(0.6, 1.0);
        assertThat(line.get("because").get(0).has("rule")
                        || line.get("because").get(0).has("word"))
                .isTrue();
    }

    @Test
    void where_it_is_is_told_with_every_place_a_name_may_mean() throws IOException {
        run("banjir di jl mawar gg 2 RT 3 RW 5 wonorejo depan pasar -7.2575, 112.7521\n");

        JsonNode line = lines().getFirst();
        assertThat(line.get("place").isNull()).isTrue();
        assertThat(line.get("places"))
                .hasSize(2)
                .allMatch(place -> place.get("name").asText().startsWith("kelurahan Wonorejo")
                        && !place.get("certain").asBoolean());
        assertThat(line.get("street").get("words").asText()).isEqualTo("jl mawar gg 2");
        assertThat(line.get("rt").get("number").asInt()).isEqualTo(3);
        assertThat(line.get("rw").get("number").asInt()).isEqualTo(5);
        assertThat(line.get("landmark").get("words").asText()).isEqualTo("depan pasar");
        assertThat(line.get("point").get("latitude").asDouble()).isEqualTo(-7.2575);
    }

    @Test
    void nobody_is_named_where_nobody_in_the_city_must_act_or_nothing_is_known() throws IOException {
        run("listrik padam di rumah\nxyzzy\n");

        assertThat(lines()).allMatch(line -> line.get("department").isNull());
        assertThat(lines().getFirst().get("kind").asText()).isEqualTo("not-ours");
        assertThat(lines().getLast().get("because").toString()).isEqualTo("[{\"nothingKnown\":true}]");
    }

    @Test
    void any_text_comes_out_as_plain_ascii() {
        run("lampu 💡 mati \u0000 \uFFFD\n");

        assertThat(out.toString()).matches("\\p{ASCII}*");
    }

    @Test
    void texts_are_read_from_a_file_and_a_profile_from_a_folder_or_by_name() throws IOException {
        Path texts = Files.writeString(folder.resolve("texts.txt"), "pupuk subsidi langka");

        int status = run("", "--profile", "contoh", texts.toString());

        assertThat(status).isZero();
        assertThat(lines())
                .singleElement()
                .satisfies(line -> assertThat(line.get("department").asText()).isEqualTo("Dinas Pertanian"));
    }

    @Test
    void what_is_wrong_is_told_in_one_line() {
        assertThat(run("", folder.resolve("missing.txt").toString())).isEqualTo(1);
        assertThat(err.toString().lines()).singleElement().asString().contains("missing.txt");
    }

    @Test
    void an_unknown_and_a_faulty_profile_are_told_in_one_line_each() {
        int unknown = run("", "--profile", "atlantis");
        int faulty = run("", "--profile", folder.toString());

        assertThat(List.of(unknown, faulty)).containsOnly(1);
        assertThat(err.toString().lines()).hasSize(2).allMatch(line -> line.startsWith("hub: "));
        assertThat(err.toString()).contains("[atlantis]", "the file is missing");
    }

    @Test
    void an_option_that_does_not_exist_is_wrong_use() {
        assertThat(run("", "--frobnicate")).isEqualTo(2);
    }

    @Test
    void what_a_file_teaches_decides_beside_the_profile_also_for_departments_of_another_city() throws IOException {
        StringBuilder lessons = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            lessons.append("Dinas Kelautan\tkapal nelayan karam di dermaga ")
                    .append(i)
                    .append('\n');
            lessons.append("Dinas Perhubungan\tlampu pju mati gang ").append(i).append('\n');
        }
        Path file = Files.writeString(folder.resolve("past.tsv"), lessons + "a line without a tab\n");

        int status = run("kapal karam dekat dermaga\nlampu pju mati\n", "--train", file.toString());

        assertThat(status).isZero();
        assertThat(err.toString()).contains("past.tsv").contains("[81]");
        assertThat(lines())
                .extracting(line -> line.get("department").asText())
                .containsExactly("Dinas Kelautan", "Dinas Perhubungan");
    }

    @Test
    void a_file_that_teaches_nothing_is_refused_by_name() throws IOException {
        Path file = Files.writeString(folder.resolve("past.tsv"), "no tab\n");

        assertThat(run("lampu mati\n", "--train", file.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("past.tsv").contains("label<TAB>text");
    }

    private int run(String input, String... arguments) {
        Classify classify = new Classify(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
        return new CommandLine(classify)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    private List<JsonNode> lines() throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<JsonNode> nodes = new ArrayList<>();
        for (String line : out.toString().lines().toList()) {
            nodes.add(json.readTree(line));
        }
        return nodes;
    }

    private static List<String> fields(JsonNode line) {
        return line.properties().stream().map(Map.Entry::getKey).toList();
    }
}
