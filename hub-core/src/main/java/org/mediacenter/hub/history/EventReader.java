package org.mediacenter.hub.history;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.DateTimeException;
import java.util.Map;
import org.mediacenter.hub.complaint.Actor;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.Personal.Opened;
import org.mediacenter.hub.complaint.Recorded;
import org.mediacenter.routing.DepartmentCode;

/// Reads one complaint's events from their bytes.
///
/// @param opened what is not erased of the texts, by hash
record EventReader(ComplaintNumber number, Map<String, Opened> opened, Upcasts upcasts) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /// @param previous hash of the event before, which this one must name
    Recorded read(byte[] canonical, long sequence, byte[] previous) {
        try {
            JsonNode whole = JSON.readTree(canonical);
            if (!(whole instanceof ObjectNode event)) {
                throw new UnreadableEvent(place(sequence) + " is no JSON object");
            }
            new EventLink(event).wrong(number, sequence, previous).ifPresent(why -> {
                throw new UnreadableEvent(place(sequence) + " is not the one that was written there: " + why);
            });
            return recorded(lifted(event, sequence));
        } catch (IOException | IllegalArgumentException | DateTimeException e) {
            throw new UnreadableEvent(place(sequence) + " cannot be read: " + e.getMessage(), e);
        }
    }

    private ObjectNode lifted(ObjectNode event, long sequence) {
        int schema = event.path("schema").asInt(-1);
        return upcasts.lift(event, schema, EventJson.SCHEMA)
                .orElseThrow(() -> new UnreadableEvent(place(sequence) + " has schema version [" + schema
                        + "], this hub knows up to [" + EventJson.SCHEMA + "]"));
    }

    private Recorded recorded(ObjectNode event) {
        EventFields envelope = new EventFields(event, opened);
        return new Recorded(
                new ComplaintNumber(envelope.text("number")),
                envelope.integer("sequence"),
                envelope.instant("at"),
                actor(envelope.object("by")),
                EventBodies.read(envelope.text("type"), envelope.object("body")));
    }

    private static Actor actor(EventFields by) {
        String as = by.text("as");
        return switch (as) {
            case "citizen" -> new Actor.Citizen();
            case "hub" -> new Actor.Hub();
            case "officer" ->
                new Actor.Officer(
                        by.text("account"), by.optionalText("department").map(DepartmentCode::new));
            default -> throw new IllegalArgumentException("nobody acts as [" + as + "]");
        };
    }

    private String place(long sequence) {
        return "event [" + sequence + "] of complaint [" + number + "]";
    }
}
