package org.mediacenter.dashboard.worklist;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mediacenter.dashboard.page.City;
import org.mediacenter.hub.mention.Mentions;
import org.mediacenter.routing.Place;

/// What filters mean here and now: which day it is in the city, and which place lies in which.
///
/// @param mentions who is mentioned where and has not looked yet
public record Reckoning(City city, Instant now, Mentions mentions) {
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T[0-9:.,+Zz-]{3,30}");

    /// Where a day or a moment begins; empty where the text is neither.
    public Optional<Instant> from(String text) {
        return day(text).map(this::start).or(() -> moment(text));
    }

    /// The first instant after a day, or a moment itself.
    public Optional<Instant> until(String text) {
        return day(text).map(day -> start(day.plusDays(1))).or(() -> moment(text));
    }

    Instant endOfToday() {
        return start(LocalDate.ofInstant(now, zone()).plusDays(1));
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(zone()).toInstant();
    }

    private ZoneId zone() {
        return city.zone();
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return DATE.matcher(text).matches() ? Optional.of(LocalDate.parse(text)) : Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> moment(String text) {
        try {
            return MOMENT.matcher(text).matches()
                    ? Optional.of(OffsetDateTime.parse(text).toInstant())
                    : Optional.empty();
        } catch (DateTimeException noSuchMoment) {
            return Optional.empty();
        }
    }

    /// Whether the profile has that place.
    public boolean knowsPlace(String code) {
        return city.places().containsKey(code);
    }

    /// The codes of a place and of all places in it.
    Set<String> within(String code) {
        return city.places().values().stream()
                .filter(place -> isWithin(place, code))
                .map(Place::code)
                .collect(Collectors.toUnmodifiableSet());
    }

    private boolean isWithin(Place place, String code) {
        return place.code().equals(code)
                || above(place).filter(parent -> isWithin(parent, code)).isPresent();
    }

    private Optional<Place> above(Place place) {
        return place.parent()
                .flatMap(parent -> Optional.ofNullable(city.places().get(parent)));
    }

    /// The place of the highest level that a place lies in, itself where there is none above.
    public String topPlace(String code) {
        return city.topPlace(code);
    }
}
