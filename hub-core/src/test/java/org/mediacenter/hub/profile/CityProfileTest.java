package org.mediacenter.hub.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mediacenter.hub.clock.ServiceLevel;
import org.mediacenter.hub.complaint.ClockName;
import org.mediacenter.routing.DepartmentCode;
import org.mediacenter.routing.TopicCode;
import org.mediacenter.routing.profile.Problem;
import org.mediacenter.routing.profile.ProfileFolder;

class CityProfileTest {
    private static final List<String> FILES = List.of(
            "profile.yaml",
            "calendar.yaml",
            "service-levels.yaml",
            "retention.yaml",
            "messages/id.yaml",
            "messages/en.yaml");
    private static final Map<Placeholder, String> VALUES = Map.of(
            Placeholder.NUMBER, "K7H-M3X-RTY",
            Placeholder.KEY, "abcdefghijklmnop",
            Placeholder.URL, "https://media.example/track/K7H-M3X-RTY?key=abcdefghijklmnop",
            Placeholder.DEPARTMENT, "Dinas Contoh",
            Placeholder.DEADLINE, "24/11/2026 09.00 WIB",
            Placeholder.EMERGENCY, "112",
            Placeholder.CODE, "123456");

    @TempDir
    Path folder;

    @BeforeEach
    void a_copy_of_the_first_shipped_profile() throws IOException {
        ProfileFolder shipped = ProfileFolder.shipped(ProfileFolder.shippedDefault());
        Files.createDirectories(folder.resolve("messages"));
        for (String file : FILES) {
            Files.writeString(folder.resolve(file), shipped.text(file).orElseThrow());
        }
    }

    @ParameterizedTest
    @MethodSource("org.mediacenter.routing.profile.ProfileFolder#shippedNames")
    void every_shipped_profile_is_right(String name) {
        CityProfile profile = ready(ProfileFolder.shipped(name));

        assertThat(profile.name()).isEqualTo(name);
        assertThat(profile.version()).matches(name + "-[0-9a-f]{12}");
        assertThat(profile.messages()
                        .text(
                                MessageName.ACKNOWLEDGEMENT,
                                "sms",
                                profile.titles().language(),
                                VALUES))
                .contains("K7H-M3X-RTY")
                .contains("24/11/2026")
                .hasSizeLessThanOrEqualTo(160);
        assertThat(profile.messages()
                        .text(MessageName.CODE, "sms", profile.titles().language(), VALUES))
                .contains("123456")
                .hasSizeLessThanOrEqualTo(160);
    }

    @Test
    void the_first_city_promises_what_its_media_center_is_known_for() {
        CityProfile profile = ready(ProfileFolder.directory(folder));
        Instant today = Instant.parse("2026-11-21T00:00:00Z");

        ServiceLevel response = profile.serviceLevels().level(ClockName.RESPONSE, Optional.empty(), today);
        ServiceLevel feedback = profile.serviceLevels().level(ClockName.FEEDBACK, Optional.empty(), today);

        assertThat(response.target()).isEqualTo(Duration.ofMinutes(60));
        assertThat(feedback.target()).isEqualTo(Duration.ofHours(24));
        assertThat(feedback.escalation())
                .containsExactly(new ServiceLevel.EscalationStep("head-of-region", Duration.ZERO));
        assertThat(profile.chain())
                .filteredOn(step -> step.code().equals("head-of-region"))
                .extracting(CityProfile.ChainStep::title)
                .containsExactly(profile.titles().headOfRegion());
        assertThat(profile.dateAndTime(Instant.parse("2026-11-21T18:30:00Z"), "id"))
                .isEqualTo("22/11/2026 01.30 WIB");
    }

    @Test
    void other_words_are_another_version() throws IOException {
        String before = ready(ProfileFolder.directory(folder)).version();

        change("messages/id.yaml", "Terima kasih.", "Matur nuwun.");

        assertThat(ready(ProfileFolder.directory(folder)).version()).isNotEqualTo(before);
    }

    @Test
    void a_language_without_texts_is_answered_in_the_first() {
        Messages messages = ready(ProfileFolder.directory(folder)).messages();

        assertThat(messages.text(MessageName.ACKNOWLEDGEMENT, "x", "fr", VALUES))
                .isEqualTo(messages.text(MessageName.ACKNOWLEDGEMENT, "x", "id", VALUES));
        assertThat(messages.text(MessageName.ACKNOWLEDGEMENT, "x", "en", VALUES))
                .startsWith("Thank you");
    }

    @Test
    void what_a_value_says_in_braces_stays_as_it_is() {
        String filled = Template.of("Nomor {number}, {department}")
                .filled(Map.of(Placeholder.NUMBER, "{key}$1\\", Placeholder.DEPARTMENT, "Dinas"));

        assertThat(filled).isEqualTo("Nomor {key}$1\\, Dinas");
    }

