package org.mediacenter.routing.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the author of a profile hears: everything, at once, with file, line and remedy.
class FaultyProfileTest {
    @TempDir
    Path folder;

    @BeforeEach
    void a_good_profile() throws IOException {
        write("places.tsv", """
                code\tlevel\tname\tparent\tother_names\tordinary_word
                1.1\tkecamatan\tSatu\t\t\t
                1.1.1\tdesa\tDua\t1.1\t\tno
                """);
        write("departments.yaml", """
                levels:
                  - {name: kecamatan, hints: [kec]}
                  - {name: desa, hints: [desa]}
                departments:
                  - {code: dpu, name: Dinas Pekerjaan Umum}
                """);
        write("topics.tsv", """
                code\tdepartment\tname\tcomplaints\tconfidential\twords
                dpu.jalan\tdpu\tJalan\t3\tno\tjalan, lubang
                """);
        write("rules.yaml", """
                cut: 0.6
                rules:
                  - id: jalan
                    topic: dpu.jalan
                    query: jalan AND rusak
                    explanation: Jalan.
                """);
    }

    @Test
    void a_good_profile_is_ready() {
        RoutingProfile profile = Profiles.ready(ProfileFolder.directory(folder));

        assertThat(profile.departments()).hasSize(1);
        assertThat(profile.cut()).isEqualTo(0.6);
        assertThat(profile.place("1.1.1").map(profile::fullName)).contains("desa Dua, kecamatan Satu");
    }

    @Test
    void all_problems_of_all_files_are_told_at_once() throws IOException {
        write("places.tsv", """
                code\tlevel\tname\tparent\tother_names\tordinary_word
                1.1\tkecamatan\tSatu\t\t\tmaybe
                1.1\tkecamatan\tSatu\t\t\t
                2.2\tdesa\tDua\t1.1\t\t
                2.3\tdesa\tTiga\t9.9\t\t
                """);
        write("topics.tsv", """
                code\tdepartment\tname\tcomplaints\tconfidential\twords
                dpu.jalan\tdpu\tJalan\tmany\tno\tjalan
                dkp.air\tdkp\tAir\t1\tno\tair
                dpu.jalan\tdpu\tJalan\t1\tno\tjalan
                """);
        write("rules.yaml", """
                cut: 7
                rules:
                  - id: satu
                    topic: dpu.jalur
                    query: (jalan AND rusak
                    explanation: Satu.
                  - id: satu
                    department: dkp
                    query: a OR b AND c
                    priority: soon
                    explanation: Dua.
                    wieght: 3
                """);

        List<String> problems = Profiles.problems(ProfileFolder.directory(folder)).stream()
                .map(Problem::toString)
                .toList();

        assertThat(problems)
                .anyMatch(it -> it.startsWith("places.tsv:2: the cell [ordinary_word] says [maybe]"))
                .anyMatch(it -> it.startsWith("places.tsv:3: the place [1.1] stands twice"))
                .anyMatch(it -> it.startsWith("places.tsv:4: the code [2.2] does not start with"))
                .anyMatch(it -> it.startsWith("places.tsv:5: the place above, [9.9], is not in the table"))
                .anyMatch(it -> it.startsWith("topics.tsv:2: the cell [complaints] says [many]"))
                .anyMatch(it -> it.startsWith("topics.tsv:3: unknown department [dkp]"))
                .anyMatch(it -> it.startsWith("topics.tsv:4: the topic [dpu.jalan] stands twice"))
                .anyMatch(it -> it.startsWith("rules.yaml:1: [cut] says [7]"))
                .anyMatch(it -> it.startsWith("rules.yaml:4: unknown topic [dpu.jalur]"))
                .anyMatch(it -> it.startsWith("rules.yaml:5: the query of the rule [satu] is not understood"))
                .anyMatch(it -> it.startsWith("rules.yaml:7: the rule [satu] stands twice, first on line 3"))
                .anyMatch(it -> it.startsWith("rules.yaml:8: unknown department [dkp]"))
                .anyMatch(it -> it.startsWith("rules.yaml:9: the query") && it.contains("brackets"))
                .anyMatch(it -> it.startsWith("rules.yaml:10: [priority] says [soon]"))
                .anyMatch(it -> it.startsWith("rules.yaml:12: unknown key [wieght]"))
                .hasSize(15);
    }

