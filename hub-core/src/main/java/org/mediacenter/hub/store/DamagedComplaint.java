package org.mediacenter.hub.store;

import org.mediacenter.hub.complaint.ComplaintNumber;

/// What is kept of one complaint is not what was written: a person has to look at that one, and
/// all others go on.
public final class DamagedComplaint extends RuntimeException {

    /// @param how what is wrong with it, without texts or names
    public DamagedComplaint(ComplaintNumber number, String how) {
        super("complaint [" + number + "] is damaged: " + how
                + "; stop the hub and put back a copy of the data folder from before, or leave this one aside");
    }
}
