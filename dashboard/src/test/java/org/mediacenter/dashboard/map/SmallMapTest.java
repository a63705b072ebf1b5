package org.mediacenter.dashboard.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.mediacenter.dashboard.map.SmallMap.Neighbour;
import org.mediacenter.routing.GeoPoint;
import org.mediacenter.routing.Place;
import org.mediacenter.routing.place.Centre;
import org.mediacenter.routing.profile.Loaded;
import org.mediacenter.routing.profile.ProfileFolder;
import org.mediacenter.routing.profile.RoutingProfile;

final class SmallMapTest {
    private static final GeoPoint HERE = new GeoPoint(-7.2, 112.7);
    private static final double METRES = 111_195;

    @Test
    void what_lies_north_is_above_and_what_lies_east_is_to_the_right() {
        SmallMap map = SmallMap.around(HERE, true, List.of(middle("Utara", 1_000, 0), middle("Timur", 0, 2_000)));

        assertThat(map.neighbours()).extracting(Neighbour::name).containsExactly("Utara", "Timur");
        Neighbour north = map.neighbours().getFirst();
        Neighbour east = map.neighbours().getLast();
        assertThat(north.x()).isEqualTo(160);
        assertThat(north.y()).isLessThan(110);
        assertThat(east.y()).isEqualTo(110);
        assertThat(east.x() - 160).isEqualTo(2 * (110 - north.y()), offset(0.2));
    }

    @Property
    void everything_drawn_is_inside_and_the_bar_tells_the_truth(
            @ForAll @DoubleRange(min = -20_000, max = 20_000) double north,
            @ForAll @DoubleRange(min = -20_000, max = 20_000) double east) {
        SmallMap map = SmallMap.around(HERE, true, List.of(middle("Ada", north, east)));
        Neighbour one = map.neighbours().getFirst();

        assertThat(one.x()).isBetween(0.0, 320.0);
        assertThat(one.y()).isBetween(0.0, 220.0);
        double drawn = Math.hypot(one.x() - 160, one.y() - 110);
        double told = Math.hypot(north, east) / map.metres() * map.bar();
        assertThat(drawn).isEqualTo(told, offset(2.0));
    }

    @Test
    void every_middle_of_the_shipped_profile_is_drawn_with_neighbours() {
        RoutingProfile profile =
                ((Loaded.Ready) RoutingProfile.load(ProfileFolder.shipped(ProfileFolder.shippedDefault()))).profile();
        List<Centre> middles = profile.placeFinder().middles();

        assertThat(middles).hasSizeGreaterThan(100).allSatisfy(middle -> {
            SmallMap map = SmallMap.around(middle.point(), false, middles);
            assertThat(map.neighbours()).hasSize(7);
            assertThat(map.bar()).isBetween(5.0, 107.0);
        });
    }

    @Test
    void a_name_that_would_cover_a_nearer_ones_is_left_out_and_none_leaves_the_map() {
        SmallMap map = SmallMap.around(
                HERE,
                true,
                List.of(middle("Dekat", 0, 900), middle("Di belakangnya", 40, 1_000), middle("Jauh", 3_000, 0)));

        assertThat(map.neighbours()).extracting(Neighbour::named).containsExactly(true, false, true);
        Neighbour edge = SmallMap.around(HERE, true, List.of(middle("Ujung timur yang panjang sekali", 0, 500)))
                .neighbours()
                .getFirst();
        assertThat(edge.left()).isTrue();
    }

    @Test
    void the_way_to_another_map_names_the_point_and_nothing_else() {
        assertThat(SmallMap.around(HERE, true, List.of()).elsewhere())
                .isEqualTo("https://www.openstreetmap.org/?mlat=-7.20000&mlon=112.70000#map=17/-7.20000/112.70000");
    }

    private static Centre middle(String name, double north, double east) {
        GeoPoint point = new GeoPoint(
                HERE.latitude() + north / METRES,
                HERE.longitude() + east / METRES / Math.cos(Math.toRadians(HERE.latitude())));
        return new Centre(point, Optional.of(new Place(name, "kelurahan", name, Optional.empty())));
    }
}
