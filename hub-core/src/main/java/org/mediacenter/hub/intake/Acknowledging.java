package org.mediacenter.hub.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mediacenter.hub.channel.Channel;
import org.mediacenter.hub.channel.InboundMessage;
import org.mediacenter.hub.complaint.Actor;
import org.mediacenter.hub.complaint.Audience;
import org.mediacenter.hub.complaint.Command;
import org.mediacenter.hub.complaint.Order;
import org.mediacenter.hub.complaint.ReplyKind;
import org.mediacenter.hub.store.InboundEntry;

/// Says that a complaint was heard: to the citizen alone with its number; below public words a neutral
/// sentence, and the number to the citizen alone where the channel has a way.
final class Acknowledging {
    private final Acknowledgement acknowledgement;
    private final Map<String, Channel.Traits> traits;
    private final Sealing sealing;

    Acknowledging(Acknowledgement acknowledgement, List<Channel> channels, Sealing sealing) {
        this.acknowledgement = acknowledgement;
        this.traits = channels.stream().collect(Collectors.toMap(Channel::name, Channel::traits));
        this.sealing = sealing;
    }

    List<Order> orders(InboundEntry entry, InboundMessage message, Triage.Read read) {
        Acknowledgement.Heard heard = new Acknowledgement.Heard(
                entry.number(),
                entry.trackingKey(),
                message.channel(),
                entry.acceptedAt(),
                read.classify().classified().marks(),
                read.referral());
        boolean everybody = message.exchange().audience() == Audience.PUBLIC;
        Optional<Channel.Traits> channel = Optional.ofNullable(traits.get(message.channel()));
        List<Order> orders = new ArrayList<>();
        if (everybody) {
            orders.add(reply(acknowledgement.publicText(heard), Audience.PUBLIC, channel));
        }
        if (!everybody || channel.map(Channel.Traits::privateReplies).orElse(false)) {
            orders.add(reply(acknowledgement.text(heard), Audience.PRIVATE, channel));
        }
        return orders;
    }

    /// Tells a citizen the number of a further matter, and nobody else.
    List<Order> aside(Acknowledgement.Heard heard, boolean everybody) {
        Optional<Channel.Traits> channel = Optional.ofNullable(traits.get(heard.channel()));
        return !everybody || channel.map(Channel.Traits::privateReplies).orElse(false)
                ? List.of(reply(acknowledgement.text(heard), Audience.PRIVATE, channel))
                : List.of();
    }

    private Order reply(String text, Audience audience, Optional<Channel.Traits> channel) {
        boolean shown = channel.map(Channel.Traits::shows).orElse(false);
        return new Order(
                new Command.Reply(ReplyKind.ACKNOWLEDGEMENT, sealing.sealed(text), Optional.empty(), shown, audience),
                new Actor.Hub());
    }
}
