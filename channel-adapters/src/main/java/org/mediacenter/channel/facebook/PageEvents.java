package org.mediacenter.channel.facebook;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.mediacenter.channel.common.Node;
import org.mediacenter.channel.common.Words;
import org.mediacenter.channel.meta.DirectMessages;
import org.mediacenter.channel.meta.Heard;
import org.mediacenter.channel.meta.Heard.Changed;
import org.mediacenter.channel.meta.Heard.Elsewhere;
import org.mediacenter.channel.meta.Heard.Ignored;
import org.mediacenter.channel.meta.Heard.Malformed;
import org.mediacenter.channel.meta.Heard.Said;
import org.mediacenter.channel.meta.MetaEvent;
import org.mediacenter.channel.meta.MetaTime;
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

/// Reads what happens on a page ([`feed`](https://developers.facebook.com/docs/graph-api/webhooks/reference/page/)
/// and `mention`) and in its Messenger. Pure, and nothing makes it throw.
final class PageEvents {
    static final String NAME = "facebook";
    private static final DirectMessages MESSENGER = new DirectMessages(NAME, PageThread.MESSENGER);
    private static final Set<String> POSTS =
            Set.of("post", "status", "photo", "video", "share", "link", "album", "note");
    private static final Set<String> VERBS =
            Set.of("add", "hide", "unhide", "remove", "delete", "edit", "edited", "update");

    private PageEvents() {}

    /// What one event means.
    ///
    /// @param authorOf who wrote a post, where a visitor did and the hub heard it
    static Heard read(MetaEvent event, Function<String, Optional<String>> authorOf) {
        if (event.isDirect()) {
            return MESSENGER.read(event);
        }
        return switch (event.field()) {
            case "feed" -> feed(event, authorOf);
            case "mention" -> mention(event);
            default -> new Ignored("a kind of event the hub does not use");
        };
    }

    /// The posts below which something was said in these events.
    static List<String> commented(List<MetaEvent> events) {
        return events.stream()
                .filter(event -> event.field().equals("feed"))
                .map(MetaEvent::value)
                .filter(value -> value.text("item").filter("comment"::equals).isPresent())
                .flatMap(value -> value.text("post_id").stream())
                .filter(post -> new PageThread(PageThread.POST, "", post).hasPlainId())
                .toList();
    }

    private static Heard feed(MetaEvent event, Function<String, Optional<String>> authorOf) {
        String item = event.value().text("item").orElse("");
        if (item.equals("comment")) {
            return about(event, "comment_id", () -> comment(event, authorOf));
        }
        return POSTS.contains(item)
                ? about(event, "post_id", () -> post(event))
                : new Ignored("no words: a reaction, a rating, an event");
    }

    /// By what happened to it.
    private static Heard about(MetaEvent event, String idName, Supplier<Heard> said) {
        Optional<String> id = DirectMessages.nativeId(event.value().text(idName));
        String verb = event.value().text("verb").orElse("");
        if (!VERBS.contains(verb)) {
            return new Ignored("nothing that was said");
        }
        if (id.isEmpty()) {
            return new Malformed("a post or comment without an id");
        }
        return switch (verb) {
            case "add" -> said.get();
            case "hide" -> removed(event, id.get(), How.HIDDEN);
            case "unhide" -> removed(event, id.get(), How.SHOWN_AGAIN);
            case "remove", "delete" -> removed(event, id.get(), How.DELETED);
            default -> edited(event, id.get());
        };
    }

    private static Heard removed(MetaEvent event, String id, How how) {
        return new Changed(id, new Removed(NAME, id, how, event.at()));
    }

    private static Heard edited(MetaEvent event, String id) {
        String text = text(event.value());
        return InboundMessage.saysNothing(text)
                ? new Ignored("an edit without words")
                : new Changed(id, new Edited(NAME, id, text, event.at()));
    }

    /// A visitor's post is a matter of its own.
    private static Heard post(MetaEvent event) {
        String post = event.value().text("post_id").orElse("");
        PageThread thread = new PageThread(PageThread.POST, event.account(), post);
        return said(event, post, thread, Optional.empty(), true);
    }

