package org.mediacenter.channel.meta;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Optional;
import org.mediacenter.channel.common.Fingerprint;
import org.mediacenter.channel.common.Node;

/// One event out of a POST.
///
/// @param object what it is about: `page`, `instagram`, `whatsapp_business_account`
/// @param account the page, account or number it happened to
/// @param at when Meta wrote it down
/// @param list the name of the list it stood in: `changes`, `messaging` or `standby`
/// @param node the event itself
public record MetaEvent(String object, String account, Optional<Instant> at, String list, Node node) {
    static final String CHANGES = "changes";

    /// Whether it is about a conversation of one person with the page.
    public boolean isDirect() {
        return !list.equals(CHANGES);
    }

    /// Which kind of change it is (`feed`); empty for a message.
    public String field() {
        return node.text("field").orElse("");
    }

    /// What changed.
    public Node value() {
        return node.in("value");
    }

    /// The event alone, in the envelope it came in, as [MetaEvents#read] takes it again.
    public String raw() {
        JsonObject entry = new JsonObject().put("id", account);
        at.ifPresent(instant -> entry.put("time", instant.toEpochMilli()));
        entry.put(list, new JsonArray().add(node.json()));
        return new JsonObject()
                .put("object", object)
                .put("entry", new JsonArray().add(entry))
                .encode();
    }

    /// A name for an event that brings none: the same event has the same.
    public String fingerprint() {
        return new Fingerprint().with(object).with(account).with(node.encoded()).hex();
    }

    /// Never what is in it: it must not reach a log.
    @Override
    public String toString() {
        return "MetaEvent[" + object + " " + list + "]";
    }
}
