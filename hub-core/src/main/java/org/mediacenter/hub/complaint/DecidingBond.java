package org.mediacenter.hub.complaint;

import static org.mediacenter.hub.complaint.Deciding.closed;
import static org.mediacenter.hub.complaint.Deciding.happened;
import static org.mediacenter.hub.complaint.Deciding.nothing;
import static org.mediacenter.hub.complaint.Deciding.refused;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mediacenter.hub.complaint.Bonding.Absorbed;
import org.mediacenter.hub.complaint.Bonding.Merged;
import org.mediacenter.hub.complaint.Bonding.Passed;
import org.mediacenter.hub.complaint.Bonding.Relayed;
import org.mediacenter.hub.complaint.Bonding.Released;
import org.mediacenter.hub.complaint.Bonding.Unmerged;
import org.mediacenter.hub.complaint.ComplaintEvent.Closed;

/// Decides what ties a complaint to others, and what it takes over from them.
record DecidingBond(Complaint complaint, Actor by, Instant now) {

    private static final int MOST_PARTS = 5;

    /// The surviving one takes another one in.
    Decision absorb(ComplaintNumber other) {
        boolean known = bonds().together().stream().anyMatch(bond -> bond.is(other));
        if (known) {
            return nothing();
        }
        if (other.equals(complaint.number())) {
            return refused("same-complaint", "a complaint is not merged into itself");
        }
        return objection().orElseGet(() -> happened(new Absorbed(other)));
    }

    /// The duplicate is over for itself; what is said in the other one goes on reaching its citizen.
    Decision merge(Command.Merge merge) {
        if (isWith(merge.into())) {
            return nothing();
        }
        if (!bonds().absorbed().isEmpty()) {
            return refused("has-others", "others were merged into it: merge those first");
        }
        return objection()
                .or(() -> new DecidingRescue(complaint, by, now).endingObjection())
                .orElseGet(() -> and(merge.notice(), new Merged(merge.into()), new Closed("merged", Optional.empty())));
    }

    /// What was answered is not handled any more.
    private Optional<Decision> objection() {
        if (by instanceof Actor.Officer officer && DecidingHandOver.isStranger(complaint, officer)) {
            return Optional.of(DecidingHandOver.notYours());
        }
        if (!complaint.isOpen()) {
            return Optional.of(closed());
        }
        return complaint.status() == Status.ANSWERED
                ? Optional.of(refused("already-answered", "reopen it first"))
                : Optional.empty();
    }

    /// Where its citizen was told something already that was meant for all, only the hub takes it out: because it
    /// was disputed or reopened on its own.
    Decision release(ComplaintNumber other) {
        boolean known = bonds().together().stream().anyMatch(bond -> bond.is(other));
        if (!known) {
            return nothing();
        }
        return by instanceof Actor.Hub || bonds().isReleasable(other)
                ? happened(new Released(other))
                : refused("already-told", "its citizen was told something already");
    }

    Decision unmerge(Command.Unmerge unmerge) {
        return isWith(unmerge.from()) ? and(unmerge.notice(), new Unmerged(unmerge.from())) : nothing();
    }

    /// Said once, and only as long as both are handled together.
    Decision relay(Command.Relay relay) {
        boolean again = bonds().has(relay.of(), relay.what());
        return again || !isWith(relay.of()) ? nothing() : and(relay.words(), new Relayed(relay.of(), relay.what()));
    }

    Decision splitOff(Command.SplitOff split) {
        if (split.words().text().map(String::isBlank).orElse(true)) {
            return refused("words-required", "a matter is told in words");
        }
        if (complaint.received().conversation().opened().isEmpty()) {
            return refused("no-way-back", "how to reach the citizen was erased");
        }
        if (bonds().parts().size() >= MOST_PARTS) {
            return refused("too-many-parts", "a complaint has at most " + MOST_PARTS + " other matters");
        }
        return objection().orElseGet(() -> happened(new Bonding.SplitOff(split.other(), split.words())));
    }

    Decision splitFrom(ComplaintNumber whole) {
        return bonds().whole().isPresent() ? nothing() : happened(new Bonding.SplitFrom(whole));
    }

    Decision pass(Passed passed) {
        if (passed.what().equals(Bonds.OPENED)) {
            boolean unopened =
                    bonds().unopened().stream().anyMatch(part -> part.other().equals(passed.other()));
            return unopened ? happened(passed) : nothing();
        }
        boolean owed = bonds().pending(complaint).stream()
                .anyMatch(pending ->
                        pending.bond().is(passed.other()) && pending.what().equals(passed.what()));
        return owed ? happened(passed) : nothing();
    }

    private boolean isWith(ComplaintNumber other) {
        return bonds().into().filter(other::equals).isPresent();
    }

    private Bonds bonds() {
        return complaint.bonds();
    }

    private Decision and(Command.Reply words, ComplaintEvent... events) {
        List<ComplaintEvent> all = new ArrayList<>(List.of(events));
        if (new DecidingReply(complaint, by, now).written(words) instanceof Decision.Happened said) {
            all.addAll(said.events());
        }
        return new Decision.Happened(all);
    }
}
