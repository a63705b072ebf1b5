package org.mediacenter.hub.channel;

import io.vertx.core.buffer.Buffer;
import java.util.Optional;

/// What came of asking a provider for an attachment.
public sealed interface Fetched {

    /// The file.
    ///
    /// @param contentType as the provider says it; not to be believed
    record File(Buffer bytes, Optional<String> contentType) implements Fetched {}

    /// It will never be had: gone, expired, longer than was asked for, nothing that can be fetched.
    record Gone(String why) implements Fetched {}
}
