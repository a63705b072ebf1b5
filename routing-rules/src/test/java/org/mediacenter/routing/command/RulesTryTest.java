package org.mediacenter.routing.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.routing.profile.ProfileFolder;
import picocli.CommandLine;

class RulesTryTest {
    private static final String SAVED =
            ProfileFolder.shipped("contoh").text("rules.yaml").orElseThrow();
    private static final String FERTILISER = "pupuk subsidi langka";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    @Test
    void the_same_book_decides_nothing_differently() throws IOException {
        JsonNode said = run(SAVED, FERTILISER + "\njalan rusak\n");

        assertThat(said.get("texts").asInt()).isEqualTo(2);
        assertThat(said.get("changed").asInt()).isZero();
        assertThat(said.get("changes")).isEmpty();
        assertThat(said.at("/rules/added")).isEmpty();
        assertThat(said.at("/rules/changed")).isEmpty();
        assertThat(said.at("/rules/withoutText").toString()).contains("banjir").doesNotContain("pupuk");
    }

    @Test
    void a_new_rule_is_named_beside_what_it_decides_differently() throws IOException {
        JsonNode said = run(SAVED + rule("ondel", "dinsos", 20, "ondel"), "jalan rusak\n\nada ondel lewat\n");

        assertThat(said.get("changed").asInt()).isOne();
        assertThat(said.get("nowSure").asInt()).isOne();
        assertThat(words(said.at("/rules/added"))).containsExactly("ondel");
        JsonNode change = said.get("changes").get(0);
        assertThat(change.get("line").asInt()).isEqualTo(3);
        assertThat(change.at("/before/department").isNull()).isTrue();
        assertThat(change.at("/before/sure").asBoolean()).isFalse();
        assertThat(change.at("/after/department").asText()).isEqualTo("Dinas Sosial");
        assertThat(change.at("/after/sure").asBoolean()).isTrue();
        assertThat(change.at("/after/confidence").asDouble()).isBetween(0.9, 1.0);
        assertThat(words(change.get("rules"))).containsExactly("ondel");
    }

    @Test
    void rules_taken_out_or_written_anew_are_named() throws IOException {
        String without = SAVED.replaceFirst("(?s)  - id: pupuk\n.*?  - id: banjir", "  - id: banjir");
        String changed = without.replace("priority: high", "priority: low");

        JsonNode said = run(changed, FERTILISER + "\nbanjir\n");

        assertThat(words(said.at("/rules/removed"))).containsExactly("pupuk");
        assertThat(words(said.at("/rules/changed"))).containsExactly("banjir");
        JsonNode flood = said.get("changes").get(said.get("changes").size() - 1);
        assertThat(flood.at("/before/priority").asText()).isEqualTo("high");
        assertThat(flood.at("/after/priority").asText()).isEqualTo("low");
        assertThat(words(flood.get("rules"))).containsExactly("banjir");
    }

    @Test
    void labels_tell_what_became_better_and_what_worse() throws IOException {
        String data = "Dinas Sosial\tada ondel lewat\nDinas Pertanian\tondel menari\ndinsos\tondel\n"
                + "Dinas Pertanian\t" + FERTILISER + " kata ondel\nSirkus\tondel\n";

        JsonNode said = run(SAVED + rule("ondel", "dinsos", 30, "ondel"), data);

        assertThat(said.get("labelled").asInt()).isEqualTo(4);
        assertThat(said.get("better").asInt()).isEqualTo(2);
        assertThat(said.get("worse").asInt()).isOne();
    }

    @Test
    void another_cut_sends_decisions_to_people_without_any_rule() throws IOException {
        JsonNode said = run(SAVED.replace("cut: 0.60", "cut: 1"), FERTILISER);

        assertThat(said.get("noLongerSure").asInt()).isOne();
        assertThat(said.at("/cut/before").asDouble()).isEqualTo(0.6);
        assertThat(said.at("/cut/after").asDouble()).isEqualTo(1);
        assertThat(said.at("/changes/0/rules")).isEmpty();
    }

    @Test
    void citizens_words_are_shown_only_where_asked_for() throws IOException {
        String changed = SAVED + rule("ondel", "dinsos", 20, "ondel");

        run(changed, "ada ondel lewat");
        assertThat(out.toString()).doesNotContain("lewat");

        run(changed, "ada ondel lewat", "--texts");
        assertThat(out.toString()).contains("\"text\" : \"ada ondel lewat\"");
    }

