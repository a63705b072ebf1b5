package org.mediacenter.hub.complaint;

import java.time.Instant;
import java.util.Optional;
import org.mediacenter.hub.complaint.ComplaintEvent.Linked;
import org.mediacenter.hub.complaint.ComplaintEvent.Received;

/// A conversation on one channel that is the citizen's: the one the complaint began with, or one they proved.
///
/// @param name within the complaint; absent for the one it began with
/// @param message key of the message that opened or proved it
/// @param how `filed`, `key` or `code`
/// @param sequence of the event that made it known
public record Way(
        Optional<String> name,
        String channel,
        Personal conversation,
        Personal author,
        String message,
        String how,
        Instant since,
        long sequence) {
    public static final String FIRST = "first";

    static Way first(Received received) {
        return new Way(
                Optional.empty(),
                received.channel(),
                received.conversation(),
                received.author(),
                received.message(),
                "filed",
                received.acceptedAt(),
                1);
    }

    static Way of(Linked linked, Recorded recorded) {
        return new Way(
                Optional.of(linked.way()),
                linked.channel(),
                linked.conversation(),
                linked.author(),
                linked.message(),
                linked.how(),
                recorded.at(),
                recorded.sequence());
    }

    /// Its name in forms; [#FIRST] for the one the complaint began with.
    public String label() {
        return name.orElse(FIRST);
    }

    /// Whether this person on this channel is who it leads to.
    public boolean leadsTo(String onChannel, String person) {
        return channel.equals(onChannel) && author.text().filter(person::equals).isPresent();
    }

    boolean isConversation(String onChannel, Optional<Personal> spoken) {
        return channel.equals(onChannel)
                && spoken.flatMap(Personal::text)
                        .filter(text -> conversation.text().filter(text::equals).isPresent())
                        .isPresent();
    }

    Way without(Erasure erasure) {
        return new Way(name, channel, erasure.of(conversation), erasure.of(author), message, how, since, sequence);
    }
}
