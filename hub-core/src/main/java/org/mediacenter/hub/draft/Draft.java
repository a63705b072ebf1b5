package org.mediacenter.hub.draft;

import java.time.Instant;
import java.util.Map;
import org.mediacenter.hub.complaint.ComplaintNumber;

/// Words an officer has not sent yet.
///
/// @param writer user name of the only person who reads it
/// @param fields what stands in the form, by field
/// @param version of the complaint its writer saw when it was last kept; what was erased later may stand in it
/// @param at when it was last kept
public record Draft(
        ComplaintNumber number, String writer, Sort sort, Map<String, String> fields, long version, Instant at) {
    public Draft {
        fields = Map.copyOf(fields);
    }

    /// What it is to become.
    public enum Sort {
        REPLY,
        NOTE
    }

    /// The text; empty where there is none.
    public String text() {
        return field("text");
    }

    public String field(String name) {
        return fields.getOrDefault(name, "");
    }

    /// Never the words: they must not reach a log.
    @Override
    public String toString() {
        return "Draft[" + number + "]";
    }
}
