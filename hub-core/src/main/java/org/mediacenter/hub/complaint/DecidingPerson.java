package org.mediacenter.hub.complaint;

import static org.mediacenter.hub.complaint.Deciding.closed;
import static org.mediacenter.hub.complaint.Deciding.happened;
import static org.mediacenter.hub.complaint.Deciding.nothing;
import static org.mediacenter.hub.complaint.Deciding.refused;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.mediacenter.hub.complaint.ComplaintEvent.Closed;
import org.mediacenter.hub.complaint.ComplaintEvent.Linked;
import org.mediacenter.hub.complaint.ComplaintEvent.Rated;
import org.mediacenter.hub.complaint.ComplaintEvent.RatingAsked;
import org.mediacenter.hub.complaint.ComplaintEvent.Unlinked;

/// Decides who the citizen is besides, and what they thought of how the city did.
record DecidingPerson(Complaint complaint, Actor by, Instant now) {
    /// After that nobody remembers how it was.
    private static final Duration RATED_WITHIN = Duration.ofDays(14);

    private static final int MOST_LINKED = 5;

    Decision ask(Command.AskForRating ask) {
        boolean again = complaint.person().askedAt().isPresent()
                || !complaint.person().ratings().isEmpty();
        if (again || !isRateable(complaint, now)) {
            return nothing();
        }
        return happened(new RatingAsked(ask.channel()));
    }

    /// What others were merged into goes on for their sake; where a life may be in danger somebody looks first.
    Decision withdraw(Command.Withdraw back) {
        if (!(by instanceof Actor.Citizen)) {
            return refused("only-the-citizen", "nobody but the citizen takes it back");
        }
        if (!complaint.isOpen()) {
            return complaint.standing().isWithdrawn() ? nothing() : closed();
        }
        if (!complaint.bonds().together().isEmpty()) {
            return refused("has-others", "others were merged into it and are still owed an answer");
        }
        return new DecidingRescue(complaint, by, now)
                .endingObjection()
                .orElseGet(() -> happened(new Closed(Closed.WITHDRAWN, back.words())));
    }

    Decision rate(Rated rated) {
        if (!(by instanceof Actor.Citizen)) {
            return refused("only-the-citizen", "nobody but the citizen says how the city did");
        }
        if (rated.score() < Rating.WORST || rated.score() > Rating.BEST) {
            return refused("score-unknown", "a score is one of 1 to 5");
        }
        if (complaint.isOpen()) {
            return refused("not-closed", "it is still owed");
        }
        if (!isRateable(complaint, now)) {
            return refused("rating-over", "it was closed too long ago");
        }
        boolean again =
                complaint.person().rating().filter(known -> known.says(rated)).isPresent();
        return again ? nothing() : happened(rated);
    }

    static boolean isRateable(Complaint complaint, Instant now) {
        return rateableUntil(complaint).filter(until -> until.isAfter(now)).isPresent();
    }

    static Optional<Instant> rateableUntil(Complaint complaint) {
        return complaint.standing().closedAt().filter(_ -> !complaint.isOpen()).map(at -> at.plus(RATED_WITHIN));
    }

    Decision link(Command.Link link) {
        String person = link.author().text().orElse("");
        if (complaint.ways().isCitizen(link.channel(), person)) {
            return nothing();
        }
        if (complaint.person().linked().size() >= MOST_LINKED) {
            return refused(Command.Link.TOO_MANY, "a complaint has at most " + MOST_LINKED + " linked ways");
        }
        String name = "w" + (complaint.version() + 1);
        return happened(
                new Linked(name, link.message(), link.channel(), link.conversation(), link.author(), link.how()));
    }

    Decision unlink(String way) {
        boolean known = complaint.person().linked().stream()
                .anyMatch(linked -> linked.name().filter(way::equals).isPresent());
        return known ? happened(new Unlinked(way)) : nothing();
    }
}