    @Test
    void a_missing_value_is_a_bug() {
        assertThatThrownBy(() -> Template.of("Nomor {number}").filled(Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("{number}");
    }

    @Test
    void all_problems_of_all_files_are_told_at_once() throws IOException {
        change("profile.yaml", "time-zone: Asia/Jakarta", "time-zone: Asia/Atlantis");
        change("service-levels.yaml", "target: 60m", "target: soon");
        change("service-levels.yaml", "{to: head-of-region, after: 0m}", "{to: the-king, after: 0m}");
        change("retention.yaml", "audit-log-months: 60", "audit-log-months: 0");

        List<Problem> problems = problems();

        assertThat(problems)
                .extracting(Problem::file)
                .containsExactly("profile.yaml", "retention.yaml", "service-levels.yaml", "service-levels.yaml");
        assertThat(problems).allSatisfy(problem -> assertThat(problem.remedy()).isNotBlank());
        assertThat(problems.get(0).what()).contains("[time-zone: Asia/Atlantis]");
        assertThat(problems.get(0).line()).isEqualTo(line("profile.yaml", "time-zone"));
        assertThat(problems.get(2).what()).contains("[target: soon]");
        assertThat(problems.get(3).what()).contains("unknown step [the-king]");
        assertThat(problems.get(3).line()).isEqualTo(line("service-levels.yaml", "the-king"));
    }

    @Test
    void a_missing_file_is_named() throws IOException {
        Files.delete(folder.resolve("calendar.yaml"));

        assertThat(problems()).singleElement().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo("calendar.yaml");
            assertThat(problem.what()).contains("missing");
        });
    }

    @Test
    void a_key_nobody_knows_is_told() throws IOException {
        change("profile.yaml", "silence-days: 7", "silence-days: 7\nsilence-weeks: 1");

        assertThat(problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.what()).contains("unknown key [silence-weeks]"));
    }

    @Test
    void a_tracking_key_may_not_stand_where_everybody_reads() throws IOException {
        change(
                "messages/id.yaml",
                "Terima kasih. Keluhan Anda kami terima dengan nomor {number}. Ini",
                "{key} {number} Ini");

        assertThat(problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.what()).contains("{key} would be read by everybody"));
    }

    @Test
    void an_acknowledgement_by_sms_fits_one_message() throws IOException {
        change("messages/id.yaml", "{deadline}. Terima kasih.", "{deadline}. " + "Terima kasih. ".repeat(5));

        assertThat(problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.what()).contains("it takes up to"));
    }

    @Test
    void an_sms_with_a_curly_quote_would_cost_double() throws IOException {
        change("messages/id.yaml", "Ada bahaya bagi jiwa?", "Ada “bahaya” bagi jiwa?");

        assertThat(problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.what()).contains("plain SMS"));
    }

    @Test
    void a_placeholder_nobody_fills_is_told() throws IOException {
        change("messages/en.yaml", "Thank you.", "Thank you, {name}.");

        assertThat(problems())
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem.what()).contains("[{name}] is no placeholder"));
    }

    @Test
    void openings_that_overlap_are_told() throws IOException {
        change("calendar.yaml", "monday: [\"07:30-16:00\"]", "monday: [\"07:30-16:00\", \"15:00-17:00\"]");

        assertThat(problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.file()).isEqualTo("calendar.yaml"));
    }

    @Test
    void a_topic_of_its_own_must_be_known_and_holds_for_that_topic_only() throws IOException {
        Files.writeString(folder.resolve("service-levels.yaml"), read("service-levels.yaml") + """
                    topics:
                      - topic: parks.trees
                        feedback: {target: 72h, hours: always, warning-percent: 75}
                      - topic: parks.ghosts
                        feedback: {target: 72h, hours: always, warning-percent: 75}
                """);

        assertThat(problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.what()).contains("unknown topic [parks.ghosts]"));
    }

    @Test
    void a_new_version_holds_from_its_date_in_the_citys_own_time() throws IOException {
        String levels = read("service-levels.yaml");
        String first = levels.substring(levels.indexOf("  - effective-from"));
        String second = first.replace("2022-01-01", "2027-01-01").replace("target: 24h", "target: 12h");
        Files.writeString(folder.resolve("service-levels.yaml"), levels + second);

        CityProfile profile = ready(ProfileFolder.directory(folder));

        Instant newYear = Instant.parse("2026-12-31T17:00:00Z");
        assertThat(feedback(profile, newYear.minusMillis(1))).isEqualTo(Duration.ofHours(24));
        assertThat(feedback(profile, newYear)).isEqualTo(Duration.ofHours(12));
        assertThat(feedback(profile, Instant.EPOCH)).isEqualTo(Duration.ofHours(24));
    }

    private static Duration feedback(CityProfile profile, Instant start) {
        return profile.serviceLevels()
                .level(ClockName.FEEDBACK, Optional.empty(), start)
                .target();
    }

    private static CityProfile ready(ProfileFolder from) {
        return switch (CityProfile.load(from, _ -> true, _ -> true)) {
            case LoadedCity.Ready ready -> ready.profile();
            case LoadedCity.Faulty(List<Problem> problems) -> throw new AssertionError(problems);
        };
    }

    private List<Problem> problems() {
        return switch (CityProfile.load(
                ProfileFolder.directory(folder), CityProfileTest::isTopic, new DepartmentCode("parks")::equals)) {
            case LoadedCity.Ready _ -> List.of();
            case LoadedCity.Faulty(List<Problem> problems) -> problems;
        };
    }

    private static boolean isTopic(TopicCode topic) {
        return topic.equals(new TopicCode("parks.trees"));
    }

    private String read(String file) throws IOException {
        return Files.readString(folder.resolve(file));
    }

    private void change(String file, String from, String to) throws IOException {
        String before = read(file);
        assertThat(before).contains(from);
        Files.writeString(folder.resolve(file), before.replace(from, to));
    }

    private int line(String file, String having) throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve(file));
        return 1
                + lines.indexOf(lines.stream()
                        .filter(line -> line.contains(having))
                        .findFirst()
                        .orElseThrow());
    }
}
