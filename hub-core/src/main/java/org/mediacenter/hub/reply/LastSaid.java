package org.mediacenter.hub.reply;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mediacenter.hub.complaint.Audience;
import org.mediacenter.hub.complaint.Complaint;
import org.mediacenter.hub.complaint.Message;
import org.mediacenter.hub.complaint.Way;

/// What a reply answers: the citizen's latest message by its way. Pure.
public final class LastSaid {
    private LastSaid() {}

    /// The latest before the same readers: what was said in private is answered there, what was said below a post,
    /// there. Where there is none, the latest by this way.
    public static Optional<Message> by(Complaint complaint, Audience audience, Way way) {
        List<Message> heard = complaint.conversation().messages().stream()
                .filter(message -> message.isCitizens() && message.key().startsWith(way.channel() + ':'))
                .filter(message ->
                        complaint.ways().of(message).filter(way::equals).isPresent())
                .toList();
        return heard.stream()
                .filter(message -> message.carried().audience() == audience)
                .reduce((_, last) -> last)
                .or(() -> heard.stream().reduce((_, last) -> last));
    }

    /// When that was, as providers count their windows from it.
    public static Instant at(Complaint complaint, Audience audience, Way way) {
        return by(complaint, audience, way)
                .map(said -> said.writtenAt().orElse(said.at()))
                .orElse(way.since());
    }

    /// The conversation it goes to; empty where it was erased.
    public static Optional<String> conversation(Complaint complaint, Audience audience, Way way) {
        return by(complaint, audience, way)
                .flatMap(Message::conversation)
                .orElse(way.conversation())
                .text();
    }
}
