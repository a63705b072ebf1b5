package org.mediacenter.hub.history;

import java.util.List;
import org.mediacenter.hub.complaint.Complaint;
import org.mediacenter.hub.complaint.Recorded;
import org.mediacenter.hub.complaint.TrackingKey;

/// A complaint with its whole history and the key of its tracking page.
public record Dossier(Complaint complaint, List<Recorded> history, TrackingKey trackingKey) {
    public Dossier {
        history = List.copyOf(history);
    }
}
