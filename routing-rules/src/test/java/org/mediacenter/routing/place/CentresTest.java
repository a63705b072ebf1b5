package org.mediacenter.routing.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mediacenter.routing.GeoPoint;
import org.mediacenter.routing.Place;
import org.mediacenter.routing.PlaceFound;

/// Villages on a line along the equator, a hundredth of a degree (1.1 km) from one another.
class CentresTest {
    private static final Place NORTH = new Place("9.1", "kecamatan", "North", Optional.empty());
    private static final Place SOUTH = new Place("9.2", "kecamatan", "South", Optional.empty());
    private static final Place ANU = village("9.1.1", NORTH);
    private static final Place BARU = village("9.1.2", NORTH);
    private static final Place CANDI = village("9.2.1", SOUTH);
    private static final Place DADAP = village("9.2.2", SOUTH);
    private static final List<Place> ALL = List.of(NORTH, SOUTH, ANU, BARU, CANDI, DADAP);
    private static final List<Centre> LINE =
            List.of(centre(0, ANU), centre(0.01, BARU), centre(0.02, CANDI), centre(0.03, DADAP));

    @ParameterizedTest
    @CsvSource({
        "0, 9.1.1!",
        "0.003, 9.1.1!",
        "-0.009, 9.1.1!",
        "0.0034, 9.1! 9.1.1? 9.1.2?",
        "0.007, 9.1.2!",
        "0.0145, 9.1.2? 9.2.1?",
        "0.0249, 9.2! 9.2.1? 9.2.2?",
        "0.049, 9.2! 9.2.2? 9.2.1?",
        "0.06, ''",
        "-0.05, ''"
    })
    void a_village_is_certain_where_every_other_is_twice_as_far_and_its_district_where_all_lie_in_it(
            double east, String expected) {
        assertThat(found(new Centres(LINE, ALL), east)).isEqualTo(expected);
    }

    @Example
    void near_a_village_whose_centre_nobody_knows_only_the_district_is_certain() {
        Centres centres = new Centres(LINE.subList(0, 3), ALL);

        assertThat(found(centres, 0.02)).isEqualTo("9.2! 9.2.1? 9.2.2?");
        assertThat(found(centres, 0)).isEqualTo("9.1.1!");
    }

    @Example
    void what_may_lie_beyond_the_border_is_not_certain_and_what_does_is_nowhere() {
        Centres centres = new Centres(List.of(LINE.get(0), LINE.get(1), new Centre(at(0.02), Optional.empty())), ALL);

        assertThat(found(centres, 0.01)).isEqualTo("9.1.2!");
        assertThat(found(centres, 0.0145)).isEqualTo("9.1.2?");
        assertThat(found(centres, 0.0155)).isEqualTo("9.1.2?");
        assertThat(found(centres, 0.02)).isEmpty();
    }

    @Example
    void without_centres_or_with_one_alone_nothing_is_told() {
        assertThat(found(new Centres(List.of(), ALL), 0)).isEmpty();
        assertThat(found(new Centres(LINE.subList(0, 1), ALL), 0.0001)).isEmpty();
    }

    @Property
    void at_a_centre_its_village_is_the_nearest(@ForAll("manyPoints") List<GeoPoint> points) {
        List<Centre> centres = points.stream()
                .distinct()
                .map(point -> new Centre(point, Optional.of(village("9.1." + points.indexOf(point), NORTH))))
                .toList();
        Centres read = new Centres(
                centres,
                centres.stream().flatMap(centre -> centre.place().stream()).toList());

        assertThat(centres).allSatisfy(centre -> {
            Place own = centre.place().orElseThrow();
            assertThat(read.at(centre.point()).places())
                    .contains(own)
                    .allMatch(place ->
                            place.equals(own) || pointOf(place, centres).metresTo(centre.point()) == 0);
        });
    }

    private static GeoPoint pointOf(Place place, List<Centre> centres) {
        return centres.stream()
                .filter(centre -> centre.place().filter(place::equals).isPresent())
                .findFirst()
                .orElseThrow()
                .point();
    }

    @Property
    void it_is_as_far_there_as_back(@ForAll("points") GeoPoint here, @ForAll("points") GeoPoint there) {
        assertThat(here.metresTo(there)).isEqualTo(there.metresTo(here)).isGreaterThanOrEqualTo(0);
        assertThat(here.metresTo(here)).isZero();
    }

    @Property
    void any_point_on_earth_has_an_answer(@ForAll("points") GeoPoint point) {
        Nearby nearby = new Centres(LINE, ALL).at(point);

        assertThat(nearby.places()).doesNotHaveDuplicates().allMatch(ALL::contains);
        assertThat(nearby.found()).hasSizeLessThanOrEqualTo(5).allMatch(PlaceFound::byPoint);
    }

    /// Also across the date line.
    @Property
    void turning_the_earth_changes_nothing(
            @ForAll @DoubleRange(min = -0.04, max = 0.07) double east,
            @ForAll @DoubleRange(min = -180, max = 179.9) double turn) {
        List<Centre> turned = LINE.stream()
                .map(centre -> new Centre(at(wrapped(centre.point().longitude() + turn)), centre.place()))
                .toList();

        double far = at(east).metresTo(LINE.getFirst().point());
        double farTurned = at(wrapped(east + turn)).metresTo(turned.getFirst().point());

        assertThat(farTurned).isCloseTo(far, within(0.01));
    }

    @Provide
    Arbitrary<GeoPoint> points() {
        Arbitrary<Double> latitudes = Arbitraries.oneOf(
                Arbitraries.doubles().between(-90, 90), Arbitraries.of(-90.0, 90.0, 0.0, -0.0, -7.25));
        Arbitrary<Double> longitudes = Arbitraries.oneOf(
                Arbitraries.doubles().between(-180, 180), Arbitraries.of(-180.0, 180.0, 0.0, 0.015, 112.75));
        return Combinators.combine(latitudes, longitudes).as(GeoPoint::new);
    }

    @Provide
    Arbitrary<List<GeoPoint>> manyPoints() {
        return points().list().ofMinSize(2).ofMaxSize(30);
    }

    private static double wrapped(double longitude) {
        return longitude > 180 ? longitude - 360 : longitude < -180 ? longitude + 360 : longitude;
    }

    private static String found(Centres centres, double east) {
        return centres.at(at(east)).found().stream()
                .map(found -> found.place().code() + (found.certain() ? "!" : "?"))
                .reduce((one, other) -> one + " " + other)
                .orElse("");
    }

    private static GeoPoint at(double east) {
        return new GeoPoint(0, east);
    }

    private static Centre centre(double east, Place place) {
        return new Centre(at(east), Optional.of(place));
    }

    private static Place village(String code, Place above) {
        return new Place(code, "desa", "Desa " + code, Optional.of(above.code()));
    }
}
