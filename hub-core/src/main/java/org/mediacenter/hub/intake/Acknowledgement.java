package org.mediacenter.hub.intake;

import java.time.Instant;
import java.util.Optional;
import org.mediacenter.hub.complaint.ComplaintNumber;

/// The words that tell a citizen that the complaint was heard, and its number.
public interface Acknowledgement {

    /// The words for one citizen; plain text.
    ///
    /// @param acceptedAt when the promises began
    /// @param referral words of the profile where the matter seems to be somebody else's
    String text(ComplaintNumber number, String channel, Instant acceptedAt, Optional<String> referral);
}
