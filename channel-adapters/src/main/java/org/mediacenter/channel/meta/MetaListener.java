package org.mediacenter.channel.meta;

import io.vertx.core.Future;
import org.mediacenter.hub.channel.Accepted;

/// Who hears what the webhook was told about one kind of object.
public interface MetaListener {

    /// The kind of object in Meta's words: `page`, `instagram`.
    String object();

    /// One event. A failed future is like [Accepted.Later].
    Future<Accepted> hear(MetaEvent event);

    /// A body that is signed and no envelope.
    Future<Accepted> unreadable(String raw);
}
