package org.mediacenter.channel.x;

import java.util.List;
import java.util.Optional;
import org.mediacenter.channel.common.Node;
import org.mediacenter.hub.channel.Attachment;
import org.mediacenter.hub.channel.InboundMessage;
import org.mediacenter.hub.channel.InboundMessage.Author;
import org.mediacenter.hub.channel.InboundMessage.Exchange;
import org.mediacenter.hub.channel.InboundMessage.Filing;

/// Reads direct messages: as the API's second version writes them, and as its first did, which events
/// still do. Pure.
final class DirectMessages {
    private final String ownId;

    DirectMessages(String ownId) {
        this.ownId = ownId;
    }

    /// As `GET /2/dm_events` writes it.
    Decoded read(Node message, Node includes, Envelope envelope) {
        String kind = message.text("event_type").orElse("MessageCreate");
        if (!kind.equals("MessageCreate")) {
            return new Decoded.Ignored("somebody came or went");
        }
        String sender = message.text("sender_id").orElse("");
        return said(
                new Said(
                        message,
                        message.text("id").orElse(""),
                        sender,
                        Users.name(includes, sender),
                        PostText.ofDirect(message),
                        Pictures.of(message, includes)),
                envelope);
    }

    /// As events write it.
    Decoded readOlder(Node message, Node users, Envelope envelope) {
        Node created = message.in("message_create");
        if (message.text("type").filter(type -> !type.equals("message_create")).isPresent()) {
            return new Decoded.Ignored("no message");
        }
        String sender = created.text("sender_id").orElse("");
        return said(
                new Said(
                        message,
                        message.text("id").orElse(""),
                        sender,
                        Users.nameInMap(users, sender),
                        PostText.ofDirect(created.in("message_data")),
                        Pictures.ofDirect(created.in("message_data"))),
                envelope);
    }

    private Decoded said(Said said, Envelope envelope) {
        if (!Ids.isId(said.id())) {
            return envelope.unreadable("a direct message without a number");
        }
        if (!Ids.isId(said.sender())) {
            return envelope.unreadable("a direct message that names no sender");
        }
        if (said.sender().equals(ownId)) {
            return new Decoded.Ignored("our own message");
        }
        if (InboundMessage.saysNothing(said.text()) && said.pictures().isEmpty()) {
            return new Decoded.Ignored("an empty message");
        }
        return new Decoded.Message(message(said, envelope), false, Optional.empty());
    }

    private static InboundMessage message(Said said, Envelope envelope) {
        return new InboundMessage(
                XChannel.NAME,
                XChannel.DIRECT + said.id(),
                XChannel.DIRECT + said.sender(),
                new Author(said.sender(), said.name()),
                said.text(),
                Moments.of(said.written()),
                Filing.NONE,
                said.pictures(),
                Exchange.PRIVATE,
                Optional.of(envelope.raw()));
    }

    /// One message, whatever its shape was.
    private record Said(
            Node written, String id, String sender, Optional<String> name, String text, List<Attachment> pictures) {}
}
