package org.mediacenter.hub.figures;

import java.util.Optional;
import org.mediacenter.hub.account.Account;
import org.mediacenter.hub.account.Right;
import org.mediacenter.hub.account.Sight;
import org.mediacenter.routing.DepartmentCode;
import org.mediacenter.routing.Kind;

/// Who reads figures, and so which complaints are in them.
///
/// @param own the one department whose figures it reads; absent for those of the whole city
/// @param inspects whether it belongs to a department that handles complaints about officials
/// @param veiled whether it may open no complaint, so that what would tell who wrote one is left out
public record Audience(Optional<DepartmentCode> own, boolean inspects, boolean veiled) {

    /// What an account reads; [Right#SEE_FIGURES] says whether it reads any.
    public static Audience of(Account account, Sight sight) {
        return new Audience(
                account.department(),
                account.department().filter(sight.inspectorates()::contains).isPresent(),
                !account.may(Right.SEE_COMPLAINTS));
    }

    /// Whether a complaint is in any of its figures: spam is none, what is handled in another one counts there, and
    /// complaints about officials are the inspectorate's alone.
    boolean counts(Line line) {
        return !line.merged()
                && line.kind() != Kind.SPAM
                && (inspects || !line.aboutOfficials())
                && (own.isEmpty()
                        || line.lead().equals(own)
                        || line.supporting().contains(own.get()));
    }
}
