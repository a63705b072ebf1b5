package org.mediacenter.dashboard.publication;

import java.util.Optional;
import org.mediacenter.dashboard.page.Frame;

/// One public report, for anybody or for who follows it.
///
/// @param following address of the reader's own link, where this is it
/// @param done whether they follow it since just now
public record PublicPage(Frame frame, ReportLine report, Optional<String> following, boolean done) {

    /// Never the link: it must not reach a log.
    @Override
    public String toString() {
        return "PublicPage[" + report.address() + "]";
    }
}
