package org.mediacenter.hub.store;

import java.util.List;

/// A page of the change feed.
public sealed interface Changes {

    /// Changes after the cursor asked for, oldest first; `next` goes on after them, also when
    /// there are none.
    record Page(List<Change> changes, Cursor next) implements Changes {
        public Page {
            changes = List.copyOf(changes);
        }
    }

    /// The feed does not reach back that far: read everything again, then go on from `now`.
    record Expired(Cursor now) implements Changes {}
}
