package org.mediacenter.hub.worklist;

import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.history.Summary;

/// One complaint's line in the desk's lists.
///
/// @param excerpt the first words of the citizen; empty once erased
public record Row(Summary summary, String excerpt) {

    public ComplaintNumber number() {
        return summary.number();
    }

    /// Number of events seen: of two rows of one complaint the higher version is newer.
    public long version() {
        return summary.version();
    }
}
