package org.mediacenter.hub.intake;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mediacenter.hub.channel.Channel;
import org.mediacenter.hub.channel.InboundMessage;
import org.mediacenter.hub.complaint.Audience;
import org.mediacenter.hub.complaint.Complaint;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.Status;
import org.mediacenter.hub.history.Complaints;
import org.mediacenter.hub.store.Store;

/// Finds the open complaint a message belongs to: one whose number the citizen quotes, the one of the same
/// conversation, or the one this person has open on this channel or linked to it.
///
/// A number proves nothing by itself: it counts only for who wrote that complaint. A message that by itself
/// is another department's matter, or one of another place, joins nothing, unless it answers a question or is below the
/// same words.
final class Joining {
    private static final int MOST_OF_ONE_THREAD = 10;

    private final Store store;
    private final Complaints complaints;
    /// Channels on which one person has a public and a private conversation.
    private final Set<String> twoWays;

    private final Elsewhere elsewhere;

    Joining(Store store, Complaints complaints, List<Channel> channels, Triage triage) {
        this.store = store;
        this.complaints = complaints;
        this.elsewhere = new Elsewhere(triage);
        this.twoWays = channels.stream()
                .filter(channel -> channel.traits().privateReplies())
                .map(Channel::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Empty where it belongs to none.
    Future<Optional<Complaint>> find(InboundMessage message, Triage.Read read) {
        return quoted(message, read)
                .compose(quoted -> quoted.isPresent() ? Future.succeededFuture(quoted) : inConversation(message, read));
    }

    private Future<Optional<Complaint>> quoted(InboundMessage message, Triage.Read read) {
        return first(QuotedNumber.in(message.text()).limit(3).toList())
                .map(found -> found.filter(complaint -> isAuthor(complaint, message)
                        && read.goesOnIn(complaint.matter().marks())));
    }

    private Future<Optional<Complaint>> inConversation(InboundMessage message, Triage.Read read) {
        return store.openByConversation(message.channel() + ':' + message.conversation())
                .compose(open -> open.isEmpty()
                        ? ofAuthor(message, read)
                        : threadable(open.subList(0, Math.min(open.size(), MOST_OF_ONE_THREAD)), new ArrayList<>())
                                .map(found -> ownOrFirst(found, message, read)));
    }

    /// In a public thread several people may have matters: one's own come before another's. Of several of one's own it
    /// is the first it goes on with.
    private Optional<Complaint> ownOrFirst(List<Complaint> open, InboundMessage message, Triage.Read read) {
        List<Complaint> own =
                open.stream().filter(complaint -> isAuthor(complaint, message)).toList();
        return (own.isEmpty() ? open.stream().limit(1) : own.stream())
                .filter(complaint -> goesOn(complaint, message, read))
                .findFirst();
    }

    /// Those that were spoken in not too long ago.
    private Future<List<Complaint>> threadable(List<ComplaintNumber> numbers, List<Complaint> found) {
        if (numbers.isEmpty()) {
            return Future.succeededFuture(found);
        }
        return complaints.find(numbers.getFirst()).compose(next -> {
            next.filter(complaints::isThreadable).ifPresent(found::add);
            return threadable(numbers.subList(1, numbers.size()), found);
        });
    }

    /// Who has one open matter and writes in private goes on about it.
    private Future<Optional<Complaint>> ofAuthor(InboundMessage message, Triage.Read read) {
        if (message.exchange().audience() == Audience.PUBLIC || !twoWays.contains(message.channel())) {
            return Future.succeededFuture(Optional.empty());
        }
        return store.openByAuthor(message.channel() + ':' + message.author().id())
                .compose(open -> open.size() == 1 ? first(open) : Future.succeededFuture(Optional.empty()))
                .map(found -> found.filter(complaint -> goesOn(complaint, message, read)));
    }

    /// The first that is open and was spoken in not too long ago.
    private Future<Optional<Complaint>> first(List<ComplaintNumber> numbers) {
        if (numbers.isEmpty()) {
            return Future.succeededFuture(Optional.empty());
        }
        return complaints
                .find(numbers.getFirst())
                .compose(found -> found.filter(complaints::isThreadable).isPresent()
                        ? Future.succeededFuture(found)
                        : first(numbers.subList(1, numbers.size())));
    }

    private boolean goesOn(Complaint complaint, InboundMessage message, Triage.Read read) {
        if (!isAuthor(complaint, message)) {
            return read.goesOnIn(complaint.matter().marks());
        }
        boolean tied = complaint.status() == Status.WAITING_FOR_CITIZEN
                || message.exchange().answers().isPresent()
                || !(read.isAnotherMatterThan(complaint) || elsewhere.is(complaint, message, read));
        return tied && read.goesOnIn(complaint.matter().marks());
    }

    /// Whether the citizen whose matter it is wrote the message: the same person on the same channel, or on one
    /// that was proved to be theirs.
    static boolean isAuthor(Complaint complaint, InboundMessage message) {
        return complaint.ways().isCitizen(message.channel(), message.author().id());
    }
}
