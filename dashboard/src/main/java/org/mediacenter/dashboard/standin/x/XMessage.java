package org.mediacenter.dashboard.standin.x;

import java.time.Instant;

/// A direct message at the stand-in of X.
///
/// @param from the writer's number
/// @param to the reader's number
public record XMessage(String id, String from, String to, String text, Instant at) {}
