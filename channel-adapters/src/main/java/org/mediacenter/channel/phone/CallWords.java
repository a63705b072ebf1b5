package org.mediacenter.channel.phone;

import java.util.Optional;
import org.mediacenter.hub.channel.InboundMessage.Brought;
import org.mediacenter.routing.TopicCode;

/// What an operator wrote down for somebody, on the telephone, at the counter or from a letter.
///
/// @param id of the words: the same form sent twice is one complaint; not personal
/// @param number the reporter's; absent where it was withheld
/// @param way by which the answer goes
/// @param line where the answer goes: a number to call or to write to, an address for a letter, the name of who comes
///     for it; absent where nobody said
/// @param brought who helped, and the paper it came on
public record CallWords(
        String id,
        String text,
        Optional<String> number,
        Optional<String> name,
        Optional<String> address,
        boolean anonymous,
        boolean confidential,
        Optional<TopicCode> topic,
        AnswerWay way,
        Optional<String> line,
        Brought brought) {

    /// What a caller said for themselves.
    ///
    /// @param bySms whether the caller agreed to be answered by SMS
    public CallWords(
            String id,
            String text,
            Optional<String> number,
            Optional<String> name,
            Optional<String> address,
            boolean anonymous,
            boolean confidential,
            Optional<TopicCode> topic,
            boolean bySms) {
        this(
                id,
                text,
                number,
                name,
                address,
                anonymous,
                confidential,
                topic,
                bySms ? AnswerWay.SMS : AnswerWay.CALL,
                number,
                Brought.NOTHING);
    }

    /// Never the words: they must not reach a log.
    @Override
    public String toString() {
        return "CallWords[" + id + "]";
    }
}
