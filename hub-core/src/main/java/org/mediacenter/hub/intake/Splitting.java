package org.mediacenter.hub.intake;

import io.vertx.core.Future;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mediacenter.hub.channel.Channel;
import org.mediacenter.hub.complaint.Actor;
import org.mediacenter.hub.complaint.Audience;
import org.mediacenter.hub.complaint.Carried;
import org.mediacenter.hub.complaint.Command;
import org.mediacenter.hub.complaint.Complaint;
import org.mediacenter.hub.complaint.ComplaintEvent.Received;
import org.mediacenter.hub.complaint.Order;
import org.mediacenter.hub.complaint.Part;
import org.mediacenter.hub.complaint.Personal;
import org.mediacenter.hub.complaint.TrackingKey;
import org.mediacenter.hub.history.Complaints;
import org.mediacenter.hub.history.Outcome;
import org.mediacenter.routing.ComplaintText;

/// Opens a complaint for one of the matters of another one: the same citizen, by the same way, promised from the same
/// moment on, with a number of its own, which its citizen is told.
public final class Splitting {
    private final Complaints complaints;
    private final Triage triage;
    private final Acknowledging acknowledging;
    private final SecureRandom random = new SecureRandom();

    public Splitting(Complaints complaints, Triage triage, Acknowledgement acknowledgement, List<Channel> channels) {
        this.complaints = complaints;
        this.triage = triage;
        this.acknowledging = new Acknowledging(acknowledgement, channels, new Sealing());
    }

    /// Opens it; again: nothing. Where its words were erased meanwhile it is not opened any more.
    public Future<Void> open(Complaint whole, Part part) {
        Optional<String> words = part.words().text();
        if (words.isEmpty()) {
            return Future.succeededFuture();
        }
        TrackingKey trackingKey = TrackingKey.random(random);
        return complaints
                .open(part.other(), trackingKey, orders(whole, part, words.get(), trackingKey))
                .compose(outcome -> switch (outcome) {
                    case Outcome.Done _, Outcome.Unchanged _ -> Future.succeededFuture();
                    case Outcome.Refused _, Outcome.Conflict _, Outcome.NotThere _ ->
                        Future.failedFuture("complaint [" + part.other() + "] was not opened: " + outcome);
                });
    }

    private List<Order> orders(Complaint whole, Part part, String words, TrackingKey trackingKey) {
        Received first = whole.received();
        Triage.Read read = triage.read(
                new ComplaintText(words, first.address().flatMap(Personal::text), first.point(), Optional.empty()));
        Acknowledgement.Heard heard = new Acknowledgement.Heard(
                part.other(),
                trackingKey,
                first.channel(),
                first.acceptedAt(),
                read.classify().classified().marks(),
                read.referral());
        List<Order> orders = new ArrayList<>();
        orders.add(new Order(new Command.Open(received(first, part.words())), new Actor.Citizen()));
        orders.add(new Order(new Command.SplitFrom(whole.number()), part.by()));
        orders.add(new Order(read.classify(), new Actor.Hub()));
        orders.addAll(acknowledging.aside(heard, whole.isPublic()));
        return orders;
    }

    /// What came with the message stays with the first matter.
    private static Received received(Received first, Personal words) {
        Audience audience = first.carried().audience();
        return new Received(
                first.message(),
                first.channel(),
                first.acceptedAt(),
                first.conversation(),
                first.author(),
                first.authorName(),
                first.contact(),
                words,
                first.address(),
                first.point(),
                Optional.empty(),
                first.anonymous(),
                first.confidential(),
                first.writtenAt(),
                first.profile(),
                new Carried(audience, List.of(), Optional.empty()));
    }
}
