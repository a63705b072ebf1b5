package org.mediacenter.dashboard.front;

import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.surge.Gathering;
import org.mediacenter.hub.worklist.Worklist;

/// How far a crowd is on its way under an incident, counted where its complaints stand now and not by what was noted.
///
/// @param in how many of it stand under the incident
/// @param left how many of it nobody did anything for yet
public record Progress(Gathering gathering, int in, int left) {
    static Progress of(Gathering gathering, Worklist worklist) {
        int in = 0;
        int left = 0;
        for (ComplaintNumber number : gathering.numbers()) {
            var summary = worklist.row(number).map(row -> row.summary());
            if (summary.flatMap(one -> one.incident())
                    .filter(gathering.incident()::equals)
                    .isPresent()) {
                in++;
            }
            if (summary.filter(Crowd::waits).isPresent()) {
                left++;
            }
        }
        return new Progress(gathering, in, left);
    }

    public int total() {
        return gathering.numbers().size();
    }
}
