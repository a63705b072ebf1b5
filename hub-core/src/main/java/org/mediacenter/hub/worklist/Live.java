package org.mediacenter.hub.worklist;

import org.mediacenter.hub.store.Cursor;

/// A row changed, appeared, or is no longer open.
///
/// @param cursor where a reader that saw this goes on ([Worklist#since])
public record Live(Cursor cursor, Row row) {}
