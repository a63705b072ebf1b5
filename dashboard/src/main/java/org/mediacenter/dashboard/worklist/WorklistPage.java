package org.mediacenter.dashboard.worklist;

import java.util.List;
import org.mediacenter.dashboard.page.Frame;

/// The worklist as it is shown: one page of one queue.
///
/// @param choices what it can be narrowed by
/// @param incidents what several people may be telling of right now
/// @param page 1 for the first
public record WorklistPage(
        Shell shell,
        List<Filter> choices,
        List<DeskRow> rows,
        int total,
        int page,
        int pages,
        List<IncidentLine> incidents) {

    public Frame frame() {
        return shell.frame();
    }

    public Filters filters() {
        return shell.filters();
    }

    public String address(int other) {
        String query = filters().query() + (other > 1 ? "&page=" + other : "");
        return query.isEmpty() ? "/desk" : "/desk?" + query;
    }

    /// What a filter is set to; empty for nothing.
    public String chosen(Filter filter) {
        return filters().named().getOrDefault(filter.name(), "");
    }
}
