package org.mediacenter.hub.keyword;

import io.vertx.core.Future;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mediacenter.hub.channel.Channel;
import org.mediacenter.hub.channel.Delivered;
import org.mediacenter.hub.channel.InboundMessage;
import org.mediacenter.hub.complaint.Actor;
import org.mediacenter.hub.complaint.Audience;
import org.mediacenter.hub.complaint.Command;
import org.mediacenter.hub.complaint.Complaint;
import org.mediacenter.hub.complaint.ComplaintEvent.Rated;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.Order;
import org.mediacenter.hub.complaint.Person;
import org.mediacenter.hub.complaint.Personal;
import org.mediacenter.hub.complaint.ReplyKind;
import org.mediacenter.hub.complaint.Status;
import org.mediacenter.hub.history.Outcome;
import org.mediacenter.hub.store.InboundEntry;
import org.mediacenter.hub.store.Store;
import org.mediacenter.hub.store.Store.Subscription;
import org.mediacenter.hub.worklist.Live;
import org.mediacenter.hub.worklist.Worklist;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks citizens how the city did when their matter is closed, once and where nobody else reads, and takes the
/// digit that answers.
///
/// The name of the question is made of the number, so that of several nodes one asks. The history says that somebody
/// was asked when the question went out: who was not reached is asked again by what happens to the matter next.
/// A hub that dies between closing and asking does not ask: the tracking page takes a rating all the same.
final class RatingQuestions {
    private static final Logger log = LoggerFactory.getLogger(RatingQuestions.class);
    private static final String NAME = "rating-";
    /// Open matters that are looked at for a later question.
    private static final int MOST_OPEN = 10;
    private static final Duration WORDS_WITHIN = Duration.ofDays(3);

    private final KeywordDesk.Parts parts;
    private final OptOuts optOuts;
    private final Courtesies courtesies;
    private final OpenQuestions open;
    private final Map<String, Channel> channels;
    private final SecureRandom random = new SecureRandom();
    private Optional<Subscription> subscription = Optional.empty();

    RatingQuestions(KeywordDesk.Parts parts, OptOuts optOuts, Courtesies courtesies) {
        this.parts = parts;
        this.optOuts = optOuts;
        this.courtesies = courtesies;
        this.open = new OpenQuestions(parts.store(), parts.clock());
        this.channels =
                parts.channels().stream().collect(Collectors.toUnmodifiableMap(Channel::name, Function.identity()));
    }

