package org.mediacenter.hub.keyword;

import io.vertx.core.Future;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.mediacenter.hub.channel.InboundMessage;
import org.mediacenter.hub.store.Document;
import org.mediacenter.hub.store.Document.Shelf;
import org.mediacenter.hub.store.InboundEntry;
import org.mediacenter.hub.store.Putting;
import org.mediacenter.hub.store.Store;

/// Who was told what can be written, once a day for each person: somebody who taps at random must not cost the city
/// a message each time. Kept without their number or name.
final class DailyHelp {
    private static final Duration A_DAY = Duration.ofDays(1);

    private final Store store;
    private final InstantSource clock;

    DailyHelp(Store store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /// Whether this message is the one that is answered today; yes again for the same one.
    Future<Boolean> isDue(InboundEntry entry, InboundMessage message) {
        String key = OptOuts.key(message.channel(), message.author().id());
        byte[] asked = entry.key().text().getBytes(StandardCharsets.UTF_8);
        Document first = new Document(
                Shelf.HELPED, key, asked, 0, Optional.of(clock.instant().plus(A_DAY)));
        return store.document(Shelf.HELPED, key, clock.instant()).compose(found -> {
            if (found.isPresent()) {
                return Future.succeededFuture(new String(found.get().content(), StandardCharsets.UTF_8)
                        .equals(entry.key().text()));
            }
            return store.put(first).map(Putting.Done.class::isInstance);
        });
    }
}
