package org.mediacenter.hub.complaint;

import java.util.List;

/// What [Complaint#decideAll] made of several orders in a row: all of them happen, or none.
public sealed interface Decided {

    /// These happened.
    ///
    /// @param after the complaint with all of them
    /// @param recorded at least one, in order, numbered on from the complaint's version
    record Happened(Complaint after, List<Recorded> recorded) implements Decided {
        public Happened {
            recorded = List.copyOf(recorded);
        }
    }

    /// None of the orders said anything new.
    record Unchanged(Complaint complaint) implements Decided {}

    /// One of the orders was refused, see [Decision.Refused].
    record Refused(String code, String detail) implements Decided {}
}
