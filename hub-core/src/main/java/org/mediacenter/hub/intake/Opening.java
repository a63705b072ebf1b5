package org.mediacenter.hub.intake;

import io.vertx.core.Future;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mediacenter.hub.channel.Channel;
import org.mediacenter.hub.channel.InboundMessage;
import org.mediacenter.hub.complaint.Actor;
import org.mediacenter.hub.complaint.Command;
import org.mediacenter.hub.complaint.ComplaintEvent.CitizenWrote;
import org.mediacenter.hub.complaint.ComplaintEvent.Contact;
import org.mediacenter.hub.complaint.ComplaintEvent.Received;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.Order;
import org.mediacenter.hub.complaint.Personal;
import org.mediacenter.hub.complaint.ReplyKind;
import org.mediacenter.hub.history.Complaints;
import org.mediacenter.hub.history.Outcome;
import org.mediacenter.hub.store.InboundEntry;
import org.mediacenter.hub.store.Store;

/// Makes a kept message part of a complaint: added to the open one of the same conversation, or opening
/// one that is read, handed over and acknowledged in the same write. A message that tells of danger or of
/// officials is never put into a matter that is about neither.
public final class Opening {
    private final Store store;
    private final Complaints complaints;
    private final Triage triage;
    private final Acknowledgement acknowledgement;
    private final Map<String, Channel.Traits> traits;
    private final String profileVersion;
    private final Opened opened;
    private final SecureRandom random = new SecureRandom();

    public Opening(
            Store store,
            Complaints complaints,
            Triage triage,
            Acknowledgement acknowledgement,
            List<Channel> channels,
            String profileVersion,
            Opened opened) {
        this.opened = opened;
        this.store = store;
        this.complaints = complaints;
        this.triage = triage;
        this.acknowledgement = acknowledgement;
        this.traits = channels.stream().collect(Collectors.toMap(Channel::name, Channel::traits));
        this.profileVersion = profileVersion;
    }

    /// Done when the message is part of a complaint, durably. Again: nothing.
    Future<Void> takeIn(InboundEntry entry, InboundMessage message) {
        Triage.Read read = triage.read(message);
        if (!message.filing().threadable()) {
            return open(entry, message, read);
        }
        return store.openByConversation(message.channel() + ':' + message.conversation())
                .compose(open ->
                        open.isEmpty() ? open(entry, message, read) : thread(open.getFirst(), entry, message, read));
    }

    /// A complaint that was closed in between, or whose last words are too long ago, gets no more.
    private Future<Void> thread(ComplaintNumber number, InboundEntry entry, InboundMessage message, Triage.Read read) {
        return complaints
                .find(number)
                .compose(found -> found.filter(complaints::isThreadable)
                        .filter(complaint -> read.goesOnIn(complaint.matter().marks()))
                        .map(_ -> add(number, entry, message, read))
                        .orElseGet(() -> open(entry, message, read)));
    }

    private Future<Void> add(ComplaintNumber number, InboundEntry entry, InboundMessage message, Triage.Read read) {
        Command add = new Command.AddMessage(
                new CitizenWrote(entry.key().text(), message.channel(), sealed(message.text()), message.writtenAt()));
        return complaints
                .take(number, entry.key(), List.of(new Order(add, new Actor.Citizen())))
                .compose(outcome -> switch (outcome) {
                    case Outcome.Done _, Outcome.Unchanged _ -> Future.<Void>succeededFuture();
                    case Outcome.Refused _, Outcome.NotThere _ -> open(entry, message, read);
                    case Outcome.Conflict _ -> Future.failedFuture("complaint [" + number + "] changes all the time");
                });
    }

    /// A conflict with no version says that the message is part of another complaint already.
    private Future<Void> open(InboundEntry entry, InboundMessage message, Triage.Read read) {
        triage.decided(read);
        List<Order> orders = new ArrayList<>();
        orders.add(new Order(new Command.Open(received(entry, message)), new Actor.Citizen()));
        orders.add(new Order(read.classify(), new Actor.Hub()));
        orders.add(new Order(acknowledge(entry, message.channel(), read), new Actor.Hub()));
        return complaints
                .open(entry.number(), entry.trackingKey(), entry.key(), orders)
                .compose(outcome -> switch (outcome) {
                    case Outcome.Done done -> {
                        read.reading().ifPresent(reading -> opened.opened(done.complaint(), reading));
                        yield Future.<Void>succeededFuture();
                    }
                    case Outcome.Unchanged _ -> Future.<Void>succeededFuture();
                    case Outcome.Conflict before when before.version() == 0 -> Future.<Void>succeededFuture();
                    default -> Future.failedFuture("complaint [" + entry.number() + "] was not opened: " + outcome);
                });
    }

    private Command acknowledge(InboundEntry entry, String channel, Triage.Read read) {
        String text = acknowledgement.text(new Acknowledgement.Heard(
                entry.number(),
                entry.trackingKey(),
                channel,
                entry.acceptedAt(),
                read.classify().classified().marks(),
                read.referral()));
        return new Command.Reply(ReplyKind.ACKNOWLEDGEMENT, sealed(text), Optional.empty(), shows(channel));
    }

    private boolean shows(String channel) {
        return Optional.ofNullable(traits.get(channel))
                .map(Channel.Traits::shows)
                .orElse(false);
    }

    private Received received(InboundEntry entry, InboundMessage message) {
        InboundMessage.Filing filing = message.filing();
        return new Received(
                entry.key().text(),
                message.channel(),
                entry.acceptedAt(),
                sealed(message.conversation()),
                sealed(message.author().id()),
                message.author().name().map(this::sealed),
                contact(filing),
                sealed(message.text()),
                filing.address().map(this::sealed),
                filing.point(),
                filing.topic(),
                filing.anonymous(),
                filing.confidential(),
                message.writtenAt(),
                profileVersion);
    }

    private List<Contact> contact(InboundMessage.Filing filing) {
        Function<String, Function<String, Contact>> named = kind -> value -> new Contact(kind, sealed(value));
        List<Contact> contact = new ArrayList<>();
        filing.phone().map(named.apply("phone")).ifPresent(contact::add);
        filing.email().map(named.apply("email")).ifPresent(contact::add);
        return contact;
    }

    private Personal sealed(String text) {
        return Personal.of(text, random);
    }
}
