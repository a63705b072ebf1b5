package org.mediacenter.dashboard.desk;

import java.util.ArrayList;
import java.util.List;
import org.mediacenter.dashboard.desk.CasePage.Fact;
import org.mediacenter.dashboard.page.Frame;
import org.mediacenter.dashboard.page.Masked;
import org.mediacenter.hub.complaint.Complaint;
import org.mediacenter.hub.complaint.Personal;
import org.mediacenter.hub.complaint.Rating;

/// What an officer is told of the citizen beside the matter.
final class Citizen {
    private Citizen() {}

    static List<Fact> facts(Frame frame, Complaint complaint) {
        List<Fact> facts = new ArrayList<>();
        complaint
                .person()
                .rating()
                .ifPresent(rating -> facts.add(new Fact(frame.say("case.rating"), words(frame, rating))));
        return facts;
    }

    private static String words(Frame frame, Rating rating) {
        String score = frame.say(
                "case.rating.score",
                rating.score(),
                frame.words().sayOr("channel." + rating.channel(), rating.channel()));
        return rating.words()
                .flatMap(Personal::text)
                .map(words -> score + ": " + Masked.text(words))
                .orElse(score);
    }
}
