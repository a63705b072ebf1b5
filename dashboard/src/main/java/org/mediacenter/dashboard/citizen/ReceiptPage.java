package org.mediacenter.dashboard.citizen;

import java.time.Instant;
import org.mediacenter.dashboard.page.Frame;

/// What a citizen keeps after sending.
///
/// @param key the tracking key, shown here, for an hour
/// @param link the whole address of the story, with the key
public record ReceiptPage(Frame frame, String number, String key, String link, String response, Instant feedbackDue) {

    /// Never the key: it must not reach a log.
    @Override
    public String toString() {
        return "ReceiptPage[" + number + "]";
    }
}
