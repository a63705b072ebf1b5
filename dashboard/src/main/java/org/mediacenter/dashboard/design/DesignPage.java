package org.mediacenter.dashboard.design;

import java.util.List;
import org.mediacenter.dashboard.page.Frame;

/// What the page shows, by name.
///
/// @param colours tokens of `tokens.css`, without their dashes
/// @param washes tokens of grounds, each with the token of the words on it
/// @param icons names of the icons
public record DesignPage(
        Frame frame,
        List<String> colours,
        List<Wash> washes,
        List<String> icons,
        List<String> statuses,
        List<String> deliveries) {

    /// A ground and the words on it.
    public record Wash(String ground, String words) {}
}
