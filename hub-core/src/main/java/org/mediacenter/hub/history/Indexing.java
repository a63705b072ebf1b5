package org.mediacenter.hub.history;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mediacenter.hub.clock.Clock;
import org.mediacenter.hub.clock.Clocks;
import org.mediacenter.hub.clock.Terms;
import org.mediacenter.hub.complaint.Complaint;
import org.mediacenter.hub.complaint.Message;
import org.mediacenter.hub.complaint.Personal;
import org.mediacenter.hub.complaint.Reply;
import org.mediacenter.hub.complaint.TrackingKey;
import org.mediacenter.hub.store.Append.Index;
import org.mediacenter.hub.store.Append.Index.Linked;

/// What a complaint can be found by, made from the complaint alone.
record Indexing(Terms terms) {
    private static final int EXCERPT_LENGTH = 140;

    /// @param index what the store keeps beside the complaint
    /// @param summary what of it lists show
    record Indexed(Index index, Summary summary) {}

    Indexed index(Complaint complaint, TrackingKey trackingKey, Instant now) {
        List<Clock> clocks = Clocks.of(complaint, terms.levels());
        Optional<Instant> next = terms.next(complaint, clocks);
        String channel = complaint.received().channel();
        Summary summary = Summary.of(complaint, clocks, next);
        boolean threadable = isThreadable(complaint, now);
        Index index = new Index(
                complaint.isOpen(),
                threadable ? key(channel, complaint.received().conversation()) : Optional.empty(),
                key(channel, complaint.received().author()),
                next,
                complaint.hasOutbox(),
                providerIds(complaint),
                trackingKey.value(),
                summary.toJson(),
                excerpt(complaint.received().text().text().orElse("")),
                linked(complaint, threadable));
        return new Indexed(index, summary);
    }

    /// When something is to be recorded next.
    Optional<Instant> next(Complaint complaint) {
        return terms.next(complaint, Clocks.of(complaint, terms.levels()));
    }

    /// Whether a further message of its conversation belongs to it at `now`.
    boolean isThreadable(Complaint complaint, Instant now) {
        Stream<Instant> said = complaint.conversation().messages().stream()
                .filter(Message::isCitizens)
                .map(Message::at);
        Stream<Instant> answered = complaint.conversation().replies().stream().map(Reply::writtenAt);
        return complaint.isOpen()
                && Stream.concat(said, answered)
                        .anyMatch(words -> words.plus(terms.threading()).isAfter(now));
    }

    private static Optional<String> key(String channel, Personal personal) {
        return personal.text().map(text -> channel + ':' + text);
    }

    private static List<Linked> linked(Complaint complaint, boolean threadable) {
        return complaint.person().linked().stream()
                .flatMap(way -> key(way.channel(), way.author()).stream()
                        .map(author -> new Linked(
                                threadable ? key(way.channel(), way.conversation()) : Optional.empty(), author)))
                .toList();
    }

    private static List<String> providerIds(Complaint complaint) {
        return complaint.conversation().replies().stream()
                .flatMap(reply -> reply.delivery().providerIds().stream().map(id -> reply.channel() + ':' + id))
                .distinct()
                .toList();
    }

    /// The first words on one line, never half a character and never half a number: a screen can only
    /// hide a number whose length it sees.
    static String excerpt(String text) {
        StringBuilder line = new StringBuilder(EXCERPT_LENGTH);
        boolean space = false;
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            i += Character.charCount(point);
            if (Character.isWhitespace(point) || Character.isISOControl(point)) {
                space = !line.isEmpty();
                continue;
            }
            if (line.length() + (space ? 1 : 0) + Character.charCount(point) > EXCERPT_LENGTH) {
                return space ? line.toString() : withoutHalfANumber(line, point);
            }
            line.append(space ? " " : "").appendCodePoint(point);
            space = false;
        }
        return line.toString();
    }

    private static String withoutHalfANumber(StringBuilder line, int next) {
        int end = line.length();
        while (Character.isDigit(next) && end > 0 && Character.isDigit(line.charAt(end - 1))) {
            end--;
        }
        return line.substring(0, end).stripTrailing();
    }
}
