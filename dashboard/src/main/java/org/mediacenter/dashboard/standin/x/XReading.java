package org.mediacenter.dashboard.standin.x;

import io.vertx.core.MultiMap;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The lists one can ask X for, with their parameters checked against its API.
final class XReading {
    private static final Set<String> POSTS = Set.of(
            "max_results",
            "since_id",
            "until_id",
            "pagination_token",
            "start_time",
            "end_time",
            "tweet.fields",
            "expansions",
            "user.fields",
            "media.fields",
            "place.fields",
            "poll.fields");
    private static final Set<String> MESSAGES = Set.of(
            "max_results",
            "pagination_token",
            "event_types",
            "dm_event.fields",
            "expansions",
            "user.fields",
            "media.fields",
            "tweet.fields");
    private static final Set<String> POST_FIELDS = Set.of(
            "article",
            "attachments",
            "author_id",
            "card_uri",
            "community_id",
            "context_annotations",
            "conversation_id",
            "created_at",
            "display_text_range",
            "edit_controls",
            "edit_history_tweet_ids",
            "entities",
            "geo",
            "id",
            "in_reply_to_user_id",
            "lang",
            "media_metadata",
            "note_tweet",
            "possibly_sensitive",
            "public_metrics",
            "referenced_tweets",
            "reply_settings",
            "source",
            "text",
            "withheld");
    private static final Set<String> MESSAGE_FIELDS = Set.of(
            "attachments",
            "created_at",
            "dm_conversation_id",
            "entities",
            "event_type",
            "id",
            "participant_ids",
            "referenced_tweets",
            "sender_id",
            "text");

    private final XApplication application;
    private final XWorld world;
    private final XJson json;

    XReading(XApplication application, XWorld world) {
        this.application = application;
        this.world = world;
        this.json = new XJson(world);
    }

    XAnswer account() {
        return XAnswer.of(new JsonObject().put("data", json.user(application.userId())));
    }

    XAnswer mentions(MultiMap query) {
        Optional<String> wrong = problem(query, POSTS, "tweet.fields", POST_FIELDS);
        if (wrong.isPresent()) {
            return XAnswer.invalid(wrong.get());
        }
        String since = Optional.ofNullable(query.get("since_id")).orElse("0");
        List<XPost> found = world.posts().stream()
                .filter(this::mentionsUs)
                .filter(post -> isAfter(post.id(), since))
                .toList();
        return page(found, query, json::post, XPost::author);
    }

    XAnswer messages(MultiMap query) {
        Optional<String> wrong = problem(query, MESSAGES, "dm_event.fields", MESSAGE_FIELDS);
        return wrong.map(XAnswer::invalid)
                .orElseGet(() -> page(world.messages(), query, json::message, XMessage::from));
    }

    XAnswer post(String id) {
        return world.find(id)
                .map(post -> XAnswer.of(new JsonObject().put("data", json.post(post))))
                .orElseGet(XAnswer::notFound);
    }

    /// By name, or by standing below our words.
    boolean mentionsUs(XPost post) {
        boolean below = post.answers()
                .flatMap(world::find)
                .filter(other -> other.author().equals(application.userId()))
                .isPresent();
        return !post.author().equals(application.userId())
                && (below || post.text().contains("@" + application.handle()));
    }

    private <T> XAnswer page(
            List<T> found, MultiMap query, Function<T, JsonObject> written, Function<T, String> author) {
        int size =
                Integer.parseInt(Optional.ofNullable(query.get("max_results")).orElse("10"));
        int from = Integer.parseInt(
                Optional.ofNullable(query.get("pagination_token")).orElse("0"));
        int to = Math.min(found.size(), from + size);
        List<T> part = from > to ? List.of() : found.subList(from, to);
        return XAnswer.of(json.page(
                new ArrayList<>(part.stream().map(written).toList()),
                part.stream().map(author).toList(),
                to < found.size() ? Optional.of("" + to) : Optional.empty()));
    }

    private static Optional<String> problem(MultiMap query, Set<String> known, String list, Set<String> fields) {
        Optional<String> strange =
                query.names().stream().filter(Predicate.not(known::contains)).findFirst();
        if (strange.isPresent()) {
            return Optional.of("The query parameter [" + strange.get() + "] is not one of the known ones");
        }
        String most = Optional.ofNullable(query.get("max_results")).orElse("10");
        if (!most.matches("\\d{1,3}") || Integer.parseInt(most) < 1 || Integer.parseInt(most) > 100) {
            return Optional.of("The `max_results` query parameter value is not between 1 and 100");
        }
        boolean ids = isNumber(query.get("since_id")) && isNumber(query.get("pagination_token"));
        boolean all = Arrays.stream(
                        Optional.ofNullable(query.get(list)).orElse("id").split(",", -1))
                .allMatch(fields::contains);
        if (!ids) {
            return Optional.of("an id is not a number");
        }
        return all ? Optional.empty() : Optional.of("The `" + list + "` query parameter has an unknown value");
    }

    private static boolean isNumber(@Nullable String text) {
        return text == null || text.matches("\\d{1,19}");
    }

    private static boolean isAfter(String id, String other) {
        return Long.parseLong(id) > Long.parseLong(other);
    }
}
