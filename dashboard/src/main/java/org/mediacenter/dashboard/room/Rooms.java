package org.mediacenter.dashboard.room;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.mediacenter.hub.channel.Channel;
import org.mediacenter.hub.channel.ReplyRoom;
import org.mediacenter.hub.channel.ReplyRoom.Verdict;
import org.mediacenter.hub.complaint.Audience;
import org.mediacenter.hub.complaint.Complaint;
import org.mediacenter.hub.complaint.Way;
import org.mediacenter.hub.reply.LastSaid;

/// What each complaint's channel takes of a reply now, as the channel itself declares it. Thread-safe.
public final class Rooms {
    private final Supplier<List<Channel>> channels;

    /// @param channels those of the hub, as they are now
    public Rooms(Supplier<List<Channel>> channels) {
        this.channels = channels;
    }

    /// The room of one reply.
    ///
    /// @param channel name of the channel it goes by
    /// @param wrote when the citizen wrote what it answers
    public record Known(String channel, ReplyRoom room, Instant wrote) {}

    /// The room of a reply to these readers; empty where the channel takes whatever an officer can write.
    public Optional<Known> of(Complaint complaint, Audience audience) {
        Way way = way(complaint, audience);
        String conversation = LastSaid.conversation(complaint, audience, way).orElse("");
        return channels.get().stream()
                .filter(channel -> channel.name().equals(way.channel()))
                .findFirst()
                .flatMap(channel -> channel.room(conversation, audience))
                .map(room -> new Known(way.channel(), room, LastSaid.at(complaint, audience, way)));
    }

    /// Why these words cannot go, as a stable code; empty where they can. What only comes too late may be written
    /// where the citizen is known by another way, by which it can be sent then.
    public Optional<String> objection(Complaint complaint, Audience audience, String text, Instant now) {
        return of(complaint, audience).flatMap(known -> switch (known.room().judge(text, known.wrote(), now)) {
            case Verdict.Fits _ -> Optional.empty();
            case Verdict.TooMany _ -> Optional.of("room-too-many");
            case Verdict.TooLongForTemplate _ -> Optional.of("room-template");
            case Verdict.TooLate _ ->
                complaint.ways().all().size() > 1 ? Optional.empty() : Optional.of("room-too-late");
        });
    }

    /// Whether the time to answer the citizen alone is over.
    public boolean isOver(Complaint complaint, Instant now) {
        return of(complaint, Audience.PRIVATE)
                .filter(known -> known.room().judge("", known.wrote(), now) instanceof Verdict.TooLate)
                .isPresent();
    }

    /// Whether writing a reply down already delivers it on this channel.
    public boolean shows(String channel) {
        return channels.get().stream()
                .anyMatch(one -> one.name().equals(channel) && one.traits().shows());
    }

    /// Whether files can go with a reply to these readers, or are seen where it is read.
    public boolean takesFiles(Complaint complaint, Audience audience) {
        String by = way(complaint, audience).channel();
        return channels.get().stream()
                .filter(one -> one.name().equals(by))
                .anyMatch(one -> one.takesFiles() || one.traits().shows());
    }

    private static Way way(Complaint complaint, Audience audience) {
        return audience == Audience.PUBLIC
                ? complaint.ways().first()
                : complaint.ways().back();
    }
}
