package org.mediacenter.hub.account;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mediacenter.hub.complaint.Complaint;
import org.mediacenter.hub.history.Summary;
import org.mediacenter.routing.DepartmentCode;
import org.mediacenter.routing.Mark;
import org.mediacenter.routing.TopicCode;
import org.mediacenter.routing.profile.RoutingProfile;

/// Which complaints somebody may see: the one predicate that lists, pages, the API and the live
/// stream ask.
///
/// A complaint about officials is seen by the inspectorate and the Media Center's coordinator, and by
/// nobody else, whoever has it.
///
/// @param inspectorates the departments that handle complaints about officials
public record Sight(Set<DepartmentCode> inspectorates) {
    public Sight {
        inspectorates = Set.copyOf(inspectorates);
    }

    /// The departments to which a profile's rule book sends complaints about officials.
    public static Set<DepartmentCode> inspectorates(RoutingProfile profile) {
        return profile.ruleBook().rules().stream()
                .filter(rule -> rule.marks().contains(Mark.ABOUT_OFFICIALS))
                .flatMap(rule -> rule.department().or(() -> rule.topic().map(TopicCode::department)).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    public boolean sees(Account account, Summary summary) {
        return reach(account).sees(summary);
    }

    public boolean sees(Account account, Complaint complaint) {
        return reach(account)
                .sees(
                        complaint.matter().marks(),
                        complaint.holding().lead(),
                        complaint.holding().supporting());
    }

    /// How far an account sees: what [#sees] decides by, for whoever has to ask it of many complaints at once.
    public Reach reach(Account account) {
        if (!account.may(Right.SEE_COMPLAINTS)) {
            return Reach.NOTHING;
        }
        boolean inspects = account.department().filter(inspectorates::contains).isPresent();
        return new Reach(
                account.may(Right.SEE_ALL_DEPARTMENTS),
                account.department(),
                inspects || account.may(Right.SEE_ABOUT_OFFICIALS));
    }

    /// Which complaints somebody sees.
    ///
    /// @param everywhere those of all departments, but for those about officials
    /// @param department those it leads or supports, but for those about officials
    /// @param aboutOfficials those about officials, whoever has them
    public record Reach(boolean everywhere, Optional<DepartmentCode> department, boolean aboutOfficials) {
        static final Reach NOTHING = new Reach(false, Optional.empty(), false);

        public boolean sees(Summary summary) {
            return sees(summary.marks(), summary.lead(), summary.supporting());
        }

        private boolean sees(Set<Mark> marks, Optional<DepartmentCode> lead, List<DepartmentCode> supporting) {
            if (marks.contains(Mark.ABOUT_OFFICIALS)) {
                return aboutOfficials;
            }
            return everywhere
                    || department
                            .filter(own -> lead.filter(own::equals).isPresent() || supporting.contains(own))
                            .isPresent();
        }
    }
}
