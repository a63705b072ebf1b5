package org.mediacenter.hub.intake;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.TrackingKey;
import org.mediacenter.routing.Mark;

/// The words that tell a citizen that the complaint was heard, and its number.
public interface Acknowledgement {

    /// The words for one citizen; plain text, never empty.
    String text(Heard heard);

    /// A neutral sentence for where everybody reads: nothing that leads to the complaint or to the person.
    String publicText(Heard heard);

    /// What was heard.
    ///
    /// @param acceptedAt when the promises began
    /// @param referral words of the profile where the matter seems to be somebody else's
    record Heard(
            ComplaintNumber number,
            TrackingKey trackingKey,
            String channel,
            Instant acceptedAt,
            Set<Mark> marks,
            Optional<String> referral) {
        public Heard {
            marks = Set.copyOf(marks);
        }
    }
}
