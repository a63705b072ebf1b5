package org.mediacenter.hub.complaint;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.mediacenter.hub.complaint.ComplaintEvent.Closed;
import org.mediacenter.hub.complaint.ComplaintEvent.Disputed;
import org.mediacenter.hub.complaint.ComplaintEvent.Reassigned;
import org.mediacenter.hub.complaint.ComplaintEvent.Redacted;
import org.mediacenter.hub.complaint.ComplaintEvent.Reopened;
import org.mediacenter.hub.complaint.ComplaintEvent.Replied;
import org.mediacenter.hub.complaint.Proposal.State;
import org.mediacenter.hub.complaint.Proposing.ProposalReturned;
import org.mediacenter.hub.complaint.Proposing.ProposalWithdrawn;
import org.mediacenter.hub.complaint.Proposing.ReplyProposed;
import org.mediacenter.routing.DepartmentCode;

/// What departments proposed to say to the citizen; of each at most one waits or was given back.
///
/// @param all oldest first
public record Proposals(List<Proposal> all) {
    static final Proposals NONE = new Proposals(List.of());

    public Proposals {
        all = List.copyOf(all);
    }

    public Optional<Proposal> named(String name) {
        return all.stream().filter(proposal -> proposal.name().equals(name)).findFirst();
    }

    /// Those the Media Center is to look at, oldest first.
    public List<Proposal> waiting() {
        return all.stream().filter(Proposal::isWaiting).toList();
    }

    /// Those that were given back and of which the department has done nothing since.
    public List<Proposal> returned() {
        return all.stream()
                .filter(proposal -> proposal.state() == State.RETURNED)
                .toList();
    }

    Stream<Personal> texts() {
        return all.stream().flatMap(Proposal::texts);
    }

    Proposals after(Recorded recorded) {
        Instant at = recorded.at();
        return switch (recorded.event()) {
            case Proposing proposing -> after(proposing, recorded);
            case Replied replied -> replied(replied, recorded);
            case Enclosing.Enclosed enclosed ->
                each(proposal -> proposal.name().equals(enclosed.reply()) ? proposal.after(enclosed) : proposal);
            case Closed _, Disputed _, Reopened _ -> ended(_ -> true, State.OVERTAKEN, at);
            case Reassigned handed -> handed(handed.lead(), handed.supporting(), at);
            case Contesting.Ruled ruled -> handed(ruled.lead(), ruled.supporting(), at);
            case Redacted redacted -> each(proposal -> proposal.without(Erasure.of(redacted)));
            default -> this;
        };
    }

    private Proposals after(Proposing proposing, Recorded recorded) {
        return switch (proposing) {
            case ReplyProposed proposed ->
                ended(before -> before.department().equals(proposed.department()), State.WITHDRAWN, recorded.at())
                        .and(Proposal.of(proposed, recorded));
            case ProposalReturned(String name, Personal reason) ->
                each(proposal -> proposal.name().equals(name) ? proposal.returned(reason, recorded.at()) : proposal);
            case ProposalWithdrawn(String name) ->
                ended(proposal -> proposal.name().equals(name), State.WITHDRAWN, recorded.at());
        };
    }

    /// An answer to the whole matter by a person leaves nothing to propose.
    private Proposals replied(Replied replied, Recorded recorded) {
        Proposals left = replied.proposed()
                .map(proposed ->
                        ended(proposal -> proposal.name().equals(proposed.proposal()), State.SENT, recorded.at()))
                .orElse(this);
        boolean answers = replied.kind() == ReplyKind.FINAL || replied.kind() == ReplyKind.REFERRAL;
        return answers && recorded.by() instanceof Actor.Officer
                ? left.ended(_ -> true, State.OVERTAKEN, recorded.at())
                : left;
    }

    private Proposals handed(DepartmentCode lead, List<DepartmentCode> supporting, Instant at) {
        Set<DepartmentCode> receiving = new HashSet<>(supporting);
        receiving.add(lead);
        return ended(proposal -> !receiving.contains(proposal.department()), State.OVERTAKEN, at);
    }

    private Proposals ended(Predicate<Proposal> which, State now, Instant at) {
        return each(proposal -> which.test(proposal) ? proposal.ended(now, at) : proposal);
    }

    private Proposals each(UnaryOperator<Proposal> change) {
        return all.isEmpty() ? this : new Proposals(all.stream().map(change).toList());
    }

    private Proposals and(Proposal proposal) {
        List<Proposal> more = new ArrayList<>(all);
        more.add(proposal);
        return new Proposals(more);
    }
}
