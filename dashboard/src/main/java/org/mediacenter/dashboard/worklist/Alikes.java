package org.mediacenter.dashboard.worklist;

import java.util.List;
import org.mediacenter.hub.account.Account;
import org.mediacenter.hub.account.Sight;
import org.mediacenter.hub.alike.SameMatter;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.routing.Routing;
import org.mediacenter.routing.alike.Incident;

/// What may be one matter, or one happening, as far as an account sees the complaints: what it does not see is
/// neither named nor counted.
public final class Alikes {
    private final SameMatter same;
    private final Sight sight;

    public Alikes(SameMatter same, Sight sight) {
        this.same = same;
        this.sight = sight;
    }

    /// Open complaints that may be about the same matter as one the account sees, the likest first.
    public List<SameMatter.Found> near(Account account, ComplaintNumber number) {
        return same.near(number, line -> sight.sees(account, line));
    }

    /// Open complaints the account sees that may be about what routing just read, the likest first.
    public List<SameMatter.Found> like(Account account, Routing routing) {
        return same.like(routing, line -> sight.sees(account, line));
    }

    /// What several people may be telling of right now, the largest first.
    public List<Incident> incidents(Account account) {
        return same.incidents(line -> sight.sees(account, line));
    }
}
