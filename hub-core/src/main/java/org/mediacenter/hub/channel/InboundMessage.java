package org.mediacenter.hub.channel;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mediacenter.hub.complaint.Audience;
import org.mediacenter.routing.GeoPoint;
import org.mediacenter.routing.TopicCode;

/// One thing a citizen said on one channel.
///
/// @param nativeId what the channel calls this message; the same message heard again has the same
///     id; at most 200 characters. Never a telephone number or a name: an adapter whose ids are
///     personal hashes them.
/// @param conversation what the channel calls the exchange it belongs to (a telephone number, a
///     thread); private
/// @param text the citizen's words as decoded; says something, unless there is an attachment
/// @param writtenAt when the citizen sent it, where the channel says so
/// @param filing what a form asked besides
/// @param attachments what it brought besides words, in order
/// @param exchange where it stands among other messages
/// @param raw as the provider sent it, for people with the right to look; empty where that is the text itself
public record InboundMessage(
        String channel,
        String nativeId,
        String conversation,
        Author author,
        String text,
        Optional<Instant> writtenAt,
        Filing filing,
        List<Attachment> attachments,
        Exchange exchange,
        Optional<String> raw)
        implements Inbound {
    public InboundMessage {
        attachments = List.copyOf(attachments);
    }

    /// Words to the city alone.
    public InboundMessage(
            String channel,
            String nativeId,
            String conversation,
            Author author,
            String text,
            Optional<Instant> writtenAt,
            Filing filing) {
        this(
                channel,
                nativeId,
                conversation,
                author,
                text,
                writtenAt,
                filing,
                List.of(),
                Exchange.PRIVATE,
                Optional.empty());
    }

    /// Hangul fillers and the empty Braille pattern: letters by name, nothing on the screen.
    private static final String BLANK_LETTERS = "\u115F\u1160\u2800\u3164\uFFA0";

    /// Who wrote it, as the channel names them.
    ///
    /// @param id the channel's id for the person (a telephone number, a handle); private
    /// @param name what they call themselves
    public record Author(String id, Optional<String> name) {}

    /// Where a message stands among others.
    ///
    /// @param answers native id of the message it answers, a citizen's or ours
    /// @param opens whether it may open a complaint; false for what is said below somebody else's
    ///     words, which is context of their matter or nothing
    public record Exchange(Audience audience, Optional<String> answers, boolean opens) {
        /// To the city alone, and answering nothing in particular.
        public static final Exchange PRIVATE = new Exchange(Audience.PRIVATE, Optional.empty(), true);
    }

    /// What a form asks besides the words; [#NONE] for channels that have no form.
    ///
    /// @param threadable whether it may be added to an open complaint of the same conversation;
    ///     false for forms, the API and the call desk, which always open a complaint
    /// @param fingerprint hash of the whole body where the sender chose the id, so that another
    ///     body under the same id is noticed; else empty
    /// @param brought what somebody who filed it for another person wrote down
    public record Filing(
            boolean threadable,
            boolean anonymous,
            boolean confidential,
            Optional<String> address,
            Optional<GeoPoint> point,
            Optional<TopicCode> topic,
            Optional<String> phone,
            Optional<String> email,
            String fingerprint,
            Optional<Brought> brought) {

        /// What the citizen filed alone.
        public Filing(
                boolean threadable,
                boolean anonymous,
                boolean confidential,
                Optional<String> address,
                Optional<GeoPoint> point,
                Optional<TopicCode> topic,
                Optional<String> phone,
                Optional<String> email,
                String fingerprint) {
            this(
                    threadable,
                    anonymous,
                    confidential,
                    address,
                    point,
                    topic,
                    phone,
                    email,
                    fingerprint,
                    Optional.empty());
        }

        /// Words only, threaded onto an open complaint of the conversation.
        public static final Filing NONE = new Filing(
                true,
                false,
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "");
    }

    /// How a matter came to the desk where it was written down for somebody.
    ///
    /// @param on when the paper was received, by the city's calendar; its clocks begin when it is written down
    /// @param reference what the sender calls the paper
    /// @param helper who speaks for the reporter
    public record Brought(Optional<LocalDate> on, Optional<String> reference, Optional<Helper> helper) {
        public static final Brought NOTHING = new Brought(Optional.empty(), Optional.empty(), Optional.empty());

        /// Whether there is nothing to keep.
        public boolean saysNothing() {
            return equals(NOTHING);
        }
    }

    /// Who files for somebody else; never taken for the reporter.
    ///
    /// @param as what they are to the reporter, in a word of the desk: `village`, `family`
    public record Helper(String name, String as, Optional<String> phone) {
        /// Never the name: it must not reach a log.
        @Override
        public String toString() {
            return "Helper[" + as + "]";
        }
    }

    /// Whether a text shows a reader nothing: only spaces of any kind, and characters without a shape.
    public static boolean saysNothing(String text) {
        return text.codePoints().allMatch(InboundMessage::isBlank);
    }

    private static boolean isBlank(int point) {
        return Character.isWhitespace(point)
                || Character.isSpaceChar(point)
                || Character.isIdentifierIgnorable(point)
                || BLANK_LETTERS.indexOf(point) >= 0;
    }

    /// Never the words: they must not reach a log.
    @Override
    public String toString() {
        return "InboundMessage[" + channel + ":" + nativeId + "]";
    }
}
