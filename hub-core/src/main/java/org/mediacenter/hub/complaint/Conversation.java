package org.mediacenter.hub.complaint;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.mediacenter.hub.complaint.ComplaintEvent.Accepted;
import org.mediacenter.hub.complaint.ComplaintEvent.AttachmentKept;
import org.mediacenter.hub.complaint.ComplaintEvent.AttachmentLost;
import org.mediacenter.hub.complaint.ComplaintEvent.BystanderWrote;
import org.mediacenter.hub.complaint.ComplaintEvent.CitizenWrote;
import org.mediacenter.hub.complaint.ComplaintEvent.Classified;
import org.mediacenter.hub.complaint.ComplaintEvent.ClockReached;
import org.mediacenter.hub.complaint.ComplaintEvent.Closed;
import org.mediacenter.hub.complaint.ComplaintEvent.Confirmed;
import org.mediacenter.hub.complaint.ComplaintEvent.DeliveryChanged;
import org.mediacenter.hub.complaint.ComplaintEvent.Disputed;
import org.mediacenter.hub.complaint.ComplaintEvent.Noted;
import org.mediacenter.hub.complaint.ComplaintEvent.PriorityChanged;
import org.mediacenter.hub.complaint.ComplaintEvent.Readdressed;
import org.mediacenter.hub.complaint.ComplaintEvent.Reassigned;
import org.mediacenter.hub.complaint.ComplaintEvent.Received;
import org.mediacenter.hub.complaint.ComplaintEvent.Redacted;
import org.mediacenter.hub.complaint.ComplaintEvent.Reopened;
import org.mediacenter.hub.complaint.ComplaintEvent.Replied;
import org.mediacenter.hub.complaint.ComplaintEvent.Routed;
import org.mediacenter.hub.complaint.MessageChange.MessageEdited;
import org.mediacenter.hub.complaint.MessageChange.MessageRemoved;

/// What the citizen said and what was said to them, each oldest first.
public record Conversation(List<Message> messages, List<Reply> replies) {
    static final Conversation SILENT = new Conversation(List.of(), List.of());

    public Conversation {
        messages = List.copyOf(messages);
        replies = List.copyOf(replies);
    }

    /// Whether this message is part of it already.
    public boolean hasMessage(String key) {
        return messages.stream().anyMatch(message -> message.key().equals(key));
    }

    public Optional<Reply> reply(String name) {
        return replies.stream().filter(reply -> reply.name().equals(name)).findFirst();
    }

    /// Whether the citizen wrote again after the last words of a person.
    public boolean isUnread() {
        long answered = replies.stream()
                .filter(reply -> reply.by() instanceof Actor.Officer)
                .mapToLong(Reply::sequence)
                .max()
                .orElse(0);
        long first = messages.isEmpty() ? 0 : messages.getFirst().sequence();
        return messages.stream()
                .filter(Message::isCitizens)
                .mapToLong(Message::lastWords)
                .anyMatch(said -> said > answered && said > first);
    }

    /// The question the citizen still has to answer: the last words of a person, and nothing from
    /// the citizen since.
    public Optional<Reply> openQuestion() {
        return replies.stream()
                .filter(reply -> reply.kind() != ReplyKind.ACKNOWLEDGEMENT)
                .reduce((_, later) -> later)
                .filter(last -> last.kind() == ReplyKind.QUESTION)
                .filter(question -> messages.stream()
                        .filter(Message::isCitizens)
                        .allMatch(said -> said.sequence() < question.sequence()));
    }

    /// The command a provider's receipt amounts to; empty where no reply was sent under that id.
    ///
    /// @param providerId as [DeliveryChanged#providerIds()] named it
    public Optional<Command.ChangeDelivery> receipt(String providerId, boolean delivered, Optional<String> why) {
        return replies.stream()
                .filter(reply -> reply.delivery().providerIds().contains(providerId))
                .findFirst()
                .map(reply -> new Command.ChangeDelivery(
                        reply.name(),
                        reply.delivery().attemptOf(providerId),
                        delivered ? DeliveryState.DELIVERED : DeliveryState.REFUSED,
                        "",
                        List.of(providerId),
                        why));
    }

