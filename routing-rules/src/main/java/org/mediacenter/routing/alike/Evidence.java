package org.mediacenter.routing.alike;

import java.util.Optional;
import java.util.Set;
import org.mediacenter.routing.GeoPoint;

/// What place, street and topic say about whether two complaints are about one matter, beside their words. Pure.
///
/// @param apart whether they cannot be: each tells another place
/// @param weight what is added to how close their words are
/// @param metres between their points, where both have one
record Evidence(boolean apart, double weight, boolean samePlace, boolean sameTopic, Optional<Integer> metres) {
    private static final double SAME_PLACE = 0.3;
    private static final double PLACE_WITHIN = 0.15;
    private static final double SAME_SPOT = 0.35;
    private static final double NEAR_SPOT = 0.2;
    private static final double SAME_TOPIC = 0.1;
    private static final double OTHER_DEPARTMENT = -0.1;
    private static final double OTHER_STREET = -0.3;
    private static final int SPOT_METRES = 150;
    private static final int NEAR_METRES = 500;
    private static final int APART_METRES = 1_500;

    private static final Evidence APART = new Evidence(true, 0, false, false, Optional.empty());

    static Evidence of(OpenMatter one, OpenMatter other) {
        if (one.apart() != other.apart()) {
            return APART;
        }
        Optional<Integer> metres = one.point().flatMap(here -> other.point().map(there -> metres(here, there)));
        boolean apart = metres.map(far -> far > APART_METRES).orElseGet(() -> apart(one.places(), other.places()));
        if (apart) {
            return APART;
        }
        boolean samePlace = one.places().stream().anyMatch(other.places()::contains);
        boolean sameTopic = one.topic().isPresent() && one.topic().equals(other.topic());
        double weight = Math.max(
                        place(one, other, samePlace), metres.map(Evidence::spot).orElse(0.0))
                + (sameTopic ? SAME_TOPIC : 0)
                + (isOfOtherDepartment(one, other) ? OTHER_DEPARTMENT : 0)
                + (isInOtherStreet(one, other) ? OTHER_STREET : 0);
        return new Evidence(false, weight, samePlace, sameTopic, metres);
    }

    /// Whether each names places and none of the one's has to do with the other's.
    static boolean apart(Set<String> some, Set<String> others) {
        return !some.isEmpty()
                && !others.isEmpty()
                && some.stream().noneMatch(code -> others.stream().anyMatch(other -> isRelated(code, other)));
    }

    static boolean isRelated(String code, String other) {
        return code.equals(other) || OpenMatter.lies(code, other) || OpenMatter.lies(other, code);
    }

    private static double place(OpenMatter one, OpenMatter other, boolean same) {
        boolean told = !one.places().isEmpty() && !other.places().isEmpty();
        return same ? SAME_PLACE : told ? PLACE_WITHIN : 0;
    }

    private static double spot(int metres) {
        return metres <= SPOT_METRES ? SAME_SPOT : metres <= NEAR_METRES ? NEAR_SPOT : 0;
    }

    private static boolean isOfOtherDepartment(OpenMatter one, OpenMatter other) {
        return one.department().isPresent()
                && other.department().isPresent()
                && !one.department().equals(other.department());
    }

    /// A text names one street as its own and may tell others by the way.
    static boolean isInOtherStreet(OpenMatter one, OpenMatter other) {
        return !one.street().isEmpty()
                && !other.street().isEmpty()
                && one.street().stream()
                        .noneMatch(name ->
                                other.street().contains(name) || other.words().contains(name))
                && other.street().stream().noneMatch(one.words()::contains);
    }

    static int metres(GeoPoint here, GeoPoint there) {
        return (int) Math.round(here.metresTo(there));
    }
}
