package org.mediacenter.dashboard.standin.x;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Posts and direct messages one gives to X, checked as its API does.
final class XWriting {
    private static final Set<String> POST = Set.of(
            "text",
            "reply",
            "quote_tweet_id",
            "media",
            "geo",
            "poll",
            "reply_settings",
            "for_super_followers_only",
            "direct_message_deep_link",
            "nullcast",
            "card_uri",
            "community_id");
    private static final Set<String> MESSAGE = Set.of("text", "attachments");
    private static final int LONGEST_MESSAGE = 10_000;
    private final XApplication application;
    private final XWorld world;
    private final XReading reading;

    XWriting(XApplication application, XWorld world, XReading reading) {
        this.application = application;
        this.world = world;
        this.reading = reading;
    }

    XAnswer post(Buffer body) {
        Optional<JsonObject> json = object(body, POST);
        String text = json.map(one -> one.getValue("text"))
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .orElse("");
        if (json.isEmpty() || text.isBlank()) {
            return XAnswer.invalid("One or more parameters to your request was invalid.");
        }
        if (XLength.of(text) > XLength.MOST) {
            return XAnswer.forbidden("Your Tweet text is too long. For more information, please check our docs.");
        }
        @Nullable Object reply = json.get().getValue("reply");
        if (reply == null) {
            return kept(text, Optional.empty());
        }
        return reply instanceof JsonObject below && below.getValue("in_reply_to_tweet_id") instanceof String id
                ? below(text, id)
                : XAnswer.invalid("`reply.in_reply_to_tweet_id` must be the number of a post, as words");
    }

    XAnswer message(String to, Buffer body) {
        Optional<JsonObject> json = object(body, MESSAGE);
        String text = json.map(one -> one.getValue("text"))
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .orElse("");
        if (json.isEmpty() || text.isBlank() || text.length() > LONGEST_MESSAGE) {
            return XAnswer.invalid("One or more parameters to your request was invalid.");
        }
        if (world.handle(to).isEmpty()) {
            return XAnswer.notFound();
        }
        if (to.equals(application.userId()) || !world.takesMessages(to)) {
            return XAnswer.forbidden("You do not have permission to DM one or more participants.");
        }
        XMessage message = world.message(application.userId(), to, text);
        return XAnswer.created(new JsonObject()
                .put("dm_conversation_id", application.userId() + "-" + to)
                .put("dm_event_id", message.id()));
    }

    /// An application may answer only who spoke to it, and itself.
    private XAnswer below(String text, String id) {
        Optional<XPost> answered = world.find(id);
        if (answered.isEmpty()) {
            return XAnswer.forbidden("You attempted to reply to a Tweet that is deleted or not visible to you.");
        }
        boolean own = answered.get().author().equals(application.userId());
        if (!own && !reading.mentionsUs(answered.get())) {
            return XAnswer.forbidden("Reply to this conversation is not allowed because you have not been mentioned.");
        }
        boolean again = world.posts().stream()
                .anyMatch(post -> post.author().equals(application.userId())
                        && post.text().equals(text)
                        && post.answers().equals(Optional.of(id)));
        return again
                ? XAnswer.forbidden("You are not allowed to create a Tweet with duplicate content.")
                : kept(text, Optional.of(id));
    }

    private XAnswer kept(String text, Optional<String> answers) {
        XPost post = world.post(application.userId(), text, answers);
        return XAnswer.created(new JsonObject().put("id", post.id()).put("text", text));
    }

    private static Optional<JsonObject> object(Buffer body, Set<String> known) {
        try {
            JsonObject json = body.toJsonObject();
            return known.containsAll(json.fieldNames()) ? Optional.of(json) : Optional.empty();
        } catch (DecodeException | ClassCastException _) {
            return Optional.empty();
        }
    }
}
