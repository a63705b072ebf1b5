package org.mediacenter.dashboard.citizen;

import java.time.Instant;
import org.mediacenter.dashboard.page.Frame;

/// What a citizen keeps after sending.
///
/// @param key the tracking key, shown here, for an hour
/// @param link the whole address of the story, with the key
/// @param photos the form for photos, which come after the words
public record ReceiptPage(
        Frame frame, String number, String key, String link, String response, Instant feedbackDue, PhotoField photos) {

    /// Never the key: it must not reach a log.
    @Override
    public String toString() {
        return "ReceiptPage[" + number + "]";
    }
}
