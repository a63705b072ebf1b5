package org.mediacenter.hub.channel;

import io.vertx.core.Future;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.UnaryOperator;

/// A channel's small durable notebook: cursors such as `since_id`, parts of a message whose
/// rest has not come.
public interface ChannelMemory {

    Future<Optional<String>> read(String key);

    /// Everything whose key begins with `prefix`, in key order: what a restart goes on with. The
    /// channel keeps its notebook small.
    Future<SortedMap<String, String>> startingWith(String prefix);

    /// Written and durable when the future completes.
    Future<Void> write(String key, String value);

    /// Writes what `change` makes of what stands there, in one step for all nodes: asked again where somebody was
    /// faster. Where it makes nothing of it, nothing is written.
    ///
    /// @param change pure
    /// @return what stands there after that
    Future<Optional<String>> change(String key, UnaryOperator<Optional<String>> change);

    Future<Void> forget(String key);
}
