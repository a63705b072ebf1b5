package org.mediacenter.routing.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.mediacenter.routing.ComplaintText;
import org.mediacenter.routing.Place;

/// `centres.tsv` of the invented profile, as its author may get it wrong.
class CentresFileTest {
    @Test
    void every_bad_line_is_told_with_its_remedy() {
        assertThat(problems(
                        "99.01.01.2001\t-12.00\t106.00",
                        "99.01.01.2001\t-12.00\t106.00",
                        "99.09.09.2001\t-12.00\t106.00",
                        "99.01.01\t-12.00\t106.00",
                        "99.01.01.2002\t-90.0001\t106.03",
                        "99.01.01.2003\t-12.03\t181",
                        "99.01.02.2001\t-12,10\tNaN",
                        "99.01.02.2002\t\t1e2",
                        "99.01.02.2003\t-12.13\t106.11\tyes",
                        "99.02.01.2001\t-12.13\t106.11\tmaybe",
                        "99.02.01.2002\t-12.13\t106.11\tyes"))
                .containsExactly(
                        "centres.tsv:3: the place [99.01.01.2001] stands twice; remove one of the lines",
                        "centres.tsv:4: the place [99.09.09.2001] is not in places.tsv; write the code of a place, or"
                                + " yes under beyond where it lies beyond the border",
                        "centres.tsv:5: the place [99.01.01] has places within it; write the centres of those",
                        "centres.tsv:6: the latitude [-90.0001] is no number from -90 to 90; write degrees with a dot,"
                                + " like -7.2575",
                        "centres.tsv:7: the longitude [181] is no number from -180 to 180; write degrees with a dot,"
                                + " like -7.2575",
                        "centres.tsv:8: the latitude [-12,10] is no number from -90 to 90; write degrees with a dot,"
                                + " like -7.2575",
                        "centres.tsv:8: the longitude [NaN] is no number from -180 to 180; write degrees with a dot,"
                                + " like -7.2575",
                        "centres.tsv:9: the latitude [] is no number from -90 to 90; write degrees with a dot,"
                                + " like -7.2575",
                        "centres.tsv:9: the longitude [1e2] is no number from -180 to 180; write degrees with a dot,"
                                + " like -7.2575",
                        "centres.tsv:10: the place [99.01.02.2003] is in places.tsv, so not beyond the border;"
                                + " empty the last cell",
                        "centres.tsv:11: the cell [beyond] says [maybe]; write yes or no",
                        "centres.tsv:11: the place [99.02.01.2001] is not in places.tsv; write the code of a place, or"
                                + " yes under beyond where it lies beyond the border");
    }

    @Test
    void a_district_of_which_no_village_has_a_centre_is_told() {
        assertThat(problems("99.01.01.2001\t-12.00\t106.00"))
                .containsExactly("centres.tsv:1: no place within [99.01.02] has its centre here; add them: points there"
                        + " would be taken for its neighbours'");
    }

    @Test
    void a_profile_may_do_without() {
        ProfileFolder without = ProfileFolder.shipped("contoh").with("centres.tsv", lines());

        assertThat(Profiles.ready(without).placeFinder().find(ComplaintText.of("-12.0000, 106.0000")))
                .matches(where -> where.places().isEmpty() && where.point().isPresent());
    }

    @Test
    void every_village_of_the_shipped_profile_but_one_is_found_at_its_centre() {
        RoutingProfile profile = Profiles.shipped();
        String file = ProfileFolder.shipped(profile.name()).text("centres.tsv").orElseThrow();
        List<String[]> rows = file.lines()
                .filter(line -> line.startsWith("35.") && !line.endsWith("yes"))
                .map(line -> line.split("\t", -1))
                .toList();

        assertThat(rows).hasSize(152);
        assertThat(rows)
                .allSatisfy(row -> assertThat(profile.placeFinder()
                                .find(ComplaintText.of(row[1] + ", " + row[2]))
                                .atPoint()
                                .getFirst()
                                .code())
                        .isEqualTo(row[0]));
        assertThat(profile.places().values().stream()
                        .filter(place -> place.level().equals("kelurahan"))
                        .filter(place -> rows.stream().noneMatch(row -> row[0].equals(place.code())))
                        .map(Place::name))
                .containsExactly("Tanjung Perak");
    }

    private static List<String> problems(String... rows) {
        return Profiles.problems(ProfileFolder.shipped("contoh").with("centres.tsv", lines(rows))).stream()
                .map(Problem::toString)
                .toList();
    }

    private static byte[] lines(String... rows) {
        return List.of(rows).stream()
                .collect(Collectors.joining("\n", "code\tlatitude\tlongitude\tbeyond\n", "\n"))
                .getBytes(StandardCharsets.UTF_8);
    }
}
