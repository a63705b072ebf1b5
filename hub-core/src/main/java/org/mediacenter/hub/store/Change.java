package org.mediacenter.hub.store;

import org.mediacenter.hub.complaint.ComplaintNumber;

/// A complaint changed.
///
/// @param cursor where to go on reading after this change
/// @param version number of events at that change or later
public record Change(Cursor cursor, ComplaintNumber number, long version) {}
