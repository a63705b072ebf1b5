package org.mediacenter.hub.complaint;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mediacenter.hub.complaint.ComplaintEvent.AttachmentKept;
import org.mediacenter.hub.complaint.ComplaintEvent.AttachmentLost;
import org.mediacenter.hub.complaint.ComplaintEvent.BystanderWrote;
import org.mediacenter.hub.complaint.ComplaintEvent.CitizenWrote;
import org.mediacenter.hub.complaint.ComplaintEvent.Classified;
import org.mediacenter.hub.complaint.ComplaintEvent.Rated;
import org.mediacenter.hub.complaint.ComplaintEvent.Received;
import org.mediacenter.hub.complaint.MessageChange.MessageEdited;
import org.mediacenter.hub.complaint.MessageChange.MessageRemoved;
import org.mediacenter.routing.DepartmentCode;
import org.mediacenter.routing.Priority;
import org.mediacenter.routing.TopicCode;

/// Something somebody wants done to a complaint; [Complaint#decide] answers with events or a
/// refusal.
///
/// Texts come sealed already, so that deciding stays free of chance.
public sealed interface Command {

    /// Open it with its first message. Again with the same message: nothing.
    record Open(Received received) implements Command {}

    /// Thread a further message onto it. Again with the same message: nothing.
    record AddMessage(CitizenWrote message) implements Command {}

    /// Put a bystander's words beside it. Again with the same message: nothing.
    record AddContext(BystanderWrote message) implements Command {}

    /// The words of a message were changed; the same words: nothing.
    record EditMessage(MessageEdited edited) implements Command {}

    /// A message was taken from where it stood, or put back; as it is already: nothing.
    record RemoveMessage(MessageRemoved removed) implements Command {}

    /// The bytes of an attachment are kept; again: nothing.
    record KeepAttachment(AttachmentKept kept) implements Command {}

    /// An attachment will never be had; again: nothing.
    record LoseAttachment(AttachmentLost lost) implements Command {}

    /// Record what routing decided; where it is sure the complaint is handed over at once.
    record Classify(Classified classified, Optional<DepartmentCode> lead, List<DepartmentCode> supporting)
            implements Command {}

    /// A person hands it to departments: out of triage, or from one department to another.
    record Assign(DepartmentCode lead, List<DepartmentCode> supporting, Optional<TopicCode> topic, Personal reason)
            implements Command {}

    /// An officer takes it on.
    record Accept() implements Command {}

    /// A colleague gets it; who has it already: nothing.
    ///
    /// @param to user name
    record Transfer(String to, Personal reason) implements Command {}

    /// The own department says that it is not theirs.
    record Contest(Personal reason) implements Command {}

    /// The Media Center decides who has what a department says is not theirs.
    record Rule(DepartmentCode lead, List<DepartmentCode> supporting, Personal reason) implements Command {}

    record AddNote(Personal text) implements Command {}

    /// A note was not meant so.
    ///
    /// @param note sequence of the event that wrote it
    record TakeNoteBack(long note) implements Command {}

    /// Words for the citizen. An interim reply needs `promise`, no other has one.
    ///
    /// @param shown true where the channel shows it to the citizen (`Channel.Traits.shows`), so
    ///     that writing it down is the delivery
    /// @param audience public only for what was said where everybody reads
    /// @param proposal name of the proposal these words come from
    record Reply(
            ReplyKind kind,
            Personal text,
            Optional<Instant> promise,
            boolean shown,
            Audience audience,
            Optional<String> proposal)
            implements Command {

        /// In the speaker's own words.
        public Reply(ReplyKind kind, Personal text, Optional<Instant> promise, boolean shown, Audience audience) {
            this(kind, text, promise, shown, audience, Optional.empty());
        }

        /// To the citizen alone.
        public Reply(ReplyKind kind, Personal text, Optional<Instant> promise, boolean shown) {
            this(kind, text, promise, shown, Audience.PRIVATE);
        }
    }

    /// A file for the citizen, given together with the reply it goes with and right after it.
    record Enclose(Enclosure enclosure) implements Command {}

    /// Words for the citizen that the Media Center is to look at first.
    record Propose(ReplyKind kind, Personal text, Optional<Instant> promise, Audience audience) implements Command {}

    /// The Media Center gives a proposal back.
    record ReturnProposal(String proposal, Personal reason) implements Command {}

    /// A department takes its proposal back.
    record WithdrawProposal(String proposal) implements Command {}

