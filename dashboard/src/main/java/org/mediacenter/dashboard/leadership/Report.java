package org.mediacenter.dashboard.leadership;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.mediacenter.dashboard.page.Frame;
import org.mediacenter.hub.figures.Dimension;
import org.mediacenter.hub.figures.Figures;
import org.mediacenter.hub.figures.Figures.Count;
import org.mediacenter.hub.figures.Figures.Promise;
import org.mediacenter.hub.figures.Figures.Tally;
import org.mediacenter.hub.figures.Figures.Volume;
import org.mediacenter.hub.figures.Outcome;
import org.mediacenter.hub.figures.Slice;

/// Figures as programs read them.
record Report(Frame frame, Figures figures) {

    JsonObject json() {
        JsonObject json = new JsonObject()
                .put("from", figures.question().days().first().toString())
                .put("to", figures.question().days().last().toString())
                .put("zone", figures.question().days().zone().getId())
                .put("asOf", frame.times().machine(figures.question().now()))
                .put("received", json(figures.received()))
                .put("open", figures.open())
                .put("escalated", figures.escalated());
        figures.oldest()
                .ifPresent(line -> json.put("oldestOpenSince", frame.times().machine(line.acceptedAt())));
        return json.put("days", days())
                .put("volumes", volumes())
                .put("promises", promises())
                .put("responses", responses());
    }

    private static JsonObject json(Count count) {
        return new JsonObject().put("now", count.now()).put("before", count.before());
    }

    private static JsonObject json(Tally tally) {
        JsonObject json = new JsonObject()
                .put("kept", tally.kept())
                .put("late", tally.late())
                .put("running", tally.running());
        tally.percent().ifPresent(percent -> json.put("percent", percent));
        return json;
    }

    private JsonArray days() {
        JsonArray days = new JsonArray();
        figures.days()
                .forEach(day -> days.add(
                        new JsonObject().put("day", day.day().toString()).put("count", day.count())));
        return days;
    }

    private JsonObject volumes() {
        JsonObject volumes = new JsonObject();
        for (Dimension dimension : Dimension.values()) {
            JsonArray values = new JsonArray();
            volumes(dimension)
                    .forEach(volume -> values.add(
                            json(volume.count()).put("value", volume.value()).put("name", name(volume))));
            volumes.put(dimension.code(), values);
        }
        return volumes;
    }

    private List<Volume> volumes(Dimension dimension) {
        return figures.volumes(dimension);
    }

    private String name(Volume volume) {
        return new Named(frame, figures.question()).value(volume.dimension(), volume.value());
    }

    private JsonArray promises() {
        JsonArray promises = new JsonArray();
        figures.promises()
                .forEach(promise -> promises.add(json(promise.now())
                        .put("clock", Slice.code(promise.clock()))
                        .put("before", json(promise.before()))));
        return promises;
    }

    private JsonArray responses() {
        JsonArray responses = new JsonArray();
        figures.responses()
                .forEach(response -> responses.add(json(response.tally())
                        .put("department", response.department().value())
                        .put("name", frame.city().departmentName(response.department()))));
        return responses;
    }

    /// One figure a line, under a heading: its code, its name, how many now and before.
    List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("figure", "name", "now", "before"));
        add(rows, new Slice.Received(), figures.received());
        add(rows, new Slice.Open(), figures.open());
        add(rows, new Slice.Escalated(), figures.escalated());
        figures.days().forEach(day -> add(rows, day.slice(), day.count()));
        for (Dimension dimension : Dimension.values()) {
            volumes(dimension).forEach(volume -> add(rows, volume.slice(), volume.count()));
        }
        for (Promise promise : figures.promises()) {
            for (Outcome outcome : Outcome.values()) {
                add(
                        rows,
                        promise.slice(outcome),
                        new Count(promise.now().of(outcome), promise.before().of(outcome)));
            }
        }
        return rows;
    }

    private void add(List<List<String>> rows, Slice slice, Count count) {
        rows.add(List.of(slice.code(), name(slice), Integer.toString(count.now()), Integer.toString(count.before())));
    }

    private void add(List<List<String>> rows, Slice slice, int count) {
        rows.add(List.of(slice.code(), name(slice), Integer.toString(count), ""));
    }

    private String name(Slice slice) {
        return new Named(frame, figures.question()).of(slice);
    }
}
