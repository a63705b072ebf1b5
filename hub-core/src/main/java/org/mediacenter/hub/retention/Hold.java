package org.mediacenter.hub.retention;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Optional;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.store.Document;
import org.mediacenter.hub.store.Document.Shelf;

/// A complaint of which nothing goes, however long ago it was closed: a court asks for it, say.
///
/// @param reason why, as the administrator who decided it wrote it
/// @param by their account
public record Hold(ComplaintNumber number, String reason, String by, Instant since) {

    Document document(long version) {
        JsonObject json = new JsonObject().put("reason", reason).put("by", by).put("since", since.toString());
        return new Document(Shelf.HOLD, number.value(), json.toBuffer().getBytes(), version, Optional.empty());
    }

    static Hold of(Document document) {
        JsonObject json = new JsonObject(Buffer.buffer(document.content()));
        return new Hold(
                new ComplaintNumber(document.key()),
                json.getString("reason"),
                json.getString("by"),
                Instant.parse(json.getString("since")));
    }
}
