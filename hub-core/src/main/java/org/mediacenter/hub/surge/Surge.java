package org.mediacenter.hub.surge;

import java.time.Instant;

/// A time when more comes in than people can take one by one.
///
/// @param reason what the city says is going on (`banjir di Rungkut`); citizens read it, so no personal data
/// @param by user name of who declared it
public record Surge(String reason, String by, Instant since) {
    /// So that an acknowledgement that says it is one SMS.
    public static final int LONGEST_REASON = 36;
}
