package org.mediacenter.hub.intake;

import io.vertx.core.Future;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.mediacenter.hub.attachment.Attachments;
import org.mediacenter.hub.channel.Channel;
import org.mediacenter.hub.channel.InboundMessage;
import org.mediacenter.hub.complaint.Actor;
import org.mediacenter.hub.complaint.Command;
import org.mediacenter.hub.complaint.Complaint;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.Order;
import org.mediacenter.hub.history.Complaints;
import org.mediacenter.hub.history.Outcome;
import org.mediacenter.hub.keyword.Keywords;
import org.mediacenter.hub.keyword.OptOuts;
import org.mediacenter.hub.keyword.TypedKeys;
import org.mediacenter.hub.store.InboundEntry;
import org.mediacenter.hub.store.Store;

/// Makes a kept message part of a complaint: added to the open one it belongs to, or opening one that is
/// read, handed over and acknowledged in the same write. What somebody else says below a citizen's words is
/// context; what may open nothing and belongs nowhere is passed over, and so is what the city
/// says to itself.
public final class Opening {
    private final Store store;
    private final Complaints complaints;
    private final Triage triage;
    private final Joining joining;
    private final Sealing sealing = new Sealing();
    private final Acknowledging acknowledging;
    private final Attachments attachments;
    private final Keywords keywords;
    private final OptOuts optOuts;
    private final LaterNews news;
    private final Formerly formerly;
    private final List<Channel> channels;
    private final Supplier<String> profileVersion;
    private final Opened opened;

    /// What opening needs.
    ///
    /// @param profileVersion of the city profile in force
    public record Parts(
            Store store,
            Complaints complaints,
            Triage triage,
            Acknowledgement acknowledgement,
            Attachments attachments,
            Keywords keywords,
            OptOuts optOuts,
            List<Channel> channels,
            Supplier<String> profileVersion,
            InstantSource clock) {}

    /// @param opened hears of each complaint that is opened
    public Opening(Parts parts, Opened opened) {
        this.store = parts.store();
        this.complaints = parts.complaints();
        this.triage = parts.triage();
        this.joining = new Joining(store, complaints, parts.channels(), triage);
        this.acknowledging = new Acknowledging(parts.acknowledgement(), parts.channels(), sealing);
        this.attachments = parts.attachments();
        this.keywords = parts.keywords();
        this.optOuts = parts.optOuts();
        this.news = new LaterNews(store, complaints, parts.clock());
        this.channels = List.copyOf(parts.channels());
        this.formerly = new Formerly(store, channels, keywords, optOuts);
        this.profileVersion = parts.profileVersion();
        this.opened = opened;
    }

    /// Done when the message is part of a complaint or passed over, durably. Again: nothing.
    Future<Void> takeIn(InboundEntry entry, InboundMessage message) {
        if (isCity(message)) {
            return store.passOver(entry.key());
        }
        return formerly.known(message)
                .compose(known -> keywords.take(entry, known)
                        .compose(
                                done -> done ? Future.succeededFuture() : takeInWords(entry, TypedKeys.hidden(known))));
    }

    private boolean isCity(InboundMessage message) {
        return channels.stream()
                .filter(channel -> channel.name().equals(message.channel()))
                .anyMatch(channel -> channel.isCity(message.author().id()));
    }

    private Future<Void> takeInWords(InboundEntry entry, InboundMessage message) {
        Triage.Read read = triage.read(message);
        if (!message.filing().threadable()) {
            return open(entry, message, read);
        }
        return keywords.takeRemark(entry, message, read::standsAlone)
                .compose(taken -> taken ? Future.succeededFuture() : join(entry, message, read));
    }

    private Future<Void> join(InboundEntry entry, InboundMessage message, Triage.Read read) {
        return joining.find(message, read)
                .compose(found -> found.map(complaint -> add(complaint, entry, message, read))
                        .orElseGet(() -> openOrPassOver(entry, message, read)));
    }

