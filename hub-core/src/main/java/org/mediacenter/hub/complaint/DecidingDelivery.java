package org.mediacenter.hub.complaint;

import static org.mediacenter.hub.complaint.Deciding.happened;
import static org.mediacenter.hub.complaint.Deciding.nothing;
import static org.mediacenter.hub.complaint.Deciding.refused;

import java.util.Optional;
import org.mediacenter.hub.complaint.ComplaintEvent.Closed;
import org.mediacenter.hub.complaint.ComplaintEvent.DeliveryChanged;

/// Decides what news of a reply's delivery is worth.
///
/// What is known only grows: "it arrived" beats everything, and nothing is queued or sent a
/// second time after it may have gone out, unless a person asked for a further attempt.
record DecidingDelivery(Complaint complaint) {
    static final Closed REFERRED = new Closed("referred", Optional.empty());

    Decision change(Command.ChangeDelivery change) {
        return complaint
                .conversation()
                .reply(change.reply())
                .map(reply -> change(reply, change))
                .orElseGet(DecidingDelivery::unknownReply);
    }

    private Decision change(Reply reply, Command.ChangeDelivery change) {
        Delivery delivery = reply.delivery();
        if (change.attempt() > delivery.attempt()) {
            return refused("unknown-attempt", "nobody asked for that attempt");
        }
        if (change.attempt() < delivery.attempt() && change.state() != DeliveryState.DELIVERED) {
            return nothing();
        }
        return switch (change.state()) {
            case QUEUED -> queued(reply, change);
            case SENDING -> sending(reply, change);
            case SENT -> sent(reply, change);
            case DELIVERED -> delivery.isNews(change.providerIds()) ? news(reply, change) : nothing();
            case REFUSED -> failed(reply, change);
            case UNKNOWN -> unknown(reply, change);
        };
    }

    private Decision queued(Reply reply, Command.ChangeDelivery change) {
        return switch (reply.delivery().state()) {
            case QUEUED -> nothing();
            case SENDING -> news(reply, change);
            case SENT, DELIVERED, REFUSED, UNKNOWN -> tooLate();
        };
    }

    private Decision sending(Reply reply, Command.ChangeDelivery change) {
        return switch (reply.delivery().state()) {
            case QUEUED -> news(reply, change);
            case SENDING ->
                reply.delivery().node().equals(change.node())
                        ? nothing()
                        : refused("already-sending", "another node is sending it");
            case SENT, DELIVERED, REFUSED, UNKNOWN -> tooLate();
        };
    }

    private Decision sent(Reply reply, Command.ChangeDelivery change) {
        return switch (reply.delivery().state()) {
            case QUEUED, SENDING, UNKNOWN -> news(reply, change);
            case SENT, DELIVERED, REFUSED -> nothing();
        };
    }

    private Decision unknown(Reply reply, Command.ChangeDelivery change) {
        return switch (reply.delivery().state()) {
            case SENDING -> news(reply, change);
            case QUEUED -> refused("not-sending", "it was not being sent");
            case SENT, DELIVERED, REFUSED, UNKNOWN -> nothing();
        };
    }

    private Decision failed(Reply reply, Command.ChangeDelivery change) {
        return switch (reply.delivery().state()) {
            case QUEUED, SENDING, SENT, UNKNOWN -> news(reply, change);
            case DELIVERED, REFUSED -> nothing();
        };
    }

    /// A referral that reached the citizen ends the matter.
    private Decision news(Reply reply, Command.ChangeDelivery change) {
        DeliveryChanged changed = new DeliveryChanged(
                change.reply(), change.attempt(), change.state(), change.node(), change.providerIds(), change.why());
        boolean out = change.state() == DeliveryState.SENT || change.state() == DeliveryState.DELIVERED;
        boolean ends = out && reply.kind() == ReplyKind.REFERRAL && complaint.status() == Status.ANSWERED;
        return ends ? happened(changed, REFERRED) : happened(changed);
    }

    private static Decision tooLate() {
        return refused("already-sent", "it may have gone out already");
    }

    static Decision unknownReply() {
        return refused("unknown-reply", "no reply of that name was written");
    }
}
