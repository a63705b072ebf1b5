package org.mediacenter.dashboard.worklist;

import java.util.List;
import org.mediacenter.dashboard.page.City;
import org.mediacenter.dashboard.page.Frame;
import org.mediacenter.dashboard.page.Sentence;
import org.mediacenter.hub.complaint.Masked;
import org.mediacenter.routing.alike.Incident;

/// A happening several people may be telling of.
///
/// @param numbers the newest first, at most [#MOST_NUMBERS]
/// @param more how many there are beside those
public record IncidentLine(
        String count, String topic, String place, Sentence since, String words, List<String> numbers, int more) {
    static final int MOST_NUMBERS = 24;

    /// @param text words of one of the complaints, from which shared words are quoted
    static IncidentLine of(Frame frame, Incident incident, String text) {
        City city = frame.city();
        int all = incident.numbers().size();
        return new IncidentLine(
                frame.say("incident.count", all),
                incident.topic()
                        .map(city::topicName)
                        .or(() -> incident.department().map(city::departmentShortName))
                        .orElse(""),
                incident.place().map(city::placeName).orElse(""),
                frame.tell("incident.since", incident.first()),
                String.join(", ", Quoted.in(city, Masked.text(text)).words(incident.words())),
                incident.numbers().reversed().stream().limit(MOST_NUMBERS).toList(),
                Math.max(0, all - MOST_NUMBERS));
    }
}
