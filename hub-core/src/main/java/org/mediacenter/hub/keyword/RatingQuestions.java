package org.mediacenter.hub.keyword;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mediacenter.hub.channel.Channel;
import org.mediacenter.hub.channel.InboundMessage;
import org.mediacenter.hub.complaint.Actor;
import org.mediacenter.hub.complaint.Audience;
import org.mediacenter.hub.complaint.Command;
import org.mediacenter.hub.complaint.Complaint;
import org.mediacenter.hub.complaint.ComplaintEvent.Rated;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.Order;
import org.mediacenter.hub.complaint.ReplyKind;
import org.mediacenter.hub.complaint.Status;
import org.mediacenter.hub.history.Outcome;
import org.mediacenter.hub.store.Document;
import org.mediacenter.hub.store.Document.Shelf;
import org.mediacenter.hub.store.Putting;
import org.mediacenter.hub.store.Store;
import org.mediacenter.hub.store.Store.Subscription;
import org.mediacenter.hub.worklist.Live;
import org.mediacenter.hub.worklist.Worklist;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks citizens how the city did when their matter is closed, once and where nobody else reads, and takes the
/// digit that answers.
///
/// The history says that somebody was asked, so that of several nodes one asks. A hub that dies in that moment
/// does not ask: the tracking page takes a rating all the same.
final class RatingQuestions {
    private static final Logger log = LoggerFactory.getLogger(RatingQuestions.class);
    private static final Duration ANSWERED_WITHIN = Duration.ofDays(14);
    /// Open matters that are looked at for a later question.
    private static final int MOST_OPEN = 10;

    private final KeywordDesk.Parts parts;
    private final OptOuts optOuts;
    private final Courtesies courtesies;
    private final Map<String, Channel> channels;
    private Optional<Subscription> subscription = Optional.empty();

    RatingQuestions(KeywordDesk.Parts parts, OptOuts optOuts, Courtesies courtesies) {
        this.parts = parts;
        this.optOuts = optOuts;
        this.courtesies = courtesies;
        this.channels =
                parts.channels().stream().collect(Collectors.toUnmodifiableMap(Channel::name, Function.identity()));
    }

    /// Asks about what is closed from now on.
    void start(Worklist worklist) {
        subscription = Optional.of(worklist.subscribe(this::changed));
    }

    void stop() {
        subscription.ifPresent(Subscription::close);
    }

    private void changed(Live live) {
        Status status = live.row().summary().status();
        if (status == Status.SETTLED || status == Status.CLOSED) {
            parts.vertx().runOnContext(_ -> consider(live.row().number()));
        }
    }

    private void consider(ComplaintNumber number) {
        parts.complaints()
                .find(number)
                .compose(found -> found.flatMap(this::addressee)
                        .map(to -> ask(number, to))
                        .orElseGet(Future::succeededFuture))
                .onFailure(cause -> log.warn(
                        "citizen was not asked how it was [number={}, reason={}]", number, cause.getMessage()));
    }

    /// Whom to ask; nobody where nothing was answered, where they were asked before or want no messages.
    private Optional<Addressee> addressee(Complaint complaint) {
        boolean answered =
                complaint.conversation().replies().stream().anyMatch(reply -> reply.kind() == ReplyKind.FINAL);
        if (complaint.isOpen() || !answered || complaint.person().askedAt().isPresent()) {
            return Optional.empty();
        }
        return Addressee.alone(complaint, complaint.ways().back())
                .filter(to -> Optional.ofNullable(channels.get(to.channel()))
                        .filter(Channel::isAnswered)
                        .isPresent())
                .filter(to -> !optOuts.has(to.channel(), to.author()));
    }

    private Future<Void> ask(ComplaintNumber number, Addressee to) {
        List<Order> orders = List.of(new Order(new Command.AskForRating(to.channel()), new Actor.Hub()));
        return parts.complaints().change(number, _ -> orders).compose(outcome -> switch (outcome) {
            case Outcome.Done(Complaint complaint, var _) ->
                note(number, to)
                        .compose(_ -> courtesies.say(
                                "rating-" + number, to, parts.texts().rating(to.channel(), complaint)));
            default -> Future.succeededFuture();
        });
    }

