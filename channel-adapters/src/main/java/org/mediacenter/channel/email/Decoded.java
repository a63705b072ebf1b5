package org.mediacenter.channel.email;

import java.util.Optional;
import org.mediacenter.hub.channel.Inbound;

/// What one mail turned out to be.
sealed interface Decoded {

    /// Something for the inbox: a message, a receipt, or what cannot be read.
    ///
    /// @param link what an answer must name so that mail programs put it below this mail
    record Heard(Inbound inbound, Optional<Link> link) implements Decoded {}

    /// Right, but nothing for the hub.
    record Ignored(String why) implements Decoded {}

    /// A mail and the exchange it belongs to.
    ///
    /// @param thread name of the exchange
    /// @param messageId of the mail, with its angle brackets
    record Link(String thread, String messageId) {}
}
