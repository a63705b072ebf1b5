package org.mediacenter.hub.channel;

import io.vertx.core.Future;

/// Where channels hand over what they heard.
public interface Inbox {

    /// Keeps a message or a receipt durably. Never fails: trouble is [Accepted.Later].
    /// Thread-safe; completes on the caller's context where it has one.
    Future<Accepted> accept(Inbound inbound);
}
