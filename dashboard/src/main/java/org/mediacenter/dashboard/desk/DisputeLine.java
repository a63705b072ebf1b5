package org.mediacenter.dashboard.desk;

import org.mediacenter.hub.account.Account;
import org.mediacenter.hub.account.Right;
import org.mediacenter.hub.complaint.Complaint;
import org.mediacenter.hub.complaint.Contests;
import org.mediacenter.hub.complaint.Status;

/// What a complaint's page says of whose it is.
///
/// @param open whether a department says that it is not theirs, and nobody has ruled yet
/// @param contests whether the reader may say so now
/// @param rules whether the reader may rule now
public record DisputeLine(boolean open, boolean contests, boolean rules) {
    /// Nothing to say.
    public static final DisputeLine NONE = new DisputeLine(false, false, false);

    /// What one reader may do.
    public static DisputeLine of(Complaint complaint, Account account) {
        if (!complaint.isOpen() || complaint.status() == Status.ANSWERED) {
            return NONE;
        }
        Contests contests = complaint.contests();
        boolean theirs = account.may(Right.ASSIGN)
                && !contests.ruled()
                && account.department()
                        .filter(complaint.holding()::has)
                        .filter(own -> !contests.by().contains(own))
                        .isPresent();
        boolean rules = account.may(Right.SETTLE_DISPUTES) && (contests.isOpen() || contests.ruled());
        return new DisputeLine(contests.isOpen(), theirs, rules);
    }
}
