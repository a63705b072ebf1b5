package org.mediacenter.channel.telegram;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mediacenter.channel.common.Node;
import org.mediacenter.channel.common.Pieces;
import org.mediacenter.channel.common.Standing;
import org.mediacenter.channel.telegram.TelegramApi.Answered;
import org.mediacenter.hub.channel.Delivered;
import org.mediacenter.hub.channel.LinkHealth.Cause;
import org.mediacenter.hub.channel.OutboundReply;
import org.mediacenter.hub.channel.ReplyRoom;

/// Sends one reply as one message or several, the first below the citizen's own. Thread-safe.
final class TelegramSending {
    private static final int LONGEST = 4_096;
    private static final int MOST = 20;
    static final ReplyRoom ROOM = ReplyRoom.of(
            ReplyRoom.Unit.LETTERS,
            LONGEST,
            MOST,
            String::length,
            text -> Pieces.of(text, LONGEST).size());
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Duration TOKEN = Duration.ofMinutes(5);
    private final TelegramApi api;
    private final InstantSource time;
    private final Standing standing;

    TelegramSending(TelegramApi api, InstantSource time, Standing standing) {
        this.api = api;
        this.time = time;
        this.standing = standing;
    }

    Future<Delivered> send(OutboundReply reply) {
        if (!reply.conversation().matches("[0-9]{1,20}")) {
            return Future.succeededFuture(new Delivered.Refused("out-of-reach: no chat with the bot"));
        }
        List<String> pieces = Pieces.of(reply.text(), LONGEST);
        return pieces.size() > MOST
                ? Future.succeededFuture(new Delivered.Refused("longer than " + MOST + " messages"))
                : chain(reply, pieces, new ArrayList<>());
    }

    private Future<Delivered> chain(OutboundReply reply, List<String> pieces, List<String> sent) {
        JsonObject message = new JsonObject()
                .put("chat_id", Long.parseLong(reply.conversation()))
                .put("text", pieces.get(sent.size()))
                .put("link_preview_options", new JsonObject().put("is_disabled", true));
        if (sent.isEmpty()) {
            answered(reply)
                    .ifPresent(number -> message.put(
                            "reply_parameters",
                            new JsonObject().put("message_id", number).put("allow_sending_without_reply", true)));
        }
        int total = pieces.size() + reply.files().size();
        return one(api.call("sendMessage", message)).compose(delivered -> {
            if (!(delivered instanceof Delivered.Sent part)) {
                return Future.succeededFuture(partly(delivered, sent.size(), total));
            }
            sent.addAll(part.providerIds());
            return sent.size() == pieces.size() ? files(reply, total, sent) : chain(reply, pieces, sent);
        });
    }

    /// After the words, each as a message of its own.
    private Future<Delivered> files(OutboundReply reply, int total, List<String> sent) {
        if (sent.size() == total) {
            return Future.succeededFuture(new Delivered.Sent(sent));
        }
        OutboundReply.File file = reply.files().get(reply.files().size() - (total - sent.size()));
        return one(api.document(Long.parseLong(reply.conversation()), file)).compose(delivered -> {
            if (!(delivered instanceof Delivered.Sent part)) {
                return Future.succeededFuture(partly(delivered, sent.size(), total));
            }
            sent.addAll(part.providerIds());
            return files(reply, total, sent);
        });
    }

    /// The citizen's message, where it is of this chat.
    private static Optional<Long> answered(OutboundReply reply) {
        String id = reply.answers().nativeId();
        String number = id.substring(id.indexOf(':') + 1);
        return id.startsWith(reply.conversation() + ":") && number.matches("[0-9]{1,15}")
                ? Optional.of(Long.parseLong(number))
                : Optional.empty();
    }

    private Future<Delivered> one(Future<Answered> asked) {
        return asked.map(this::outcome)
                .otherwise(failure -> failure instanceof TelegramApi.NotSent
                        ? new Delivered.Later(SOON, "Telegram cannot be reached")
                        : new Delivered.Unknown("Telegram did not answer"));
    }

    private Delivered outcome(Answered answer) {
        if (answer.isOk()) {
            standing.sent(time.instant());
            return sent(answer.body().in("result"));
        }
        return switch (answer.status()) {
            case 401, 404 -> {
                standing.down(
                        Cause.CREDENTIALS, String.valueOf(Trouble.of(answer).getMessage()));
                yield new Delivered.Later(TOKEN, "the token is not accepted");
            }
            case 429 -> new Delivered.Later(Trouble.pause(answer).orElse(SOON), "Telegram wants a pause");
            case 403 -> new Delivered.Refused("out-of-reach: this person has stopped the bot");
            default -> other(answer);
        };
    }

    private static Delivered sent(Node message) {
        Optional<Long> chat = message.in("chat").number("id");
        Optional<Long> number = message.number("message_id");
        return chat.isPresent() && number.isPresent()
                ? new Delivered.Sent(List.of(chat.get() + ":" + number.get()))
                : new Delivered.Unknown("Telegram said yes without a number");
    }

    private static Delivered other(Answered answer) {
        String description = answer.body().text("description").orElse("").toLowerCase(Locale.ROOT);
        if (answer.status() == 400 && description.contains("chat not found")) {
            return new Delivered.Refused("out-of-reach: there is no such chat any more");
        }
        return answer.status() >= 400 && answer.status() < 500
                ? new Delivered.Refused("Telegram refused it [" + answer.status() + "]")
                : new Delivered.Unknown("Telegram failed while it had our words [" + answer.status() + "]");
    }

    /// Sending the rest, or all of it again, is for a person to decide.
    private static Delivered partly(Delivered failure, int sent, int total) {
        if (sent == 0) {
            return failure;
        }
        String why = switch (failure) {
            case Delivered.Later later -> later.why();
            case Delivered.Refused refused -> refused.why();
            case Delivered.Unknown unknown -> unknown.why();
            case Delivered.Sent _ -> "";
        };
        return new Delivered.Unknown(sent + " of " + total + " messages were sent, then: " + why);
    }
}
