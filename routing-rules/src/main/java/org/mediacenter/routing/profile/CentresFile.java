package org.mediacenter.routing.profile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mediacenter.routing.GeoPoint;
import org.mediacenter.routing.Place;
import org.mediacenter.routing.place.Centre;

/// Reads `centres.tsv`, where there is one: the middle of each place of the smallest level in WGS
/// 84 degrees, and of some beyond the border.
record CentresFile(List<Centre> centres) {
    static final String FILE = "centres.tsv";
    private static final List<String> COLUMNS = List.of("code", "latitude", "longitude", "beyond");
    private static final Pattern DEGREES = Pattern.compile("-?[0-9]{1,3}([.][0-9]{1,15})?");
    private static final double MOST_LATITUDE = 90;
    private static final double MOST_LONGITUDE = 180;

    static CentresFile read(ProfileFolder folder, Map<String, Place> places, Findings findings) {
        List<Centre> centres = new ArrayList<>();
        if (folder.text(FILE).isEmpty()) {
            return new CentresFile(centres);
        }
        Set<String> above = places.values().stream()
                .flatMap(place -> place.parent().stream())
                .collect(Collectors.toSet());
        Set<String> codes = new HashSet<>();
        for (TsvRow row : TsvFile.read(folder, FILE, COLUMNS, findings)) {
            String code = row.required("code");
            checkCode(code, places, above, row);
            if (!codes.add(code)) {
                row.problem("the place [" + code + "] stands twice", "remove one of the lines");
            }
            double latitude = degrees(row, "latitude", MOST_LATITUDE);
            double longitude = degrees(row, "longitude", MOST_LONGITUDE);
            centres.add(new Centre(new GeoPoint(latitude, longitude), Optional.ofNullable(places.get(code))));
        }
        if (!codes.isEmpty()) {
            checkNoneLeftOut(codes, places, findings);
        }
        return new CentresFile(centres);
    }

    /// Where some of a district's villages are known, points leave room for the others; not where
    /// none is.
    private static void checkNoneLeftOut(Set<String> codes, Map<String, Place> places, Findings findings) {
        Map<String, List<Place>> within = places.values().stream()
                .filter(place -> place.parent().isPresent())
                .collect(Collectors.groupingBy(place -> place.parent().orElseThrow()));
        within.forEach((above, inner) -> {
            boolean smallest = inner.stream().noneMatch(place -> within.containsKey(place.code()));
            if (smallest && inner.stream().map(Place::code).noneMatch(codes::contains)) {
                findings.add(
                        FILE,
                        1,
                        "no place within [" + above + "] has its centre here",
                        "add them: points there would be taken for its neighbours'");
            }
        });
    }

    private static void checkCode(String code, Map<String, Place> places, Set<String> above, TsvRow row) {
        boolean beyond = row.flag("beyond");
        if (above.contains(code)) {
            row.problem("the place [" + code + "] has places within it", "write the centres of those");
        } else if (beyond && places.containsKey(code)) {
            row.problem("the place [" + code + "] is in places.tsv, so not beyond the border", "empty the last cell");
        } else if (!beyond && !places.containsKey(code)) {
            row.problem(
                    "the place [" + code + "] is not in places.tsv",
                    "write the code of a place, or yes under beyond where it lies beyond the border");
        }
    }

    /// 0 after a finding.
    private static double degrees(TsvRow row, String column, double most) {
        String written = row.cell(column);
        double degrees = DEGREES.matcher(written).matches() ? Double.parseDouble(written) : Double.NaN;
        if (Math.abs(degrees) <= most) {
            return degrees;
        }
        row.problem(
                "the " + column + " [" + written + "] is no number from -" + (int) most + " to " + (int) most,
                "write degrees with a dot, like -7.2575");
        return 0;
    }
}
