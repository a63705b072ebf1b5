package org.mediacenter.hub.complaint;

import static org.mediacenter.hub.complaint.Deciding.happened;
import static org.mediacenter.hub.complaint.Deciding.refused;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.mediacenter.hub.complaint.Rescue.EmergencyDismissed;
import org.mediacenter.hub.complaint.Rescue.EmergencyTook;
import org.mediacenter.hub.complaint.Rescue.HandedToEmergency;

/// Decides about the hand-over of a danger to life to the emergency number.
record DecidingRescue(Complaint complaint, Actor by, Instant now) {

    /// May be said again each time they are told, and where routing saw no danger.
    Decision hand(Command.HandToEmergency hand) {
        return objection().orElseGet(() -> happened(new HandedToEmergency(hand.words())));
    }

    Decision took(EmergencyTook took) {
        if (isBlank(took.who())) {
            return refused("words-required", "whoever took it has a name or a desk");
        }
        if (took.takenAt().isAfter(now)
                || took.takenAt().isBefore(complaint.acceptedAt().truncatedTo(ChronoUnit.MINUTES))) {
            return refused("no-such-time", "nobody took it before it came, nor after now");
        }
        return objection().orElseGet(() -> taken(took));
    }

    /// Who called and was answered at once hands it over with the same words.
    private Decision taken(EmergencyTook took) {
        if (complaint.alarms().ringing().isPresent()) {
            return happened(took);
        }
        return complaint.alarms().latest().flatMap(Alarm::taken).isPresent()
                ? refused("taken-already", "the emergency number has it")
                : happened(new HandedToEmergency(Optional.empty()), took);
    }

    Decision dismiss(Personal reason) {
        if (isBlank(reason)) {
            return refused("words-required", "whoever says that nobody is in danger says why");
        }
        return objection()
                .orElseGet(() -> complaint.alarms().ringing().isPresent()
                        ? happened(new EmergencyDismissed(reason))
                        : refused("rings-no-longer", "it does not wait for the emergency number"));
    }

    /// An officer does not close what nobody at the emergency number took.
    Optional<Decision> closingObjection(String how) {
        return how.equals("officer") ? endingObjection() : Optional.empty();
    }

    /// Nor ends it in another way, such as by merging: what is over rings no more.
    Optional<Decision> endingObjection() {
        return complaint.alarms().ringing().isPresent()
                ? Optional.of(refused("emergency-waits", "nobody at the emergency number took it yet"))
                : Optional.empty();
    }

    private Optional<Decision> objection() {
        if (!(by instanceof Actor.Officer)) {
            return Optional.of(refused("only-an-officer", "somebody with an account hands it over"));
        }
        return complaint.isOpen() ? Optional.empty() : Optional.of(Deciding.closed());
    }

    private static boolean isBlank(Personal words) {
        return words.text().map(String::isBlank).orElse(true);
    }
}
