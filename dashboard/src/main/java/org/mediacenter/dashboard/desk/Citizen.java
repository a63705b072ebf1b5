package org.mediacenter.dashboard.desk;

import java.util.ArrayList;
import java.util.List;
import org.mediacenter.dashboard.desk.CasePage.Choice;
import org.mediacenter.dashboard.desk.CasePage.Fact;
import org.mediacenter.dashboard.desk.CasePage.WayLine;
import org.mediacenter.dashboard.page.Frame;
import org.mediacenter.hub.complaint.Audience;
import org.mediacenter.hub.complaint.Complaint;
import org.mediacenter.hub.complaint.Masked;
import org.mediacenter.hub.complaint.Personal;
import org.mediacenter.hub.complaint.Rating;
import org.mediacenter.hub.complaint.Reply;
import org.mediacenter.hub.complaint.Way;

/// What an officer is told of the citizen beside the matter.
final class Citizen {
    private Citizen() {}

    static List<Fact> facts(Frame frame, Complaint complaint) {
        List<Fact> facts = new ArrayList<>();
        complaint
                .person()
                .rating()
                .ifPresent(rating -> facts.add(new Fact(frame.say("case.rating"), words(frame, rating))));
        facts.addAll(Brought.facts(frame, complaint));
        return facts;
    }

    /// Ways that were proved; who an anonymous citizen is by them is told to nobody.
    static List<WayLine> ways(Frame frame, Complaint complaint) {
        return complaint.person().linked().stream()
                .map(way -> new WayLine(way.label(), words(frame, complaint, way)))
                .toList();
    }

    private static String words(Frame frame, Complaint complaint, Way way) {
        return frame.say("case.way", who(frame, complaint, way), frame.say("proof." + way.how()));
    }

    private static String who(Frame frame, Complaint complaint, Way way) {
        String channel = channel(frame, way.channel());
        boolean telling = !complaint.isAnonymous() && !way.channel().equals("website");
        return way.author()
                .text()
                .filter(_ -> telling)
                .map(author -> channel + " " + author)
                .orElse(channel);
    }

    /// Where else a private reply that did not arrive may go.
    static List<Choice> otherWays(Frame frame, Complaint complaint, Reply reply) {
        return complaint.ways().all().stream()
                .filter(way ->
                        reply.audience() == Audience.PRIVATE && !way.name().equals(reply.way()))
                .map(way -> new Choice(way.label(), who(frame, complaint, way)))
                .toList();
    }

    private static String channel(Frame frame, String name) {
        return frame.words().sayOr("channel." + name, name);
    }

    private static String words(Frame frame, Rating rating) {
        String score = frame.say("case.rating.score", rating.score(), channel(frame, rating.channel()));
        return rating.words()
                .flatMap(Personal::text)
                .map(words -> score + ": " + Masked.text(words))
                .orElse(score);
    }
}
