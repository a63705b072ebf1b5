package org.mediacenter.dashboard.call;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.mediacenter.channel.phone.AnswerWay;
import org.mediacenter.channel.phone.CounterChannel;
import org.mediacenter.channel.phone.PhoneChannel;
import org.mediacenter.hub.account.Account;
import org.mediacenter.hub.account.Sight;
import org.mediacenter.hub.call.Calls;
import org.mediacenter.hub.call.Line;
import org.mediacenter.hub.call.Tries;
import org.mediacenter.hub.complaint.Actor;
import org.mediacenter.hub.complaint.Command;
import org.mediacenter.hub.complaint.Complaint;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.DeliveryState;
import org.mediacenter.hub.complaint.Reply;
import org.mediacenter.hub.complaint.ReplyKind;
import org.mediacenter.hub.history.Complaints;
import org.mediacenter.hub.worklist.Row;
import org.mediacenter.hub.worklist.Worklist;

/// Answers that wait for somebody to tell them: what complaints by telephone, from the counter and from letters have
/// queued. There is no other list of them, so none can be forgotten or told twice.
final class Tellings {
    /// More complaints with something to tell are not read for one page; the most urgent are.
    private static final int MOST_READ = 1_000;

    private static final Set<String> SPOKEN = Set.of(PhoneChannel.NAME, CounterChannel.WALK_IN, CounterChannel.LETTER);

    private final Worklist worklist;
    private final Complaints complaints;
    private final Calls calls;
    private final Sight sight;

    Tellings(Worklist worklist, Complaints complaints, Calls calls, Sight sight) {
        this.worklist = worklist;
        this.complaints = complaints;
        this.calls = calls;
        this.sight = sight;
    }

    /// One answer and whom to tell it.
    ///
    /// @param due the nearest deadline of the complaint
    record Telling(Complaint complaint, Reply reply, Optional<Instant> due, Tries tries) {
        String number() {
            return complaint.number().value();
        }

        AnswerWay way() {
            return conversation().map(AnswerWay::of).orElse(AnswerWay.CALL);
        }

        /// The number to call, the address to write to, or the name of who comes for it; empty where nobody said, or
        /// it was erased.
        String line() {
            boolean byNumber = way() == AnswerWay.CALL || way() == AnswerWay.SMS;
            return conversation()
                    .map(AnswerWay::line)
                    .filter(line -> !byNumber || Line.isCallable(line))
                    .orElse("");
        }

        private Optional<String> conversation() {
            return complaint.received().conversation().text();
        }

        String words() {
            return reply.text().text().orElse("");
        }
    }

    Future<List<Telling>> all(Account account) {
        List<Row> rows = worklist.page(
                        row -> row.summary().outbox()
                                && SPOKEN.contains(row.summary().channel())
                                && sight.sees(account, row.summary()),
                        Comparator.comparing(row -> row.dueAt().orElse(Instant.MAX)),
                        0,
                        MOST_READ)
                .rows();
        List<Telling> found = new ArrayList<>();
        Future<Void> read = Future.succeededFuture();
        for (Row row : rows) {
            read = read.compose(_ -> find(row.number(), account)).compose(telling -> {
                telling.ifPresent(found::add);
                return Future.succeededFuture();
            });
        }
        return read.map(found);
    }

    /// What this complaint has to tell by telephone first.
    Future<Optional<Telling>> find(ComplaintNumber number, Account account) {
        return complaints
                .find(number)
                .compose(found -> found.filter(complaint -> sight.sees(account, complaint))
                        .flatMap(complaint -> waiting(complaint)
                                .map(reply -> calls.triesOf(number, reply.name())
                                        .map(tries -> Optional.of(new Telling(complaint, reply, due(number), tries)))))
                        .orElse(Future.succeededFuture(Optional.empty())));
    }

    private Optional<Instant> due(ComplaintNumber number) {
        return worklist.row(number).flatMap(Row::dueAt);
    }

    private static Optional<Reply> waiting(Complaint complaint) {
        return complaint.conversation().replies().stream()
                .filter(reply -> SPOKEN.contains(reply.channel())
                        && reply.kind() != ReplyKind.ACKNOWLEDGEMENT
                        && reply.delivery().isUnderWay())
                .findFirst()
                .filter(reply -> isByVoice(complaint, reply));
    }

    /// What may still go by SMS is not told twice.
    private static boolean isByVoice(Complaint complaint, Reply reply) {
        boolean bySms = complaint
                .received()
                .conversation()
                .text()
                .filter(conversation -> AnswerWay.of(conversation) == AnswerWay.SMS)
                .isPresent();
        return !bySms
                || (reply.delivery().state() == DeliveryState.QUEUED
                        && reply.delivery()
                                .why()
                                .filter(PhoneChannel::isLeftToAnOperator)
                                .isPresent());
    }

    /// The caller heard it: it is sent now, by who told it.
    Future<Void> told(Telling telling, Account account) {
        return end(telling, DeliveryState.SENT, Optional.empty(), account);
    }

    /// It will not be told there: nobody who knows of the matter is at this number, the reporter does not want to
    /// hear it, or the letter came back.
    ///
    /// @param why `wrong-number`, `declined` or `returned`
    Future<Void> refused(Telling telling, String why, Account account) {
        return end(telling, DeliveryState.REFUSED, Optional.of(why), account);
    }

    private Future<Void> end(Telling telling, DeliveryState state, Optional<String> why, Account account) {
        Command fate = new Command.ChangeDelivery(
                telling.reply().name(), telling.reply().delivery().attempt(), state, "", List.of(), why);
        return complaints
                .execute(
                        telling.complaint().number(),
                        OptionalLong.empty(),
                        List.of(fate),
                        new Actor.Officer(account.username(), account.department()))
                .mapEmpty();
    }

    Future<Void> triedInVain(Telling telling) {
        return calls.triedInVain(telling.complaint().number(), telling.reply().name());
    }
}
