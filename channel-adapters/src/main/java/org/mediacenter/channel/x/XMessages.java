package org.mediacenter.channel.x;

import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.mediacenter.channel.common.Node;
import org.mediacenter.hub.channel.Removed;
import org.mediacenter.hub.channel.Unreadable;

/// From the bytes X sends to what the inbox takes. Pure: the same bytes give the same, and no bytes make
/// it throw.
final class XMessages {
    private static final Set<String> OUR_BUSINESS_ONLY = Set.of(
            "post", "like", "follow", "profile", "chat", "dm", "mute", "block", "spaces", "broadcast", "news", "oauth");
    private static final Set<String> OLDER_NOTICES = Set.of(
            "direct_message_indicate_typing_events",
            "direct_message_mark_read_events",
            "favorite_events",
            "follow_events",
            "block_events",
            "mute_events",
            "user_event");

    private final String ownId;
    private final Posts posts;
    private final DirectMessages direct;

    /// @param ownThreads knows the threads the city began
    XMessages(String ownId, Predicate<String> ownThreads) {
        this.ownId = ownId;
        this.posts = new Posts(ownId, ownThreads);
        this.direct = new DirectMessages(ownId);
    }

    /// What one webhook call brings, or what was kept of it.
    List<Decoded> read(Buffer body) {
        return Node.read(body)
                .map(whole -> read(whole, body))
                .orElseGet(() -> List.of(unreadable(body, "not one JSON object")));
    }

    private List<Decoded> read(Node whole, Buffer body) {
        if (whole.has("data")) {
            List<Decoded> all = new ArrayList<>();
            whole.all("data").forEach(event -> all.addAll(event(event)));
            return all.isEmpty() ? List.of(unreadable(body, "no event in it")) : all;
        }
        return older(whole, body);
    }

    /// A post from a page of mentions.
    Decoded post(Node post, Node includes) {
        return posts.read(post, includes, Envelope.asked(Envelope.MENTION, post, includes));
    }

    /// A message from a page of direct messages.
    Decoded message(Node message, Node includes) {
        return direct.read(message, includes, Envelope.asked(Envelope.DIRECT, message, includes));
    }

    private List<Decoded> event(Node event) {
        Optional<String> account = event.in("filter").text("user_id");
        if (account.isPresent() && !account.get().equals(ownId)) {
            return List.of(new Decoded.Ignored("for another account"));
        }
        Envelope envelope = Envelope.of(event);
        Node payload = event.in("payload");
        return switch (event.text("event_type").orElse("")) {
            case Envelope.MENTION, "post.reply.create", "post.quote.create" ->
                List.of(posts.read(payload, event.in("includes"), envelope));
            case Envelope.DIRECT -> directs(payload, event.in("includes"), envelope);
            case "post.delete" -> List.of(deleted(payload, payload.text("author_id"), envelope));
            case String other -> List.of(other(other, envelope));
        };
    }

    private List<Decoded> directs(Node payload, Node includes, Envelope envelope) {
        List<Node> older = payload.all("direct_message_events");
        return older.isEmpty()
                ? List.of(direct.read(payload, includes, envelope))
                : older.stream()
                        .map(message -> older(message, payload.in("users")))
                        .toList();
    }

    private Decoded older(Node message, Node users) {
        return direct.readOlder(message, users, Envelope.ofOlder(message, users));
    }

    private Decoded deleted(Node post, Optional<String> author, Envelope envelope) {
        String id = post.text("id").orElse("");
        if (!Ids.isId(id)) {
            return envelope.unreadable("a deletion without a number");
        }
        return author.filter(ownId::equals).isPresent()
                ? new Decoded.Ignored("our own post was deleted")
                : new Decoded.Change(new Removed(XChannel.NAME, id, Removed.How.DELETED, Moments.of(post)));
    }

    private static Decoded other(String kind, Envelope envelope) {
        int dot = kind.indexOf('.');
        if (kind.equals("chat.received")) {
            return new Decoded.Ignored("an encrypted chat, which only the account's own devices can read");
        }
        return dot > 0 && OUR_BUSINESS_ONLY.contains(kind.substring(0, dot))
                ? new Decoded.Ignored("no message")
                : envelope.unreadable("an event of an unknown kind");
    }

    /// The shape of the Account Activity API, which X is taking away.
    private List<Decoded> older(Node whole, Buffer body) {
        Optional<String> account = whole.text("for_user_id");
        if (account.isPresent() && !account.get().equals(ownId)) {
            return List.of(new Decoded.Ignored("for another account"));
        }
        List<Decoded> all = new ArrayList<>();
        whole.all("direct_message_events").forEach(message -> all.add(older(message, whole.in("users"))));
        for (Node deletion : whole.all("tweet_delete_events")) {
            Node status = deletion.in("status");
            all.add(deleted(status, status.text("user_id"), Envelope.ofDeletion(deletion)));
        }
        if (whole.names().stream().anyMatch(OLDER_NOTICES::contains)) {
            all.add(new Decoded.Ignored("no message"));
        }
        return all.isEmpty() ? List.of(unreadable(body, "no event that is known")) : all;
    }

    private static Decoded unreadable(Buffer body, String why) {
        String raw = body.toString();
        return new Decoded.Malformed(new Unreadable(XChannel.NAME, Envelope.unreadableId(raw), raw, why));
    }
}
