package org.mediacenter.dashboard.page;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import gg.jte.html.HtmlTemplateOutput;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Words with times in them: each time says its exact moment to whoever points at it and to programs.
///
/// Made by [Frame#tell]; templates print it like text, modules get it as JSON for `ui/told.js`.
public final class Sentence implements Content {
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    private final Times times;
    private final boolean whole;
    private final List<Object> parts;

    private Sentence(Times times, boolean whole, List<Object> parts) {
        this.times = times;
        this.whole = whole;
        this.parts = List.copyOf(parts);
    }

    /// @param whole whether times are written out
    /// @param pattern with `{0}`, `{1}` where values go
    /// @param values an [Instant] becomes a time, a sentence stands in this one, whatever else its text
    static Sentence of(Times times, boolean whole, String pattern, Object... values) {
        List<Object> parts = new ArrayList<>();
        Matcher place = PLACE.matcher(pattern);
        int done = 0;
        while (place.find()) {
            int index = Integer.parseInt(place.group(1));
            if (index < values.length) {
                parts.add(pattern.substring(done, place.start()));
                parts.addAll(parts(values[index]));
                done = place.end();
            }
        }
        parts.add(pattern.substring(done));
        return new Sentence(times, whole, parts);
    }

    private static List<Object> parts(Object value) {
        return switch (value) {
            case Instant at -> List.of(at);
            case Sentence other -> other.parts;
            default -> List.of(value.toString());
        };
    }

    /// Pages escape what stands in it; a time's own text has nothing to escape.
    @Override
    public void writeTo(TemplateOutput output) {
        for (Object part : parts) {
            if (part instanceof Instant at) {
                output.writeContent("<time datetime=\"" + times.machine(at) + "\" title=\"" + times.full(at) + "\">"
                        + shown(at) + "</time>");
            } else if (output instanceof HtmlTemplateOutput html) {
                html.setContext("p", null);
                html.writeUserContent(part.toString());
            } else {
                output.writeContent(part.toString());
            }
        }
    }

    /// For modules: texts, and times as `{at, full, shown}`.
    public JsonArray json() {
        JsonArray json = new JsonArray();
        StringBuilder text = new StringBuilder();
        for (Object part : parts) {
            if (part instanceof Instant at) {
                json.add(text.toString()).add(time(at));
                text.setLength(0);
            } else {
                text.append(part);
            }
        }
        return json.add(text.toString());
    }

    private JsonObject time(Instant at) {
        return new JsonObject()
                .put("at", times.machine(at))
                .put("full", times.full(at))
                .put("shown", shown(at));
    }

    /// As it reads.
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        parts.forEach(part -> text.append(part instanceof Instant at ? shown(at) : part));
        return text.toString();
    }

    private String shown(Instant at) {
        return whole ? times.full(at) : times.brief(at);
    }
}
