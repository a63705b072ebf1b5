package org.mediacenter.hub.complaint;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mediacenter.routing.DepartmentCode;
import org.mediacenter.routing.GeoPoint;
import org.mediacenter.routing.Kind;
import org.mediacenter.routing.Mark;
import org.mediacenter.routing.Priority;
import org.mediacenter.routing.TopicCode;

/// Something that happened to a complaint. Its history is nothing but these, in order.
///
/// Texts and personal fields are [Personal]: the event's bytes carry their salted hash only.
public sealed interface ComplaintEvent {

    /// The first message: the complaint exists.
    ///
    /// @param message key of the message that opened it (`channel` and native id, hashed where
    ///     the id is personal)
    /// @param channel name of the channel it came by
    /// @param acceptedAt when the hub took it, to the millisecond; where the promises begin
    /// @param conversation as the channel names it, for threading and for the way back
    /// @param author who wrote it, as the channel names them
    /// @param authorName the name they gave
    /// @param contact other ways to reach them that they gave (telephone, e-mail)
    /// @param profile version of the city profile in force
    record Received(
            String message,
            String channel,
            Instant acceptedAt,
            Personal conversation,
            Personal author,
            Optional<Personal> authorName,
            List<Contact> contact,
            Personal text,
            Optional<Personal> address,
            Optional<GeoPoint> point,
            Optional<TopicCode> citizensTopic,
            boolean anonymous,
            boolean confidential,
            Optional<Instant> writtenAt,
            String profile,
            Carried carried)
            implements ComplaintEvent {
        public Received {
            acceptedAt = acceptedAt.truncatedTo(ChronoUnit.MILLIS);
            contact = List.copyOf(contact);
            writtenAt = milliseconds(writtenAt);
        }
    }

    /// A further message of the citizen in the same matter.
    ///
    /// @param conversation where that is another one than the complaint began with
    /// @param way label of the [Way] it came by; absent for words on the tracking page, and in events from before
    ///     it was written down
    record CitizenWrote(
            String message,
            String channel,
            Personal text,
            Optional<Instant> writtenAt,
            Carried carried,
            Optional<Personal> conversation,
            Optional<String> way)
            implements ComplaintEvent {
        public CitizenWrote {
            writtenAt = milliseconds(writtenAt);
        }

        /// Words to the city alone, in the conversation the complaint began with.
        public CitizenWrote(String message, String channel, Personal text, Optional<Instant> writtenAt) {
            this(message, channel, text, writtenAt, Carried.NOTHING, Optional.empty(), Optional.empty());
        }
    }

    /// Somebody else wrote below the citizen's words: context, which moves nothing.
    record BystanderWrote(
            String message,
            String channel,
            Personal author,
            Optional<Personal> authorName,
            Personal text,
            Optional<Instant> writtenAt,
            Carried carried)
            implements ComplaintEvent {
        public BystanderWrote {
            writtenAt = milliseconds(writtenAt);
        }
    }

    /// The bytes of an attachment are kept.
    ///
    /// @param place of the attachment in its message, 0 for the first
    /// @param shown the picture drawn anew; absent where there is none, and in events from before it was drawn
    record AttachmentKept(String message, int place, Attached.Blob blob, Optional<Attached.Blob> shown)
            implements ComplaintEvent {}

    /// An attachment will never be had.
    ///
    /// @param place of the attachment in its message, 0 for the first
    record AttachmentLost(String message, int place, String why) implements ComplaintEvent {}

    /// What routing read and decided, and why; `sure` false sends it to the triage queue.
    ///
    /// @param confidence 0 to 1000, thousandths
    record Classified(
            Kind kind,
            Priority priority,
            Optional<TopicCode> topic,
            Optional<String> place,
            Set<Mark> marks,
            boolean sure,
            int confidence,
            List<Alternative> alternatives,
            List<Because> because)
            implements ComplaintEvent {
        public Classified {
            marks = Set.copyOf(marks);
            alternatives = List.copyOf(alternatives);
            because = List.copyOf(because);
        }
    }

    /// A department routing considered.
    ///
    /// @param confidence 0 to 1000, thousandths
    record Alternative(DepartmentCode department, Optional<TopicCode> topic, int confidence) {}

    /// One reason for a decision, without the citizen's words: positions point into the text
    /// beside the event.
    ///
    /// @param sort `word`, `rule`, `similar`, `place`, `point`, `citizen` or `nothing`
    /// @param what rule id, number of the similar complaint, place code or topic code; empty for a word
    /// @param explanation words of the profile, never of the citizen
    /// @param from first UTF-16 character of the text it points at, -1 where it points at none
    /// @param to one past the last
    /// @param weight thousandths
    record Because(String sort, String what, String explanation, int from, int to, int weight) {}

    /// Handed to its first departments.
    record Routed(DepartmentCode lead, List<DepartmentCode> supporting, Optional<TopicCode> topic)
            implements ComplaintEvent {
        public Routed {
            supporting = List.copyOf(supporting);
        }
    }

