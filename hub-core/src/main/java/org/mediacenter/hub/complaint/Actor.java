package org.mediacenter.hub.complaint;

import java.util.Optional;
import org.mediacenter.routing.DepartmentCode;

/// Who did it.
public sealed interface Actor {

    /// The person who complained, by any channel.
    record Citizen() implements Actor {}

    /// Somebody with an account.
    ///
    /// @param account the account's user name, which the history keeps
    /// @param department the department spoken for, absent for the Media Center's own people
    record Officer(String account, Optional<DepartmentCode> department) implements Actor {}

    /// The hub by itself.
    record Hub() implements Actor {}
}
