package org.mediacenter.hub.complaint;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mediacenter.hub.complaint.ComplaintEvent.ClockReached;
import org.mediacenter.hub.complaint.ComplaintEvent.Noted;
import org.mediacenter.hub.complaint.ComplaintEvent.Received;
import org.mediacenter.hub.complaint.ComplaintEvent.Redacted;
import org.mediacenter.routing.DepartmentCode;
import org.mediacenter.routing.Mark;

/// One citizen matter as its history tells it: nothing here that the events do not say.
///
/// Immutable; [#after] folds any event in, [#decide] says what a command would make happen.
///
/// @param version number of events so far
/// @param person who the citizen is besides, as far as was proved, and what they thought of the city
/// @param proposals what departments would say, where the Media Center looks at it first
/// @param bonds with which others it is handled
/// @param alarms where a life is in danger
/// @param publicity what of it everybody may read
/// @param contests whose it is, where a department says that it is not theirs
/// @param asides words that stand in the history only (reasons, words of a closing or dispute), for erasure
public record Complaint(
        ComplaintNumber number,
        long version,
        Instant changedAt,
        Received received,
        Standing standing,
        Matter matter,
        Holding holding,
        Conversation conversation,
        List<Note> notes,
        List<Reached> reached,
        Person person,
        Proposals proposals,
        Bonds bonds,
        Alarms alarms,
        Publicity publicity,
        Contests contests,
        List<Personal> asides) {
    public Complaint {
        notes = List.copyOf(notes);
        reached = List.copyOf(reached);
        asides = List.copyOf(asides);
    }

    /// The complaint after its first event.
    ///
    /// @throws IllegalArgumentException where that is not [Received]
    public static Complaint open(Recorded first) {
        if (!(first.event() instanceof Received received)) {
            throw new IllegalArgumentException(
                    "complaint [" + first.number() + "] does not begin with its first message");
        }
        return new Complaint(
                first.number(),
                first.sequence(),
                first.at(),
                received,
                Standing.received(received.acceptedAt(), first.sequence()),
                Matter.UNREAD,
                Holding.NOBODY,
                Conversation.SILENT.after(first),
                List.of(),
                List.of(),
                Person.UNKNOWN,
                Proposals.NONE,
                Bonds.NONE,
                Alarms.NONE,
                Publicity.NONE,
                Contests.NONE,
                List.of());
    }

    /// The complaint after its whole history.
    ///
    /// @throws IllegalArgumentException where the history is empty or begins with something else
    public static Complaint of(List<Recorded> history) {
        if (history.isEmpty()) {
            throw new IllegalArgumentException("a complaint has at least one event");
        }
        Complaint complaint = open(history.getFirst());
        for (Recorded recorded : history.subList(1, history.size())) {
            complaint = complaint.after(recorded);
        }
        return complaint;
    }

    /// The complaint with one more event; any event at any time, for what happened has happened.
    public Complaint after(Recorded recorded) {
        return new Complaint(
                number,
                recorded.sequence(),
                recorded.at(),
                recorded.event() instanceof Redacted redacted
                        ? Erasure.of(redacted).of(received)
                        : received,
                standing.after(recorded, this),
                matter.after(recorded.event()),
                holding.after(recorded),
                conversation.after(recorded),
                notesAfter(recorded),
                recorded.event() instanceof ClockReached stage ? and(reached, Reached.of(stage)) : reached,
                person.after(recorded),
                proposals.after(recorded),
                bonds.after(recorded),
                alarms.after(recorded),
                publicity.after(recorded),
                contests.after(recorded),
                asidesAfter(recorded.event()));
    }

    /// What the command would make happen now, or why it cannot be.
    public Decision decide(Command command, Actor by, Instant now) {
        return new Deciding(this, by, now).decide(command);
    }

    /// Several orders in a row, each decided on what the ones before made of the complaint.
    ///
    /// @param before the complaint as it is; absent where the first order opens it
    /// @param now cut to milliseconds
    public static Decided decideAll(
            ComplaintNumber number, Optional<Complaint> before, List<Order> orders, Instant now) {
        return new DecidingAll(number, before, now).decide(orders);
    }

    public Status status() {
        return standing.status();
    }

    /// Whether somebody still owes something.
    public boolean isOpen() {
        return standing.status().isOpen();
    }

    /// The start of the promises.
    public Instant acceptedAt() {
        return received.acceptedAt();
    }

    /// Whether who wrote it is hidden from the department and the public.
    public boolean isAnonymous() {
        return received.anonymous();
    }

    /// Whether its content is hidden from the public.
    public boolean isConfidential() {
        return received.confidential() || matter.marks().contains(Mark.CONFIDENTIAL);
    }

    /// Whether it was said where everybody reads, so that an answer may be given there too.
    public boolean isPublic() {
        return received.carried().audience() == Audience.PUBLIC;
    }

    /// Why nothing of it may be shown to everybody, whoever looked at it: a stable code; empty where something may.
    public Optional<String> whyNotPublic() {
        return DecidingPublishing.objection(this);
    }

    /// A photo of its citizen as it was drawn anew, while it may be given out.
    public Optional<Attached.Blob> shown(Publishing.Photo photo) {
        return conversation.messages().stream()
                .filter(said -> said.sequence() == photo.message() && said.isCitizens())
                .flatMap(said -> said.carried().attachments().stream()
                        .skip(photo.place())
                        .limit(1))
                .filter(Attached::isThere)
                .flatMap(attached -> attached.shown().stream())
                .findFirst();
    }

    /// Whether a reply is queued or was being sent, or is still to be carried over to others.
    public boolean hasOutbox() {
        return conversation.replies().stream()
                        .anyMatch(reply -> reply.delivery().isUnderWay())
                || bonds.isOwing(this);
    }

    /// Whether the citizen may say now how the city did.
    public boolean isRateable(Instant now) {
        return DecidingPerson.isRateable(this, now);
    }

    /// Until when they may; empty while it is open.
    public Optional<Instant> rateableUntil() {
        return DecidingPerson.rateableUntil(this);
    }

    /// The ways to the citizen, the one the complaint began with first.
    public Ways ways() {
        return new Ways(this);
    }

    /// Whether this stage of the clock that began at `start` was recorded.
    public boolean hasReached(
            ClockName clock, Optional<DepartmentCode> department, Instant start, Stage stage, Optional<String> to) {
        return hasReached(new Reached(clock, department, start, stage, to, start));
    }

    /// Every personal field and text this complaint knows of, erased ones too.
    public Stream<Personal> texts() {
        Stream<Personal> filed = Stream.of(
                        Stream.of(received.conversation(), received.author(), received.text()),
                        received.authorName().stream(),
                        received.contact().stream().map(Contact::value),
                        received.address().stream())
                .flatMap(texts -> texts);
        Stream<Personal> said = Stream.of(
                        conversation.messages().stream().flatMap(Message::texts),
                        conversation.replies().stream().flatMap(Reply::texts),
                        notes.stream().map(Note::text),
                        person.texts(),
                        proposals.texts(),
                        bonds.texts(),
                        alarms.texts(),
                        publicity.texts(),
                        contests.texts(),
                        asides.stream())
                .flatMap(texts -> texts);
        return Stream.concat(filed, said);
    }

    /// Names of its photos, recordings and letters that are still there: erasing these erases the files.
    public Stream<Personal> files() {
        Stream<Personal> photos = conversation.messages().stream()
                .flatMap(message -> message.carried().attachments().stream())
                .filter(Attached::isThere)
                .flatMap(photo -> Stream.concat(Stream.of(photo.source()), photo.name().stream()));
        Stream<Enclosure> letters = Stream.concat(
                conversation.replies().stream().flatMap(reply -> reply.enclosures().stream()),
                proposals.all().stream().flatMap(proposal -> proposal.enclosures().stream()));
        return Stream.concat(photos, letters.filter(Enclosure::isThere).map(Enclosure::name));
    }

    boolean hasReached(Reached stage) {
        return reached.stream().anyMatch(stage::isSameStage);
    }

    private List<Note> notesAfter(Recorded recorded) {
        return switch (recorded.event()) {
            case Noted noted ->
                and(notes, new Note(noted.text(), recorded.by(), recorded.at(), recorded.sequence(), false));
            case Redacted redacted ->
                notes.stream().map(note -> note.without(Erasure.of(redacted))).toList();
            case ComplaintEvent.BystanderWrote _ -> notes;
            case ComplaintEvent.AttachmentKept _, ComplaintEvent.AttachmentLost _ -> notes;
            case Received _, ComplaintEvent.CitizenWrote _, ComplaintEvent.Classified _ -> notes;
            case ComplaintEvent.Routed _, ComplaintEvent.Accepted _, ComplaintEvent.Replied _ -> notes;
            case ComplaintEvent.DeliveryChanged _, ClockReached _, ComplaintEvent.PriorityChanged _ -> notes;
            case ComplaintEvent.Confirmed _, ComplaintEvent.Disputed _, ComplaintEvent.Reassigned _ -> notes;
            case ComplaintEvent.Closed _, ComplaintEvent.Reopened _, ComplaintEvent.Beside _ -> notes;
            case Undoing.NoteTakenBack back ->
                notes.stream().map(note -> note.after(back)).toList();
            case ComplaintEvent.Further _ -> notes;
        };
    }

    private List<Personal> asidesAfter(ComplaintEvent event) {
        return switch (event) {
            case ComplaintEvent.Reassigned reassigned -> and(asides, reassigned.reason());
            case ComplaintEvent.Reopened reopened -> and(asides, reopened.reason());
            case ComplaintEvent.Closed closed ->
                closed.words().map(words -> and(asides, words)).orElse(asides);
            case ComplaintEvent.Disputed disputed -> and(asides, disputed.words());
            case Redacted redacted -> Erasure.of(redacted).of(asides);
            case ComplaintEvent.BystanderWrote _ -> asides;
            case ComplaintEvent.AttachmentKept _, ComplaintEvent.AttachmentLost _ -> asides;
            case Received _, ComplaintEvent.CitizenWrote _, ComplaintEvent.Classified _ -> asides;
            case ComplaintEvent.Routed _, ComplaintEvent.Accepted _, ComplaintEvent.Replied _ -> asides;
            case ComplaintEvent.DeliveryChanged _, ClockReached _, ComplaintEvent.PriorityChanged _ -> asides;
            case ComplaintEvent.Confirmed _, Noted _, ComplaintEvent.Beside _ -> asides;
            case Transferring.HandedTo handed -> and(asides, handed.reason());
            case ComplaintEvent.Further _ -> asides;
        };
    }

    private static <T> List<T> and(List<T> some, T more) {
        List<T> all = new ArrayList<>(some);
        all.add(more);
        return all;
    }
}
