package org.mediacenter.hub.complaint;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// One thing said in this matter by the citizen, or by somebody who stood by.
///
/// @param key the message's key as its event names it; `dispute-` and a number for words of a
///     dispute
/// @param at when it was recorded
/// @param sequence of its event, for the order of the conversation
/// @param writtenAt when it was sent, where the channel says so
/// @param conversation as the channel names it, where it is another one than the complaint began with
/// @param way label of the [Way] it came by, where its event says so
/// @param bystander who said it where that is not the citizen whose matter it is
/// @param past what became of it since
public record Message(
        String key,
        String channel,
        Personal text,
        Instant at,
        long sequence,
        Optional<Instant> writtenAt,
        Carried carried,
        Optional<Personal> conversation,
        Optional<String> way,
        Optional<Bystander> bystander,
        Past past) {

    /// Somebody whose words are context only: they answer no question, confirm and dispute nothing.
    public record Bystander(Personal author, Optional<Personal> name) {}

    /// What became of a message after it was said.
    ///
    /// @param earlier its words before each change, oldest first
    /// @param changed sequence of the event of the last change of its words, 0 where there was none
    /// @param removed `deleted` or `hidden`, while it cannot be read where it was said
    public record Past(List<Personal> earlier, long changed, Optional<String> removed) {
        static final Past NONE = new Past(List.of(), 0, Optional.empty());

        public Past {
            earlier = List.copyOf(earlier);
        }
    }

    /// Whether the citizen whose matter it is said it.
    public boolean isCitizens() {
        return bystander.isEmpty();
    }

    /// The event that last said or changed its words.
    long lastWords() {
        return Math.max(sequence, past.changed());
    }

    /// Every personal field and text of it.
    Stream<Personal> texts() {
        Stream<Personal> by =
                bystander.stream().flatMap(one -> Stream.concat(Stream.of(one.author()), one.name().stream()));
        return Stream.of(Stream.of(text), past.earlier().stream(), carried.texts(), conversation.stream(), by)
                .flatMap(texts -> texts);
    }

    Message edited(Personal newText, long changedBy) {
        List<Personal> earlier = new ArrayList<>(past.earlier());
        earlier.add(text);
        return with(newText, carried, bystander, new Past(earlier, changedBy, past.removed()));
    }

    Message removed(Optional<String> how) {
        return with(text, carried, bystander, new Past(past.earlier(), past.changed(), how));
    }

    Message with(Carried changed) {
        return with(text, changed, bystander, past);
    }

    Message without(Erasure erasure) {
        return with(
                        erasure.of(text),
                        carried.without(erasure),
                        bystander.map(one -> new Bystander(
                                erasure.of(one.author()), one.name().map(erasure::of))),
                        new Past(erasure.of(past.earlier()), past.changed(), past.removed()))
                .in(conversation.map(erasure::of), way);
    }

    Message in(Optional<Personal> otherConversation, Optional<String> by) {
        return new Message(
                key, channel, text, at, sequence, writtenAt, carried, otherConversation, by, bystander, past);
    }

    private Message with(Personal newText, Carried newCarried, Optional<Bystander> newBystander, Past newPast) {
        return new Message(
                key, channel, newText, at, sequence, writtenAt, newCarried, conversation, way, newBystander, newPast);
    }
}
