package org.mediacenter.routing.place;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mediacenter.routing.GeoPoint;

/// Coordinates typed or pasted into a text: `-7.2575, 112.7521`, or a link to a map with `@-7.2575,112.7521`.
///
/// Two numbers of four decimals and more, as maps write them; prices have three. The pattern never goes back over what
/// it took, and its parts are short, so it is linear in the text.
final class TypedPoint {
    private static final Pattern PAIR = Pattern.compile(
            "(?<![0-9.])(-?[0-9]{1,3}+[.][0-9]{4,15}+)(?:,|%2C|;| )[ ]{0,2}+(-?[0-9]{1,3}+[.][0-9]{4,15}+)");
    private static final double MOST_LATITUDE = 90;
    private static final double MOST_LONGITUDE = 180;

    private TypedPoint() {}

    /// Latitude comes first; where only the other order is a point on the earth, that is meant.
    static Optional<GeoPoint> in(String text) {
        Matcher pair = PAIR.matcher(text);
        if (text.indexOf('.') < 0 || !pair.find()) {
            return Optional.empty();
        }
        double first = Double.parseDouble(pair.group(1));
        double second = Double.parseDouble(pair.group(2));
        return point(first, second).or(() -> point(second, first));
    }

    private static Optional<GeoPoint> point(double latitude, double longitude) {
        boolean onEarth = Math.abs(latitude) <= MOST_LATITUDE && Math.abs(longitude) <= MOST_LONGITUDE;
        return onEarth ? Optional.of(new GeoPoint(latitude, longitude)) : Optional.empty();
    }
}
