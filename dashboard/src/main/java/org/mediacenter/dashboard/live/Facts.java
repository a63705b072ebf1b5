package org.mediacenter.dashboard.live;

import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import org.mediacenter.dashboard.web.Language;
import org.mediacenter.hub.worklist.Live;
import org.mediacenter.hub.worklist.Row;

/// What is written of one change, made once for all who are told the same. Thread-safe.
final class Facts {
    private final Live live;
    private final BiFunction<Row, Language, JsonObject> renderer;
    private final Map<Shape, byte[]> written = new ConcurrentHashMap<>();

    /// @param renderer a row as the table shows it
    Facts(Live live, BiFunction<Row, Language, JsonObject> renderer) {
        this.live = live;
        this.renderer = renderer;
    }

    /// How much of it somebody is told.
    ///
    /// @param sees whether they may know how it stands
    /// @param matches whether it belongs into their list
    /// @param row in which language they are shown its line; empty for those who are not
    record Shape(boolean sees, boolean matches, Optional<Language> row) {}

    /// One event of the stream.
    byte[] of(Shape shape) {
        return written.computeIfAbsent(shape, this::write);
    }

    private byte[] write(Shape shape) {
        Row row = live.row();
        JsonObject fact = new JsonObject()
                .put("number", row.number().value())
                .put("version", row.version())
                .put("matches", shape.matches());
        if (shape.sees()) {
            fact.put("status", row.summary().status().name());
        }
        shape.row().ifPresent(language -> fact.put("row", renderer.apply(row, language)));
        return LiveEvent.COMPLAINT.written(live.cursor().value(), fact);
    }
}
