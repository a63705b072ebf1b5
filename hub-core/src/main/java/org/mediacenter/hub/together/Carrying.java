package org.mediacenter.hub.together;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mediacenter.hub.channel.Channel;
import org.mediacenter.hub.complaint.Actor;
import org.mediacenter.hub.complaint.Audience;
import org.mediacenter.hub.complaint.Bonds;
import org.mediacenter.hub.complaint.Command;
import org.mediacenter.hub.complaint.Complaint;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.Decision;
import org.mediacenter.hub.complaint.Order;
import org.mediacenter.hub.complaint.Personal;
import org.mediacenter.hub.complaint.Reply;
import org.mediacenter.hub.complaint.ReplyKind;
import org.mediacenter.hub.history.Outcome;
import org.mediacenter.hub.keyword.KeywordTexts;
import org.mediacenter.routing.Mark;

/// What is written to a complaint that is handled with another one: always to its citizen alone, by their own way,
/// under their own number.
public final class Carrying {
    private static final Actor HUB = new Actor.Hub();
    private final KeywordTexts texts;
    private final Set<String> showing;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    public Carrying(KeywordTexts texts, List<Channel> channels, InstantSource clock) {
        this.texts = texts;
        this.clock = clock;
        this.showing = channels.stream()
                .filter(channel -> channel.traits().shows())
                .map(Channel::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Why one cannot be merged into the other; empty where it can.
    ///
    /// The younger one goes into the older one, so that nobody's promise is put off. What is about officials stays
    /// among what is.
    Optional<Outcome> objection(Complaint duplicate, Complaint into, Actor by) {
        if (duplicate.acceptedAt().isBefore(into.acceptedAt())) {
            return refused("older-first", "the younger complaint is merged into the older one");
        }
        if (isAboutOfficials(duplicate) != isAboutOfficials(into)) {
            return refused("not-alike", "complaints about officials are not merged with others");
        }
        Command merge = new Command.Merge(into.number(), notice(duplicate, ""));
        return duplicate.decide(merge, by, clock.instant()) instanceof Decision.Refused(String code, String detail)
                ? refused(code, detail)
                : Optional.empty();
    }

    private static boolean isAboutOfficials(Complaint complaint) {
        return complaint.matter().marks().contains(Mark.ABOUT_OFFICIALS);
    }

    private static Optional<Outcome> refused(String code, String detail) {
        return Optional.of(new Outcome.Refused(code, detail));
    }

    /// What the other one is to take over; again: orders that change nothing.
    List<Order> orders(Complaint complaint, Bonds.Pending pending, Complaint there) {
        String channel = there.ways().back().channel();
        ComplaintNumber number = complaint.number();
        return switch (pending.what()) {
            case Bonds.MERGED ->
                List.of(new Order(
                        new Command.Merge(number, notice(there, texts.joined(channel, there))),
                        pending.bond().by()));
            case Bonds.UNMERGED ->
                List.of(new Order(new Command.Unmerge(number, notice(there, texts.parted(channel, there))), HUB));
            case String what
            when what.startsWith(Bonds.CLOSED) ->
                List.of(new Order(
                        new Command.Relay(number, what, notice(there, texts.joinedClosed(channel, there))), HUB));
            case String what ->
                complaint.conversation().reply(what).stream()
                        .flatMap(reply -> relayed(reply, there).stream())
                        .map(words -> new Order(new Command.Relay(number, what, words), HUB))
                        .toList();
        };
    }

    /// The same words, whoever could read them there; nothing where they were erased.
    private Optional<Command.Reply> relayed(Reply reply, Complaint there) {
        return reply.text()
                .text()
                .map(text -> new Command.Reply(
                        reply.kind(), Personal.of(text, random), reply.promise(), isShown(there), Audience.PRIVATE));
    }

    private Command.Reply notice(Complaint there, String words) {
        return new Command.Reply(
                ReplyKind.ACKNOWLEDGEMENT,
                Personal.of(words, random),
                Optional.empty(),
                isShown(there),
                Audience.PRIVATE);
    }

    private boolean isShown(Complaint there) {
        return showing.contains(there.ways().back().channel());
    }
}
