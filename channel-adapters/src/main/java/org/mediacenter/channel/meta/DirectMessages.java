package org.mediacenter.channel.meta;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mediacenter.channel.common.Fingerprint;
import org.mediacenter.channel.common.Node;
import org.mediacenter.channel.common.Words;
import org.mediacenter.channel.meta.Heard.Changed;
import org.mediacenter.channel.meta.Heard.Ignored;
import org.mediacenter.channel.meta.Heard.Malformed;
import org.mediacenter.channel.meta.Heard.Said;
import org.mediacenter.hub.channel.Attachment;
import org.mediacenter.hub.channel.Attachment.Kind;
import org.mediacenter.hub.channel.Edited;
import org.mediacenter.hub.channel.InboundMessage;
import org.mediacenter.hub.channel.InboundMessage.Author;
import org.mediacenter.hub.channel.InboundMessage.Exchange;
import org.mediacenter.hub.channel.InboundMessage.Filing;
import org.mediacenter.hub.channel.Removed;
import org.mediacenter.hub.channel.Removed.How;
import org.mediacenter.hub.complaint.Audience;

/// Reads what people write to a page or an account alone: Messenger and Instagram tell it alike
/// ([fields](https://developers.facebook.com/docs/messenger-platform/reference/webhook-events/messages)).
/// Pure, and nothing makes it throw.
///
/// @param channel whose messages they become
/// @param room the first word of their conversations (`messenger`)
public record DirectMessages(String channel, String room) {
    static final String CANNOT_BE_SHOWN = "[pesan ini tidak dapat ditampilkan]";
    private static final int LONGEST_ID = 200;
    private static final Set<String> NOTICES = Set.of(
            "reaction",
            "read",
            "delivery",
            "optin",
            "referral",
            "account_linking",
            "pass_thread_control",
            "take_thread_control",
            "request_thread_control",
            "app_roles",
            "policy-enforcement",
            "policy_enforcement",
            "pre_checkout",
            "checkout_update",
            "payment",
            "game_play",
            "message_context",
            "response_feedback",
            "customer_information",
            "messaging_feedback");

    /// What one event of `messaging` or `standby` means. Standby is read like the other: another program holds
    /// the conversation, but what the citizen says concerns the city all the same.
    public Heard read(MetaEvent event) {
        Node node = event.node();
        if (node.has("message")) {
            return message(event, node.in("message"));
        }
        if (node.has("message_edit")) {
            return edit(event, node.in("message_edit"));
        }
        if (node.has("postback")) {
            return postback(event, node.in("postback"));
        }
        boolean notice = node.names().stream().anyMatch(NOTICES::contains);
        return new Ignored(notice ? "a notice" : "a kind of event the hub does not use");
    }

    /// Ids that are too long for the hub are hashed; the same id gives the same.
    public static Optional<String> nativeId(Optional<String> id) {
        return id.map(String::strip).filter(text -> !text.isEmpty()).map(DirectMessages::shortened);
    }

    private static String shortened(String id) {
        return id.length() <= LONGEST_ID
                ? id
                : "hash-" + new Fingerprint().with(id).hex();
    }

    private Heard message(MetaEvent event, Node message) {
        Optional<String> id = nativeId(message.text("mid"));
        Optional<String> sender = sender(event);
        if (message.isTrue("is_echo") || isOurs(event, sender)) {
            return new Ignored("our own words");
        }
        if (id.isEmpty()) {
            return new Malformed("a message without an id");
        }
        if (message.isTrue("is_deleted")) {
            return new Changed(id.get(), new Removed(channel, id.get(), How.DELETED, time(event)));
        }
        return sender.map(person -> said(event, id.get(), person, message))
                .orElseGet(() -> new Malformed("a message without a sender"));
    }

    private Heard said(MetaEvent event, String id, String sender, Node message) {
        Brought brought = Brought.by(message);
        List<Attachment> attachments =
                withStory(brought.attachments(), message.in("reply_to").in("story"));
        String text = words(message, brought, attachments);
        if (InboundMessage.saysNothing(text) && attachments.isEmpty()) {
            return new Ignored("nothing in it");
        }
        Optional<String> answers = nativeId(message.in("reply_to").text("mid"));
        boolean opens = !(brought.isOnlyMood() && InboundMessage.saysNothing(text));
        return new Said(new InboundMessage(
                channel,
                id,
                conversation(event, sender),
                new Author(sender, Optional.empty()),
                text,
                time(event),
                MetaFiling.at(brought.point()),
                attachments,
                new Exchange(Audience.PRIVATE, answers, opens),
                Optional.of(event.raw())));
    }

    /// Where there are no words, what stands on a card, where the person is, or that there was something.
    private static String words(Node message, Brought brought, List<Attachment> attachments) {
        String text = Words.clean(message.text("text").orElse("")).strip();
        if (!InboundMessage.saysNothing(text)) {
            return text;
        }
        if (brought.point().isPresent()) {
            return MetaFiling.inWords(brought.point().get());
        }
        if (!brought.titles().isEmpty()) {
            return Words.clean(String.join("\n", brought.titles())).strip();
        }
        boolean hidden = message.isTrue("is_unsupported") || message.has("attachments");
        return attachments.isEmpty() && hidden ? CANNOT_BE_SHOWN : "";
    }

    /// A story that is answered is a page that can be looked at, not a file of the citizen's.
    private static List<Attachment> withStory(List<Attachment> attachments, Node story) {
        List<Attachment> all = new ArrayList<>(attachments);
        story.text("url").ifPresent(url -> all.add(new Attachment(Kind.LINK, url, Optional.empty(), Optional.empty())));
        return all;
    }

    private Heard edit(MetaEvent event, Node edit) {
        Optional<String> id = nativeId(edit.text("mid"));
        Optional<String> text = edit.text("text").map(Words::clean).filter(words -> !InboundMessage.saysNothing(words));
        if (isOurs(event, sender(event))) {
            return new Ignored("our own words");
        }
        return id.isPresent() && text.isPresent()
                ? new Changed(id.get(), new Edited(channel, id.get(), text.get(), time(event)))
                : new Malformed("an edit without an id or words");
    }

    /// A button was pressed: context of a matter, never one by itself.
    private Heard postback(MetaEvent event, Node postback) {
        Optional<String> sender = sender(event);
        String text = Words.clean(postback.text("title").orElse("")).strip();
        if (sender.isEmpty() || InboundMessage.saysNothing(text)) {
            return new Ignored("a button without words");
        }
        return new Said(new InboundMessage(
                channel,
                nativeId(postback.text("mid")).orElseGet(() -> "button-" + event.fingerprint()),
                conversation(event, sender.get()),
                new Author(sender.get(), Optional.empty()),
                text,
                time(event),
                Filing.NONE,
                List.of(),
                new Exchange(Audience.PRIVATE, Optional.empty(), false),
                Optional.of(event.raw())));
    }

    private String conversation(MetaEvent event, String sender) {
        return room + ":" + event.account() + ":" + sender;
    }

    private static Optional<String> sender(MetaEvent event) {
        return event.node().in("sender").text("id").map(String::strip).filter(id -> !id.isEmpty());
    }

    private static boolean isOurs(MetaEvent event, Optional<String> sender) {
        return sender.filter(event.account()::equals).isPresent();
    }

    private static Optional<Instant> time(MetaEvent event) {
        return MetaTime.of(event.node(), "timestamp").or(event::at);
    }
}
