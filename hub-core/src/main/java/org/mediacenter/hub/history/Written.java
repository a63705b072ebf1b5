package org.mediacenter.hub.history;

import org.mediacenter.hub.complaint.Complaint;

/// Hears of every change this node wrote, when it is on disk: lists see their own writes at once.
public interface Written {

    /// Called on the thread the write was answered on; must be quick.
    ///
    /// @param excerpt the first words of the citizen; empty once erased
    void written(Summary summary, String excerpt);

    /// Called after that where texts were erased, with what is left of the complaint.
    default void erased(Complaint complaint) {}
}
