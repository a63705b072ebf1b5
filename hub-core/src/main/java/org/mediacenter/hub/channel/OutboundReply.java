package org.mediacenter.hub.channel;

import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.ReplyKind;

/// Words for one citizen, ready to go.
///
/// @param reply the reply's name within the complaint
/// @param attempt 1 for the first try; a person asked for each further one
/// @param conversation as the channel named it when the complaint came in
/// @param author the person's id on the channel
public record OutboundReply(
        ComplaintNumber number,
        String reply,
        int attempt,
        ReplyKind kind,
        String conversation,
        String author,
        String text) {

    /// Never the words or the person: they must not reach a log.
    @Override
    public String toString() {
        return "OutboundReply[" + number + " " + reply + "]";
    }
}
