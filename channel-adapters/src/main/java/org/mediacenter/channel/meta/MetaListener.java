package org.mediacenter.channel.meta;

import io.vertx.core.Future;
import java.util.List;
import org.mediacenter.hub.channel.Accepted;

/// Who hears what the webhook was told about one kind of object.
public interface MetaListener {

    /// The kind of object in Meta's words: `page`, `instagram`.
    String object();

    /// What must be looked up before these events are heard, which stand in one POST. A failed future is like
    /// [Accepted.Later] for all of them.
    Future<Void> prepare(List<MetaEvent> events);

    /// One event. A failed future is like [Accepted.Later].
    Future<Accepted> hear(MetaEvent event);

    /// A body that is signed and no envelope.
    Future<Accepted> unreadable(String raw);
}
