package org.mediacenter.hub.complaint;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mediacenter.hub.complaint.MessageChange.MessageEdited;
import org.mediacenter.hub.complaint.MessageChange.MessageRemoved;

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
    /// @param editedAt when its words were last changed, where the channel said so
    /// @param removedAt when it was last taken away or shown again, where the channel said so
    public record Past(
            List<Personal> earlier,
            long changed,
            Optional<String> removed,
            Optional<Instant> editedAt,
            Optional<Instant> removedAt) {
        static final Past NONE = new Past(List.of(), 0, Optional.empty(), Optional.empty(), Optional.empty());

        public Past {
            earlier = List.copyOf(earlier);
        }

        private Past without(Erasure erasure) {
            return new Past(erasure.of(earlier), changed, removed, editedAt, removedAt);
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

    Message after(MessageEdited edited, long sequence) {
        List<Personal> earlier = new ArrayList<>(past.earlier());
        earlier.add(text);
        return with(
                edited.text(),
                carried,
                bystander,
                new Past(earlier, sequence, past.removed(), edited.changedAt().or(past::editedAt), past.removedAt()));
    }

    Message after(MessageRemoved removed) {
        return with(
                text,
                carried,
                bystander,
                new Past(
                        past.earlier(),
                        past.changed(),
                        removed.now(),
                        past.editedAt(),
                        removed.changedAt().or(past::removedAt)));
    }

    /// Whether these are no older than the words it has.
    boolean awaits(MessageEdited edited) {
        return !isOlder(edited.changedAt(), past.editedAt().or(() -> writtenAt));
    }

    /// Whether this is no older than what was last heard of its fate.
    boolean awaits(MessageRemoved removed) {
        return !isOlder(removed.changedAt(), past.removedAt());
    }

    private static boolean isOlder(Optional<Instant> one, Optional<Instant> known) {
        return one.isPresent() && known.isPresent() && one.get().isBefore(known.get());
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
                        past.without(erasure))
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
