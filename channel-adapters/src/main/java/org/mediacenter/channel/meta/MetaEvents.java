package org.mediacenter.channel.meta;

import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mediacenter.channel.common.Node;

/// Takes a POST apart: one has several entries, and each entry several events. Pure, and no bytes make it throw.
public final class MetaEvents {
    private static final List<String> LISTS = List.of(MetaEvent.CHANGES, "messaging", "standby");

    private MetaEvents() {}

    /// Every event, in the order they stand there.
    ///
    /// @return empty where the bytes are no envelope with at least one event
    public static Optional<List<MetaEvent>> read(Buffer body) {
        return Node.read(body).map(MetaEvents::events).filter(events -> !events.isEmpty());
    }

    private static List<MetaEvent> events(Node envelope) {
        List<MetaEvent> events = new ArrayList<>();
        String object = envelope.text("object").orElse("");
        for (Node entry : envelope.all("entry")) {
            Optional<Instant> at = MetaTime.of(entry, "time");
            String account = entry.text("id").orElse("");
            for (String list : LISTS) {
                entry.all(list).forEach(node -> events.addAll(of(object, account, at, list, node)));
            }
        }
        return events;
    }

    private static List<MetaEvent> of(String object, String account, Optional<Instant> at, String list, Node node) {
        if (!object.equals(NumberChange.OBJECT)) {
            return List.of(new MetaEvent(object, account, at, list, node));
        }
        String number = NumberChange.number(node).orElse(account);
        return NumberChange.apart(node).stream()
                .map(one -> new MetaEvent(object, number, at, list, one))
                .toList();
    }
}
