package org.mediacenter.hub.complaint;

import java.util.List;
import org.mediacenter.routing.DepartmentCode;

/// Whose a complaint is, where a department that has it says that it is not theirs.
public sealed interface Contesting extends ComplaintEvent.Further {

    /// A department says with a reason that it is not theirs. It keeps it until the Media Center has ruled.
    record Contested(DepartmentCode department, Personal reason) implements Contesting {}

    /// The Media Center decided who has it.
    record Ruled(DepartmentCode lead, List<DepartmentCode> supporting, Personal reason) implements Contesting {
        public Ruled {
            supporting = List.copyOf(supporting);
        }
    }
}
