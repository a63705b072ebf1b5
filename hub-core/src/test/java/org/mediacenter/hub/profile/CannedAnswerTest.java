package org.mediacenter.hub.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mediacenter.hub.complaint.ReplyKind;
import org.mediacenter.routing.DepartmentCode;
import org.mediacenter.routing.TopicCode;
import org.mediacenter.routing.profile.Problem;
import org.mediacenter.routing.profile.ProfileFolder;

class CannedAnswerTest {
    private static final DepartmentCode PARKS = new DepartmentCode("parks");
    private static final TopicCode TREES = new TopicCode("parks.trees");
    private static final String GOOD = """
            answers:
              - code: looked-at
                title: Sedang dicek
                kind: interim
                department: parks
                topic: parks.trees
                text:
                  id: "{department} memeriksa {place} pada {?hari}."
                  en: "{department} looks at {place} on {?day}."
            """;

    @Test
    void an_answer_is_read_with_whose_it_is_and_what_it_leaves_open() {
        CannedAnswer answer =
                ((LoadedCity.Ready) load(GOOD)).profile().answers().getFirst();

        assertThat(answer.kind()).isEqualTo(ReplyKind.INTERIM);
        assertThat(answer.texts()).containsOnlyKeys("id", "en");
        assertThat(CannedAnswer.open(answer.texts().getOrDefault("id", "")))
                .containsExactly("{department}", "{place}", "{?hari}");
    }

    @Test
    void it_is_offered_only_where_its_department_and_topic_are() {
        CannedAnswer answer =
                ((LoadedCity.Ready) load(GOOD)).profile().answers().getFirst();

        assertThat(answer.fits(Set.of(PARKS), Optional.of(TREES))).isTrue();
        assertThat(answer.fits(Set.of(PARKS), Optional.empty())).isFalse();
        assertThat(answer.fits(Set.of(new DepartmentCode("roads")), Optional.of(TREES)))
                .isFalse();
    }

    @Test
    void what_is_filled_in_can_open_nothing_again() {
        String filled = CannedAnswer.filled(
                "{place} {officer}", Map.of(Placeholder.PLACE, "{officer}", Placeholder.OFFICER, "Dewi"));

        assertThat(filled).isEqualTo("(officer) Dewi");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "interim | acknowledgement | [kind: acknowledgement]",
                "department: parks | department: roads | there is no department [roads]",
                "topic: parks.trees | topic: parks.grass | there is no topic [parks.grass]",
                "{place} pada | {url} pada | {url} is not filled in here",
                "{place} pada | {tempat} pada | {tempat} is not filled in here",
                "en: | fr: | [fr] is no language of this city",
                "looked-at | Looked At | [Looked At] is no code",
                "title: | titel: | [title]"
            })
    void what_is_wrong_is_told_with_its_line(String from, String to, String problem) {
        List<Problem> problems = ((LoadedCity.Faulty) load(GOOD.replace(from, to))).problems();

        assertThat(problems).anySatisfy(found -> {
            assertThat(found.toString()).contains(AnswersFile.FILE).contains(problem);
        });
    }

    @Test
    void a_city_may_have_none() {
        assertThat(((LoadedCity.Ready) load("answers: []\n")).profile().answers())
                .isEmpty();
    }

    private static LoadedCity load(String answers) {
        ProfileFolder folder = ProfileFolder.shipped(ProfileFolder.shippedDefault())
                .with(AnswersFile.FILE, answers.getBytes(StandardCharsets.UTF_8));
        return CityProfile.load(folder, TREES::equals, PARKS::equals);
    }
}
