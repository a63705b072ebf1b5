package org.mediacenter.routing.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.mediacenter.routing.Department;
import org.mediacenter.routing.DepartmentCode;
import org.mediacenter.routing.Topic;
import org.mediacenter.routing.TopicCode;

/// The profile that ships, beside the facts it was made from.
class ShippedProfileTest {
    /// Codes of the topics that have no name in the facts, by the name of their department there.
    private static final Map<String, String> UNNAMED = Map.of(
            "Badan Penanggulangan Bencana Daerah", "bpbd.penanggulangan-bencana",
            "Dinas Komunikasi dan Informatika", "diskominfo.komunikasi-dan-informatika",
            "Dinas Lingkungan Hidup", "dlh.lingkungan-hidup",
            "Satuan Polisi Pamong Praja", "satpol-pp.ketenteraman-dan-ketertiban-umum");

    private final RoutingProfile profile = Profiles.shipped();

    @Test
    void every_department_and_topic_of_the_facts_is_there_with_its_count() throws IOException {
        List<String[]> facts = facts("surabaya-departments-topics.tsv");

        assertThat(facts).hasSizeGreaterThan(300);
        for (String[] fact : facts) {
            TopicCode code = topicOf(fact[0], fact[1]).code();
            assertThat(profile.complaints()).containsEntry(code, Integer.parseInt(fact[2]));
        }
        assertThat(profile.topics()).hasSameSizeAs(facts);
    }

    @Test
    void the_words_counted_for_each_topic_are_those_of_the_facts() throws IOException {
        for (String[] fact : facts("surabaya-departments-topics.tsv")) {
            List<String> counted = profile.frequentWords()
                    .getOrDefault(topicOf(fact[0], fact[1]).code(), List.of());
            assertThat(String.join(" ", counted))
                    .isEqualTo(Optional.ofNullable(fact[3]).orElse("").strip());
        }
    }

    @Test
    void every_place_of_the_facts_is_there_under_its_code() throws IOException {
        List<String[]> facts = facts("surabaya-places.tsv");

        assertThat(profile.places()).hasSameSizeAs(facts);
        for (String[] fact : facts) {
            assertThat(profile.place(fact[0]))
                    .hasValueSatisfying(place ->
                            assertThat(List.of(place.level(), place.name())).containsExactly(fact[1], fact[2]));
        }
    }

    @Test
    void thirteen_names_stand_under_several_departments_or_twice_and_keep_codes_of_their_own() {
        Map<String, Set<DepartmentCode>> departmentsByName = profile.topics().values().stream()
                .collect(Collectors.groupingBy(
                        Topic::name, Collectors.mapping(topic -> topic.code().department(), Collectors.toSet())));

        List<String> shared = departmentsByName.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .map(Map.Entry::getKey)
                .toList();

        assertThat(shared).hasSize(13).contains("Non Perizinan", "Sikap Petugas", "Permakanan", "Jalan Kampung");
    }

    @Test
    void the_four_topics_without_a_name_got_one() {
        assertThat(UNNAMED.values())
                .allSatisfy(code -> assertThat(profile.topic(new TopicCode(code)))
                        .hasValueSatisfying(topic -> assertThat(topic.name()).isNotBlank()));
    }

    @Test
    void each_village_and_district_has_an_office_of_its_own() {
        Map<String, Long> offices = profile.departments().values().stream()
                .collect(Collectors.groupingBy(Department::family, Collectors.counting()));

        // the office that stands for all of the family counts too
        assertThat(offices).containsEntry("Kelurahan", 154L).containsEntry("Kecamatan", 32L);
        assertThat(profile.departments().values().stream().map(Department::name))
                .contains("Kelurahan Wonorejo (Rungkut)", "Kelurahan Wonorejo (Tegalsari)", "Inspektorat")
                .doesNotHaveDuplicates();
    }

    @Test
    void an_office_answers_for_the_topics_of_its_family() {
        DepartmentCode office = new DepartmentCode("kel-35-78-04-1002");

        assertThat(profile.department(office).map(Department::name)).contains("Kelurahan Jagir");
        assertThat(profile.topicsOf(office)).isNotEmpty().isEqualTo(profile.topicsOf(new DepartmentCode("kelurahan")));
    }

    @Test
    void violence_health_children_and_social_aid_are_confidential_by_default() {
        assertThat(profile.topicsOf(new DepartmentCode("dinsos"))).allMatch(Topic::confidential);
        assertThat(profile.topicsOf(new DepartmentCode("dp3appkb"))).allMatch(Topic::confidential);
        assertThat(profile.topic(new TopicCode("dinkes.pelayanan-puskesmas")))
                .get()
                .matches(Topic::confidential);
        assertThat(profile.topic(new TopicCode("dishub.pju"))).get().matches(topic -> !topic.confidential());
    }

    @Test
    void every_rule_that_says_somebody_outside_answers_tells_the_citizen_who() {
        assertThat(profile.ruleBook().rules())
                .hasSizeBetween(60, 300)
                .filteredOn(rule -> rule.referral().isPresent())
                .hasSizeGreaterThan(10)
                .allMatch(rule -> rule.department().isEmpty());
    }

    private Topic topicOf(String department, String name) {
        String unnamed = UNNAMED.getOrDefault(department, "");
        return profile.topics().values().stream()
                .filter(topic -> name.isEmpty()
                        ? topic.code().value().equals(unnamed)
                        : topic.name().equals(name) && isOf(topic, department))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no topic [" + name + "] of [" + department + "]"));
    }

    private boolean isOf(Topic topic, String department) {
        return profile.department(topic.code().department())
                .map(Department::name)
                .filter(department::equals)
                .isPresent();
    }

    private static List<String[]> facts(String file) throws IOException {
        Path facts = Path.of(System.getProperty("mediacenter.shared", "../../shared"), "facts", file);
        assumeThat(facts)
                .as("the facts are not on this machine: nothing compared")
                .exists();
        List<String> lines = Files.readAllLines(facts);
        assertThat(new HashSet<>(lines)).hasSameSizeAs(lines);
        return lines.stream()
                .skip(1)
                .map(line -> Arrays.copyOf(line.split("\t", -1), 4))
                .toList();
    }
}
