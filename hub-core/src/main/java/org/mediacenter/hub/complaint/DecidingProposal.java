package org.mediacenter.hub.complaint;

import static org.mediacenter.hub.complaint.Deciding.happened;
import static org.mediacenter.hub.complaint.Deciding.refused;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.mediacenter.hub.complaint.Proposing.ProposalReturned;
import org.mediacenter.hub.complaint.Proposing.ProposalWithdrawn;
import org.mediacenter.hub.complaint.Proposing.ReplyProposed;
import org.mediacenter.routing.DepartmentCode;

/// Decides what a department proposes to say, and what the Media Center makes of it.
record DecidingProposal(Complaint complaint, Actor by, Instant now) {

    /// What could not be said to the citizen cannot be proposed either.
    Decision propose(Command.Propose propose) {
        Optional<DepartmentCode> department =
                by instanceof Actor.Officer officer ? officer.department() : Optional.empty();
        if (department.isEmpty()) {
            return refused("answers-directly", "the Media Center answers without asking itself");
        }
        Command.Reply reply =
                new Command.Reply(propose.kind(), propose.text(), propose.promise(), false, propose.audience());
        String name = "p" + (complaint.proposals().all().size() + 1);
        return new DecidingReply(complaint, by, now)
                .objection(reply)
                .orElseGet(() -> happened(new ReplyProposed(
                        name, reply.kind(), reply.text(), reply.promise(), reply.audience(), department.get())));
    }

    Decision giveBack(Command.ReturnProposal back) {
        if (back.reason().text().map(String::isBlank).orElse(true)) {
            return refused("words-required", "whoever gives something back says why");
        }
        return named(
                back.proposal(),
                proposal ->
                        proposal.isWaiting() ? happened(new ProposalReturned(proposal.name(), back.reason())) : gone());
    }

    Decision withdraw(String name) {
        return named(name, proposal -> {
            boolean theirs = by instanceof Actor.Officer officer
                    && officer.department()
                            .filter(proposal.department()::equals)
                            .isPresent();
            if (!theirs) {
                return refused("not-your-proposal", "another department proposed it");
            }
            return proposal.isOpen() ? happened(new ProposalWithdrawn(name)) : gone();
        });
    }

    /// The name under which words are sent that were proposed before; refused where they wait no longer.
    Optional<Decision> sendingObjection(String name) {
        boolean waits =
                complaint.proposals().named(name).filter(Proposal::isWaiting).isPresent();
        return waits ? Optional.empty() : Optional.of(gone());
    }

    /// The name of what was proposed just now, where there is room for a file with it.
    Optional<String> toEncloseWith() {
        return complaint.proposals().all().stream()
                .reduce((_, last) -> last)
                .filter(last -> by instanceof Actor.Officer officer && last.by().equals(officer.account()))
                .filter(last -> last.isWaiting() && last.at().equals(now))
                .filter(last -> last.enclosures().size() < Enclosing.MOST)
                .map(Proposal::name);
    }

    private Decision named(String name, Function<Proposal, Decision> decision) {
        return complaint.proposals().named(name).map(decision).orElseGet(DecidingProposal::gone);
    }

    private static Decision gone() {
        return refused("proposal-gone", "it does not wait any more");
    }
}
