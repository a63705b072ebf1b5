package org.mediacenter.dashboard.call;

import java.time.Instant;
import org.mediacenter.dashboard.page.Frame;

/// What the operator reads to the caller after filing.
///
/// @param key the tracking key, shown here only
public record FiledPage(Frame frame, String number, String key, Instant feedbackDue, boolean seen) {

    /// Never the key: it must not reach a log.
    @Override
    public String toString() {
        return "FiledPage[" + number + "]";
    }
}
