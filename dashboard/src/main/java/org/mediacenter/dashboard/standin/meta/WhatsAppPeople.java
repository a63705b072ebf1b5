package org.mediacenter.dashboard.standin.meta;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.mediacenter.dashboard.standin.meta.MetaVisitors.Person;
import org.mediacenter.dashboard.standin.meta.WhatsAppChats.Sent;

/// People who write to one number on WhatsApp, and what becomes of the answers: WhatsApp's notices say that they were
/// sent and delivered, and to who blocks the number, that they never will be. Thread-safe.
public final class WhatsAppPeople {
    private static final String OBJECT = "whatsapp_business_account";
    private static final String ACCOUNT = "102290129340398";

    private final MetaVisitors visitors;
    private final GraphApi api;
    private final String number;
    private final InstantSource time;

    /// @param visitors tells the hub
    /// @param number Meta's id of the city's number
    public WhatsAppPeople(MetaVisitors visitors, GraphApi api, String number, InstantSource time) {
        this.visitors = visitors;
        this.api = api;
        this.number = number;
        this.time = time;
        api.chats().onSent(this::arrives);
    }

    /// Writes to the city.
    ///
    /// @param person whose id is a number without `+`
    /// @return the message's name
    public String write(Person person, String text) {
        return write(person, "text", new JsonObject().put("body", text), Optional.empty());
    }

    /// Answers a message, as WhatsApp's quotation does.
    public String answer(Person person, String quoted, String text) {
        return write(person, "text", new JsonObject().put("body", text), Optional.of(quoted));
    }

    /// Sends a photo.
    public String photo(Person person, String caption, Buffer bytes) {
        String id = api.world().newId();
        api.chats().keeps(id, bytes);
        JsonObject image =
                new JsonObject().put("id", id).put("mime_type", "image/jpeg").put("caption", caption);
        return write(person, "image", image, Optional.empty());
    }

    private String write(Person person, String type, JsonObject inner, Optional<String> quoted) {
        Instant now = time.instant();
        String id = api.nameOfMessage(person.id());
        api.chats().wrote(number, person.id(), id, now);
        JsonObject message = new JsonObject()
                .put("from", person.id())
                .put("id", id)
                .put("timestamp", Long.toString(now.getEpochSecond()))
                .put("type", type)
                .put(type, inner);
        quoted.ifPresent(one -> message.put("context", new JsonObject().put("id", one)));
        JsonObject contact = new JsonObject()
                .put("profile", new JsonObject().put("name", person.name()))
                .put("wa_id", person.id());
        tell(new JsonObject()
                .put("contacts", new JsonArray().add(contact))
                .put("messages", new JsonArray().add(message)));
        return id;
    }

    private void arrives(Sent sent) {
        if (sent.number().equals(number)) {
            List<String> notices = api.world().isBlocking(sent.to()) ? List.of("failed") : List.of("sent", "delivered");
            notices.forEach(status -> notice(sent, status));
        }
    }

    private void notice(Sent sent, String status) {
        JsonObject notice = new JsonObject()
                .put("id", sent.id())
                .put("status", status)
                .put("timestamp", Long.toString(time.instant().getEpochSecond()))
                .put("recipient_id", sent.to());
        if (status.equals("failed")) {
            JsonObject error = new JsonObject().put("code", 131_026).put("title", "Message undeliverable");
            notice.put("errors", new JsonArray().add(error));
        }
        tell(new JsonObject().put("statuses", new JsonArray().add(notice)));
    }

    private void tell(JsonObject value) {
        value.put("messaging_product", "whatsapp")
                .put(
                        "metadata",
                        new JsonObject()
                                .put("display_phone_number", "628000000999")
                                .put("phone_number_id", number));
        visitors.tell(
                OBJECT,
                ACCOUNT,
                "changes",
                new JsonObject().put("field", "messages").put("value", value));
    }
}
