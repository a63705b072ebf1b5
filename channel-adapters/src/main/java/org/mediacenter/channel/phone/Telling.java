package org.mediacenter.channel.phone;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.mediacenter.hub.channel.Channel;
import org.mediacenter.hub.channel.Delivered;
import org.mediacenter.hub.channel.OutboundReply;
import org.mediacenter.hub.complaint.ReplyKind;

/// How answers reach people who spoke with an operator: they wait for a person who tells them, or an SMS takes them
/// where that was agreed. Thread-safe.
final class Telling {
    static final String BY_CALL = "by-call";
    static final String BY_LETTER = "by-letter";
    static final String AT_COUNTER = "at-counter";
    static final String NO_SMS = "no-sms: ";
    /// Nobody waits so long to be asked again: an operator ends it on the desk.
    private static final Duration UNTIL_SOMEBODY_TELLS = Duration.ofDays(20);

    private final Optional<Channel> sms;

    /// @param sms by which answers go to those who agreed, while it is set up
    Telling(Optional<Channel> sms) {
        this.sms = sms;
    }

    boolean reaches(String conversation) {
        return AnswerWay.of(conversation) != AnswerWay.SMS
                || bySms().map(way -> way.reaches(conversation)).orElse(true);
    }

    /// An acknowledgement was told by the operator, who reads number and key from the screen while the person listens;
    /// it goes by SMS besides where that was agreed. Everything else waits for an operator, unless an SMS takes it.
    Future<Delivered> deliver(OutboundReply reply) {
        boolean acknowledges = reply.kind() == ReplyKind.ACKNOWLEDGEMENT;
        AnswerWay way = AnswerWay.of(reply.conversation());
        Delivered told = acknowledges ? new Delivered.Sent(List.of()) : waits(why(way));
        Optional<Channel> taker = bySms();
        if (way != AnswerWay.SMS || taker.isEmpty()) {
            return Future.succeededFuture(told);
        }
        return taker.get().deliver(toLine(reply)).map(delivered -> switch (delivered) {
            case Delivered.Sent _ -> new Delivered.Sent(List.of());
            case Delivered.Refused(String why) when !acknowledges -> waits(NO_SMS + why);
            default -> acknowledges && delivered instanceof Delivered.Refused ? told : delivered;
        });
    }

    /// To the number that was agreed, which may be a helper's.
    private static OutboundReply toLine(OutboundReply reply) {
        return new OutboundReply(
                reply.number(),
                reply.reply(),
                reply.attempt(),
                reply.kind(),
                reply.conversation(),
                AnswerWay.line(reply.conversation()),
                reply.text(),
                reply.audience(),
                reply.answers(),
                reply.urgent());
    }

    private static String why(AnswerWay way) {
        return switch (way) {
            case CALL, SMS -> BY_CALL;
            case LETTER -> BY_LETTER;
            case COUNTER -> AT_COUNTER;
        };
    }

    /// Asked each time, since it comes and goes with its settings.
    private Optional<Channel> bySms() {
        return sms.filter(Channel::isSetUp);
    }

    private static Delivered waits(String why) {
        return new Delivered.Later(UNTIL_SOMEBODY_TELLS, why);
    }
}
