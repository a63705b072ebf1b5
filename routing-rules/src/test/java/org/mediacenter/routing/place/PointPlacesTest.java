package org.mediacenter.routing.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mediacenter.routing.ComplaintText;
import org.mediacenter.routing.GeoPoint;
import org.mediacenter.routing.PlaceFound;
import org.mediacenter.routing.Whereabouts;
import org.mediacenter.routing.profile.Profiles;

/// What a point tells beside the words, at the centres the shipped profile has: `*` marks what the
/// point told or decided.
class PointPlacesTest {
    private static final String JAGIR = "-7.3067, 112.7439";

    private final PlaceFinder finder = Profiles.shipped().placeFinder();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "banjir                  | Jagir!*",
                "banjir di Kebraon       | Kebraon!",
                "banjir di kec. Rungkut  | Rungkut!",
                "banjir di kel. Jagir    | Jagir!",
                "banjir di kec Wonokromo | Wonokromo! Jagir!*",
                "banjir di Wonorejo      | Wonorejo? Wonorejo?",
                "jl. Ketintang macet     | Jagir!* Ketintang?",
                "di ujung gang gelap     | Jagir!*",
            })
    void the_words_count_before_the_point(String text, String places) {
        assertThat(found(text, JAGIR)).isEqualTo(places);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-7.3135, 112.8314 | 35.78.03.1005",
                "-7.2708, 112.7317 | 35.78.05.1005",
            })
    void the_point_decides_between_places_of_one_name(String point, String code) {
        Whereabouts where = find("banjir di wonorejo parah", point);

        assertThat(where.places())
                .singleElement()
                .isEqualTo(new PlaceFound(Profiles.shipped().place(code).orElseThrow(), 10, 18, true, true));
    }

    @Example
    void an_address_counts_before_the_point_too() {
        Whereabouts where = finder.find(new ComplaintText(
                "banjir", Optional.of("Kebraon"), Optional.of(new GeoPoint(-7.3067, 112.7439)), Optional.empty()));

        assertThat(where.place().orElseThrow().name()).isEqualTo("Kebraon");
        assertThat(where.atPoint()).isEmpty();
    }

    @Example
    void between_villages_the_nearest_are_kept_and_what_lies_around_them_is_certain() {
        Whereabouts invented =
                Profiles.invented().placeFinder().find(ComplaintText.of("jalan rusak -12.1000, 106.1150"));

        assertThat(invented.place().orElseThrow().name()).isEqualTo("Padang Jati");
        assertThat(invented.perhaps()).isEmpty();
        assertThat(invented.atPoint()).extracting(place -> place.name()).contains("Watu Lumbung", "Sumber Pelangi");
    }

    /// Perak Timur and Perak Utara, of which Tanjung Perak was made, whose centre nobody has.
    @ParameterizedTest
    @CsvSource({"-7.2284, 112.7324", "-7.2057, 112.7280"})
    void where_a_village_without_a_centre_may_lie_no_village_is_certain(double latitude, double longitude) {
        Whereabouts where = find("banjir", latitude + ", " + longitude);

        assertThat(where.atPoint()).extracting(place -> place.name()).contains("Tanjung Perak");
        assertThat(where.places())
                .filteredOn(PlaceFound::certain)
                .allMatch(found -> found.place().name().equals("Pabean Cantian"));
    }

    @Example
    void what_lies_far_out_or_across_the_border_is_nowhere() {
        assertThat(find("banjir", "-7.9800, 112.6300").places()).isEmpty();
        assertThat(find("banjir", "-90.0000, 0.0000").places()).isEmpty();
        assertThat(find("banjir", "-7.3481, 112.7184").places())
                .filteredOn(PlaceFound::certain)
                .isEmpty();
    }

    @Property(tries = 300)
    void any_text_and_any_point_have_an_answer(
            @ForAll @StringLength(max = 60) String text,
            @ForAll @DoubleRange(min = -90, max = 90) double latitude,
            @ForAll @DoubleRange(min = -180, max = 180) double longitude) {
        Whereabouts where = finder.find(new ComplaintText(
                text + " wonorejo",
                Optional.empty(),
                Optional.of(new GeoPoint(latitude, longitude)),
                Optional.empty()));

        assertThat(where.places()).isNotEmpty();
        assertThat(where.point()).isPresent();
    }

    private Whereabouts find(String text, String point) {
        String[] degrees = point.split(", ", -1);
        return finder.find(new ComplaintText(
                text,
                Optional.empty(),
                Optional.of(new GeoPoint(Double.parseDouble(degrees[0]), Double.parseDouble(degrees[1]))),
                Optional.empty()));
    }

    private String found(String text, String point) {
        return find(text, point).places().stream()
                .map(found -> found.place().name() + (found.certain() ? "!" : "?") + (found.byPoint() ? "*" : ""))
                .collect(Collectors.joining(" "));
    }
}
