package org.mediacenter.hub.history;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.mediacenter.hub.complaint.ComplaintNumber;

/// An event's envelope, as far as it ties the event to its place.
record EventLink(JsonNode event) {

    /// What is wrong with its place in the history, empty where nothing is.
    Optional<String> wrong(ComplaintNumber number, long sequence, byte[] previous) {
        try {
            EventFields envelope = new EventFields(event, Map.of());
            if (!envelope.text("number").equals(number.value())) {
                return Optional.of("it belongs to another complaint");
            }
            if (envelope.integer("sequence") != sequence) {
                return Optional.of("it says it is event [" + envelope.integer("sequence") + "]");
            }
            return envelope.text("previous").equals(HexFormat.of().formatHex(previous))
                    ? Optional.empty()
                    : Optional.of("it does not follow the event before it");
        } catch (IllegalArgumentException e) {
            return Optional.of("its envelope cannot be read: " + e.getMessage());
        }
    }
}
