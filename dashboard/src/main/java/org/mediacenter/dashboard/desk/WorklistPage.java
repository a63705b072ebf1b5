package org.mediacenter.dashboard.desk;

import java.util.List;
import java.util.Optional;
import org.mediacenter.dashboard.page.Frame;
import org.mediacenter.hub.complaint.Status;

/// The worklist as it is shown: one page of one queue.
///
/// @param incidents what several people may be telling of right now
/// @param page 1 for the first
public record WorklistPage(
        Shell shell,
        List<String> channels,
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

    /// The open statuses, to choose from.
    public List<Status> statuses() {
        return List.of(Status.values()).stream().filter(Status::isOpen).toList();
    }

    public boolean isStatus(Status status) {
        return filters().status().equals(Optional.of(status));
    }
}
