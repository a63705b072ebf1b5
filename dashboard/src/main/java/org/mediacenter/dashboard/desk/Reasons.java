package org.mediacenter.dashboard.desk;

import java.util.List;
import java.util.Optional;
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

    private Reasons() {}

    static Why why(Frame frame, Complaint complaint) {
        Optional<Classified> classified = complaint.matter().classified();
        if (classified.isEmpty()) {
            return new Why(frame.say("case.reasons.none"), List.of(), List.of());
        }
        Classified read = classified.get();
        Optional<String> text = complaint.received().text().text();
        return new Why(
                frame.say(read.sure() ? "case.reasons.sure" : "case.reasons.unsure", read.confidence() / PER_PERCENT),
                read.because().stream()
                        .map(because -> reason(frame, because, text))
                        .distinct()
                        .toList(),
                read.alternatives().stream().map(other -> words(frame, other)).toList());
    }

    /// What stands beside a word routing points at.
    static String title(Frame frame, Because because) {
        return because.explanation().isEmpty() ? frame.say("case.reasons") : because.explanation();
    }

    static List<Choice> guesses(Frame frame, Complaint complaint) {
        return complaint.matter().classified().stream()
                .flatMap(read -> read.alternatives().stream())
                .map(other -> new Choice(other.department().value(), words(frame, other)))
                .toList();
    }

    private static String words(Frame frame, Alternative other) {
        return frame.say(
                "case.assign.guess", frame.city().departmentName(other.department()), other.confidence() / PER_PERCENT);
    }

    private static String reason(Frame frame, Because because, Optional<String> text) {
        City city = frame.city();
        String said = switch (because.sort()) {
            case "word" -> frame.say("case.reason.word", pointedAt(because, text));
            case "rule" -> frame.say("case.reason.rule", because.what());
            case "place" -> frame.say("case.reason.place", city.placeName(because.what()));
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
