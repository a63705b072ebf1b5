package org.mediacenter.dashboard.channels;

import org.mediacenter.dashboard.page.Frame;

/// What a provider sent, as it came.
///
/// @param why what it is, or why it could not be read
/// @param back where the reader came from
public record RawPage(Frame frame, String why, String raw, String back) {

    /// Never the content: it must not reach a log.
    @Override
    public String toString() {
        return "RawPage";
    }
}
