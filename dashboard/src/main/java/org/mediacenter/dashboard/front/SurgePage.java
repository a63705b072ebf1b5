package org.mediacenter.dashboard.front;

import java.util.List;
import java.util.Optional;
import org.mediacenter.dashboard.page.Frame;
import org.mediacenter.hub.incident.Incident;
import org.mediacenter.hub.surge.Surge;

/// What waits in a surge, by place and topic.
///
/// @param surge what there is now; empty in ordinary times
/// @param problem why what was sent was not done
/// @param written what was written into the field of the reason
/// @param crowds those shown, the largest first
/// @param more how many complaints wait beside those
/// @param waiting how many complaints wait in all
/// @param open incidents complaints may be put under, the newest first
/// @param gathered crowds that are being put under one, or of which something is left
/// @param once names the forms of this page
public record SurgePage(
        Frame frame,
        Optional<Surge> surge,
        String problem,
        String written,
        List<Crowd> crowds,
        int more,
        int waiting,
        List<Incident> open,
        List<Progress> gathered,
        String once) {
    public SurgePage {
        crowds = List.copyOf(crowds);
        open = List.copyOf(open);
        gathered = List.copyOf(gathered);
    }

    /// How far somebody is who puts a crowd under an incident just now.
    public Optional<Progress> underWay(Crowd crowd) {
        return of(crowd)
                .filter(progress ->
                        progress.gathering().isUnderWay(frame.times().now()));
    }

    /// How far somebody came who does not go on, under an incident that is still open.
    public Optional<Progress> stuck(Crowd crowd) {
        return of(crowd)
                .filter(progress -> progress.gathering().isStuck(frame.times().now()))
                .filter(progress -> open.stream()
                        .anyMatch(incident ->
                                incident.id().equals(progress.gathering().incident())));
    }

    private Optional<Progress> of(Crowd crowd) {
        return gathered.stream()
                .filter(progress -> progress.gathering().crowd().equals(crowd.name()))
                .findFirst();
    }
}