    /// The latest question of a conversation takes the place of the one before.
    private Future<Void> note(ComplaintNumber number, Addressee to) {
        Instant now = parts.clock().instant();
        String key = OptOuts.key(to.channel(), to.conversation());
        JsonObject json = new JsonObject().put("number", number.value()).put("at", now.toString());
        return parts.store()
                .document(Shelf.RATING, key, now)
                .compose(before -> parts.store()
                        .put(new Document(
                                Shelf.RATING,
                                key,
                                json.encode().getBytes(StandardCharsets.UTF_8),
                                before.map(Document::version).orElse(0L),
                                Optional.of(now.plus(ANSWERED_WITHIN)))))
                .compose(put -> put instanceof Putting.Done ? Future.succeededFuture() : note(number, to));
    }

    /// A question that waits for a digit.
    private record Asked(ComplaintNumber number, Instant at) {}

    /// Takes a digit as the answer to the latest question of this conversation.
    ///
    /// @return the complaint that was rated; empty where the digit is no rating
    Future<Optional<Complaint>> rated(int score, InboundMessage message) {
        String key = OptOuts.key(message.channel(), message.conversation());
        return parts.store()
                .document(Shelf.RATING, key, parts.clock().instant())
                .compose(found -> found.map(RatingQuestions::asked)
                        .map(asked -> isMeant(asked, message)
                                .compose(meant -> meant
                                        ? rate(asked.number(), score, message)
                                        : Future.succeededFuture(Optional.<Complaint>empty())))
                        .orElseGet(() -> Future.succeededFuture(Optional.empty())));
    }

    private static Asked asked(Document document) {
        JsonObject json = new JsonObject(new String(document.content(), StandardCharsets.UTF_8));
        return new Asked(new ComplaintNumber(json.getString("number")), Instant.parse(json.getString("at")));
    }

    /// Whether nothing was asked here since, and the message quotes no other matter.
    private Future<Boolean> isMeant(Asked asked, InboundMessage message) {
        Future<Boolean> quotesAnother = message.exchange()
                .answers()
                .map(id -> parts.store().byProviderId(message.channel() + ':' + id))
                .orElseGet(() -> Future.succeededFuture(Optional.empty()))
                .map(quoted ->
                        quoted.filter(number -> !number.equals(asked.number())).isPresent());
        return quotesAnother.compose(another -> another ? Future.succeededFuture(false) : isLatest(asked, message));
    }

    private Future<Boolean> isLatest(Asked asked, InboundMessage message) {
        Store store = parts.store();
        return store.openByConversation(message.channel() + ':' + message.conversation())
                .compose(here -> store.openByAuthor(
                                message.channel() + ':' + message.author().id())
                        .map(theirs -> Stream.concat(here.stream(), theirs.stream())
                                .distinct()
                                .limit(MOST_OPEN)
                                .toList()))
                .compose(open -> Future.join(
                                open.stream().map(this::openedQuestion).toList())
                        .map(found -> found.<Optional<Instant>>list().stream()
                                .flatMap(Optional::stream)
                                .noneMatch(at -> at.isAfter(asked.at()))));
    }

    /// When its citizen was last asked something, or whether it is done.
    private Future<Optional<Instant>> openedQuestion(ComplaintNumber number) {
        return parts.complaints()
                .find(number)
                .map(found -> found.stream()
                        .flatMap(complaint -> complaint.conversation().replies().stream())
                        .filter(reply -> reply.audience() == Audience.PRIVATE)
                        .filter(reply -> reply.kind() == ReplyKind.QUESTION || reply.kind() == ReplyKind.FINAL)
                        .map(reply -> reply.writtenAt())
                        .reduce((_, later) -> later));
    }

    private Future<Optional<Complaint>> rate(ComplaintNumber number, int score, InboundMessage message) {
        Command rate = new Command.Rate(new Rated(score, message.channel(), Optional.empty()));
        return parts.complaints()
                .find(number)
                .compose(found -> found.filter(complaint -> complaint
                                .ways()
                                .isCitizen(message.channel(), message.author().id()))
                        .map(_ -> parts.complaints()
                                .execute(number, OptionalLong.empty(), List.of(rate), new Actor.Citizen())
                                .map(RatingQuestions::rated))
                        .orElseGet(() -> Future.succeededFuture(Optional.empty())));
    }

    private static Optional<Complaint> rated(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done done -> Optional.of(done.complaint());
            case Outcome.Unchanged same -> Optional.of(same.complaint());
            case Outcome.Refused _, Outcome.NotThere _, Outcome.Conflict _ -> Optional.empty();
        };
    }
}