    /// Asks about what is closed from now on.
    void start(Worklist worklist) {
        subscription = Optional.of(worklist.subscribe(this::changed));
        courtesies.tell(this::ended);
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
                        .map(to -> ask(found.get(), to))
                        .orElseGet(Future::succeededFuture))
                .onFailure(cause -> log.warn(
                        "citizen was not asked how it was [number={}, reason={}]", number, cause.getMessage()));
    }

    /// Whom to ask; nobody where nothing was answered, where it goes on in another one, where it was
    /// closed long ago, where they were asked or said it before or want no messages. What they are still to be told
    /// goes out first; when it has, the complaint changes and is looked at again.
    private Optional<Addressee> addressee(Complaint complaint) {
        boolean answered =
                complaint.conversation().replies().stream().anyMatch(reply -> reply.kind() == ReplyKind.FINAL);
        boolean again = complaint.person().askedAt().isPresent()
                || complaint.person().rating().isPresent();
        if (!complaint.isRateable(parts.clock().instant())
                || !answered
                || again
                || complaint.hasOutbox()
                || complaint.bonds().isCarried()) {
            return Optional.empty();
        }
        return Addressee.alone(complaint, complaint.ways().back())
                .filter(to -> Optional.ofNullable(channels.get(to.channel()))
                        .filter(Channel::isAnswered)
                        .isPresent())
                .filter(to -> !optOuts.has(to.channel(), to.author()));
    }

    private Future<Void> ask(Complaint complaint, Addressee to) {
        return open.begins(to)
                .compose(_ -> courtesies.say(
                        NAME + complaint.number(), to, parts.texts().rating(to.channel(), complaint)));
    }

    /// Whether somebody was asked: where nobody knows, they may have been.
    private Future<Void> ended(String name, Addressee to, Delivered delivered) {
        if (!name.equals(NAME + to.number())) {
            return Future.succeededFuture();
        }
        return switch (delivered) {
            case Delivered.Sent _, Delivered.Unknown _ -> asked(to);
            case Delivered.Refused _ -> open.ends(to);
            case Delivered.Later _ -> Future.succeededFuture();
        };
    }

    private Future<Void> asked(Addressee to) {
        List<Order> orders = List.of(new Order(new Command.AskForRating(to.channel()), new Actor.Hub()));
        return parts.complaints()
                .change(to.number(), _ -> orders)
                .compose(outcome -> complaint(outcome)
                        .flatMap(Complaint::rateableUntil)
                        .map(until -> open.waits(to, until))
                        .orElseGet(Future::succeededFuture));
    }

    /// Those of these conversations a question waits in.
    Future<Set<String>> waitsIn(String channel, Set<String> conversations) {
        return open.among(channel, conversations);
    }

    /// Takes a digit as the answer to the latest question of this conversation.
    ///
    /// @return the complaint that was rated; empty where the digit is no rating
    Future<Optional<Complaint>> rated(Remark remark, InboundMessage message) {
        return remarked(remark, message, _ -> false);
    }

    /// The same where the words behind the digit are no matter of their own; for some days after the question, and
    /// once: later a number before words counts something.
    Future<Optional<Complaint>> remarked(Remark remark, InboundMessage message, Predicate<Complaint> isAnother) {
        return meant(message)
                .compose(found -> found.filter(isAnother.negate())
                        .filter(complaint -> remark.words().isEmpty() || awaitsWords(complaint, remark))
                        .map(complaint -> rate(complaint.number(), remark, message))
                        .orElseGet(() -> Future.succeededFuture(Optional.empty())));
    }

    private boolean awaitsWords(Complaint complaint, Remark remark) {
        Person person = complaint.person();
        boolean soon = person.askedAt()
                .map(at -> at.plus(WORDS_WITHIN).isAfter(parts.clock().instant()))
                .orElse(true);
        boolean said = person.rating()
                .filter(rating -> rating.words()
                        .flatMap(Personal::text)
                        .filter(remark.words()::equals)
                        .isEmpty())
                .isPresent();
        return soon && !said;
    }

    /// The complaint whose question is asked once more, because the answer was no score.
    Future<Optional<Complaint>> toAskAgain(InboundEntry entry, InboundMessage message) {
        return meant(message)
                .compose(found -> found.isEmpty()
                        ? Future.succeededFuture(found)
                        : open.isAskedAgain(message, entry.key().text()).map(again -> found.filter(_ -> again)));
    }

    /// The writer's complaint that the latest question of this conversation is about.
    private Future<Optional<Complaint>> meant(InboundMessage message) {
        return open.in(message.channel(), message.conversation())
                .compose(found -> found.map(asked -> isMeant(asked, message)
                                .compose(meant -> meant
                                        ? parts.complaints().find(asked.number())
                                        : Future.succeededFuture(Optional.<Complaint>empty())))
                        .orElseGet(() -> Future.succeededFuture(Optional.empty())))
                .map(found -> found.filter(complaint -> complaint
                        .ways()
                        .isCitizen(message.channel(), message.author().id())));
    }

    /// Whether nothing was asked here since, and the message quotes no other matter.
    private Future<Boolean> isMeant(OpenQuestions.Asked asked, InboundMessage message) {
        Future<Boolean> quotesAnother = message.exchange()
                .answers()
                .map(id -> parts.store().byProviderId(message.channel() + ':' + id))
                .orElseGet(() -> Future.succeededFuture(Optional.empty()))
                .map(quoted ->
                        quoted.filter(number -> !number.equals(asked.number())).isPresent());
        return quotesAnother.compose(another -> another ? Future.succeededFuture(false) : isLatest(asked, message));
    }

    private Future<Boolean> isLatest(OpenQuestions.Asked asked, InboundMessage message) {
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

    private Future<Optional<Complaint>> rate(ComplaintNumber number, Remark remark, InboundMessage message) {
        Optional<Personal> words =
                Optional.of(remark.words()).filter(said -> !said.isEmpty()).map(said -> Personal.of(said, random));
        Command rate = new Command.Rate(new Rated(remark.score(), message.channel(), words));
        return parts.complaints()
                .execute(number, OptionalLong.empty(), List.of(rate), new Actor.Citizen())
                .map(RatingQuestions::complaint);
    }

    private static Optional<Complaint> complaint(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done done -> Optional.of(done.complaint());
            case Outcome.Unchanged same -> Optional.of(same.complaint());
            case Outcome.Refused _, Outcome.NotThere _, Outcome.Conflict _ -> Optional.empty();
        };
    }
}
