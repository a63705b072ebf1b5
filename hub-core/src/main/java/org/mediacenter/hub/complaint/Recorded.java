package org.mediacenter.hub.complaint;

import java.time.Instant;

/// An event in its place in one complaint's history.
///
/// @param sequence 1 for the first
/// @param at when it was recorded, to the millisecond
/// @param by who did it
public record Recorded(ComplaintNumber number, long sequence, Instant at, Actor by, ComplaintEvent event) {}
