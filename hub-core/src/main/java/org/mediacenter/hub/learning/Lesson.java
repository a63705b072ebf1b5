package org.mediacenter.hub.learning;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.routing.DepartmentCode;
import org.mediacenter.routing.TopicCode;

/// What one complaint teaches, without its words.
///
/// @param department who answered for it
/// @param topic what it was about then
/// @param corrected whether people decided otherwise than the hub had, or where it was unsure
/// @param at when the department answered
record Lesson(
        ComplaintNumber number, DepartmentCode department, Optional<TopicCode> topic, boolean corrected, Instant at) {
    /// Oldest first; the same on every node.
    static final Comparator<Lesson> IN_ORDER = Comparator.comparing(Lesson::at).thenComparing(Lesson::number);

    /// The document that keeps it.
    byte[] toJson() {
        JsonObject json = new JsonObject()
                .put("at", at.toEpochMilli())
                .put("corrected", corrected)
                .put("department", department.value());
        topic.ifPresent(code -> json.put("topic", code.value()));
        return json.toBuffer().getBytes();
    }

    /// When the lesson of a kept document was taught; the beginning of time where nobody can read it.
    static Instant taughtAt(byte[] json) {
        try {
            return Instant.ofEpochMilli(new JsonObject(Buffer.buffer(json)).getLong("at", 0L));
        } catch (RuntimeException unreadable) {
            return Instant.EPOCH;
        }
    }
}
