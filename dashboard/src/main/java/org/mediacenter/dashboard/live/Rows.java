package org.mediacenter.dashboard.live;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.BiFunction;
import org.mediacenter.dashboard.web.Language;
import org.mediacenter.hub.worklist.Live;
import org.mediacenter.hub.worklist.Row;

/// A changed row as the table shows it, rendered once for each language however many watch.
final class Rows {
    private final BiFunction<Row, Language, String> renderer;
    private final Map<Language, String> rendered = new EnumMap<>(Language.class);

    Rows(BiFunction<Row, Language, String> renderer) {
        this.renderer = renderer;
    }

    synchronized String html(Live live, Language language) {
        return rendered.computeIfAbsent(language, wanted -> renderer.apply(live.row(), wanted));
    }
}
