package org.mediacenter.channel.whatsapp;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mediacenter.channel.common.Node;
import org.mediacenter.channel.common.Words;
import org.mediacenter.channel.meta.Heard;
import org.mediacenter.channel.meta.Heard.Changed;
import org.mediacenter.channel.meta.Heard.Ignored;
import org.mediacenter.channel.meta.Heard.Malformed;
import org.mediacenter.channel.meta.Heard.Said;
import org.mediacenter.channel.meta.MetaEvent;
import org.mediacenter.channel.meta.MetaFiling;
import org.mediacenter.channel.meta.MetaTime;
import org.mediacenter.channel.meta.NumberErrors;
import org.mediacenter.hub.channel.DeliveryReceipt;
import org.mediacenter.hub.channel.Edited;
import org.mediacenter.hub.channel.InboundMessage;
import org.mediacenter.hub.channel.InboundMessage.Author;
import org.mediacenter.hub.channel.InboundMessage.Exchange;
import org.mediacenter.hub.channel.Removed;
import org.mediacenter.hub.channel.Removed.How;
import org.mediacenter.hub.complaint.Audience;

/// Reads what happens at the number on WhatsApp. Pure, and nothing makes it throw.
final class WhatsAppEvents {
    static final String NAME = "whatsapp";

    private WhatsAppEvents() {}

    /// What one event means: one message, or one notice about a message of ours.
    static Heard read(MetaEvent event) {
        if (!event.field().equals("messages")) {
            return new Ignored("a kind of event the hub does not use");
        }
        List<Node> messages = event.value().all("messages");
        List<Node> statuses = event.value().all("statuses");
        if (!messages.isEmpty()) {
            return message(event, messages.getFirst());
        }
        return statuses.isEmpty() ? new Ignored("a notice") : status(statuses.getFirst());
    }

    private static Heard message(MetaEvent event, Node message) {
        Optional<String> id = id(message, "id");
        Optional<String> person = person(event, message);
        if (message.text("type").filter("system"::equals).isPresent()) {
            return new Ignored("a number or user id that changed: whoever writes from the new one is not linked");
        }
        if (person.isPresent() && person.equals(ours(event))) {
            return new Ignored("our own words");
        }
        if (id.isEmpty() || person.isEmpty()) {
            return new Malformed("a message without an id or a sender");
        }
        return switch (message.text("type").orElse("")) {
            case "reaction" -> new Ignored("a reaction");
            case "request_welcome" -> new Ignored("a chat was opened");
            case "edit" -> edit(message);
            case "revoke" -> revoke(message);
            default -> said(event, message, id.get(), person.get());
        };
    }

    private static Heard said(MetaEvent event, Node message, String id, String person) {
        Content content = Content.of(message);
        if (content.saysNothing()) {
            return new Ignored("nothing in it");
        }
        return new Said(new InboundMessage(
                NAME,
                id,
                new WhatsAppThread(event.account(), person).name(),
                new Author(person, name(event, person)),
                content.text(),
                MetaTime.of(message, "timestamp"),
                MetaFiling.at(content.point()),
                content.attachments(),
                new Exchange(Audience.PRIVATE, id(message.in("context"), "id"), content.opens()),
                Optional.of(event.raw())));
    }

    private static Heard edit(Node message) {
        Optional<String> original = id(message.in("edit"), "original_message_id");
        Content now = Content.of(message.in("edit").in("message"));
        if (original.isEmpty()) {
            return new Malformed("an edit without an id");
        }
        return now.hasWords()
                ? new Changed(original.get(), new Edited(NAME, original.get(), now.text(), time(message)))
                : new Ignored("an edit without words");
    }

    private static Heard revoke(Node message) {
        return id(message.in("revoke"), "original_message_id")
                .<Heard>map(original -> new Changed(original, new Removed(NAME, original, How.DELETED, time(message))))
                .orElseGet(() -> new Malformed("a revocation without an id"));
    }

    /// What became of a message of ours.
    private static Heard status(Node status) {
        Optional<String> id = id(status, "id");
        if (id.isEmpty()) {
            return new Malformed("a notice without an id");
        }
        return switch (status.text("status").orElse("")) {
            case "delivered", "read", "played" -> receipt(id.get(), true, Optional.empty());
            case "failed" -> receipt(id.get(), false, Optional.of(why(status)));
            default -> new Ignored("a notice");
        };
    }

    private static Heard receipt(String id, boolean delivered, Optional<String> why) {
        return new Changed(id, new DeliveryReceipt(NAME, id, delivered, why));
    }

    private static String why(Node status) {
        return status.all("errors").stream()
                .flatMap(error -> error.number("code").stream())
                .findFirst()
                .map(code -> NumberErrors.why(Math.toIntExact(Math.clamp(code, 0, 999_999))))
                .orElse("not delivered");
    }

    private static Optional<String> id(Node node, String member) {
        return node.text(member).map(String::strip).filter(id -> !id.isEmpty()).map(MessageName::blanked);
    }

    /// The number, or the user id of who hides it.
    private static Optional<String> person(MetaEvent event, Node message) {
        return Stream.of(
                        message.text("from"),
                        message.text("from_user_id"),
                        event.value().all("contacts").stream()
                                .flatMap(contact -> contact.text("user_id").stream())
                                .findFirst())
                .flatMap(Optional::stream)
                .filter(id -> id.matches("[0-9A-Za-z._-]{1,200}"))
                .findFirst();
    }

    private static Optional<String> ours(MetaEvent event) {
        return event.value().in("metadata").text("display_phone_number").map(number -> number.replaceAll("[^0-9]", ""));
    }

    private static Optional<String> name(MetaEvent event, String person) {
        return event.value().all("contacts").stream()
                .filter(contact -> Stream.of(contact.text("wa_id"), contact.text("user_id"))
                        .flatMap(Optional::stream)
                        .anyMatch(person::equals))
                .flatMap(contact -> contact.in("profile").text("name").stream())
                .map(Words::line)
                .filter(name -> !name.isEmpty())
                .findFirst();
    }

    private static Optional<Instant> time(Node message) {
        return MetaTime.of(message, "timestamp");
    }
}
