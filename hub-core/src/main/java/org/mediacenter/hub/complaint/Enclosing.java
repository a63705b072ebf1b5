package org.mediacenter.hub.complaint;

/// Files that go to the citizen with a reply, or would go with a proposed one.
public sealed interface Enclosing extends ComplaintEvent.Further {
    /// As many as one reply carries.
    int MOST = 3;

    /// One file, written down together with its reply or proposal.
    ///
    /// @param reply name of the reply or proposal it goes with
    record Enclosed(String reply, Enclosure enclosure) implements Enclosing {}
}
