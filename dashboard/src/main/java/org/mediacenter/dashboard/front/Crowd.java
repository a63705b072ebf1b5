package org.mediacenter.dashboard.front;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mediacenter.dashboard.page.City;
import org.mediacenter.dashboard.worklist.Reckoning;
import org.mediacenter.hub.account.Account;
import org.mediacenter.hub.account.Sight;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.Status;
import org.mediacenter.hub.history.Summary;
import org.mediacenter.hub.worklist.Row;
import org.mediacenter.hub.worklist.Worklist;

/// Complaints of one place and topic for which nobody did anything yet, and that stand under no incident.
///
/// @param topic code of their topic; empty where routing could not tell
/// @param place code of the district; empty where nobody said where
/// @param unsorted how many of them no department has
/// @param oldest when the first of them came
public record Crowd(String topic, String place, List<ComplaintNumber> numbers, int unsorted, Instant oldest) {
    public Crowd {
        numbers = List.copyOf(numbers);
    }

    private record Key(String topic, String place) {}

    /// What waits, the largest first, as far as an account sees it. A danger to life stands in no crowd: it is
    /// handed over by itself.
    static List<Crowd> all(Worklist worklist, Sight sight, Account account, Reckoning reckoning) {
        return worklist.rows().stream()
                .filter(row -> waits(row.summary()) && sight.sees(account, row.summary()))
                .collect(Collectors.groupingBy(row -> key(row.summary(), reckoning)))
                .entrySet()
                .stream()
                .map(crowd -> of(crowd.getKey(), crowd.getValue()))
                .sorted(Comparator.comparingInt(Crowd::size)
                        .reversed()
                        .thenComparing(Crowd::oldest)
                        .thenComparing(Crowd::topic)
                        .thenComparing(Crowd::place))
                .toList();
    }

    static boolean waits(Summary summary) {
        return !summary.isRinging()
                && summary.incident().isEmpty()
                && switch (summary.status()) {
                    case RECEIVED, TRIAGE, ASSIGNED -> true;
                    default -> false;
                };
    }

    private static Key key(Summary summary, Reckoning reckoning) {
        return new Key(
                summary.topic().map(topic -> topic.value()).orElse(""),
                summary.place().map(reckoning::topPlace).orElse(""));
    }

    private static Crowd of(Key key, List<Row> rows) {
        return new Crowd(
                key.topic(),
                key.place(),
                rows.stream().map(Row::number).sorted().toList(),
                (int) rows.stream()
                        .filter(row -> row.summary().status() != Status.ASSIGNED)
                        .count(),
                rows.stream()
                        .map(row -> row.summary().acceptedAt())
                        .min(Comparator.naturalOrder())
                        .orElse(Instant.EPOCH));
    }

    static String name(String topic, String place) {
        return topic + '|' + place;
    }

    String name() {
        return name(topic, place);
    }

    public int size() {
        return numbers.size();
    }

    public String topicName(City city) {
        return Optional.of(topic)
                .filter(code -> !code.isEmpty())
                .flatMap(code -> city.topics().values().stream()
                        .filter(known -> known.code().value().equals(code))
                        .findFirst())
                .map(known -> city.topicName(known.code()))
                .orElse("");
    }

    public String placeName(City city) {
        return place.isEmpty() ? "" : city.placeShortName(place);
    }

    /// The list of them on the desk, all picked, so that one deed does for all.
    ///
    /// @param unsorted only those no department has
    public String address(boolean unsorted) {
        StringBuilder address = new StringBuilder("/desk?pick=all");
        address.append(unsorted ? "&queue=triage" : "&status=ASSIGNED");
        if (!topic.isEmpty()) {
            address.append("&topic=").append(URLEncoder.encode(topic, StandardCharsets.UTF_8));
        }
        if (!place.isEmpty()) {
            address.append("&kecamatan=").append(URLEncoder.encode(place, StandardCharsets.UTF_8));
        }
        return address.toString();
    }
}
