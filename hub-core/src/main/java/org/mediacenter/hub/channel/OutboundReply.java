package org.mediacenter.hub.channel;

import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import java.util.List;
import org.mediacenter.hub.complaint.Audience;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.ReplyKind;

/// Words for one citizen, ready to go.
///
/// @param reply the reply's name within the complaint
/// @param attempt 1 for the first try; a person asked for each further one
/// @param kind an acknowledgement is the hub's own; everything else a person wrote
/// @param conversation as the channel named it when the complaint came in
/// @param author the person's id on the channel
/// @param audience whether it goes where everybody reads it, or to the person alone
/// @param answers the citizen's latest message in this matter
/// @param urgent whether it goes also where the hub's own words are spared: about a danger to life, or a code
///     somebody waits for
/// @param files that go with it; empty where the channel takes none
public record OutboundReply(
        ComplaintNumber number,
        String reply,
        int attempt,
        ReplyKind kind,
        String conversation,
        String author,
        String text,
        Audience audience,
        Answered answers,
        boolean urgent,
        List<File> files) {
    public OutboundReply {
        files = List.copyOf(files);
    }

    /// Words alone.
    public OutboundReply(
            ComplaintNumber number,
            String reply,
            int attempt,
            ReplyKind kind,
            String conversation,
            String author,
            String text,
            Audience audience,
            Answered answers,
            boolean urgent) {
        this(number, reply, attempt, kind, conversation, author, text, audience, answers, urgent, List.of());
    }

    /// Words alone that are not urgent.
    public OutboundReply(
            ComplaintNumber number,
            String reply,
            int attempt,
            ReplyKind kind,
            String conversation,
            String author,
            String text,
            Audience audience,
            Answered answers) {
        this(number, reply, attempt, kind, conversation, author, text, audience, answers, false, List.of());
    }

    /// The same with files.
    public OutboundReply with(List<File> others) {
        return new OutboundReply(
                number, reply, attempt, kind, conversation, author, text, audience, answers, urgent, others);
    }

    /// A file that goes with the words, where [Channel#takesFiles()].
    ///
    /// @param contentType what the bytes are
    public record File(String name, String contentType, Buffer bytes) {
        /// Never the bytes.
        @Override
        public String toString() {
            return "File[" + contentType + "]";
        }
    }

    /// A message of the citizen that is answered.
    ///
    /// @param nativeId as [InboundMessage#nativeId()] named it
    /// @param at when the citizen wrote it, as far as is known: providers count their windows from it
    public record Answered(String nativeId, Instant at) {}

    /// Never the words or the person: they must not reach a log.
    @Override
    public String toString() {
        return "OutboundReply[" + number + " " + reply + "]";
    }
}
