package org.mediacenter.channel.instagram;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.mediacenter.channel.common.Node;
import org.mediacenter.channel.common.Words;
import org.mediacenter.channel.meta.DirectMessages;
import org.mediacenter.channel.meta.Heard;
import org.mediacenter.channel.meta.Heard.Elsewhere;
import org.mediacenter.channel.meta.Heard.Ignored;
import org.mediacenter.channel.meta.Heard.Malformed;
import org.mediacenter.channel.meta.Heard.Said;
import org.mediacenter.channel.meta.MetaEvent;
import org.mediacenter.channel.meta.MetaTime;
import org.mediacenter.hub.channel.Attachment;
import org.mediacenter.hub.channel.Attachment.Kind;
import org.mediacenter.hub.channel.InboundMessage;
import org.mediacenter.hub.channel.InboundMessage.Author;
import org.mediacenter.hub.channel.InboundMessage.Exchange;
import org.mediacenter.hub.channel.InboundMessage.Filing;
import org.mediacenter.hub.complaint.Audience;

/// Reads what happens to an account on Instagram
/// ([fields](https://developers.facebook.com/docs/graph-api/webhooks/reference/instagram/)). Pure, and nothing makes
/// it throw.
final class InstagramEvents {
    static final String NAME = "instagram";
    private static final DirectMessages DIRECT = new DirectMessages(NAME, InstagramThread.DIRECT);

    private InstagramEvents() {}

    /// What one event means.
    ///
    /// @param handleOf what an account of ours is called there
    static Heard read(MetaEvent event, Function<String, Optional<String>> handleOf) {
        if (event.isDirect()) {
            return DIRECT.read(event);
        }
        return switch (event.field()) {
            case "comments", "live_comments" -> comment(event, handleOf);
            case "mentions" -> mention(event);
            default -> new Ignored("a kind of event the hub does not use");
        };
    }

    /// A comment at the top begins a matter; what stands below it belongs to it.
    private static Heard comment(MetaEvent event, Function<String, Optional<String>> handleOf) {
        Node value = event.value();
        Optional<String> id = DirectMessages.nativeId(value.text("id"));
        if (id.isEmpty()) {
            return new Malformed("a comment without an id");
        }
        if (isOurs(event, value.in("from"), handleOf)) {
            return new Ignored("our own words");
        }
        Optional<String> above = value.text("parent_id").filter(parent -> !parent.equals(id.get()));
        InstagramThread thread = new InstagramThread(InstagramThread.COMMENT, event.account(), above.orElse(id.get()));
        Exchange exchange = new Exchange(Audience.PUBLIC, above, above.isEmpty());
        Author author =
                author(id.get(), value.in("from").text("id"), value.in("from").text("username"));
        Optional<Instant> at = MetaTime.of(value, "timestamp").or(event::at);
        return message(event, id.get(), thread, author, words(value, "text"), at, List.of(), exchange);
    }

    /// Only ids come.
    private static Heard mention(MetaEvent event) {
        return mentionId(event).<Heard>map(Elsewhere::new).orElseGet(() -> new Malformed("a mention without an id"));
    }

    private static Optional<String> mentionId(MetaEvent event) {
        return DirectMessages.nativeId(
                event.value().text("comment_id").or(() -> event.value().text("media_id")));
    }

    /// What was asked for after a mention.
    ///
    /// @param told what the Graph API says of the account
    static Heard mentioned(MetaEvent event, Node told) {
        boolean comment = event.value().has("comment_id");
        Node what = told.in(comment ? "mentioned_comment" : "mentioned_media");
        String id = mentionId(event).orElse("");
        Optional<String> username =
                what.text("username").or(() -> what.in("from").text("username"));
        Author author = author(id, what.in("from").text("id").or(() -> username), username);
        String at = Stream.of(event.value().text("media_id"), event.value().text("comment_id"))
                .flatMap(Optional::stream)
                .reduce((media, one) -> media + "," + one)
                .orElse("");
        InstagramThread thread = new InstagramThread(InstagramThread.MENTION, event.account(), at);
        Exchange exchange = new Exchange(Audience.PUBLIC, Optional.empty(), true);
        Optional<Instant> time = MetaTime.of(what, "timestamp").or(event::at);
        return message(
                event, id, thread, author, words(what, comment ? "text" : "caption"), time, media(what), exchange);
    }

    private static Heard message(
            MetaEvent event,
            String id,
            InstagramThread thread,
            Author author,
            String text,
            Optional<Instant> at,
            List<Attachment> attachments,
            Exchange exchange) {
        if (InboundMessage.saysNothing(text) && attachments.isEmpty()) {
            return new Ignored("nothing in it");
        }
        return new Said(new InboundMessage(
                NAME,
                id,
                thread.name(),
                author,
                text,
                at,
                Filing.NONE,
                attachments,
                exchange,
                Optional.of(event.raw())));
    }

    private static boolean isOurs(MetaEvent event, Node from, Function<String, Optional<String>> handleOf) {
        return from.text("id").filter(event.account()::equals).isPresent()
                || from.text("username")
                        .filter(name -> handleOf.apply(event.account())
                                .filter(name::equalsIgnoreCase)
                                .isPresent())
                        .isPresent();
    }

    /// Where Meta does not say who wrote it, two such authors are never the same person.
    private static Author author(String nativeId, Optional<String> id, Optional<String> username) {
        Optional<String> name = username.map(Words::line).filter(text -> !text.isEmpty());
        return new Author(id.filter(text -> !text.isBlank()).orElse("unknown-" + nativeId), name);
    }

    private static String words(Node node, String name) {
        return Words.clean(node.text(name).orElse("")).strip();
    }

    private static List<Attachment> media(Node what) {
        Kind kind = what.text("media_type").filter("VIDEO"::equals).isPresent() ? Kind.VIDEO : Kind.PHOTO;
        return what.text("media_url")
                .map(url -> List.of(new Attachment(kind, url, Optional.empty(), Optional.empty())))
                .orElseGet(List::of);
    }
}
