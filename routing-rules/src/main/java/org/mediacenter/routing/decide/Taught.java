package org.mediacenter.routing.decide;

import java.util.Optional;
import org.mediacenter.routing.ComplaintText;
import org.mediacenter.routing.DepartmentCode;
import org.mediacenter.routing.TopicCode;

/// A decision of people from which a router learns.
///
/// @param complaint the citizen's words; never the topic the citizen chose
/// @param department who answered for it
/// @param corrected whether people decided otherwise than the router had, or where it was unsure
public record Taught(ComplaintText complaint, DepartmentCode department, Optional<TopicCode> topic, boolean corrected) {

    /// Never the text: it must not reach a log.
    @Override
    public String toString() {
        return "Taught[" + department.value() + "]";
    }
}
