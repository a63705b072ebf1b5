package org.mediacenter.dashboard.standin.meta;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.mediacenter.dashboard.standin.meta.GraphCalls.Outcome;
import org.mediacenter.dashboard.standin.meta.WhatsAppChats.Sent;

/// Does what a call about WhatsApp asks, as strictly as Meta does: shape, window, templates, quotations.
final class WhatsAppCalls {
    private static final Duration DAY = Duration.ofHours(24);
    private static final int LONGEST_TEXT = 4_096;
    private static final int LONGEST_PARAMETER = 1_024;

    private final WhatsAppChats chats;
    private final InstantSource time;
    private final AtomicLong next = new AtomicLong(1);

    WhatsAppCalls(WhatsAppChats chats, InstantSource time) {
        this.chats = chats;
        this.time = time;
    }

    /// `POST /{number}/messages`.
    Outcome message(String number, Map<String, String> parameters) {
        if (!"whatsapp".equals(parameters.get("messaging_product"))) {
            return GraphCalls.bad("The parameter messaging_product is required.");
        }
        String to = parameters.getOrDefault("to", "");
        String person = to.isEmpty() ? parameters.getOrDefault("recipient", "") : to;
        if (person.isEmpty() || (!to.isEmpty() && !to.matches("\\+?[0-9]{5,20}"))) {
            return GraphCalls.bad("The parameter to is required.");
        }
        Optional<String> quoted = object(parameters.get("context")).flatMap(context -> word(context, "message_id"));
        if (quoted.filter(id -> !chats.hasMessage(id)).isPresent()) {
            return bad(131_009, "Parameter value is not valid");
        }
        return switch (parameters.getOrDefault("type", "text")) {
            case "text" -> text(number, person, quoted, object(parameters.get("text")));
            case "template" -> template(number, person, quoted, object(parameters.get("template")));
            default -> GraphCalls.bad("Param type must be one of {TEXT, TEMPLATE}");
        };
    }

    /// `GET /{file}`: where it is kept.
    Optional<Outcome> file(String id, String address) {
        return chats.file(id)
                .map(_ -> new Outcome.Good(new JsonObject()
                        .put("messaging_product", "whatsapp")
                        .put("url", address + "/files/" + id)
                        .put("mime_type", "image/jpeg")
                        .put("id", id)));
    }

    private Outcome text(String number, String person, Optional<String> quoted, Optional<JsonObject> text) {
        Optional<String> body = text.flatMap(one -> word(one, "body"));
        if (body.isEmpty() || body.get().isBlank() || body.get().length() > LONGEST_TEXT) {
            return GraphCalls.bad("Param text['body'] must be 1 to " + LONGEST_TEXT + " characters long.");
        }
        boolean open = chats.lastWrote(number, person)
                .filter(wrote -> Duration.between(wrote, time.instant()).compareTo(DAY) < 0)
                .isPresent();
        return open
                ? done(number, person, body.get(), quoted, Optional.empty())
                : bad(131_047, "Re-engagement message: more than 24 hours have passed");
    }

    private Outcome template(String number, String person, Optional<String> quoted, Optional<JsonObject> template) {
        Optional<String> name = template.flatMap(one -> word(one, "name"));
        Optional<String> language = template.map(one -> one.getJsonObject("language", new JsonObject()))
                .flatMap(one -> word(one, "code"));
        if (name.isEmpty() || language.isEmpty()) {
            return GraphCalls.bad("Param template must have a name and a language");
        }
        if (!chats.isApproved(name.get(), language.get())) {
            return bad(132_001, "Template name does not exist in the translation");
        }
        Optional<String> parameter = parameter(template.get());
        if (parameter.isEmpty()) {
            return bad(132_000, "Number of parameters does not match the expected number of params");
        }
        boolean fits = parameter.get().length() <= LONGEST_PARAMETER
                && !parameter.get().matches("(?s).*(\n|\t| {5}).*");
        return fits
                ? done(number, person, parameter.get(), quoted, name)
                : GraphCalls.bad("Param text cannot have new-line/tab characters or more than 4 consecutive spaces");
    }

    /// The one word in the body's one place.
    private static Optional<String> parameter(JsonObject template) {
        JsonArray components = template.getJsonArray("components", new JsonArray());
        JsonArray places = components.size() == 1
                ? components.getJsonObject(0).getJsonArray("parameters", new JsonArray())
                : new JsonArray();
        return places.size() == 1 ? word(places.getJsonObject(0), "text") : Optional.empty();
    }

    private Outcome done(
            String number, String person, String text, Optional<String> quoted, Optional<String> template) {
        String id = name(person.replace("+", ""));
        chats.takes(new Sent(number, id, person, text, quoted, template));
        JsonObject contact = new JsonObject().put("input", person).put("wa_id", person);
        return new Outcome.Good(new JsonObject()
                .put("messaging_product", "whatsapp")
                .put("contacts", new JsonArray().add(contact))
                .put("messages", new JsonArray().add(new JsonObject().put("id", id))));
    }

    /// A name of a message as WhatsApp makes them: the person's number is in it, a length before its digits.
    String name(String person) {
        String rest = "3EB0%016X".formatted(next.getAndIncrement());
        String octets =
                "\u001c\u0018" + (char) person.length() + person + "\u0015\u0002\u0000\u0012\u0018\u0014" + rest;
        return "wamid." + Base64.getEncoder().encodeToString((octets + "\u0000").getBytes(StandardCharsets.ISO_8859_1));
    }

    private static Outcome bad(int code, String message) {
        return new Outcome.Bad(GraphError.of(code, 0, message));
    }

    private static Optional<String> word(JsonObject object, String name) {
        return Optional.ofNullable(object.getValue(name)).map(Object::toString);
    }

    private static Optional<JsonObject> object(@Nullable String json) {
        try {
            return json == null ? Optional.empty() : Optional.of(new JsonObject(json));
        } catch (DecodeException | ClassCastException _) {
            return Optional.empty();
        }
    }
}
