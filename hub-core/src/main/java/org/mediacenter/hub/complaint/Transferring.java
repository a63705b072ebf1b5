package org.mediacenter.hub.complaint;

import java.util.Optional;

/// Who of a department's people works on the complaint. No clock hears of it: the department has it all the time.
public sealed interface Transferring extends ComplaintEvent.Further {

    /// A colleague has it from now on.
    ///
    /// @param from user name of who had it; absent where nobody did
    /// @param to user name of who has it now
    record HandedTo(Optional<String> from, String to, Personal reason) implements Transferring {}
}
