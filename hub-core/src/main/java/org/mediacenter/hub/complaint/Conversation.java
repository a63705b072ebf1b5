package org.mediacenter.hub.complaint;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mediacenter.hub.complaint.ComplaintEvent.Accepted;
import org.mediacenter.hub.complaint.ComplaintEvent.CitizenWrote;
import org.mediacenter.hub.complaint.ComplaintEvent.Classified;
import org.mediacenter.hub.complaint.ComplaintEvent.ClockReached;
import org.mediacenter.hub.complaint.ComplaintEvent.Closed;
import org.mediacenter.hub.complaint.ComplaintEvent.Confirmed;
import org.mediacenter.hub.complaint.ComplaintEvent.DeliveryChanged;
import org.mediacenter.hub.complaint.ComplaintEvent.Disputed;
import org.mediacenter.hub.complaint.ComplaintEvent.Noted;
import org.mediacenter.hub.complaint.ComplaintEvent.PriorityChanged;
import org.mediacenter.hub.complaint.ComplaintEvent.Reassigned;
import org.mediacenter.hub.complaint.ComplaintEvent.Received;
import org.mediacenter.hub.complaint.ComplaintEvent.Redacted;
import org.mediacenter.hub.complaint.ComplaintEvent.Reopened;
import org.mediacenter.hub.complaint.ComplaintEvent.Replied;
import org.mediacenter.hub.complaint.ComplaintEvent.Routed;

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
        return messages.stream().skip(1).anyMatch(said -> said.sequence() > answered);
    }

    /// The question the citizen still has to answer: the last words of a person, and nothing from
    /// the citizen since.
    Optional<Reply> openQuestion() {
        return replies.stream()
                .filter(reply -> reply.kind() != ReplyKind.ACKNOWLEDGEMENT)
                .reduce((_, later) -> later)
                .filter(last -> last.kind() == ReplyKind.QUESTION)
                .filter(question -> messages.stream().allMatch(said -> said.sequence() < question.sequence()));
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
            case Received first -> said(first.message(), first.channel(), first.text(), recorded, first.writtenAt());
            case CitizenWrote wrote ->
                said(wrote.message(), wrote.channel(), wrote.text(), recorded, wrote.writtenAt());
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
            case PriorityChanged _, Confirmed _, Closed _, Reopened _ -> this;
        };
    }

    private Conversation disputed(Disputed disputed, Recorded recorded) {
        String channel = messages.isEmpty() ? "" : messages.getFirst().channel();
        return said("dispute-" + recorded.sequence(), channel, disputed.words(), recorded, Optional.empty());
    }

    private Conversation said(
            String key, String channel, Personal text, Recorded recorded, Optional<Instant> writtenAt) {
        List<Message> more = new ArrayList<>(messages);
        more.add(new Message(key, channel, text, recorded.at(), recorded.sequence(), writtenAt));
        return new Conversation(more, replies);
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
                Delivery.queued(recorded.at())));
        return new Conversation(messages, more);
    }

    private Conversation without(Erasure erasure) {
        return new Conversation(
                messages.stream().map(message -> message.without(erasure)).toList(),
                replies.stream().map(reply -> reply.without(erasure)).toList());
    }
}
