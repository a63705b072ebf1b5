package org.mediacenter.channel.website;

import java.util.Optional;
import org.mediacenter.routing.GeoPoint;
import org.mediacenter.routing.TopicCode;

/// What a citizen filled in, checked.
///
/// @param text 1 to 10,000 characters
/// @param topic the citizen's guess: evidence, not a decision
public record WebsiteComplaint(
        String text,
        Optional<String> name,
        Optional<String> phone,
        Optional<String> email,
        Optional<String> address,
        Optional<GeoPoint> point,
        boolean anonymous,
        boolean confidential,
        Optional<TopicCode> topic) {

    /// Never the words or the person: they must not reach a log.
    @Override
    public String toString() {
        return "WebsiteComplaint[hidden]";
    }
}
