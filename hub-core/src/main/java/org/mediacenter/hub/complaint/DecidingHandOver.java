package org.mediacenter.hub.complaint;

import static org.mediacenter.hub.complaint.Deciding.closed;
import static org.mediacenter.hub.complaint.Deciding.happened;
import static org.mediacenter.hub.complaint.Deciding.nothing;
import static org.mediacenter.hub.complaint.Deciding.refused;

import java.util.List;
import java.util.Optional;
import org.mediacenter.hub.complaint.ComplaintEvent.Classified;
import org.mediacenter.hub.complaint.ComplaintEvent.Noted;
import org.mediacenter.hub.complaint.ComplaintEvent.Reassigned;
import org.mediacenter.hub.complaint.ComplaintEvent.Routed;
import org.mediacenter.routing.DepartmentCode;

/// Decides who gets a complaint.
record DecidingHandOver(Complaint complaint, Actor by) {

    /// Routing may read a complaint again for as long as nobody has it.
    Decision classify(Command.Classify classify) {
        Classified read = classify.classified();
        if (complaint.matter().classified().filter(read::equals).isPresent()) {
            return nothing();
        }
        if (complaint.status() != Status.RECEIVED && complaint.status() != Status.TRIAGE) {
            return refused("not-in-triage", "people have it in hand already");
        }
        if (!read.sure()) {
            return happened(read);
        }
        return classify.lead()
                .map(lead -> happened(read, new Routed(lead, others(lead, classify.supporting()), read.topic())))
                .orElseGet(() -> refused("lead-required", "what is sure names the department that must answer"));
    }

    Decision assign(Command.Assign assign) {
        if (!complaint.isOpen()) {
            return closed();
        }
        if (complaint.status() == Status.ANSWERED) {
            return refused("already-answered", "reopen it first");
        }
        if (by instanceof Actor.Officer officer && isStranger(complaint, officer)) {
            return notYours();
        }
        Optional<Decision> objection = new DecidingContest(complaint, by).objection(assign);
        if (objection.isPresent()) {
            return objection.get();
        }
        List<DepartmentCode> supporting = others(assign.lead(), assign.supporting());
        return complaint
                .holding()
                .lead()
                .map(from -> handOn(from, supporting, assign))
                .orElseGet(() -> handOver(supporting, assign));
    }

    private Decision handOver(List<DepartmentCode> supporting, Command.Assign assign) {
        Routed routed = new Routed(assign.lead(), supporting, assign.topic());
        boolean reasoned =
                assign.reason().text().filter(words -> !words.isBlank()).isPresent();
        return reasoned ? happened(routed, new Noted(assign.reason())) : happened(routed);
    }

    private Decision handOn(DepartmentCode from, List<DepartmentCode> supporting, Command.Assign assign) {
        boolean same = from.equals(assign.lead())
                && complaint.holding().supporting().equals(supporting)
                && (assign.topic().isEmpty()
                        || assign.topic().equals(complaint.matter().topic()));
        if (same) {
            return nothing();
        }
        return happened(new Reassigned(from, assign.lead(), supporting, assign.topic(), assign.reason()));
    }

    static List<DepartmentCode> others(DepartmentCode lead, List<DepartmentCode> supporting) {
        return supporting.stream()
                .filter(other -> !other.equals(lead))
                .distinct()
                .toList();
    }

    /// Whether the officer speaks for a department that does not have the complaint.
    static boolean isStranger(Complaint complaint, Actor.Officer officer) {
        Optional<DepartmentCode> department = officer.department();
        return department.isPresent() && !complaint.holding().has(department.get());
    }

    static Decision notYours() {
        return refused("not-your-department", "another department has it now");
    }
}
