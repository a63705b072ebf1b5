package org.mediacenter.hub.complaint;

import static org.mediacenter.hub.complaint.Deciding.closed;
import static org.mediacenter.hub.complaint.Deciding.happened;
import static org.mediacenter.hub.complaint.Deciding.nothing;
import static org.mediacenter.hub.complaint.Deciding.refused;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mediacenter.hub.complaint.Bonding.Announced;
import org.mediacenter.hub.complaint.Bonding.Grouped;
import org.mediacenter.hub.complaint.Bonding.Ungrouped;
import org.mediacenter.routing.Mark;

/// Decides under which happening a complaint stands, and what is said to all of them.
record DecidingIncident(Complaint complaint, Actor by, Instant now) {

    /// What is about officials stands beside nothing that others see.
    Decision group(String incident) {
        if (stands(incident)) {
            return nothing();
        }
        if (!complaint.isOpen()) {
            return closed();
        }
        if (by instanceof Actor.Officer officer && DecidingHandOver.isStranger(complaint, officer)) {
            return DecidingHandOver.notYours();
        }
        return complaint.matter().marks().contains(Mark.ABOUT_OFFICIALS)
                ? refused("not-alike", "complaints about officials stand by themselves")
                : happened(new Grouped(incident));
    }

    Decision ungroup() {
        return complaint
                .bonds()
                .incident()
                .map(incident -> happened(new Ungrouped(incident)))
                .orElseGet(Deciding::nothing);
    }

    /// A reply like any other, said once.
    Decision announce(Command.Announce announce) {
        boolean again = complaint.bonds().has(announce.incident(), announce.word());
        if (again || !stands(announce.incident())) {
            return nothing();
        }
        DecidingReply replying = new DecidingReply(complaint, by, now);
        Optional<Decision> objection = replying.objection(announce.words());
        if (objection.isPresent()) {
            return objection.get();
        }
        List<ComplaintEvent> all = new ArrayList<>(List.of(new Announced(announce.incident(), announce.word())));
        if (replying.written(announce.words()) instanceof Decision.Happened said) {
            all.addAll(said.events());
        }
        return new Decision.Happened(all);
    }

    private boolean stands(String incident) {
        return complaint.bonds().incident().filter(incident::equals).isPresent();
    }
}
