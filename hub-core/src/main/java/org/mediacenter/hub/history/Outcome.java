package org.mediacenter.hub.history;

import java.util.List;
import org.mediacenter.hub.complaint.Complaint;
import org.mediacenter.hub.complaint.Recorded;

/// What became of commands given to a complaint.
public sealed interface Outcome {

    /// It happened and is on disk.
    ///
    /// @param recorded what happened, at least one event
    record Done(Complaint complaint, List<Recorded> recorded) implements Outcome {
        public Done {
            recorded = List.copyOf(recorded);
        }
    }

    /// The commands said nothing new.
    record Unchanged(Complaint complaint) implements Outcome {}

    /// Not possible as the complaint stands, see `Decision.Refused`.
    record Refused(String code, String detail) implements Outcome {}

    /// Somebody else changed it in between; nothing happened.
    ///
    /// @param version number of events it has now
    /// @param since what happened after the version the commands were meant for
    record Conflict(long version, List<Recorded> since) implements Outcome {
        public Conflict {
            since = List.copyOf(since);
        }
    }

    /// No such complaint.
    record NotThere() implements Outcome {}
}
