package org.mediacenter.hub.store;

import org.mediacenter.hub.complaint.ComplaintNumber;

/// A complaint's line in lists, without its history.
///
/// @param summary see [Append.Index#summary()]
/// @param excerpt see [Append.Index#excerpt()]
public record StoredSummary(ComplaintNumber number, long version, byte[] summary, String excerpt) {}
