package org.mediacenter.dashboard.desk;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mediacenter.dashboard.desk.CasePage.FileLine;
import org.mediacenter.dashboard.page.Frame;
import org.mediacenter.hub.account.Account;
import org.mediacenter.hub.account.Right;
import org.mediacenter.hub.complaint.Audience;
import org.mediacenter.hub.complaint.Bonds;
import org.mediacenter.hub.complaint.Complaint;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.Personal;
import org.mediacenter.hub.complaint.Proposal;
import org.mediacenter.hub.complaint.Status;

/// What of a complaint is done together with others.
///
/// @param through whether what the reader answers goes to the Media Center first
/// @param proposals those about which somebody still has to do something
/// @param merged whether it is handled in another one
/// @param into number of that one, where the reader sees it; empty else
/// @param others numbers of those merged into it that the reader sees
/// @param people how many citizens an answer reaches
/// @param merge whether the reader may have it handled with another one
/// @param parts numbers of complaints it was split into that the reader sees
/// @param whole number of the one it was split from, where the reader sees it; empty else
/// @param split whether the reader may make one of its matters a complaint of its own
/// @param unmerge whether they may have it handled by itself again
public record JointPage(
        boolean through,
        List<ProposalLine> proposals,
        boolean merged,
        String into,
        List<String> others,
        int people,
        boolean merge,
        boolean unmerge,
        List<String> parts,
        String whole,
        boolean split) {

    /// Words a department would say.
    ///
    /// @param words as they would be sent
    /// @param date what an interim reply would promise, as a form field has it; empty for none
    /// @param reason why they were given back; empty while they wait
    /// @param files that would go with them
    /// @param review whether the reader may send them or give them back
    /// @param withdraw whether they are the reader's own department's
    public record ProposalLine(
            String name,
            String kind,
            String words,
            String date,
            Optional<Instant> promise,
            boolean everybody,
            String who,
            Instant at,
            String reason,
            List<FileLine> files,
            boolean review,
            boolean withdraw) {
        /// As the page shows it.
        public ProposalLine {
            files = List.copyOf(files);
        }

        /// Never the words: they must not reach a log.
        @Override
        public String toString() {
            return "ProposalLine[" + name + "]";
        }
    }

    /// What stands in a field of a review: what its reviewer wrote before, where that could not be taken.
    public String edited(CasePage page, ProposalLine line, String field, String otherwise) {
        boolean ofThis = page.isWritten("reviews.proposal", line.name());
        String written = ofThis ? page.written("reviews." + field) : "";
        return written.isEmpty() ? otherwise : written;
    }

    /// @param seen numbers of others the reader sees
    static JointPage of(Frame frame, Complaint complaint, Account account, boolean through, Set<String> seen) {
        Bonds bonds = complaint.bonds();
        boolean may = account.may(Right.JOIN_COMPLAINTS);
        boolean handled = complaint.isOpen() && complaint.status() != Status.ANSWERED;
        return new JointPage(
                through,
                complaint.proposals().all().stream()
                        .filter(Proposal::isOpen)
                        .map(proposal -> line(frame, complaint, proposal, account))
                        .toList(),
                bonds.into().isPresent(),
                bonds.into().map(ComplaintNumber::value).filter(seen::contains).orElse(""),
                bonds.together().stream()
                        .map(bond -> bond.other().value())
                        .filter(seen::contains)
                        .toList(),
                1 + bonds.together().size(),
                may && handled && bonds.absorbed().isEmpty(),
                may && bonds.isCarried(),
                bonds.parts().stream()
                        .map(part -> part.other().value())
                        .filter(seen::contains)
                        .toList(),
                bonds.whole().map(ComplaintNumber::value).filter(seen::contains).orElse(""),
                may && handled);
    }

    private static ProposalLine line(Frame frame, Complaint complaint, Proposal proposal, Account account) {
        boolean own = account.department().filter(proposal.department()::equals).isPresent();
        return new ProposalLine(
                proposal.name(),
                proposal.kind().name(),
                proposal.text().text().orElse(frame.say("case.erased")),
                proposal.promise().map(promise -> field(frame, promise)).orElse(""),
                proposal.promise(),
                proposal.audience() == Audience.PUBLIC,
                frame.person(proposal.by()) + ", " + frame.city().departmentShortName(proposal.department()),
                proposal.at(),
                proposal.reason().flatMap(Personal::text).orElse(""),
                Files.of(complaint, proposal),
                proposal.isWaiting() && account.may(Right.REVIEW_REPLIES),
                own && account.may(Right.REPLY));
    }

    private static String field(Frame frame, Instant promise) {
        return LocalDateTime.ofInstant(promise, frame.city().zone())
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
    }
}
