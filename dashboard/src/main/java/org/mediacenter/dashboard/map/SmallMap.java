package org.mediacenter.dashboard.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.mediacenter.routing.GeoPoint;
import org.mediacenter.routing.Place;
import org.mediacenter.routing.place.Centre;

/// A point and the places around it on a plane, north up. Pure.
///
/// @param exact whether the point is where somebody said it is; else it is the middle of its place
/// @param neighbours the nearest first
/// @param metres how far the scale's bar reaches
/// @param bar its length in the units of the drawing
/// @param elsewhere address of this point on a public map; opened by a person only
public record SmallMap(boolean exact, List<Neighbour> neighbours, int metres, double bar, String elsewhere) {
    public static final int WIDTH = 320;
    public static final int HEIGHT = 220;
    private static final int MOST = 7;
    private static final int MARGIN = 30;
    private static final double METRES_PER_DEGREE = 111_195;
    /// Of one letter and one line of a name, and what is left free beside them.
    private static final double LETTER = 5.6;

    private static final double LINE = 11;
    private static final double GAP = 8;
    private static final double LEAST_METRES = 400;
    private static final List<Integer> BARS = List.of(5_000, 2_000, 1_000, 500, 200, 100, 50);

    /// A place beside the point.
    ///
    /// @param named whether there is room for its name; a nearer one's has it first
    /// @param left whether its name stands to the left of it
    public record Neighbour(String name, double x, double y, boolean named, boolean left) {
        private Neighbour unnamed() {
            return new Neighbour(name, x, y, false, left);
        }

        private double from() {
            return left ? x - GAP - width() : x;
        }

        private double width() {
            return name.length() * LETTER;
        }

        private boolean covers(Neighbour other) {
            return named
                    && Math.abs(y - other.y) < LINE
                    && from() < other.from() + other.width() + GAP
                    && other.from() < from() + width() + GAP;
        }
    }

    private record Near(Place place, GeoPoint point, double metres) {}

    /// Around this point, drawn so that the nearest places are just inside.
    public static SmallMap around(GeoPoint point, boolean exact, List<Centre> middles) {
        List<Near> near = middles.stream()
                .flatMap(middle -> middle.place().stream()
                        .map(place ->
                                new Near(place, middle.point(), middle.point().metresTo(point))))
                .sorted(Comparator.comparingDouble(Near::metres))
                .limit(MOST)
                .toList();
        double farthest = near.isEmpty() ? LEAST_METRES : near.getLast().metres();
        double scale = (HEIGHT / 2.0 - MARGIN) / Math.max(LEAST_METRES, farthest);
        int metres = BARS.stream()
                .filter(length -> length * scale <= WIDTH / 3.0)
                .findFirst()
                .orElse(BARS.getLast());
        return new SmallMap(
                exact,
                named(near.stream().map(one -> neighbour(one, point, scale)).toList()),
                metres,
                rounded(metres * scale),
                elsewhere(point));
    }

    private static Neighbour neighbour(Near near, GeoPoint middle, double scale) {
        double east = (near.point().longitude() - middle.longitude())
                * METRES_PER_DEGREE
                * Math.cos(Math.toRadians(middle.latitude()));
        double north = (near.point().latitude() - middle.latitude()) * METRES_PER_DEGREE;
        double x = WIDTH / 2.0 + east * scale;
        String name = near.place().name();
        boolean outwards = x < WIDTH / 2.0 && x > name.length() * LETTER + GAP;
        boolean left = outwards || x > WIDTH - name.length() * LETTER - GAP;
        return new Neighbour(name, rounded(x), rounded(HEIGHT / 2.0 - north * scale), true, left);
    }

    private static List<Neighbour> named(List<Neighbour> nearestFirst) {
        List<Neighbour> drawn = new ArrayList<>();
        nearestFirst.forEach(
                one -> drawn.add(drawn.stream().anyMatch(nearer -> nearer.covers(one)) ? one.unnamed() : one));
        return List.copyOf(drawn);
    }

    private static double rounded(double value) {
        return Math.round(value * 10) / 10.0;
    }

    private static String elsewhere(GeoPoint point) {
        return String.format(
                Locale.ROOT,
                "https://www.openstreetmap.org/?mlat=%1$.5f&mlon=%2$.5f#map=17/%1$.5f/%2$.5f",
                point.latitude(),
                point.longitude());
    }

    /// The bar's length as people say it.
    public String length() {
        return metres >= 1_000 ? metres / 1_000 + " km" : metres + " m";
    }
}