    @Test
    void rules_that_contradict_themselves_are_told() throws IOException {
        write("rules.yaml", """
                cut: 0.6
                rules:
                  - id: luar
                    kind: not-ours
                    query: listrik
                    explanation: Luar.
                  - id: pejabat
                    marks: [about-officials]
                    query: pungli
                    explanation: Pejabat.
                  - id: rujukan
                    topic: dpu.jalan
                    referral: Silakan ke tempat lain.
                    query: tol
                    explanation: Rujukan.
                """);

        assertThat(Profiles.problems(ProfileFolder.directory(folder)).stream().map(Problem::toString))
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("rules.yaml:4: a rule of the kind not-ours has no"),
                        second -> assertThat(second).startsWith("rules.yaml:8: a rule marked about-officials"),
                        third -> assertThat(third).startsWith("rules.yaml:13: only a rule of the kind not-ours"));
    }

    @Test
    void how_a_department_answers_is_one_of_two_things() throws IOException {
        write("departments.yaml", """
                levels:
                  - {name: kecamatan, hints: [kec]}
                  - {name: desa, hints: [desa]}
                departments:
                  - {code: dpu, name: Dinas Pekerjaan Umum, answers: sometimes}
                """);

        assertThat(Profiles.problems(ProfileFolder.directory(folder)).stream().map(Problem::toString))
                .singleElement()
                .asString()
                .startsWith("departments.yaml:5: a department does not answer [sometimes]")
                .contains("[directly] or [through-media-center]");
    }

    @Test
    void a_phrase_of_which_one_word_is_left_is_told() throws IOException {
        Files.createDirectory(folder.resolve("words"));
        write("words/silent.txt", "di # and more\n");
        write("topics.tsv", """
                code\tdepartment\tname\tcomplaints\tconfidential\twords
                dpu.jalan\tdpu\tJalan\t3\tno\tlubang, di jalan
                """);

        assertThat(Profiles.problems(ProfileFolder.directory(folder)))
                .singleElement()
                .asString()
                .startsWith("topics.tsv:2: of the phrase [di jalan] only [jalan] is left");
    }

    @Test
    void every_problem_has_a_remedy() throws IOException {
        write("topics.tsv", "code\tdepartment\tnama\n");
        write("departments.yaml", "levels: 3\n");

        assertThat(Profiles.problems(ProfileFolder.directory(folder)))
                .isNotEmpty()
                .allMatch(problem -> !problem.remedy().isBlank() && problem.line() > 0);
    }

    @Test
    void a_missing_and_an_unknown_column_are_named() throws IOException {
        write("topics.tsv", "code\tdepartment\tnama\tcomplaints\tconfidential\twords\n");

        assertThat(Profiles.problems(ProfileFolder.directory(folder)).stream().map(Problem::what))
                .contains("the column [name] is missing", "unknown column [nama]");
    }

    @Test
    void words_counted_for_a_topic_nobody_has_are_named() throws IOException {
        write("frequent-words.tsv", "topic\twords\ndpu.jalan\tlubang aspal\ndpu.sungai\tbanjir\n");

        assertThat(Profiles.problems(ProfileFolder.directory(folder)))
                .singleElement()
                .asString()
                .startsWith("frequent-words.tsv:3: unknown topic [dpu.sungai]");
    }

    @Test
    void missing_files_are_named_each() throws IOException {
        Files.delete(folder.resolve("rules.yaml"));
        Files.delete(folder.resolve("topics.tsv"));

        assertThat(Profiles.problems(ProfileFolder.directory(folder)).stream().map(Problem::file))
                .containsExactly("rules.yaml", "topics.tsv");
    }

    @Test
    void a_broken_yaml_file_is_told_with_its_line() throws IOException {
        write("rules.yaml", """
                cut: 0.6
                rules:
                  - id: satu
                    query: "lampu merah" OR bangjo
                """);

        assertThat(Profiles.problems(ProfileFolder.directory(folder)))
                .singleElement()
                .satisfies(problem -> assertThat(problem.line()).isEqualTo(4))
                .satisfies(problem -> assertThat(problem.remedy()).contains("single quotes"));
    }

    @Test
    void a_file_that_is_not_utf_8_is_told_with_its_line() throws IOException {
        String oldSpelling = """
                code\tdepartment\tname\tcomplaints\tconfidential\twords
                dpu.jalan\tdpu\tJal\u00e9n\t3\tno\tjalan
                """;
        Files.write(folder.resolve("topics.tsv"), oldSpelling.getBytes(StandardCharsets.ISO_8859_1));

        assertThat(Profiles.problems(ProfileFolder.directory(folder)))
                .anySatisfy(problem -> assertThat(problem)
                        .hasToString("topics.tsv:2: the line holds characters that are not UTF-8;"
                                + " save the file as UTF-8 again"));
    }

    @Test
    void a_word_that_two_tables_translate_differently_is_told() throws IOException {
        Files.createDirectory(folder.resolve("words"));
        write("words/a.tsv", "word\tstandard\tsource\njln\tjalan\tusage\n");
        write("words/b.tsv", "word\tstandard\tsource\njln\tjalur\tusage\n");

        assertThat(Profiles.problems(ProfileFolder.directory(folder)))
                .singleElement()
                .hasToString("words/b.tsv:2: the word [jln] already means [jalan]; remove one of the lines");
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }
}