    Conversation after(Recorded recorded) {
        return switch (recorded.event()) {
            case Received first ->
                said(message(first.message(), first.channel(), first.text(), first.writtenAt(), recorded)
                        .with(first.carried()));
            case CitizenWrote wrote ->
                said(message(wrote.message(), wrote.channel(), wrote.text(), wrote.writtenAt(), recorded)
                        .with(wrote.carried())
                        .in(wrote.conversation(), wrote.way()));
            case BystanderWrote wrote -> said(message(wrote, recorded));
            case MessageEdited edited ->
                changed(edited.message(), message -> message.after(edited, recorded.sequence()));
            case MessageRemoved removed -> changed(removed.message(), message -> message.after(removed));
            case AttachmentKept kept ->
                attached(kept.message(), kept.place(), attachment -> attachment.kept(kept.blob(), kept.shown()));
            case AttachmentLost lost ->
                attached(lost.message(), lost.place(), attachment -> attachment.lost(lost.why()));
            case Disputed disputed -> disputed(disputed, recorded);
            case Replied replied -> answered(replied, recorded);
            case DeliveryChanged changed ->
                new Conversation(
                        messages,
                        replies.stream()
                                .map(reply -> reply.after(changed, recorded.at()))
                                .toList());
            case Redacted redacted -> without(Erasure.of(redacted));
            case Classified _, Routed _, Reassigned _, Accepted _, Noted _, ClockReached _ -> this;
            case Readdressed other ->
                new Conversation(
                        messages,
                        replies.stream().map(reply -> reply.after(other)).toList());
            case PriorityChanged _, Confirmed _, Closed _, Reopened _ -> this;
            case ComplaintEvent.RatingAsked _, ComplaintEvent.Rated _ -> this;
            case Enclosing.Enclosed enclosed ->
                new Conversation(
                        messages,
                        replies.stream().map(reply -> reply.after(enclosed)).toList());
            case ComplaintEvent.Linked _, ComplaintEvent.Unlinked _, ComplaintEvent.Further _ -> this;
        };
    }

    /// Words that were taken in as a message just before stand there once.
    private Conversation disputed(Disputed disputed, Recorded recorded) {
        boolean standsThere = !messages.isEmpty()
                && disputed.words().text().isPresent()
                && messages.getLast().isCitizens()
                && messages.getLast().sequence() == recorded.sequence() - 1
                && messages.getLast().text().text().equals(disputed.words().text());
        if (standsThere) {
            return this;
        }
        String channel = messages.isEmpty() ? "" : messages.getFirst().channel();
        return said(message("dispute-" + recorded.sequence(), channel, disputed.words(), Optional.empty(), recorded));
    }

    private static Message message(BystanderWrote wrote, Recorded recorded) {
        return new Message(
                wrote.message(),
                wrote.channel(),
                wrote.text(),
                recorded.at(),
                recorded.sequence(),
                wrote.writtenAt(),
                wrote.carried(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new Message.Bystander(wrote.author(), wrote.authorName())),
                Message.Past.NONE);
    }

    private static Message message(
            String key, String channel, Personal text, Optional<Instant> writtenAt, Recorded recorded) {
        return new Message(
                key,
                channel,
                text,
                recorded.at(),
                recorded.sequence(),
                writtenAt,
                Carried.NOTHING,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Message.Past.NONE);
    }

    private Conversation said(Message message) {
        List<Message> more = new ArrayList<>(messages);
        more.add(message);
        return new Conversation(more, replies);
    }

    private Conversation changed(String key, UnaryOperator<Message> change) {
        return new Conversation(
                messages.stream()
                        .map(message -> message.key().equals(key) ? change.apply(message) : message)
                        .toList(),
                replies);
    }

    private Conversation attached(String key, int place, UnaryOperator<Attached> change) {
        return changed(key, message -> {
            List<Attached> all = new ArrayList<>(message.carried().attachments());
            if (place < all.size()) {
                all.set(place, change.apply(all.get(place)));
            }
            return message.with(message.carried().with(all));
        });
    }

    private Conversation answered(Replied replied, Recorded recorded) {
        List<Reply> more = new ArrayList<>(replies);
        more.add(new Reply(
                replied.reply(),
                replied.kind(),
                replied.channel(),
                replied.text(),
                recorded.by(),
                recorded.at(),
                recorded.sequence(),
                replied.promise(),
                replied.audience(),
                replied.way(),
                replied.proposed(),
                Delivery.queued(recorded.at()),
                List.of()));
        return new Conversation(messages, more);
    }

    private Conversation without(Erasure erasure) {
        return new Conversation(
                messages.stream().map(message -> message.without(erasure)).toList(),
                replies.stream().map(reply -> reply.without(erasure)).toList());
    }
}
