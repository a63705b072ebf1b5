package org.mediacenter.dashboard.audit;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mediacenter.dashboard.web.Visit;
import org.mediacenter.hub.account.AuditReader.Filter;

/// What the fields above the audit log ask for.
///
/// @param fields as they were written, by name
record Asked(Map<String, String> fields) {
    private static final List<String> NAMES = List.of("who", "what", "whom", "from", "to");

    static Asked in(Visit visit) {
        Map<String, String> fields = new LinkedHashMap<>();
        NAMES.forEach(name -> fields.put(name, visit.query(name)));
        return new Asked(fields);
    }

    private String field(String name) {
        return fields.getOrDefault(name, "");
    }

    /// Empty where a day is none.
    Optional<Filter> filter(ZoneId zone) {
        try {
            return Optional.of(new Filter(
                    field("what"),
                    field("who"),
                    field("whom"),
                    day(field("from"), 0, zone),
                    day(field("to"), 1, zone)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> day(String text, int later, ZoneId zone) {
        return Optional.of(text)
                .filter(written -> !written.isEmpty())
                .map(written -> LocalDate.parse(written)
                        .plusDays(later)
                        .atStartOfDay(zone)
                        .toInstant());
    }

    /// As a part of an address; empty where nothing was asked for.
    String query() {
        return fields.entrySet().stream()
                .filter(field -> !field.getValue().isEmpty())
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /// An address with these fields.
    String at(String path) {
        return fields.values().stream().allMatch(String::isEmpty) ? path : path + "?" + query();
    }
}