    /// Tell the emergency number, or decide that it has to be told.
    record HandToEmergency(Optional<Personal> words) implements Command {}

    /// Somebody at the emergency number took it.
    record TakenByEmergency(Rescue.EmergencyTook took) implements Command {}

    /// A person says that no life is in danger.
    record DismissEmergency(Personal reason) implements Command {}

    /// Record what became of a reply; a state that says nothing new changes nothing.
    ///
    /// Who is about to send asks for `SENDING` first and sends only where that happened: an
    /// unchanged complaint or a refusal means that somebody else has it in hand.
    ///
    /// @param providerIds with `SENT` the ids of all its parts; with `DELIVERED` or `REFUSED` by
    ///     receipt the id of the part it speaks of; empty means the whole
    record ChangeDelivery(
            String reply, int attempt, DeliveryState state, String node, List<String> providerIds, Optional<String> why)
            implements Command {}

    /// A person decides about a reply whose fate is unknown or refused: send it again.
    ///
    /// @param by name of the way it is to take now; absent for the same again
    record SendAgain(String reply, Optional<String> by) implements Command {
        /// The same way again.
        public SendAgain(String reply) {
            this(reply, Optional.empty());
        }
    }

    /// Record that a clock reached a stage; again: nothing.
    record RecordClock(
            ClockName clock,
            Optional<DepartmentCode> department,
            Instant start,
            Stage stage,
            Instant dueAt,
            Optional<String> to)
            implements Command {}

    record ChangePriority(Priority priority) implements Command {}

    record Confirm() implements Command {}

    record Dispute(Personal words) implements Command {}

    /// Nothing more is owed.
    ///
    /// @param how `silence` or `officer`
    record Close(String how, Optional<Personal> words) implements Command {}

    record Reopen(Personal reason) implements Command {}

    /// The citizen does not want it any more; where they took it back already: nothing.
    ///
    /// @param words why, where they say so
    record Withdraw(Optional<Personal> words) implements Command {}

    /// Note that the citizen is asked how the city did; once in the life of a complaint.
    record AskForRating(String channel) implements Command {}

    /// The citizen says how the city did; the same again: nothing.
    record Rate(Rated rated) implements Command {}

    /// Another conversation was proved to be the citizen's; one that is known already: nothing.
    ///
    /// @param message key of the message that proved it
    /// @param how `key` or `code`
    record Link(String message, String channel, Personal conversation, Personal author, String how) implements Command {
        /// Why it is refused where as many are known as may be.
        public static final String TOO_MANY = "too-many-ways";
    }

    /// A linked way leads to the citizen no longer; an unknown one: nothing.
    record Unlink(String way) implements Command {}

    /// Take another complaint in; one that is in already: nothing.
    record Absorb(ComplaintNumber other) implements Command {}

    /// From now on it is handled together with another one; as it is already: nothing.
    ///
    /// @param notice what its citizen is told
    record Merge(ComplaintNumber into, Reply notice) implements Command {}

    /// Let another complaint stand alone again.
    record Release(ComplaintNumber other) implements Command {}

    /// It stands alone again; as it is already: nothing.
    record Unmerge(ComplaintNumber from, Reply notice) implements Command {}

    /// What was said in the one it was merged into; again: nothing.
    record Relay(ComplaintNumber of, String what, Reply words) implements Command {}

    /// Make one of its matters a complaint of its own.
    ///
    /// @param other the number that one gets
    record SplitOff(ComplaintNumber other, Personal words) implements Command {}

    /// Note that it began as a matter of another one.
    record SplitFrom(ComplaintNumber whole) implements Command {}

    /// Put it under an incident; as it is already: nothing.
    record Group(String incident) implements Command {}

    /// Take it out from under its incident; where it stands under none: nothing.
    record Ungroup() implements Command {}

    /// What is said to all who stand under an incident; again, or where it does not: nothing.
    ///
    /// @param word its name within the incident
    record Announce(String incident, String word, Reply words) implements Command {}

    /// The other one has it; again: nothing.
    record Pass(Bonding.Passed passed) implements Command {}

    /// Let everybody read this of it; the same again: nothing.
    record Publish(Publishing.Published published) implements Command {}

    /// Let nobody read it any more; where nobody does: nothing.
    record Unpublish(String publication, Personal reason) implements Command {}

    /// Erase these texts.
    record Redact(List<String> hashes, String basis) implements Command {}
}