    /// Danger is heard wherever it is told, and so is what is said about officials. A word to the hub itself that
    /// nothing waits for is nobody's matter, nor is what has no word in it: its writer reads what can be
    /// written.
    private Future<Void> openOrPassOver(InboundEntry entry, InboundMessage message, Triage.Read read) {
        if (keywords.isOne(message) || (keywords.isIdle(message) && !read.isGrave())) {
            return keywords.explain(entry, message);
        }
        boolean opens = message.exchange().opens() && Substance.of(message);
        return opens || read.isGrave() ? open(entry, message, read) : store.passOver(entry.key());
    }

    private Future<Void> add(Complaint complaint, InboundEntry entry, InboundMessage message, Triage.Read read) {
        List<Order> orders = Joining.isAuthor(complaint, message)
                ? authors(complaint, entry, message)
                : List.of(new Order(new Command.AddContext(sealing.overheard(entry, message)), new Actor.Citizen()));
        ComplaintNumber number = complaint.number();
        return wantsToBeAnswered(complaint, message)
                .compose(_ -> expect(number, message))
                .compose(_ -> complaints.take(number, entry.key(), orders))
                .compose(outcome -> switch (outcome) {
                    case Outcome.Done _, Outcome.Unchanged _ -> isIn(number, entry, message);
                    case Outcome.Refused _, Outcome.NotThere _ -> openOrPassOver(entry, message, read);
                    case Outcome.Conflict _ -> Future.failedFuture("complaint [" + number + "] changes all the time");
                });
    }

    /// A plain yes or no to the final answer confirms it or disputes it; the words stand beside it.
    private List<Order> authors(Complaint complaint, InboundEntry entry, InboundMessage message) {
        List<Command> commands = switch (Verdict.of(complaint, message)) {
            case YES ->
                List.of(new Command.AddMessage(sealing.wrote(complaint, entry, message)), new Command.Confirm());
            case NO ->
                List.of(
                        new Command.AddMessage(sealing.wrote(complaint, entry, message)),
                        new Command.Dispute(sealing.sealed(message.text())));
            case NEITHER -> List.of(new Command.AddMessage(sealing.wrote(complaint, entry, message)));
        };
        return commands.stream()
                .map(command -> new Order(command, new Actor.Citizen()))
                .toList();
    }

    /// A conflict with no version says that the message is part of another complaint already.
    private Future<Void> open(InboundEntry entry, InboundMessage message, Triage.Read read) {
        triage.decided(read);
        return optOuts.remove(message.channel(), message.author().id())
                .compose(_ -> expect(entry.number(), message))
                .compose(_ ->
                        complaints.open(entry.number(), entry.trackingKey(), entry.key(), orders(entry, message, read)))
                .compose(outcome -> switch (outcome) {
                    case Outcome.Done done -> {
                        read.reading().ifPresent(reading -> opened.opened(done.complaint(), reading));
                        yield isIn(entry.number(), entry, message);
                    }
                    case Outcome.Unchanged _ -> isIn(entry.number(), entry, message);
                    case Outcome.Conflict before when before.version() == 0 -> Future.<Void>succeededFuture();
                    default -> Future.failedFuture("complaint [" + entry.number() + "] was not opened: " + outcome);
                });
    }

    private List<Order> orders(InboundEntry entry, InboundMessage message, Triage.Read read) {
        List<Order> orders = new ArrayList<>();
        orders.add(new Order(
                new Command.Open(sealing.received(entry, message, profileVersion.get())), new Actor.Citizen()));
        orders.add(new Order(read.classify(), new Actor.Hub()));
        orders.addAll(acknowledging.orders(entry, message, read));
        return orders;
    }

    /// Who writes about a matter again wants to be answered, whatever they asked for before.
    private Future<Void> wantsToBeAnswered(Complaint complaint, InboundMessage message) {
        return Joining.isAuthor(complaint, message)
                ? optOuts.remove(message.channel(), message.author().id())
                : Future.succeededFuture();
    }

    private Future<Void> expect(ComplaintNumber number, InboundMessage message) {
        return Attachments.areWanted(message.attachments()) ? attachments.expect(number) : Future.succeededFuture();
    }

    private Future<Void> isIn(ComplaintNumber number, InboundEntry entry, InboundMessage message) {
        if (Attachments.areWanted(message.attachments())) {
            attachments.there(number);
        }
        return news.catchUp(number, entry.key(), message);
    }
}
