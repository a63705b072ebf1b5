package org.mediacenter.channel.x;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mediacenter.channel.common.Standing;
import org.mediacenter.channel.x.Limits.Use;
import org.mediacenter.hub.channel.Delivered;
import org.mediacenter.hub.channel.LinkHealth.Cause;
import org.mediacenter.hub.channel.OutboundReply;
import org.mediacenter.hub.channel.ReplyRoom;
import org.mediacenter.hub.complaint.Audience;

/// Sends one reply: as answers to the citizen's post, each below the one before, or as direct messages.
/// Thread-safe.
final class Sending {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final int LONGEST_MESSAGE = 10_000;
    private final XApi api;
    private final XSettings settings;
    private final InstantSource time;
    private final Standing standing;
    private final Account account;

    Sending(XApi api, XSettings settings, InstantSource time, Standing standing, Account account) {
        this.api = api;
        this.settings = settings;
        this.time = time;
        this.standing = standing;
        this.account = account;
    }

    Future<Delivered> send(OutboundReply reply) {
        return isDirect(reply.conversation(), reply.audience()) ? message(reply) : posts(reply);
    }

    private static boolean isDirect(String conversation, Audience audience) {
        return audience == Audience.PRIVATE || conversation.startsWith(XChannel.DIRECT);
    }

    /// What a reply must keep to.
    ReplyRoom room(String conversation, Audience audience) {
        return isDirect(conversation, audience)
                ? ReplyRoom.of(
                        ReplyRoom.Unit.LETTERS,
                        LONGEST_MESSAGE,
                        1,
                        String::length,
                        text -> text.length() > LONGEST_MESSAGE ? 2 : 1)
                : new ReplyRoom(
                        ReplyRoom.Unit.WEIGHT,
                        WeightedLength.MOST,
                        PostParts.MOST,
                        true,
                        text -> WeightedLength.of(written(text)),
                        text -> PostParts.of(written(text)).map(List::size).orElse(PostParts.MOST + 1),
                        Optional.empty());
    }

    /// As it is posted.
    private String written(String text) {
        return settings.links() ? text : Links.defused(text);
    }

    private Future<Delivered> message(OutboundReply reply) {
        if (!Ids.isId(reply.author())) {
            return Future.succeededFuture(new Delivered.Refused("out-of-reach: nobody on X by this number"));
        }
        if (reply.text().length() > LONGEST_MESSAGE) {
            return Future.succeededFuture(new Delivered.Refused("longer than a direct message may be"));
        }
        String path = "/2/dm_conversations/with/" + reply.author() + "/messages";
        return roomFor(Use.DIRECT_SEND, 1).orElseGet(() -> one(Use.DIRECT_SEND, path, words(reply.text())));
    }

    private Future<Delivered> posts(OutboundReply reply) {
        String answers = reply.answers().nativeId();
        if (!Ids.isId(answers)) {
            return Future.succeededFuture(new Delivered.Refused("out-of-reach: there is no post to answer"));
        }
        Optional<List<String>> parts = PostParts.of(written(reply.text()));
        return parts.isEmpty()
                ? Future.succeededFuture(new Delivered.Refused("longer than " + PostParts.MOST + " posts"))
                : roomFor(Use.POST, parts.get().size()).orElseGet(() -> chain(parts.get(), answers, new ArrayList<>()));
    }

    /// What is said at once where X has no room for all of it.
    private Optional<Future<Delivered>> roomFor(Use use, int requests) {
        return api.limits
                .wait(use, requests, time.instant())
                .map(wait -> Future.succeededFuture(new Delivered.Later(wait, "X takes no more for now")));
    }

    private Future<Delivered> chain(List<String> parts, String answers, List<String> sent) {
        JsonObject post =
                words(parts.get(sent.size())).put("reply", new JsonObject().put("in_reply_to_tweet_id", answers));
        return one(Use.POST, "/2/tweets", post).compose(delivered -> {
            if (!(delivered instanceof Delivered.Sent part)) {
                return Future.succeededFuture(partly(delivered, sent, parts.size()));
            }
            sent.addAll(part.providerIds());
            return sent.size() == parts.size()
                    ? Future.succeededFuture(new Delivered.Sent(sent))
                    : chain(parts, sent.getLast(), sent);
        });
    }

    private Future<Delivered> one(Use use, String path, JsonObject body) {
        boolean direct = use == Use.DIRECT_SEND;
        return api.post(use, path, body)
                .map(answer -> {
                    if (Outcomes.isAboutKeys(answer)) {
                        account.doubt();
                        standing.down(Cause.CREDENTIALS, Outcomes.KEYS_IN_WORDS);
                    }
                    return Outcomes.of(answer, api.limits, direct, time.instant());
                })
                .onSuccess(delivered -> {
                    if (delivered instanceof Delivered.Sent) {
                        standing.sent(time.instant());
                    }
                })
                .otherwise(failure -> failure instanceof XApi.NotSent
                        ? new Delivered.Later(SOON, "X cannot be reached")
                        : new Delivered.Unknown("X did not answer"));
    }

    private static JsonObject words(String text) {
        return new JsonObject().put("text", text);
    }

    /// Sending the rest, or all of it again, is for a person to decide.
    private static Delivered partly(Delivered failure, List<String> sent, int total) {
        if (sent.isEmpty()) {
            return failure;
        }
        String why = switch (failure) {
            case Delivered.Later later -> later.why();
            case Delivered.Refused refused -> refused.why();
            case Delivered.Unknown unknown -> unknown.why();
            case Delivered.Sent _ -> "";
        };
        return new Delivered.Unknown(
                sent.size() + " of " + total + " posts were sent [" + String.join(" ", sent) + "], then: " + why);
    }
}
