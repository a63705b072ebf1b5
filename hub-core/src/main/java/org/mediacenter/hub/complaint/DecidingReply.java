package org.mediacenter.hub.complaint;

import static org.mediacenter.hub.complaint.Deciding.closed;
import static org.mediacenter.hub.complaint.Deciding.happened;
import static org.mediacenter.hub.complaint.Deciding.refused;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mediacenter.hub.complaint.ComplaintEvent.DeliveryChanged;
import org.mediacenter.hub.complaint.ComplaintEvent.Readdressed;
import org.mediacenter.hub.complaint.ComplaintEvent.Replied;

/// Decides what is said to the citizen.
record DecidingReply(Complaint complaint, Actor by, Instant now) {

    Decision reply(Command.Reply reply) {
        return objection(reply).orElseGet(() -> written(reply));
    }

    Optional<Decision> objection(Command.Reply reply) {
        boolean acknowledges = reply.kind() == ReplyKind.ACKNOWLEDGEMENT;
        if (!complaint.isOpen() && !(acknowledges && by instanceof Actor.Hub)) {
            return Optional.of(closed());
        }
        if (by instanceof Actor.Citizen) {
            return Optional.of(refused("not-for-citizens", "a reply goes to the citizen"));
        }
        if (by instanceof Actor.Officer officer && DecidingHandOver.isStranger(complaint, officer)) {
            return Optional.of(DecidingHandOver.notYours());
        }
        if (reply.text().text().map(String::isBlank).orElse(true)) {
            return Optional.of(refused("words-required", "a reply says something"));
        }
        if (way(reply.audience()).conversation().opened().isEmpty()) {
            return Optional.of(refused("no-way-back", "how to reach the citizen was erased"));
        }
        return publicObjection(reply)
                .or(() -> new DecidingContest(complaint, by).objection(reply.kind()))
                .or(() -> promiseObjection(reply))
                .or(() -> reply.proposal().flatMap(new DecidingProposal(complaint, by, now)::sendingObjection));
    }

    private Optional<Decision> publicObjection(Command.Reply reply) {
        if (reply.audience() == Audience.PRIVATE) {
            return Optional.empty();
        }
        if (!complaint.isPublic()) {
            return Optional.of(refused("not-public", "the citizen wrote to the city alone"));
        }
        if (complaint.isConfidential() && reply.kind() != ReplyKind.ACKNOWLEDGEMENT) {
            return Optional.of(refused("confidential", "what is confidential is not answered where everybody reads"));
        }
        if (by instanceof Actor.Hub && reply.kind() == ReplyKind.ACKNOWLEDGEMENT) {
            return Optional.empty(); // the profile's own words, which have room for nothing of the matter
        }
        return new PublicWords(complaint)
                .objection(reply.text().text().orElse(""))
                .map(what -> refused("not-for-everybody", what));
    }

    private Optional<Decision> promiseObjection(Command.Reply reply) {
        boolean interim = reply.kind() == ReplyKind.INTERIM;
        if (interim && reply.promise().isEmpty()) {
            return Optional.of(refused("promise-required", "an interim reply names a date"));
        }
        if (!interim && reply.promise().isPresent()) {
            return Optional.of(refused("promise-not-meant", "only an interim reply names a date"));
        }
        return reply.promise()
                .filter(date -> !date.truncatedTo(ChronoUnit.MILLIS).isAfter(now))
                .map(_ -> refused("promise-in-the-past", "the date of an interim reply is still to come"));
    }

    Decision written(Command.Reply reply) {
        String name = "r" + (complaint.conversation().replies().size() + 1);
        Way way = way(reply.audience());
        Replied replied = new Replied(
                name,
                reply.kind(),
                way.channel(),
                reply.text(),
                reply.promise(),
                reply.audience(),
                way.name(),
                proposed(reply));
        DeliveryState first = reply.shown() ? DeliveryState.SENT : DeliveryState.QUEUED;
        DeliveryChanged delivery = new DeliveryChanged(name, 1, first, "", List.of(), Optional.empty());
        boolean ends = reply.kind() == ReplyKind.REFERRAL && reply.shown() && complaint.isOpen();
        List<ComplaintEvent> events = new ArrayList<>();
        events.add(replied);
        events.add(delivery);
        proposal(reply).stream()
                .flatMap(proposal -> proposal.enclosures().stream())
                .filter(Enclosure::isThere)
                .forEach(enclosure -> events.add(new Enclosing.Enclosed(name, enclosure)));
        if (ends) {
            events.add(DecidingDelivery.REFERRED);
        }
        return new Decision.Happened(events);
    }

    private Optional<Proposal> proposal(Command.Reply reply) {
        return reply.proposal().flatMap(complaint.proposals()::named);
    }

    private Optional<Proposed> proposed(Command.Reply reply) {
        return proposal(reply).map(proposal -> new Proposed(proposal.name(), proposal.by()));
    }

    /// What everybody reads is answered where it was said.
    private Way way(Audience audience) {
        return audience == Audience.PUBLIC
                ? complaint.ways().first()
                : complaint.ways().back();
    }

    /// With the words just written and with nothing older: what was sent is not changed.
    Decision enclose(Enclosure enclosure) {
        Instant justNow = now.truncatedTo(ChronoUnit.MILLIS);
        return complaint.conversation().replies().stream()
                .reduce((_, last) -> last)
                .filter(last -> last.by().equals(by) && last.writtenAt().equals(justNow))
                .filter(last -> last.enclosures().size() < Enclosing.MOST)
                .map(Reply::name)
                .or(() -> new DecidingProposal(complaint, by, justNow).toEncloseWith())
                .map(name -> happened(new Enclosing.Enclosed(name, enclosure)))
                .orElseGet(() -> refused("no-such-reply", "a file goes with the reply it was written with"));
    }

    Decision sendAgain(Command.SendAgain again) {
        return complaint
                .conversation()
                .reply(again.reply())
                .map(reply -> sendAgain(reply, again.by()))
                .orElseGet(DecidingDelivery::unknownReply);
    }

    private Decision sendAgain(Reply reply, Optional<String> by) {
        if (!(this.by instanceof Actor.Officer)) {
            return refused("only-an-officer", "a person decides to send something again");
        }
        return switch (reply.delivery().state()) {
            case UNKNOWN, REFUSED -> again(reply, by);
            case QUEUED -> instead(reply, by);
            case SENDING -> underWay();
            case SENT, DELIVERED -> refused("already-sent", "it was sent");
        };
    }

    /// What has not left yet may leave by another way instead; the attempt it was queued as is not sent any more.
    private Decision instead(Reply reply, Optional<String> by) {
        String now = reply.way().orElse(Way.FIRST);
        return by.filter(other -> !other.equals(now)).isPresent() ? again(reply, by) : underWay();
    }

    private static Decision underWay() {
        return refused("still-under-way", "it is being sent");
    }

    /// By another way only what is for the citizen alone.
    private Decision again(Reply reply, Optional<String> by) {
        DeliveryChanged queued = new DeliveryChanged(
                reply.name(), reply.delivery().attempt() + 1, DeliveryState.QUEUED, "", List.of(), Optional.empty());
        if (by.isEmpty()) {
            return happened(queued);
        }
        return complaint.ways().all().stream()
                .filter(way ->
                        reply.audience() == Audience.PRIVATE && way.label().equals(by.get()))
                .findFirst()
                .map(way -> happened(new Readdressed(reply.name(), way.channel(), way.name()), queued))
                .orElseGet(() -> refused("unknown-way", "it does not lead to the citizen"));
    }
}
