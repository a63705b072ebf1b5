package org.mediacenter.hub.channel;

import io.vertx.core.Future;
import java.util.Optional;

/// A channel's small durable notebook: cursors such as `since_id`, parts of a message whose
/// rest has not come.
public interface ChannelMemory {

    Future<Optional<String>> read(String key);

    /// Written and durable when the future completes.
    Future<Void> write(String key, String value);

    Future<Void> forget(String key);
}
