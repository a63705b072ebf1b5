package org.mediacenter.channel.telegram;

import org.mediacenter.hub.channel.Inbound;

/// What one update turned out to be.
sealed interface Decoded {

    /// Something for the inbox: a message, a change, or what cannot be read.
    record Heard(Inbound inbound) implements Decoded {}

    /// Right, but nothing for the hub.
    record Ignored(String why) implements Decoded {}
}
