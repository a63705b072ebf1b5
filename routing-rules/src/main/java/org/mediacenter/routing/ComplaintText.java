package org.mediacenter.routing;

import java.util.Optional;

/// What a citizen told us, as far as routing may look at it: no name, no number, no channel.
///
/// @param text the citizen's words, any length, any characters
/// @param address the place in the citizen's own words, where a form asked for it
/// @param point where it is, where a device said so
/// @param citizensTopic the topic the citizen chose: evidence, not a decision
public record ComplaintText(
        String text, Optional<String> address, Optional<GeoPoint> point, Optional<TopicCode> citizensTopic) {

    /// Words alone.
    public static ComplaintText of(String text) {
        return new ComplaintText(text, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
