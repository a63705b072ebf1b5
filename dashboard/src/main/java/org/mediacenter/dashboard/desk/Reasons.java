package org.mediacenter.dashboard.desk;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mediacenter.dashboard.deed.Deeds;
import org.mediacenter.dashboard.desk.CasePage.Choice;
import org.mediacenter.dashboard.desk.CasePage.Why;
import org.mediacenter.dashboard.page.City;
import org.mediacenter.dashboard.page.Frame;
import org.mediacenter.hub.complaint.Complaint;
import org.mediacenter.hub.complaint.ComplaintEvent.Alternative;
import org.mediacenter.hub.complaint.ComplaintEvent.Because;
import org.mediacenter.hub.complaint.ComplaintEvent.Classified;
import org.mediacenter.routing.TopicCode;

/// Why routing decided as it did, in words.
final class Reasons {
    private static final int PER_PERCENT = 10;
    private static final String WORD = "word";

    private Reasons() {}

    /// @param similar numbers of past complaints the reader may see
    static Why why(Frame frame, Complaint complaint, Set<String> similar) {
        Optional<Classified> classified = complaint.matter().classified();
        if (classified.isEmpty()) {
            return new Why(frame.say("case.reasons.none"), List.of(), List.of(), List.of());
        }
        Classified read = classified.get();
        Optional<String> text = complaint.received().text().text();
        return new Why(
                frame.say(read.sure() ? "case.reasons.sure" : "case.reasons.unsure", read.confidence() / PER_PERCENT),
                reasons(frame, read, text),
                similar(read, similar),
                others(complaint).map(other -> words(frame, other)).toList());
    }

    /// What stands beside a word routing points at.
    static String title(Frame frame, Because because) {
        return because.explanation().isEmpty() ? frame.say("case.reasons") : because.explanation();
    }

    static List<Choice> guesses(Frame frame, Complaint complaint) {
        return others(complaint)
                .map(other -> new Choice(other.department().value(), words(frame, other)))
                .toList();
    }

    /// What routing considered besides who has it now.
    private static Stream<Alternative> others(Complaint complaint) {
        return complaint.matter().classified().stream()
                .flatMap(read -> read.alternatives().stream())
                .filter(other -> complaint
                        .holding()
                        .lead()
                        .filter(other.department()::equals)
                        .isEmpty());
    }

    /// The words of the text in one line, in its order, then every other reason on its own.
    private static List<String> reasons(Frame frame, Classified read, Optional<String> text) {
        String words = read.because().stream()
                .filter(because -> because.sort().equals(WORD))
                .sorted(Comparator.comparingInt(Because::from))
                .map(because -> pointedAt(because, text))
                .distinct()
                .collect(Collectors.joining(", "));
        Stream<String> rest = read.because().stream()
                .filter(because ->
                        !because.sort().equals(WORD) && !because.sort().equals(Deeds.SIMILAR))
                .map(because -> reason(frame, because))
                .distinct();
        Stream<String> line = words.isEmpty() ? Stream.empty() : Stream.of(frame.say("case.reason.word", words));
        return Stream.concat(rest, line).toList();
    }

    private static List<String> similar(Classified read, Set<String> seen) {
        return read.because().stream()
                .filter(because -> because.sort().equals(Deeds.SIMILAR))
                .sorted(Comparator.comparingInt(Because::weight).reversed())
                .map(Because::what)
                .filter(seen::contains)
                .distinct()
                .toList();
    }

    private static String words(Frame frame, Alternative other) {
        return frame.say(
                "case.assign.guess", frame.city().departmentName(other.department()), other.confidence() / PER_PERCENT);
    }

    private static String reason(Frame frame, Because because) {
        City city = frame.city();
        String said = switch (because.sort()) {
            case "rule" -> frame.say("case.reason.rule", because.what());
            case "place" -> frame.say("case.reason.place", city.placeName(because.what()));
            case "point" -> frame.say("case.reason.point", city.placeName(because.what()));
            case "citizen" -> frame.say("case.reason.citizen", topic(city, because.what()));
            default -> frame.say("case.reason.nothing");
        };
        return because.explanation().isEmpty() ? said : said + ": " + because.explanation();
    }

    private static String topic(City city, String code) {
        return city.topics().containsKey(new TopicCode(code)) ? city.topicName(new TopicCode(code)) : code;
    }

    private static String pointedAt(Because because, Optional<String> text) {
        return text.filter(
                        words -> because.from() >= 0 && because.to() <= words.length() && because.from() < because.to())
                .map(words -> words.substring(because.from(), because.to()))
                .orElse("…");
    }
}
