package org.mediacenter.dashboard.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mediacenter.dashboard.page.Frame;
import org.mediacenter.dashboard.worklist.Quoted;
import org.mediacenter.hub.alike.SameMatter.Found;
import org.mediacenter.hub.history.Summary;
import org.mediacenter.routing.DepartmentCode;
import org.mediacenter.routing.alike.Alike;
import org.mediacenter.routing.alike.Alike.SharedWord;

/// A complaint that may be about the same matter as the one shown.
///
/// @param department what officers call it; empty where nobody has it yet
/// @param at when it came
/// @param why what the two have in common
public record AlikeLine(String number, String status, String department, String ago, Instant at, List<String> why) {

    /// Puts what was found into words.
    ///
    /// @param text the words of the complaint shown, from which shared words are quoted
    public static AlikeLine of(Frame frame, String text, Found found) {
        Summary line = found.row().summary();
        Optional<DepartmentCode> lead = line.lead();
        return new AlikeLine(
                line.number().value(),
                line.status().name(),
                lead.map(frame.city()::departmentShortName).orElse(""),
                frame.say("alike.ago", frame.times().distance(line.acceptedAt())),
                line.acceptedAt(),
                why(frame, text, found.alike()));
    }

    private static List<String> why(Frame frame, String text, Alike alike) {
        List<String> why = new ArrayList<>();
        if (alike.samePlace()) {
            why.add(frame.say("alike.place"));
        }
        alike.metres().ifPresent(metres -> why.add(frame.say("alike.metres", metres)));
        if (alike.sameTopic()) {
            why.add(frame.say("alike.topic"));
        }
        String words =
                Quoted.in(frame.city(), text)
                        .words(alike.words().stream().map(SharedWord::word).toList())
                        .stream()
                        .collect(Collectors.joining(", "));
        if (!words.isEmpty()) {
            why.add(frame.say("alike.words", words));
        }
        return why;
    }
}
