package org.mediacenter.dashboard.standin.meta;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mediacenter.dashboard.standin.meta.MetaWorld.Words;

/// Does what a call to the Graph API asks, as strictly as Meta does: shape, windows, and who is there at all.
final class GraphCalls {
    private static final Duration DAY = Duration.ofHours(24);
    private static final Duration WEEK = Duration.ofDays(7);
    private static final int LONGEST_COMMENT = 8_000;
    private static final int LONGEST_MESSAGE = 2_000;
    private static final int LONGEST_DIRECT = 1_000;
    private static final Pattern MENTIONED = Pattern.compile("mentioned_comment\\.comment_id\\((\\d+)\\)\\{[a-z_,]+}");
    private static final GraphError WINDOW = GraphError.of(10, 2018278, "sent outside of allowed window");
    private static final GraphError NOBODY = GraphError.of(100, 2018001, "No matching user found");
    private static final GraphError NOT_THERE = GraphError.of(
            100, 33, "Unsupported request. Object does not exist or cannot be loaded due to missing permissions");

    private final MetaWorld world;
    private final InstantSource time;

    GraphCalls(MetaWorld world, InstantSource time) {
        this.world = world;
        this.time = time;
    }

    /// What comes of a call.
    sealed interface Outcome {
        record Good(JsonObject json) implements Outcome {}

        record Bad(GraphError error) implements Outcome {}
    }

    /// Below a post or comment, for everybody.
    Outcome comment(String account, String below, Map<String, String> parameters) {
        String text = parameters.getOrDefault("message", "");
        if (world.at(below).isEmpty()) {
            return new Outcome.Bad(NOT_THERE);
        }
        if (text.isBlank() || text.length() > LONGEST_COMMENT) {
            return bad("message must be 1 to " + LONGEST_COMMENT + " characters");
        }
        String id = below.replaceAll(".*_", "") + "_" + world.newId();
        world.stands(id, new Words(account, account, "", text, time.instant()));
        world.speaks(new Spoken(account, below, true, text));
        return new Outcome.Good(new JsonObject().put("id", id));
    }

    /// To one person alone.
    Outcome message(String account, Map<String, String> parameters) {
        Optional<JsonObject> recipient = object(parameters.get("recipient"));
        Optional<String> text = object(parameters.get("message"))
                .flatMap(message -> Optional.ofNullable(message.getValue("text")))
                .map(Object::toString);
        if (recipient.isEmpty() || recipient.get().size() != 1) {
            return bad("recipient must be one of id, comment_id, post_id");
        }
        if (text.isEmpty() || text.get().isBlank() || isTooLong(account, text.get())) {
            return bad("message must have a text of 1 to 2000 characters, on Instagram 1000 octets");
        }
        String kind = recipient.get().fieldNames().iterator().next();
        String to = String.valueOf(recipient.get().getValue(kind));
        Optional<GraphError> error = switch (kind) {
            case "id" -> toPerson(account, to, parameters);
            case "comment_id", "post_id" -> alone(to);
            default -> Optional.of(GraphError.parameter("recipient must be one of id, comment_id, post_id"));
        };
        return error.<Outcome>map(Outcome.Bad::new).orElseGet(() -> said(account, to, text.get()));
    }

    private static boolean isTooLong(String account, String text) {
        return MetaWorld.isInstagram(account)
                ? text.getBytes(StandardCharsets.UTF_8).length > LONGEST_DIRECT
                : text.length() > LONGEST_MESSAGE;
    }

    private Outcome said(String account, String to, String text) {
        world.speaks(new Spoken(account, to, false, text));
        return new Outcome.Good(new JsonObject().put("recipient_id", to).put("message_id", "m_" + world.newId()));
    }

    private Optional<GraphError> toPerson(String account, String person, Map<String, String> parameters) {
        Optional<Instant> wrote = world.lastWrote(account, person);
        if (wrote.isEmpty()) {
            return Optional.of(NOBODY);
        }
        if (world.isBlocking(person)) {
            return Optional.of(GraphError.of(551, 1545041, "This person isn't available right now."));
        }
        Duration since = Duration.between(wrote.get(), time.instant());
        return switch (parameters.getOrDefault("messaging_type", "")) {
            case "RESPONSE" -> since.compareTo(DAY) < 0 ? Optional.empty() : Optional.of(WINDOW);
            case "MESSAGE_TAG" -> tagged(since, parameters.getOrDefault("tag", ""));
            default -> Optional.of(GraphError.parameter("messaging_type must be RESPONSE, UPDATE or MESSAGE_TAG"));
        };
    }

    private static Optional<GraphError> tagged(Duration since, String tag) {
        if (!tag.equals("HUMAN_AGENT")) {
            return Optional.of(GraphError.parameter("tag must be HUMAN_AGENT"));
        }
        return since.compareTo(WEEK) < 0 ? Optional.empty() : Optional.of(WINDOW);
    }

    private Optional<GraphError> alone(String id) {
        Optional<Words> words = world.at(id);
        if (words.isEmpty()) {
            return Optional.of(NOT_THERE);
        }
        if (Duration.between(words.get().at(), time.instant()).compareTo(WEEK) >= 0) {
            return Optional.of(GraphError.of(10901, 0, "Activity is too old to be replied to"));
        }
        return world.answersAlone(id)
                ? Optional.empty()
                : Optional.of(GraphError.of(10900, 0, "Activity already replied to"));
    }

    /// A comment elsewhere that names an account: asked for by its number.
    Outcome mentioned(String fields) {
        Matcher asked = MENTIONED.matcher(fields);
        Optional<Words> words = asked.matches() ? world.at(asked.group(1)) : Optional.empty();
        return words.<Outcome>map(said -> new Outcome.Good(new JsonObject()
                        .put(
                                "mentioned_comment",
                                new JsonObject()
                                        .put("id", asked.group(1))
                                        .put("text", said.text())
                                        .put("timestamp", said.at().toString().replace("Z", "+0000"))
                                        .put("username", said.name()))))
                .orElseGet(() -> new Outcome.Bad(NOT_THERE));
    }

    /// A post or comment.
    Outcome read(String id) {
        return world.at(id)
                .<Outcome>map(words -> new Outcome.Good(new JsonObject()
                        .put("id", id)
                        .put("message", words.text())
                        .put("created_time", words.at().toString().replace("Z", "+0000"))
                        .put("from", new JsonObject().put("id", words.author()).put("name", words.name()))))
                .orElseGet(() -> new Outcome.Bad(NOT_THERE));
    }

    static Outcome bad(String why) {
        return new Outcome.Bad(GraphError.parameter(why));
    }

    private static Optional<JsonObject> object(@Nullable String json) {
        try {
            return json == null ? Optional.empty() : Optional.of(new JsonObject(json));
        } catch (DecodeException | ClassCastException _) {
            return Optional.empty();
        }
    }
}
