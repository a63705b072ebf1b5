package org.mediacenter.dashboard.citizen;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mediacenter.dashboard.page.Frame;
import org.mediacenter.dashboard.publication.ReportLine;

/// What a citizen keeps after sending.
///
/// @param key the tracking key, shown here, for an hour
/// @param link the whole address of the story, with the key
/// @param photos the form for photos, which come after the words
/// @param form the token of the sheet it was written on, which leads here
/// @param alike public reports that may tell of the same
/// @param notice what could not be done
public record ReceiptPage(
        Frame frame,
        String form,
        String number,
        String key,
        String link,
        String response,
        Instant feedbackDue,
        PhotoField photos,
        List<ReportLine> alike,
        Optional<String> notice) {

    /// Never the key: it must not reach a log.
    @Override
    public String toString() {
        return "ReceiptPage[" + number + "]";
    }
}
