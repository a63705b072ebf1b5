package org.mediacenter.dashboard.standin.telegram;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/// Everybody at the stand-in of Telegram who writes to the bot, and what the bot told them. Thread-safe.
public final class TelegramPeople {
    private static final Set<String> PARAMETERS = Set.of(
            "chat_id",
            "text",
            "parse_mode",
            "entities",
            "link_preview_options",
            "disable_notification",
            "protect_content",
            "reply_parameters",
            "reply_markup",
            "message_thread_id");
    private static final int LONGEST = 4_096;
    private final TelegramUpdates updates;
    private final InstantSource time;
    private final AtomicLong numbers = new AtomicLong();
    private final Map<Long, String> names = new ConcurrentHashMap<>();
    private final Set<Long> gone = ConcurrentHashMap.newKeySet();
    private final Map<String, Buffer> files = new ConcurrentHashMap<>();
    private final List<TelegramMessage> told = new CopyOnWriteArrayList<>();
    private final List<Consumer<TelegramMessage>> readers = new CopyOnWriteArrayList<>();
    private volatile Runnable listener = () -> {};

    TelegramPeople(TelegramUpdates updates, InstantSource time) {
        this.updates = updates;
        this.time = time;
    }

    /// What a method answers.
    record Result(int status, JsonObject body) {}

    void onUpdate(Runnable next) {
        listener = next;
    }

    /// Somebody writes to the bot.
    ///
    /// @return the message's number
    public long write(long person, String name, String text) {
        long number = numbers.incrementAndGet();
        happened("message", message(person, name, number).put("text", text));
        return number;
    }

    /// Somebody sends a photograph with a few words.
    public long photograph(long person, String name, String caption, Buffer picture) {
        long number = numbers.incrementAndGet();
        String id = "foto-" + number;
        files.put("photos/" + id + ".jpg", picture);
        JsonObject size = new JsonObject().put("file_id", id).put("width", 800).put("height", 600);
        happened(
                "message",
                message(person, name, number).put("caption", caption).put("photo", new JsonArray().add(size)));
        return number;
    }

    /// Somebody changes a message.
    public void change(long person, long number, String text) {
        String name = names.getOrDefault(person, "");
        JsonObject changed = message(person, name, number).put("text", text);
        happened("edited_message", changed.put("edit_date", time.instant().getEpochSecond()));
    }

    /// The same message is given out once more, as it may be after an update that was not confirmed.
    ///
    /// @return the update's number
    long repeat(long person, long number, String text) {
        return happened(
                "message",
                message(person, names.getOrDefault(person, ""), number).put("text", text));
    }

    /// This person stops the bot.
    public void stop(long person) {
        gone.add(person);
    }

    /// What the bot told this person, oldest first.
    public List<TelegramMessage> told(long person) {
        return told.stream().filter(message -> message.chat() == person).toList();
    }

    /// Calls the reader for each message of the bot from now on, on a thread of the stand-in.
    public void onBotMessage(Consumer<TelegramMessage> reader) {
        readers.add(reader);
    }

    Optional<Buffer> file(String path) {
        return Optional.ofNullable(files.get(path));
    }

    Result call(String method, JsonObject parameters) {
        return switch (method) {
            case "getMe" -> ok(new JsonObject().put("id", 1).put("is_bot", true).put("username", "contoh_bot"));
            case "sendMessage" -> send(parameters);
            case "getFile" -> find(parameters);
            default -> refused(404, "Not Found");
        };
    }

    private Result send(JsonObject parameters) {
        boolean known = PARAMETERS.containsAll(parameters.fieldNames());
        if (!known || !(parameters.getValue("chat_id") instanceof Number chat)) {
            return refused(400, "Bad Request: chat_id is empty, or a parameter is unknown");
        }
        if (!(parameters.getValue("text") instanceof String text) || text.isBlank()) {
            return refused(400, "Bad Request: message text is empty");
        }
        if (text.length() > LONGEST) {
            return refused(400, "Bad Request: message is too long");
        }
        if (!names.containsKey(chat.longValue())) {
            return refused(400, "Bad Request: chat not found");
        }
        return gone.contains(chat.longValue())
                ? refused(403, "Forbidden: bot was blocked by the user")
                : sent(chat.longValue(), text, parameters);
    }

    private Result sent(long chat, String text, JsonObject parameters) {
        long below = parameters.getValue("reply_parameters") instanceof JsonObject reply
                        && reply.getValue("message_id") instanceof Number number
                ? number.longValue()
                : 0;
        TelegramMessage message = new TelegramMessage(chat, numbers.incrementAndGet(), text, below);
        told.add(message);
        readers.forEach(reader -> reader.accept(message));
        return ok(message(chat, names.getOrDefault(chat, ""), message.number()).put("text", text));
    }

    private Result find(JsonObject parameters) {
        String path = "photos/" + parameters.getValue("file_id") + ".jpg";
        return files.containsKey(path)
                ? ok(new JsonObject()
                        .put("file_id", parameters.getValue("file_id"))
                        .put("file_path", path))
                : refused(400, "Bad Request: invalid file_id");
    }

    private long happened(String kind, JsonObject message) {
        long update = updates.add(kind, message);
        listener.run();
        return update;
    }

    private JsonObject message(long person, String name, long number) {
        names.putIfAbsent(person, name);
        return new JsonObject()
                .put("message_id", number)
                .put("date", time.instant().getEpochSecond())
                .put("chat", new JsonObject().put("id", person).put("type", "private"))
                .put(
                        "from",
                        new JsonObject().put("id", person).put("is_bot", false).put("first_name", name));
    }

    private static Result ok(JsonObject result) {
        return new Result(200, new JsonObject().put("ok", true).put("result", result));
    }

    private static Result refused(int status, String description) {
        return new Result(status, TelegramStandIn.problem(status, description));
    }
}
