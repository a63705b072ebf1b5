package org.mediacenter.channel.phone;

import java.util.Optional;
import org.mediacenter.routing.TopicCode;

/// What an operator wrote down from a call.
///
/// @param id of the words: the same form sent twice is one complaint; not personal
/// @param number the caller's; absent where it was withheld
/// @param bySms whether the caller agreed to be answered by SMS
public record CallWords(
        String id,
        String text,
        Optional<String> number,
        Optional<String> name,
        Optional<String> address,
        boolean anonymous,
        boolean confidential,
        Optional<TopicCode> topic,
        boolean bySms) {

    /// Never the words: they must not reach a log.
    @Override
    public String toString() {
        return "CallWords[" + id + "]";
    }
}
