package org.mediacenter.dashboard.live;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.history.Summary;
import org.mediacenter.hub.worklist.Row;

/// Rows like a given one, as if much had happened.
public final class InventedRows {
    private InventedRows() {}

    /// The same complaint at another version.
    public static Row at(Row row, long version) {
        return like(row, row.number(), version);
    }

    /// Another complaint that stands as this one does.
    public static Row like(Row row, ComplaintNumber number, long version) {
        return changed(row, new JsonObject().put("number", number.value()).put("version", version));
    }

    /// The same complaint, closed at that version.
    public static Row closed(Row row, long version) {
        return changed(row, new JsonObject().put("version", version).put("status", "CLOSED"));
    }

    private static Row changed(Row row, JsonObject changes) {
        JsonObject json = new JsonObject(Buffer.buffer(row.summary().toJson())).mergeIn(changes);
        return new Row(Summary.fromJson(json.toBuffer().getBytes()), row.excerpt());
    }
}
