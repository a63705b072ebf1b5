package org.mediacenter.dashboard.desk;

import java.util.List;
import java.util.Optional;
import org.mediacenter.dashboard.page.Frame;
import org.mediacenter.hub.complaint.Status;

/// The worklist as it is shown: one page of one queue.
///
/// @param cursor where the live stream goes on after what is shown
/// @param incidents what several people may be telling of right now
/// @param page 1 for the first
public record WorklistPage(
        Frame frame,
        Filters filters,
        List<Queue> queues,
        List<String> channels,
        List<DeskRow> rows,
        int total,
        int page,
        int pages,
        String cursor,
        List<IncidentLine> incidents) {

    /// This list with another queue.
    public String address(Queue queue) {
        return address(new Filters(queue, filters.status(), filters.channel(), filters.department()), 1);
    }

    public String address(int other) {
        return address(filters, other);
    }

    private static String address(Filters filters, int page) {
        String query = filters.query() + (page > 1 ? "&page=" + page : "");
        return query.isEmpty() ? "/desk" : "/desk?" + query;
    }

    /// The open statuses, to choose from.
    public List<Status> statuses() {
        return List.of(Status.values()).stream().filter(Status::isOpen).toList();
    }

    public boolean isStatus(Status status) {
        return filters.status().equals(Optional.of(status));
    }
}
