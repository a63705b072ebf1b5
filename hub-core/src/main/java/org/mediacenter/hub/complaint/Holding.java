package org.mediacenter.hub.complaint;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.mediacenter.hub.complaint.ComplaintEvent.Accepted;
import org.mediacenter.hub.complaint.ComplaintEvent.CitizenWrote;
import org.mediacenter.hub.complaint.ComplaintEvent.Classified;
import org.mediacenter.hub.complaint.ComplaintEvent.ClockReached;
import org.mediacenter.hub.complaint.ComplaintEvent.Closed;
import org.mediacenter.hub.complaint.ComplaintEvent.Confirmed;
import org.mediacenter.hub.complaint.ComplaintEvent.DeliveryChanged;
import org.mediacenter.hub.complaint.ComplaintEvent.Disputed;
import org.mediacenter.hub.complaint.ComplaintEvent.Noted;
import org.mediacenter.hub.complaint.ComplaintEvent.PriorityChanged;
import org.mediacenter.hub.complaint.ComplaintEvent.Reassigned;
import org.mediacenter.hub.complaint.ComplaintEvent.Received;
import org.mediacenter.hub.complaint.ComplaintEvent.Redacted;
import org.mediacenter.hub.complaint.ComplaintEvent.Reopened;
import org.mediacenter.hub.complaint.ComplaintEvent.Replied;
import org.mediacenter.hub.complaint.ComplaintEvent.Routed;
import org.mediacenter.routing.DepartmentCode;

/// Who has a complaint, and who had it.
///
/// @param lead the department that must answer; absent until it was handed over
/// @param assignee user name of the officer who took it on
/// @param handOvers every hand-over so far, oldest first
public record Holding(
        Optional<DepartmentCode> lead,
        List<DepartmentCode> supporting,
        Optional<String> assignee,
        List<HandOver> handOvers) {
    static final Holding NOBODY = new Holding(Optional.empty(), List.of(), Optional.empty(), List.of());

    public Holding {
        supporting = List.copyOf(supporting);
        handOvers = List.copyOf(handOvers);
    }

    /// Lead and supporting departments, the lead first.
    public List<DepartmentCode> departments() {
        List<DepartmentCode> all = new ArrayList<>(supporting.size() + 1);
        lead.ifPresent(all::add);
        all.addAll(supporting);
        return all;
    }

    /// Whether this department has it now.
    public boolean has(DepartmentCode department) {
        return lead.filter(department::equals).isPresent() || supporting.contains(department);
    }

    Holding after(Recorded recorded) {
        Instant at = recorded.at();
        return switch (recorded.event()) {
            case Routed routed -> handed(routed.lead(), routed.supporting(), recorded);
            case Reassigned reassigned -> handed(reassigned.lead(), reassigned.supporting(), recorded);
            case Contesting contesting -> after(contesting, recorded);
            case Accepted accepted -> new Holding(lead, supporting, Optional.of(accepted.assignee()), handOvers);
            case Proposing.ReplyProposed proposed -> proposed(proposed, at);
            case Replied replied -> spoken(replied.kind(), recorded.by(), at);
            case Bonding.Unmerged _ -> goesOn();
            case Closed _ -> with(each(handOver -> handOver.ended(at)));
            case Disputed _, Reopened _ -> owedAgain(recorded);
            case Received _, CitizenWrote _, Classified _, Noted _, DeliveryChanged _ -> this;
            case ComplaintEvent.BystanderWrote _ -> this;
            case ComplaintEvent.AttachmentKept _, ComplaintEvent.AttachmentLost _ -> this;
            case ClockReached _, PriorityChanged _, Confirmed _, Redacted _, ComplaintEvent.Beside _ -> this;
            case Transferring.HandedTo handed -> new Holding(lead, supporting, Optional.of(handed.to()), handOvers);
            case ComplaintEvent.Further _ -> this;
        };
    }

    /// A reasoned "not ours" is a response; who is ruled to have it after all owes another one from then on.
    private Holding after(Contesting contesting, Recorded recorded) {
        Instant at = recorded.at();
        return switch (contesting) {
            case Contesting.Contested contested ->
                with(each(handOver -> handOver.department().equals(contested.department())
                        ? handOver.spoken(at).ended(at)
                        : handOver));
            case Contesting.Ruled ruled -> handed(ruled.lead(), ruled.supporting(), recorded);
        };
    }

    /// A department that keeps it keeps its running clock; one that gets it gets a clock of its
    /// own.
    private Holding handed(DepartmentCode newLead, List<DepartmentCode> newSupporting, Recorded recorded) {
        Set<DepartmentCode> receiving = new LinkedHashSet<>();
        receiving.add(newLead);
        receiving.addAll(newSupporting);
        List<HandOver> all = new ArrayList<>();
        for (HandOver handOver : handOvers) {
            boolean stays = handOver.isCurrent() && receiving.remove(handOver.department());
            all.add(stays ? handOver : handOver.ended(recorded.at()));
        }
        receiving.forEach(department -> all.add(HandOver.of(department, recorded)));
        Optional<String> stillTheirs = lead.filter(newLead::equals).flatMap(_ -> assignee);
        return new Holding(Optional.of(newLead), newSupporting, stillTheirs, all);
    }

    /// An answer to the whole matter speaks for everybody, other words for who says them; the
    /// Media Center's own people speak in the lead's place. What the hub says by itself stops
    /// nothing.
    private Holding spoken(ReplyKind kind, Actor by, Instant at) {
        if (!(by instanceof Actor.Officer officer) || !kind.stopsResponse()) {
            return this;
        }
        if (kind == ReplyKind.FINAL || kind == ReplyKind.REFERRAL) {
            return with(each(handOver -> handOver.spoken(at)));
        }
        Optional<DepartmentCode> speaker = officer.department().or(() -> lead);
        return with(each(handOver ->
                speaker.filter(handOver.department()::equals).isPresent() ? handOver.spoken(at) : handOver));
    }

    /// A department that wrote an answer has spoken; that somebody else still looks at it has a clock of its own.
    private Holding proposed(Proposing.ReplyProposed proposed, Instant at) {
        return with(
                each(handOver -> handOver.department().equals(proposed.department()) ? handOver.spoken(at) : handOver));
    }

    /// As if it had never been closed: what a department was to answer until then it is to answer now.
    private Holding goesOn() {
        List<HandOver> all = new ArrayList<>(handOvers);
        for (DepartmentCode department : departments()) {
            for (int last = all.size() - 1; last >= 0; last--) {
                if (all.get(last).department().equals(department)) {
                    all.set(last, all.get(last).goesOn());
                    break;
                }
            }
        }
        return with(all);
    }

    private Holding owedAgain(Recorded recorded) {
        List<HandOver> all = new ArrayList<>(each(handOver -> handOver.ended(recorded.at())));
        departments().forEach(department -> all.add(HandOver.of(department, recorded)));
        return with(all);
    }

    private List<HandOver> each(UnaryOperator<HandOver> change) {
        return handOvers.stream().map(change).toList();
    }

    private Holding with(List<HandOver> all) {
        return new Holding(lead, supporting, assignee, all);
    }
}