    @Test
    void fifty_changes_are_shown_and_the_others_counted() throws IOException {
        JsonNode said = run(SAVED + rule("ondel", "dinsos", 20, "ondel"), "ondel\n".repeat(53));

        assertThat(said.get("changed").asInt()).isEqualTo(53);
        assertThat(said.get("changes")).hasSize(50);
        assertThat(said.get("changesNotShown").asInt()).isEqualTo(3);
    }

    @Test
    void without_texts_the_rule_list_alone_is_compared() throws IOException {
        Path file = file(SAVED + rule("ondel", "dinsos", 20, "ondel"));

        assertThat(status("--profile", "contoh", file.toString())).isZero();

        JsonNode said = new ObjectMapper().readTree(out.toString());
        assertThat(words(said.at("/rules/added"))).containsExactly("ondel");
        assertThat(said.get("texts").asInt()).isZero();
        assertThat(said.has("changes")).isFalse();
        assertThat(err.toString().lines()).singleElement().asString().contains("is good", "--data");
    }

    @Test
    void examples_of_the_profile_are_used_where_no_data_are_named() throws IOException {
        Path profile = copy(ProfileFolder.shipped("contoh"));
        Files.writeString(profile.resolve("examples.tsv"), "Dinas Sosial\tada ondel lewat\n");

        int status = status(
                "--profile",
                profile.toString(),
                file(SAVED + rule("ondel", "dinsos", 20, "ondel")).toString());

        assertThat(status).isZero();
        assertThat(new ObjectMapper().readTree(out.toString()).get("better").asInt())
                .isOne();
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void every_fault_of_the_file_is_told_with_its_line_and_remedy() throws IOException {
        Path file = file(SAVED + rule("satu", "dinsoss", 20, "ondel") + rule("dua", "dinsos", 20, "ondel OR a b"));

        int status = status("--profile", "contoh", file.toString());

        long lines = SAVED.lines().count();
        assertThat(status).isEqualTo(1);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString().lines())
                .hasSize(2)
                .anyMatch(line -> line.startsWith(file + ":" + (lines + 2) + ": unknown department [dinsoss]; write"))
                .anyMatch(line -> line.startsWith(file + ":" + (lines + 9) + ": the query of the rule [dua]"));
    }

    @Test
    void what_cannot_be_read_is_told_in_one_line() throws IOException {
        String good = file(SAVED).toString();

        assertThat(status(folder.resolve("gone.yaml").toString())).isEqualTo(1);
        assertThat(status(folder.toString())).isEqualTo(1);
        assertThat(status("--profile", "atlantis", good)).isEqualTo(1);
        assertThat(status("--profile", folder.toString(), good)).isEqualTo(1);
        assertThat(status(
                        "--profile",
                        "contoh",
                        "--data",
                        folder.resolve("gone.tsv").toString(),
                        good))
                .isEqualTo(1);
        assertThat(err.toString().lines()).hasSize(5).allMatch(line -> line.startsWith("hub: "));
        assertThat(err.toString()).contains("gone.yaml]", "is a folder", "[atlantis]", "faulty already", "gone.tsv]");
    }

    @Test
    void without_a_file_or_a_command_it_is_used_wrongly() {
        assertThat(status()).isEqualTo(2);
        assertThat(new CommandLine(new Rules())
                        .setErr(new PrintWriter(err, true))
                        .execute())
                .isEqualTo(2);
    }

    private static String rule(String id, String department, int weight, String query) {
        return """
                  - id: %s
                    department: %s
                    weight: %d
                    query: %s
                    explanation: Ondel-ondel.
                """.formatted(id, department, weight, query);
    }

    private Path copy(ProfileFolder shipped) throws IOException {
        Path copy = folder.resolve("salinan");
        Files.createDirectories(copy.resolve("words"));
        for (String part : List.of("", "words/")) {
            for (String name : shipped.list(part)) {
                Files.writeString(
                        copy.resolve(part + name), shipped.text(part + name).orElseThrow());
            }
        }
        return copy;
    }

    private Path file(String text) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "rules", ".yaml"), text);
    }

    private JsonNode run(String changed, String data, String... more) throws IOException {
        out.getBuffer().setLength(0);
        List<String> arguments = new ArrayList<>(List.of(more));
        arguments.addAll(List.of(
                "--profile",
                "contoh",
                "--data",
                file(data).toString(),
                file(changed).toString()));
        assertThat(status(arguments.toArray(String[]::new))).as(err.toString()).isZero();
        return new ObjectMapper().readTree(out.toString());
    }

    private int status(String... arguments) {
        return new CommandLine(new RulesTry())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    private static List<String> words(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
