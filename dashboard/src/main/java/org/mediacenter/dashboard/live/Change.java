package org.mediacenter.dashboard.live;

import java.util.Optional;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.history.Summary;
import org.mediacenter.hub.worklist.Live;
import org.mediacenter.hub.worklist.Row;

/// What happened to one complaint since somebody was last told of it.
///
/// @param before the row as they know it, for those who saw it and see it no longer
/// @param facts what is written of it
record Change(Live live, Optional<Row> before, Facts facts) {

    ComplaintNumber number() {
        return live.row().number();
    }

    Summary now() {
        return live.row().summary();
    }

    LiveEvent.About about() {
        return new LiveEvent.About(Optional.of(now()), before.map(Row::summary));
    }

    /// This and an earlier change as one: what is new is this one's, what was before is the earlier one's where that
    /// is known.
    Change after(Change earlier) {
        return new Change(live, earlier.before.or(() -> before), facts);
    }
}
