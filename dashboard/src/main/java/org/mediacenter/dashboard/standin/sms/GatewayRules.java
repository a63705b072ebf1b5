package org.mediacenter.dashboard.standin.sms;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.util.Optional;
import java.util.Set;

/// What the stand-in of an SMS gateway takes, and why it refuses the rest.
final class GatewayRules {
    private static final Set<String> FIELDS = Set.of("recipient", "sender", "message", "reference");
    private static final int LONGEST = 1_530;

    private GatewayRules() {}

    /// @param accepted what was taken, with its `id`
    record Answer(int status, JsonObject body, Optional<JsonObject> accepted) {}

    static Answer refused(int status, String why) {
        return new Answer(status, new JsonObject().put("error", why), Optional.empty());
    }

    /// @param id what it would be called if it is taken
    static Answer answer(String key, String id, HttpServerRequest request, Buffer body) {
        if (!"/v1/messages".equals(request.path())) {
            return refused(404, "no such resource");
        }
        if (!HttpMethod.POST.equals(request.method())) {
            return refused(405, "POST only");
        }
        if (!("Bearer " + key).equals(request.getHeader("Authorization"))) {
            return refused(401, "unknown key");
        }
        if (!String.valueOf(request.getHeader("Content-Type")).startsWith("application/json")) {
            return refused(415, "application/json only");
        }
        return json(body).map(text -> checked(id, text)).orElseGet(() -> refused(400, "no JSON object"));
    }

    private static Answer checked(String id, JsonObject text) {
        if (!FIELDS.equals(text.fieldNames())) {
            return refused(400, "fields are recipient, sender, message, reference");
        }
        if (text.stream().anyMatch(field -> !(field.getValue() instanceof String))) {
            return refused(400, "fields are texts");
        }
        if (!text.getString("recipient").matches("62[0-9]{8,13}")) {
            return refused(422, "recipient is 62 and 8 to 13 digits");
        }
        if (!text.getString("sender").matches("[0-9A-Za-z]{3,11}")) {
            return refused(422, "sender is 3 to 11 letters and digits");
        }
        if (text.getString("message").isBlank()) {
            return refused(422, "message is empty");
        }
        if (text.getString("message").length() > LONGEST) {
            return refused(413, "message is longer than " + LONGEST);
        }
        if (!text.getString("reference").matches("[0-9A-Za-z-]{1,60}")) {
            return refused(422, "reference is 1 to 60 letters, digits and -");
        }
        return taken(text.copy().put("id", id));
    }

    private static Answer taken(JsonObject text) {
        JsonObject data = new JsonObject().put("message_id", text.getString("id"));
        return new Answer(201, new JsonObject().put("data", data), Optional.of(text));
    }

    private static Optional<JsonObject> json(Buffer body) {
        try {
            return Optional.of(body.toJsonObject());
        } catch (DecodeException | ClassCastException _) {
            return Optional.empty();
        }
    }
}
