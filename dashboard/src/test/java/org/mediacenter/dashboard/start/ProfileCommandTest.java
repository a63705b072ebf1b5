package org.mediacenter.dashboard.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.dashboard.command.CommandFailed;
import org.mediacenter.hub.Await;
import org.mediacenter.hub.profile.ProfileFiles;
import org.mediacenter.hub.settings.HubSettings;
import org.mediacenter.hub.settings.SettingsFile;
import org.mediacenter.hub.settings.SettingsReading;
import org.mediacenter.routing.ComplaintText;
import org.mediacenter.routing.profile.ProfileFolder;
import picocli.CommandLine;

/// `./hub profile`, whether a hub holds the store or none does.
class ProfileCommandTest {
    private static final String STALL = "warung pecel di depan pasar";

    @TempDir
    private Path folder;

    private Path city;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private String problem = "";

    @BeforeEach
    void aCityWithAFolderOfPlainFiles() {
        city = folder.resolve("kota");
        assertThat(profile("export", city.toString())).isZero();
    }

    @Test
    void a_city_begins_with_the_shipped_files_and_applies_its_own() throws IOException {
        change("messages/id.yaml", text -> text + "# kata kota ini\n");

        assertThat(apply("Awal")).isZero();
        assertThat(out.toString()).contains("version 1 of the profile holds from");
        assertThat(list()).contains("1\tin force").contains("\tAwal");
    }

    @Test
    void what_is_exported_says_the_same_when_it_is_applied() throws IOException {
        change("answers.yaml", text -> text + "# sama\n");
        apply("Awal");
        Path again = folder.resolve("again");

        assertThat(profile("export", again.toString())).isZero();
        assertThat(ProfileFiles.of(ProfileFolder.directory(again)).texts())
                .isEqualTo(ProfileFiles.of(ProfileFolder.directory(city)).texts());
        out.getBuffer().setLength(0);
        assertThat(apply("Lagi")).isZero();
        assertThat(out.toString()).contains("nothing to do");
    }

    @Test
    void a_faulty_folder_is_refused_with_every_fault_and_nothing_is_kept() throws IOException {
        change("rules.yaml", text -> text.replaceFirst("cut: .*", "cut: 7"));
        change("calendar.yaml", text -> text + "opening-hours: never\n");

        assertThat(apply("Salah")).isEqualTo(1);
        assertThat(err.toString()).contains("rules.yaml").contains("calendar.yaml");
        assertThat(problem).contains("nothing was applied");
        assertThat(list()).isEmpty();
    }

    @Test
    void a_day_that_is_over_a_reason_that_says_nothing_and_a_folder_in_use_are_refused() {
        assertThat(profile("apply", city.toString(), "--reason", "x", "--effective-from", "2020-01-01"))
                .isEqualTo(2);
        assertThat(apply(" ")).isEqualTo(2);
        assertThat(profile("apply", city.resolve("none").toString(), "--reason", "x"))
                .isEqualTo(1);
        assertThat(profile("export", city.toString())).isEqualTo(1);
        assertThat(problem).contains("is not empty");
        assertThat(profile("export", folder.resolve("new").toString(), "--number", "9"))
                .isEqualTo(1);
        assertThat(problem).contains("there is no version [9]");
    }

    @Test
    void a_planned_version_stands_in_the_way_of_one_that_would_hold_before_it() throws IOException {
        apply("Awal");
        change("answers.yaml", text -> text + "# tahun depan\n");
        assertThat(profile("apply", city.toString(), "--reason", "Nanti", "--effective-from", "2999-01-01"))
                .isZero();
        assertThat(list()).contains("2\tplanned").contains("1\t");

        change("answers.yaml", text -> text + "# sekarang\n");
        assertThat(apply("Sekarang")).isEqualTo(1);
        assertThat(problem).contains("planned for [2999-01-01]");
    }

    @Test
    void a_hub_that_runs_goes_on_by_new_rules_and_says_what_waits_for_its_next_start() throws IOException {
        try (RunningHub running = RunningHub.start(settings(city.toString()), InstantSource.system())) {
            assertThat(running.profile().inForce().version().number()).isEqualTo(1);
            String topic = running.profile().inForce().routing().topics().keySet().stream()
                    .skip(3)
                    .findFirst()
                    .orElseThrow()
                    .value();
            assertThat(topics(running)).doesNotContain(topic);

            change("rules.yaml", text -> text + rule(topic));
            apply("Warung");
            Await.done(running.profile().look());

            assertThat(running.profile().inForce().version().number()).isEqualTo(2);
            assertThat(topics(running)).contains(topic);

            change("profile.yaml", text -> text + "# lain\n");
            apply("Nama");
            Await.done(running.profile().look());

            assertThat(running.profile().inForce().version().number()).isEqualTo(2);
            assertThat(running.profile().inForce().waiting().orElseThrow().number())
                    .isEqualTo(3);
        }
        try (RunningHub anew = RunningHub.start(settings("contoh"), InstantSource.system())) {
            assertThat(anew.profile().inForce().version().number()).isEqualTo(3);
            assertThat(anew.profile().inForce().waiting()).isEmpty();
            assertThat(anew.profile().inForce().folderDiffers()).isTrue();
        }
    }

    @Test
    void while_nobody_chose_a_version_the_folder_rules_and_each_of_its_states_is_kept() throws IOException {
        RunningHub.start(settings(city.toString()), InstantSource.system()).close();
        RunningHub.start(settings(city.toString()), InstantSource.system()).close();
        change("answers.yaml", text -> text + "# tambahan\n");
        RunningHub.start(settings(city.toString()), InstantSource.system()).close();

        assertThat(list().lines()).hasSize(2).first().asString().startsWith("2\tin force");
        Path first = folder.resolve("first");
        assertThat(profile("export", first.toString(), "--number", "1")).isZero();
        assertThat(first.resolve("answers.yaml")).content().doesNotContain("tambahan");
    }

    private static String rule(String topic) {
        return String.join(
                "\n",
                "",
                "  - id: warung-pecel",
                "    topic: " + topic,
                "    weight: 40",
                "    query: warung AND pecel",
                "    explanation: Warung pecel.",
                "");
    }

    private static List<String> topics(RunningHub running) {
        return running.hub().router().route(ComplaintText.of(STALL)).guesses().stream()
                .flatMap(guess -> guess.topic().stream())
                .map(topic -> topic.value())
                .toList();
    }

    private interface Edit {
        String of(String text);
    }

    private void change(String file, Edit edit) throws IOException {
        Path path = city.resolve(file);
        Files.writeString(path, edit.of(Files.readString(path)));
    }

    private int apply(String reason) {
        return profile("apply", city.toString(), "--reason", reason, "--author", "sri");
    }

    private String list() {
        out.getBuffer().setLength(0);
        assertThat(profile("list")).isZero();
        return out.toString();
    }

    private int profile(String... arguments) {
        return new CommandLine(new ProfileCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .setExecutionExceptionHandler((why, _, _) -> {
                    problem = String.valueOf(why.getMessage());
                    return why instanceof CommandFailed ? 1 : 3;
                })
                .execute(Stream.concat(
                                Stream.of(arguments),
                                Stream.of("--data", folder.resolve("data").toString()))
                        .toArray(String[]::new));
    }

    private HubSettings settings(String profile) {
        Map<String, String> all = Map.of(
                "hub.data",
                folder.resolve("data").toString(),
                "hub.profile",
                profile,
                "hub.http.port",
                "0",
                "hub.http.address",
                "127.0.0.1");
        return ((SettingsReading.Good) SettingsFile.read(Optional.empty(), Map.of(), all)).settings();
    }
}
