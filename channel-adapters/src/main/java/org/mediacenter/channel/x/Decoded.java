package org.mediacenter.channel.x;

import java.util.Optional;
import org.mediacenter.hub.channel.Inbound;
import org.mediacenter.hub.channel.InboundMessage;
import org.mediacenter.hub.channel.Unreadable;

/// What one event of X turned out to be.
sealed interface Decoded {

    /// Whether it is of a known kind and something for this account's hub: then X does call.
    default boolean isForUs() {
        return this instanceof Message || this instanceof Change;
    }

    /// Somebody's words.
    ///
    /// @param revised a later wording: where the message is known already, its words change
    /// @param ownThread the thread, where it shows that the city began it
    record Message(InboundMessage message, boolean revised, Optional<String> ownThread) implements Decoded {}

    /// Something became of a message that came before.
    record Change(Inbound change) implements Decoded {}

    /// Right, but nothing for the hub.
    record Ignored(String why) implements Decoded {}

    /// Nothing can be made of it.
    record Malformed(Unreadable unreadable) implements Decoded {}
}
