package org.mediacenter.hub.keyword;

import io.vertx.core.Future;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mediacenter.hub.channel.Channel;
import org.mediacenter.hub.channel.InboundMessage;
import org.mediacenter.hub.complaint.Actor;
import org.mediacenter.hub.complaint.Command;
import org.mediacenter.hub.complaint.Complaint;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.Order;
import org.mediacenter.hub.complaint.Personal;
import org.mediacenter.hub.complaint.Way;
import org.mediacenter.hub.complaint.Ways;
import org.mediacenter.hub.history.Complaints;
import org.mediacenter.hub.history.Dossier;
import org.mediacenter.hub.history.Outcome;
import org.mediacenter.hub.store.InboundEntry;

/// Links a conversation to a complaint for whoever proves that they are its citizen: by the tracking key, or by a
/// code sent to a conversation that is theirs already. A number, a name or a handle proves nothing.
final class Proofs {
    private static final String KEY = "key";
    private static final String CODE = "code";

    private final Complaints complaints;
    private final KeywordTexts texts;
    private final OptOuts optOuts;
    private final Courtesies courtesies;
    private final Codes codes;
    private final Map<String, Channel> channels;
    private final SecureRandom random = new SecureRandom();

    Proofs(KeywordDesk.Parts parts, OptOuts optOuts, Courtesies courtesies) {
        this.complaints = parts.complaints();
        this.texts = parts.texts();
        this.optOuts = optOuts;
        this.courtesies = courtesies;
        this.codes = new Codes(parts.store(), parts.clock());
        this.channels =
                parts.channels().stream().collect(Collectors.toUnmodifiableMap(Channel::name, Function.identity()));
    }

    /// Links by the key, or has a code sent where there is none. Says here what became of it: to a number without
    /// a key the same, and as soon, whether or not there is such a matter.
    Future<Void> link(Keyword.Link link, InboundEntry entry, InboundMessage message) {
        return link.key()
                .map(key ->
                        byKey(link.number(), key, entry, message).compose(said -> courtesies.say(entry, message, said)))
                .orElseGet(() -> askForCode(link.number(), entry, message));
    }

    private Future<String> byKey(ComplaintNumber number, String key, InboundEntry entry, InboundMessage message) {
        return complaints
                .dossier(number)
                .compose(found -> found.filter(dossier -> dossier.trackingKey().opens(key))
                        .map(Dossier::complaint)
                        .map(complaint -> link(complaint, KEY, entry, message))
                        .orElseGet(() -> Future.succeededFuture(texts.proofWrong(message.channel()))));
    }

    private Future<String> link(Complaint complaint, String how, InboundEntry entry, InboundMessage message) {
        Command link = new Command.Link(
                entry.key().text(),
                message.channel(),
                Personal.of(message.conversation(), random),
                Personal.of(message.author().id(), random),
                how);
        List<Order> orders = List.of(new Order(link, new Actor.Citizen()));
        return optOuts.remove(message.channel(), message.author().id())
                .compose(_ -> complaints.change(complaint.number(), _ -> orders))
                .map(outcome -> switch (outcome) {
                    case Outcome.Done _, Outcome.Unchanged _ -> texts.linked(message.channel(), complaint);
                    case Outcome.Refused refused
                    when refused.code().equals(Command.Link.TOO_MANY) ->
                        texts.tooManyWays(message.channel(), complaint);
                    case Outcome.Refused _, Outcome.NotThere _, Outcome.Conflict _ ->
                        texts.proofWrong(message.channel());
                });
    }

    /// The answer goes before the code is made: how long that takes must not tell that there is a matter.
    private Future<Void> askForCode(ComplaintNumber number, InboundEntry entry, InboundMessage message) {
        return complaints.find(number).compose(found -> {
            if (found.filter(complaint -> isTheirs(complaint, message)).isPresent()) {
                return courtesies.say(entry, message, texts.linked(message.channel(), found.get()));
            }
            return courtesies
                    .say(entry, message, texts.codeSent(message.channel()))
                    .compose(_ -> sendCode(found, entry, message));
        });
    }

    private Future<Void> sendCode(Optional<Complaint> found, InboundEntry entry, InboundMessage message) {
        Optional<Addressee> owner = found.flatMap(this::owner);
        return owner.map(to -> courtesies.isSaid(name(entry), to))
                .orElse(Future.succeededFuture(false))
                .compose(told ->
                        codes.make(entry, message, found.map(Complaint::number).filter(_ -> owner.isPresent()), told))
                .compose(code -> code.map(digits -> tell(found.orElseThrow(), owner.orElseThrow(), digits, entry))
                        .orElseGet(Future::succeededFuture));
    }

    private static boolean isTheirs(Complaint complaint, InboundMessage message) {
        return complaint.ways().isCitizen(message.channel(), message.author().id());
    }

    /// Where the citizen hears the hub: by the way they last wrote, or the first other that is there, and wanted.
    /// What they wrote by long ago may be closed to the hub.
    private Optional<Addressee> owner(Complaint complaint) {
        Ways ways = complaint.ways();
        return Stream.concat(Stream.of(ways.back()), ways.all().stream())
                .flatMap(way -> addressee(complaint, way).stream())
                .findFirst();
    }

    private Optional<Addressee> addressee(Complaint complaint, Way way) {
        return Optional.ofNullable(channels.get(way.channel()))
                .filter(Channel::isAnswered)
                .flatMap(channel -> channel.traits().privateReplies()
                        ? Addressee.anyhow(complaint, way)
                        : Addressee.alone(complaint, way))
                .filter(to -> !optOuts.has(to.channel(), to.author()));
    }

    private Future<Void> tell(Complaint complaint, Addressee owner, String code, InboundEntry entry) {
        return courtesies.sayUrgently(name(entry), owner, texts.code(owner.channel(), complaint, code));
    }

    private static String name(InboundEntry entry) {
        return "code-" + entry.number();
    }

    /// Links by a code.
    ///
    /// @return what to say here; empty where nobody asked for a code in this conversation
    Future<Optional<String>> redeem(String digits, InboundEntry entry, InboundMessage message) {
        return codes.redeem(digits, entry, message).compose(redeemed -> switch (redeemed) {
            case Codes.Redeemed.Nothing _ -> Future.succeededFuture(Optional.empty());
            case Codes.Redeemed.Wrong _ -> Future.succeededFuture(Optional.of(texts.proofWrong(message.channel())));
            case Codes.Redeemed.Right(ComplaintNumber number) ->
                complaints
                        .find(number)
                        .compose(found -> found.map(complaint -> link(complaint, CODE, entry, message))
                                .orElseGet(() -> Future.succeededFuture(texts.proofWrong(message.channel())))
                                .map(Optional::of));
            case Codes.Redeemed.Again(ComplaintNumber number) ->
                complaints.find(number).map(found -> Optional.of(again(found, message)));
        });
    }

    /// The same code once more does nothing: it does not link again what was unlinked since.
    private String again(Optional<Complaint> found, InboundMessage message) {
        return found.filter(complaint -> isTheirs(complaint, message))
                .map(complaint -> texts.linked(message.channel(), complaint))
                .orElseGet(() -> texts.proofWrong(message.channel()));
    }
}
