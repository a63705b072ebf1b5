package org.mediacenter.dashboard.leadership;

import io.vertx.core.MultiMap;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.mediacenter.dashboard.page.City;
import org.mediacenter.hub.figures.Audience;
import org.mediacenter.hub.figures.Days;
import org.mediacenter.hub.figures.Question;
import org.mediacenter.hub.figures.Slice;
import org.mediacenter.routing.DepartmentCode;
import org.mediacenter.routing.Place;

/// What an address asks for. A filter that means nothing is told of, not left out: whoever asks for the figures of one
/// department must not get those of all.
///
/// @param question with the usual days and without those filters that mean nothing
/// @param given the filters that are there, by name
/// @param wrong what means nothing, and why
record Asked(Question question, Map<String, String> given, Map<String, String> wrong) {
    static final List<String> FILTERS = List.of("from", "to", "department", "channel", "district");
    private static final int LONGEST = 60;

    /// @param more names that may stand in the address besides the filters
    static Asked of(MultiMap query, Audience audience, City city, Instant now, List<String> more) {
        Map<String, String> wrong = new TreeMap<>();
        query.names().stream()
                .filter(name -> !FILTERS.contains(name) && !more.contains(name) && !name.equals("lang"))
                .forEach(name -> wrong.put(name.substring(0, Math.min(LONGEST, name.length())), "no-such-filter"));
        Map<String, String> given = given(query);
        Days days = days(given, city, now, wrong);
        Question question = new Question(
                audience,
                days,
                department(given, audience, city, wrong),
                channel(given, wrong),
                district(given, city, wrong),
                now);
        wrong.keySet().forEach(given::remove);
        return new Asked(question, given, wrong);
    }

    private static Map<String, String> given(MultiMap query) {
        Map<String, String> given = new LinkedHashMap<>();
        for (String name : FILTERS) {
            Optional.ofNullable(query.get(name))
                    .map(String::strip)
                    .filter(value -> !value.isEmpty())
                    .ifPresent(value -> given.put(name, value));
        }
        return given;
    }

    private static Days days(Map<String, String> given, City city, Instant now, Map<String, String> wrong) {
        Days usual = Days.lately(Days.USUAL, now, city.zone());
        Optional<LocalDate> from = day(given, "from", wrong);
        Optional<LocalDate> to = day(given, "to", wrong);
        LocalDate last = to.orElseGet(
                () -> from.filter(first -> first.isAfter(usual.last())).orElse(usual.last()));
        LocalDate first = from.orElseGet(() -> last.minusDays(Days.USUAL - 1L));
        if (first.isAfter(last) || !last.minusDays(Days.MOST).isBefore(first)) {
            wrong.put("from", "1-to-" + Days.MOST + "-days");
            return usual;
        }
        return new Days(first, last, city.zone());
    }

    private static Optional<LocalDate> day(Map<String, String> given, String name, Map<String, String> wrong) {
        String text = given.getOrDefault(name, "");
        try {
            return text.isEmpty()
                    ? Optional.empty()
                    : Optional.of(LocalDate.parse(text)).filter(Asked::isOfOurTime);
        } catch (DateTimeException noDay) {
            wrong.put(name, "day");
            return Optional.empty();
        }
    }

    /// Dates beyond that cannot be compared with the days before.
    private static boolean isOfOurTime(LocalDate day) {
        if (day.getYear() < 1970 || day.getYear() > 9999) {
            throw new DateTimeException("not of our time");
        }
        return true;
    }

    private static Optional<DepartmentCode> department(
            Map<String, String> given, Audience audience, City city, Map<String, String> wrong) {
        Optional<DepartmentCode> known = city.departments().keySet().stream()
                .filter(code -> code.value().equals(given.get("department")))
                .findFirst();
        if (given.containsKey("department") && known.isEmpty()) {
            wrong.put("department", "no-such-department");
        } else if (known.isPresent() && audience.own().isPresent() && !known.equals(audience.own())) {
            wrong.put("department", "not-yours");
            return Optional.empty();
        }
        return known;
    }

    private static Optional<String> channel(Map<String, String> given, Map<String, String> wrong) {
        Optional<String> channel = Optional.ofNullable(given.get("channel"));
        if (channel.filter(name -> !name.matches("[a-z0-9-]{1,40}")).isPresent()) {
            wrong.put("channel", "name-of-a-channel");
            return Optional.empty();
        }
        return channel;
    }

    private static Optional<String> district(Map<String, String> given, City city, Map<String, String> wrong) {
        Optional<String> known = city.topPlaces().stream()
                .map(Place::code)
                .filter(code -> code.equals(given.get("district")))
                .findFirst();
        if (given.containsKey("district") && known.isEmpty()) {
            wrong.put("district", "no-such-district");
        }
        return known;
    }

    /// The page that shows the same.
    String address() {
        return given.isEmpty() ? LeadershipScreen.PATH : LeadershipScreen.PATH + "?" + query(given);
    }

    /// The page with other days.
    String address(Days days) {
        Map<String, String> other = new LinkedHashMap<>(given);
        other.put("from", days.first().toString());
        other.put("to", days.last().toString());
        return LeadershipScreen.PATH + "?" + query(other);
    }

    /// The list behind a figure.
    String list(Slice slice) {
        return list(slice, given);
    }

    /// The list behind a figure of one department.
    String list(Slice slice, DepartmentCode department) {
        Map<String, String> more = new LinkedHashMap<>(given);
        more.put("department", department.value());
        return list(slice, more);
    }

    /// The list behind a figure of other days.
    String list(Slice slice, Days days) {
        Map<String, String> other = new LinkedHashMap<>(given);
        other.put("from", days.first().toString());
        other.put("to", days.last().toString());
        return list(slice, other);
    }

    private static String list(Slice slice, Map<String, String> filters) {
        Map<String, String> all = new LinkedHashMap<>(filters);
        all.put("of", slice.code());
        return ListScreen.PATH + "?" + query(all);
    }

    String query() {
        return query(given);
    }

    private static String query(Map<String, String> named) {
        return named.entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
