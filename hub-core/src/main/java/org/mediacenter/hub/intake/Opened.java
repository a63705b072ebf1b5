package org.mediacenter.hub.intake;

import org.mediacenter.hub.complaint.Complaint;
import org.mediacenter.routing.Routing;

/// Hears of each complaint this node opened, when it is on disk, with what routing read in its text.
@FunctionalInterface
public interface Opened {

    /// Called on the thread the write was answered on; must be quick and never throw.
    void opened(Complaint complaint, Routing.Reading reading);
}
