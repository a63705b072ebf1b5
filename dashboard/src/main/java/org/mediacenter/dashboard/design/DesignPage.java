package org.mediacenter.dashboard.design;

import java.util.List;
import org.mediacenter.dashboard.page.Frame;
import org.mediacenter.dashboard.worklist.DeskRow;
import org.mediacenter.dashboard.worklist.Shell;

/// What the page shows, by name.
///
/// @param colours tokens of `tokens.css`, without their dashes
/// @param washes tokens of grounds, each with the token of the words on it
/// @param icons names of the icons
/// @param rows invented rows of the list
/// @param shell the queues
/// @param given what the page's modules get instead of the hub's answers, as JSON
public record DesignPage(
        Frame frame,
        List<String> colours,
        List<Wash> washes,
        List<String> icons,
        List<String> statuses,
        List<String> deliveries,
        List<DeskRow> rows,
        Shell shell,
        String given) {

    /// A ground and the words on it.
    public record Wash(String ground, String words) {}

    /// The invented complaints, each with a page of its own.
    public List<Sample> samples() {
        return List.of(Sample.values());
    }
}
