package org.mediacenter.hub.history;

import io.vertx.core.Future;
import java.util.Set;
import org.mediacenter.hub.complaint.Complaint;
import org.mediacenter.hub.complaint.ComplaintNumber;

/// Hears of every change this node wrote, when it is on disk: lists see their own writes at once.
public interface Written {

    /// Called on the thread the write was answered on; must be quick.
    ///
    /// @param excerpt the first words of the citizen; empty once erased
    void written(Summary summary, String excerpt);

    /// Called before texts are erased; nothing is erased where it fails.
    ///
    /// @param texts their hashes
    default Future<Void> erasing(ComplaintNumber number, Set<String> texts, String basis) {
        return Future.succeededFuture();
    }

    /// Called after that where texts were erased, with what is left of the complaint.
    default void erased(Complaint complaint) {}
}
