package org.mediacenter.hub.complaint;

import static org.mediacenter.hub.complaint.Deciding.closed;
import static org.mediacenter.hub.complaint.Deciding.happened;
import static org.mediacenter.hub.complaint.Deciding.refused;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.mediacenter.hub.complaint.Contesting.Contested;
import org.mediacenter.hub.complaint.Contesting.Ruled;
import org.mediacenter.routing.DepartmentCode;

/// Decides what a department may say against having a complaint, and what the Media Center rules.
record DecidingContest(Complaint complaint, Actor by) {

    Decision contest(Command.Contest contest) {
        Optional<Decision> over = over();
        if (over.isPresent()) {
            return over.get();
        }
        Optional<DepartmentCode> department =
                by instanceof Actor.Officer officer ? officer.department() : Optional.empty();
        if (department.isEmpty()) {
            return refused("only-a-department", "a department that has it says that it is not theirs");
        }
        if (!complaint.holding().has(department.get())) {
            return DecidingHandOver.notYours();
        }
        if (complaint.contests().by().contains(department.get())) {
            return refused("contested-already", "the department said so, and the Media Center is to rule");
        }
        return complaint.contests().ruled() ? ruled() : happened(new Contested(department.get(), contest.reason()));
    }

    /// Also anew, where a ruling is in force.
    Decision rule(Command.Rule rule) {
        Optional<Decision> over = over();
        if (over.isPresent()) {
            return over.get();
        }
        if (!(by instanceof Actor.Officer) || Contests.isDepartments(by)) {
            return refused("only-the-media-center", "the Media Center rules between departments");
        }
        if (!complaint.contests().isOpen() && !complaint.contests().ruled()) {
            return refused("not-contested", "no department says that it is not theirs");
        }
        return happened(new Ruled(rule.lead(), DecidingHandOver.others(rule.lead(), rule.supporting()), rule.reason()));
    }

    /// Why nobody hands it on now; empty where it can be.
    Optional<Decision> objection(Command.Assign assign) {
        if (complaint.contests().isOpen()) {
            return Optional.of(contested());
        }
        boolean bound = complaint.contests().ruled() && Contests.isDepartments(by);
        return bound && !keeps(assign) ? Optional.of(ruled()) : Optional.empty();
    }

    /// A department that says it is not theirs does not end the matter instead.
    Optional<Decision> closingObjection() {
        return complaint.contests().isOpen() && Contests.isDepartments(by)
                ? Optional.of(contested())
                : Optional.empty();
    }

    /// Nor does it send the citizen elsewhere.
    Optional<Decision> objection(ReplyKind kind) {
        return kind == ReplyKind.REFERRAL ? closingObjection() : Optional.empty();
    }

    /// Whether everybody the ruling names still has it; others may help.
    private boolean keeps(Command.Assign assign) {
        Set<DepartmentCode> named = new HashSet<>(assign.supporting());
        return complaint.holding().lead().filter(assign.lead()::equals).isPresent()
                && named.containsAll(complaint.holding().supporting());
    }

    private Optional<Decision> over() {
        if (!complaint.isOpen()) {
            return Optional.of(closed());
        }
        return complaint.status() == Status.ANSWERED
                ? Optional.of(refused("already-answered", "reopen it first"))
                : Optional.empty();
    }

    private static Decision contested() {
        return refused("contested", "a department says it is not theirs, and the Media Center is to rule");
    }

    private static Decision ruled() {
        return refused("ruled", "the Media Center ruled who has it, and nothing new was said since");
    }
}
