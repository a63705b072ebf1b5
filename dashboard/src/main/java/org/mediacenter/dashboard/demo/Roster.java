package org.mediacenter.dashboard.demo;

import java.util.List;
import java.util.Optional;

/// Who works in the invented city, as `officers.yaml` has it.
///
/// @param logins one for each role, for whoever watches the demo
/// @param staff who answer by themselves while it runs
/// @param telephone who takes the calls
record Roster(List<Person> logins, List<Person> staff, Person telephone) {

    /// Somebody with an account.
    ///
    /// @param role a role's code: `officer`
    /// @param department code of the department they answer for, where their role has one
    /// @param signature what stands under their words, for those who write
    record Person(String username, String name, String role, Optional<String> department, Optional<String> signature) {}
}
