package org.mediacenter.channel.whatsapp;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Random;

/// What Meta sends about the city's number on WhatsApp.
final class Chats {
    static final String NUMBER = "106540352242922";
    static final String SITI = "6280000001234";
    static final long AT = 1_795_230_000L;

    private Chats() {}

    /// A name as WhatsApp makes them: octets that begin with the person's number.
    static String wamid(String person, String rest) {
        byte[] digits = person.getBytes(StandardCharsets.US_ASCII);
        byte[] tail = rest.getBytes(StandardCharsets.US_ASCII);
        byte[] octets = new byte[3 + digits.length + 5 + tail.length];
        System.arraycopy(new byte[] {0x1c, 0x18, (byte) digits.length}, 0, octets, 0, 3);
        System.arraycopy(digits, 0, octets, 3, digits.length);
        System.arraycopy(new byte[] {0x15, 0x02, 0x00, 0x12, 0x18}, 0, octets, 3 + digits.length, 5);
        System.arraycopy(tail, 0, octets, 8 + digits.length, tail.length);
        return "wamid." + Base64.getEncoder().encodeToString(octets);
    }

    static JsonObject message(String rest, String type) {
        return new JsonObject()
                .put("from", SITI)
                .put("id", wamid(SITI, rest))
                .put("timestamp", Long.toString(AT))
                .put("type", type);
    }

    static JsonObject text(String rest, String body) {
        return message(rest, "text").put("text", new JsonObject().put("body", body));
    }

    static JsonObject status(String rest, String status) {
        return new JsonObject()
                .put("id", wamid(SITI, rest))
                .put("status", status)
                .put("timestamp", Long.toString(AT))
                .put("recipient_id", SITI);
    }

    static String said(JsonObject... messages) {
        return value(new JsonObject().put("messages", array(messages)));
    }

    static String told(JsonObject... statuses) {
        return value(new JsonObject().put("statuses", array(statuses)));
    }

    /// Both in one change, as Meta may send them.
    static String value(JsonObject lists) {
        JsonObject profile = new JsonObject().put("name", "Siti");
        lists.put("messaging_product", "whatsapp")
                .put(
                        "metadata",
                        new JsonObject()
                                .put("display_phone_number", "628000000999")
                                .put("phone_number_id", NUMBER))
                .put("contacts", array(new JsonObject().put("profile", profile).put("wa_id", SITI)));
        return change("messages", lists);
    }

    static String change(String field, JsonObject value) {
        JsonObject entry = new JsonObject()
                .put("id", "102290129340398")
                .put("changes", array(new JsonObject().put("field", field).put("value", value)));
        return new JsonObject()
                .put("object", "whatsapp_business_account")
                .put("entry", array(entry))
                .encode();
    }

    /// Some event.
    static String any(Random random) {
        String rest = "3A" + random.nextInt(1_000);
        JsonObject context = new JsonObject().put("id", wamid(SITI, "3B")).put("forwarded", true);
        return switch (random.nextInt(5)) {
            case 0 -> said(text(rest, "lampu mati"), text(rest + "1", "pohon").put("context", context));
            case 1 -> told(status(rest, "failed").put("errors", array(new JsonObject().put("code", 131_047))));
            case 2 ->
                said(message(rest, "location")
                        .put("location", new JsonObject().put("latitude", -7.25).put("longitude", 112.75)));
            case 3 ->
                said(message(rest, "image")
                        .put("image", new JsonObject().put("id", "77").put("mime_type", "image/jpeg")));
            default ->
                said(message(rest, "edit")
                        .put(
                                "edit",
                                new JsonObject()
                                        .put("original_message_id", wamid(SITI, "3C"))
                                        .put("message", text(rest, "pohon tumbang"))));
        };
    }

    private static JsonArray array(JsonObject... objects) {
        JsonArray array = new JsonArray();
        for (JsonObject object : objects) {
            array.add(object);
        }
        return array;
    }
}
