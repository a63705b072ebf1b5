package org.mediacenter.hub.store;

import java.util.List;
import org.mediacenter.hub.complaint.ComplaintNumber;

/// One complaint as it is on disk.
///
/// @param opened what is not erased of the texts
public record StoredComplaint(
        ComplaintNumber number, List<Append.EventBytes> events, List<Append.OpenedText> opened, Append.Index index) {
    public StoredComplaint {
        events = List.copyOf(events);
        opened = List.copyOf(opened);
    }

    /// Number of events.
    public long version() {
        return events.size();
    }
}
