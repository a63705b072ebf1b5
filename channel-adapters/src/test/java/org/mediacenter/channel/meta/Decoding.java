package org.mediacenter.channel.meta;

import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// What the webhook does with a POST before the inbox is asked, for measuring it.
public final class Decoding {
    private Decoding() {}

    /// Checks the signature of a body, decodes it, and counts what was said in it.
    public static int said(byte[] body, Function<MetaEvent, Heard> read) {
        Optional<String> header = Optional.of(MetaSignature.of(MetaSide.SECRET, body));
        if (!MetaSignature.isRight(header, body, List.of(MetaSide.SECRET))) {
            return 0;
        }
        return (int) MetaEvents.read(Buffer.buffer(body)).orElseThrow().stream()
                .map(read)
                .filter(Heard.Said.class::isInstance)
                .count();
    }
}
