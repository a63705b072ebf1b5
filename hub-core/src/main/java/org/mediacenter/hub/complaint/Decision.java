package org.mediacenter.hub.complaint;

import java.util.List;

/// What [Complaint#decide] made of a command.
public sealed interface Decision {

    /// These happened; none, when the command said nothing new.
    record Happened(List<ComplaintEvent> events) implements Decision {
        public Happened {
            events = List.copyOf(events);
        }
    }

    /// Not possible as the complaint stands.
    ///
    /// @param code stable name for programs, lower case with hyphens (`already-closed`), also the
    ///     key of the screen's words
    /// @param detail what and why, in English, no personal data
    record Refused(String code, String detail) implements Decision {}
}
