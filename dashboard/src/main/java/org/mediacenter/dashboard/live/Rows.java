package org.mediacenter.dashboard.live;

import io.vertx.core.json.JsonObject;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.BiFunction;
import org.mediacenter.dashboard.web.Language;
import org.mediacenter.hub.worklist.Live;
import org.mediacenter.hub.worklist.Row;

/// A changed row as the table shows it, rendered once for each language however many watch.
final class Rows {
    private final BiFunction<Row, Language, JsonObject> renderer;
    private final Map<Language, JsonObject> rendered = new EnumMap<>(Language.class);

    Rows(BiFunction<Row, Language, JsonObject> renderer) {
        this.renderer = renderer;
    }

    synchronized JsonObject row(Live live, Language language) {
        return rendered.computeIfAbsent(language, wanted -> renderer.apply(live.row(), wanted));
    }
}