    /// Below a visitor's post a comment belongs to that post; below the city's own, the comment at the top begins a
    /// matter and what stands below it belongs to it.
    private static Heard comment(MetaEvent event, Function<String, Optional<String>> authorOf) {
        Node value = event.value();
        String comment = value.text("comment_id").orElse("");
        String post = value.text("post_id").orElse("");
        Optional<String> parent = value.text("parent_id").filter(id -> !id.equals(comment));
        Optional<String> visitor = authorOf.apply(post);
        if (visitor.isPresent()) {
            boolean own = author(value).filter(visitor.get()::equals).isPresent();
            PageThread thread = new PageThread(PageThread.POST, event.account(), post);
            return said(event, comment, thread, parent.or(() -> Optional.of(post)), own);
        }
        Optional<String> above = parent.filter(id -> !isPost(id, post));
        PageThread thread = new PageThread(PageThread.COMMENT, event.account(), above.orElse(comment));
        return said(event, comment, thread, above, above.isEmpty());
    }

    /// Posts are named with their page's number before them, or without.
    private static boolean isPost(String id, String post) {
        return id.equals(post) || post.endsWith("_" + id);
    }

    /// Some mentions bring their words, some only ids.
    private static Heard mention(MetaEvent event) {
        Node value = event.value();
        boolean comment = value.has("comment_id");
        String name = comment ? "comment_id" : "post_id";
        return about(event, name, () -> {
            String id = value.text(name).orElse("");
            PageThread thread = new PageThread(comment ? PageThread.COMMENT : PageThread.POST, event.account(), id);
            return InboundMessage.saysNothing(text(value))
                    ? new Elsewhere(id)
                    : said(event, id, thread, Optional.empty(), true);
        });
    }

    /// What was asked for after a mention named only ids.
    ///
    /// @param told the post or comment as the Graph API gives it
    static Heard mentioned(MetaEvent event, Node told) {
        Node value = event.value();
        boolean comment = value.has("comment_id");
        String id = value.text(comment ? "comment_id" : "post_id").orElse("");
        PageThread thread = new PageThread(comment ? PageThread.COMMENT : PageThread.POST, event.account(), id);
        return message(event, id, thread, Optional.empty(), true, told, MetaTime.of(told, "created_time"));
    }

    private static Heard said(MetaEvent event, String id, PageThread thread, Optional<String> answers, boolean opens) {
        Optional<Instant> at = MetaTime.of(event.value(), "created_time").or(event::at);
        return message(event, id, thread, answers, opens, event.value(), at);
    }

    private static Heard message(
            MetaEvent event,
            String id,
            PageThread thread,
            Optional<String> answers,
            boolean opens,
            Node value,
            Optional<Instant> at) {
        String nativeId = DirectMessages.nativeId(Optional.of(id)).orElse(id);
        Optional<String> author = author(value);
        if (author.filter(event.account()::equals).isPresent()) {
            return new Ignored("our own words");
        }
        String text = text(value);
        List<Attachment> attachments = attachments(value);
        if (InboundMessage.saysNothing(text) && attachments.isEmpty()) {
            return new Ignored("nothing in it");
        }
        return new Said(new InboundMessage(
                NAME,
                nativeId,
                thread.name(),
                new Author(author.orElse("unknown-" + nativeId), name(value)),
                text,
                at,
                Filing.NONE,
                attachments,
                new Exchange(Audience.PUBLIC, answers, opens),
                Optional.of(event.raw())));
    }

    private static String text(Node value) {
        return Words.clean(value.text("message").orElse("")).strip();
    }

    /// Meta leaves out who wrote it where the app may not know; two such authors are never the same person.
    private static Optional<String> author(Node value) {
        return value.in("from").text("id").or(() -> value.text("sender_id"));
    }

    private static Optional<String> name(Node value) {
        return value.in("from")
                .text("name")
                .or(() -> value.text("sender_name"))
                .map(Words::line)
                .filter(name -> !name.isEmpty());
    }

    private static List<Attachment> attachments(Node value) {
        List<Attachment> attachments = new ArrayList<>();
        value.texts("photos").forEach(url -> attachments.add(attachment(Kind.PHOTO, url)));
        value.text("photo").ifPresent(url -> attachments.add(attachment(Kind.PHOTO, url)));
        value.text("video").ifPresent(url -> attachments.add(attachment(Kind.VIDEO, url)));
        value.text("link").ifPresent(url -> attachments.add(attachment(kind(value), url)));
        value.text("full_picture").ifPresent(url -> attachments.add(attachment(Kind.PHOTO, url)));
        return attachments;
    }

    private static Kind kind(Node value) {
        return switch (value.text("item").orElse("")) {
            case "photo" -> Kind.PHOTO;
            case "video" -> Kind.VIDEO;
            default -> Kind.LINK;
        };
    }

    private static Attachment attachment(Kind kind, String url) {
        return new Attachment(kind, url, Optional.empty(), Optional.empty());
    }
}
