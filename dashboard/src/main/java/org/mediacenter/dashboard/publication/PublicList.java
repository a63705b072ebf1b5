package org.mediacenter.dashboard.publication;

import java.util.List;
import org.mediacenter.dashboard.page.Frame;

/// The list of what everybody may read.
///
/// @param total how many there are on all pages
/// @param earlier address of the page before; empty on the first
/// @param later address of the page after; empty on the last
public record PublicList(
        Frame frame,
        List<ReportLine> reports,
        int total,
        List<Option> topics,
        List<Option> districts,
        List<Option> states,
        String earlier,
        String later) {

    /// Something to narrow the list by.
    public record Option(String code, String words, boolean chosen) {}
}
