package org.mediacenter.hub.complaint;

import static org.mediacenter.hub.complaint.Deciding.closed;
import static org.mediacenter.hub.complaint.Deciding.happened;
import static org.mediacenter.hub.complaint.Deciding.nothing;
import static org.mediacenter.hub.complaint.Deciding.refused;

import java.util.Optional;

/// Decides whether a colleague gets a complaint. Who may say so, and to whom, is asked where accounts are known.
record DecidingTransfer(Complaint complaint, Actor by) {

    Decision transfer(Command.Transfer transfer) {
        if (!complaint.isOpen()) {
            return closed();
        }
        if (!(by instanceof Actor.Officer officer)) {
            return refused("only-an-officer", "somebody with an account hands a complaint to a colleague");
        }
        if (complaint.holding().lead().isEmpty()) {
            return refused("not-handed-over", "no department has it yet");
        }
        if (DecidingHandOver.isStranger(complaint, officer)) {
            return DecidingHandOver.notYours();
        }
        Optional<String> from = complaint.holding().assignee();
        return from.filter(transfer.to()::equals).isPresent()
                ? nothing()
                : happened(new Transferring.HandedTo(from, transfer.to(), transfer.reason()));
    }
}
