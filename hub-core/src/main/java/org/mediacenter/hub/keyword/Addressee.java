package org.mediacenter.hub.keyword;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mediacenter.hub.channel.OutboundReply;
import org.mediacenter.hub.complaint.Audience;
import org.mediacenter.hub.complaint.Complaint;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.Message;
import org.mediacenter.hub.complaint.Way;

/// Whom a text of the hub itself goes to.
///
/// @param author the person's id on the channel
/// @param number of the matter it is about, or of the message it answers
/// @param answered the citizen's latest message there
record Addressee(
        String channel, String conversation, String author, ComplaintNumber number, OutboundReply.Answered answered) {

    /// The citizen of a complaint by one way, where nobody else reads; empty where they only ever spoke before
    /// everybody, and where it was erased.
    static Optional<Addressee> alone(Complaint complaint, Way way) {
        List<Message> said = said(complaint, way)
                .filter(message -> message.carried().audience() == Audience.PRIVATE)
                .toList();
        return said.isEmpty() && way.name().isEmpty() ? Optional.empty() : of(complaint, way, said);
    }

    /// The same on a channel that answers alone what was said before everybody.
    static Optional<Addressee> anyhow(Complaint complaint, Way way) {
        return alone(complaint, way)
                .or(() -> of(complaint, way, said(complaint, way).toList()));
    }

    private static Stream<Message> said(Complaint complaint, Way way) {
        return complaint.conversation().messages().stream()
                .filter(Message::isCitizens)
                .filter(message ->
                        complaint.ways().of(message).filter(way::equals).isPresent());
    }

    private static Optional<Addressee> of(Complaint complaint, Way way, List<Message> said) {
        Optional<Message> last = said.isEmpty() ? Optional.empty() : Optional.of(said.getLast());
        Optional<String> conversation =
                last.flatMap(Message::conversation).orElse(way.conversation()).text();
        OutboundReply.Answered answered = new OutboundReply.Answered(
                nativeId(last.map(Message::key).orElse(way.message())),
                last.map(message -> message.writtenAt().orElse(message.at())).orElse(way.since()));
        return conversation.flatMap(there -> way.author()
                .text()
                .map(person -> new Addressee(way.channel(), there, person, complaint.number(), answered)));
    }

    private static String nativeId(String key) {
        return key.substring(key.indexOf(':') + 1);
    }

    /// Never the person: they must not reach a log.
    @Override
    public String toString() {
        return "Addressee[" + number + "]";
    }
}