    /// Handed on by a person; each department that receives it gets its own response clock.
    record Reassigned(
            DepartmentCode from,
            DepartmentCode lead,
            List<DepartmentCode> supporting,
            Optional<TopicCode> topic,
            Personal reason)
            implements ComplaintEvent {
        public Reassigned {
            supporting = List.copyOf(supporting);
        }
    }

    /// An officer took it on.
    record Accepted(String assignee) implements ComplaintEvent {}

    /// Words for colleagues only.
    record Noted(Personal text) implements ComplaintEvent {}

    /// Words for the citizen, written down before anything is sent.
    ///
    /// @param reply the reply's name within the complaint (`r1`, `r2` ...)
    /// @param channel the channel it goes back by
    /// @param promise the date an interim reply names
    /// @param audience public only where everybody may read it
    /// @param way the linked way it goes back by; absent for the one the complaint began with
    /// @param proposed whose words they were before the Media Center looked at them
    record Replied(
            String reply,
            ReplyKind kind,
            String channel,
            Personal text,
            Optional<Instant> promise,
            Audience audience,
            Optional<String> way,
            Optional<Proposed> proposed)
            implements ComplaintEvent {
        public Replied {
            promise = milliseconds(promise);
        }
    }

    /// What became of a reply.
    ///
    /// @param attempt 1 for the first try
    /// @param providerIds the provider's ids of what was sent, one for each segment it names
    /// @param why the provider's words for a refusal, or why it is unknown; no personal data
    record DeliveryChanged(
            String reply, int attempt, DeliveryState state, String node, List<String> providerIds, Optional<String> why)
            implements ComplaintEvent {
        public DeliveryChanged {
            providerIds = List.copyOf(providerIds);
        }
    }

    /// A clock reached a stage; recorded once, with the time it was due even when the hub was
    /// down then.
    ///
    /// @param department whose response, absent for clocks of the whole complaint
    /// @param start when that clock was started: a department that gets a complaint twice has two
    /// @param dueAt when the stage was reached by the profile in force
    /// @param to whom it was escalated, a step of the profile's chain; empty for warnings and
    ///     breaches
    record ClockReached(
            ClockName clock,
            Optional<DepartmentCode> department,
            Instant start,
            Stage stage,
            Instant dueAt,
            Optional<String> to)
            implements ComplaintEvent {
        public ClockReached {
            start = start.truncatedTo(ChronoUnit.MILLIS);
            dueAt = dueAt.truncatedTo(ChronoUnit.MILLIS);
        }
    }

    /// The priority was set by a person.
    record PriorityChanged(Priority priority) implements ComplaintEvent {}

    /// The citizen said it is done.
    record Confirmed() implements ComplaintEvent {}

    /// The citizen said it is not.
    record Disputed(Personal words) implements ComplaintEvent {}

    /// Nothing more is owed.
    ///
    /// @param how `confirmed`, `silence`, `officer`, `referred`, `merged` or [#WITHDRAWN]
    record Closed(String how, Optional<Personal> words) implements ComplaintEvent {
        /// The citizen took it back.
        public static final String WITHDRAWN = "withdrawn";
    }

    /// Owed again.
    record Reopened(Personal reason) implements ComplaintEvent {}

    /// Texts were erased; their hashes stay in the events before.
    record Redacted(List<String> hashes, String basis) implements ComplaintEvent {
        public Redacted {
            hashes = List.copyOf(hashes);
        }
    }

    /// What moves nothing: neither the standing, nor the clocks, nor who has it.
    sealed interface Beside extends ComplaintEvent {}

    /// The citizen was asked how the city did.
    record RatingAsked(String channel) implements Beside {}

    /// The citizen said how the city did; a later word corrects an earlier one.
    ///
    /// @param score 1, very bad, to 5, very good
    record Rated(int score, String channel, Optional<Personal> words) implements Beside {}

    /// Another conversation was proved to be this citizen's.
    ///
    /// @param way its name within the complaint
    /// @param message key of the message that proved it
    /// @param how `key` or `code`
    record Linked(String way, String message, String channel, Personal conversation, Personal author, String how)
            implements Beside {}

    /// A linked way leads to the citizen no longer.
    record Unlinked(String way) implements Beside {}

    /// A reply is to go by another way to the citizen.
    ///
    /// @param way a linked one; absent for the one the complaint began with
    record Readdressed(String reply, String channel, Optional<String> way) implements Beside {}

    /// What is told in files of its own.
    sealed interface Further extends ComplaintEvent
            permits MessageChange,
                    Proposing,
                    Bonding,
                    Rescue,
                    Enclosing,
                    Undoing,
                    Publishing,
                    Transferring,
                    Contesting {}

    /// The history knows no time finer than milliseconds.
    private static Optional<Instant> milliseconds(Optional<Instant> instant) {
        return instant.map(exact -> exact.truncatedTo(ChronoUnit.MILLIS));
    }
}
