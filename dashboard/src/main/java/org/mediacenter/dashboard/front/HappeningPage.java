package org.mediacenter.dashboard.front;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mediacenter.dashboard.page.Frame;
import org.mediacenter.hub.incident.Incident;

/// One incident, and who stands under it.
///
/// @param lines what stands under it, as far as the reader sees it, the most pressing first
/// @param more how many there are beside those
/// @param statuses how many have which status, by the status's name
/// @param gathering a crowd that is still being put under it, or of which something is left
/// @param lead whether the reader may answer all, and open and close it
public record HappeningPage(
        Frame frame,
        Incident incident,
        List<Line> lines,
        int more,
        Map<String, Integer> statuses,
        boolean lead,
        Optional<Progress> gathering) {
    public HappeningPage {
        lines = List.copyOf(lines);
        statuses = Map.copyOf(statuses);
    }

    /// A complaint under it.
    ///
    /// @param words its first words
    public record Line(String number, String words, String status, String department) {}

    public int count() {
        return lines.size() + more;
    }
}
