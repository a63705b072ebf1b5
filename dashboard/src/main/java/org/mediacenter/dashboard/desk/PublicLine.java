package org.mediacenter.dashboard.desk;

import java.util.Optional;
import org.mediacenter.dashboard.page.Frame;
import org.mediacenter.hub.account.Right;
import org.mediacenter.hub.complaint.Complaint;

/// Whether everybody reads something of a complaint, and whether the reader decides about that.
///
/// @param address of the public page, while there is one
/// @param may whether the reader may look at it for the public
public record PublicLine(Optional<String> address, boolean may) {
    /// Nothing of it is public, and the reader has no say in that.
    public static final PublicLine NONE = new PublicLine(Optional.empty(), false);

    static PublicLine of(Frame frame, Complaint complaint) {
        Optional<String> address = complaint.publicity().current().map(shown -> "/public/" + shown.name());
        boolean open = address.isPresent() || complaint.whyNotPublic().isEmpty();
        return new PublicLine(address, open && frame.may(Right.PUBLISH));
    }
}
