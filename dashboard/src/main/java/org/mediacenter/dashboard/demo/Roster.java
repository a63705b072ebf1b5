package org.mediacenter.dashboard.demo;

import java.util.List;
import java.util.Optional;

/// Who works in the invented city, as `officers.yaml` has it.
///
/// @param logins one for each role, for whoever watches the demo
/// @param staff who answer by themselves while it runs
/// @param telephone who takes the calls
/// @param team a department's people, led by one of the logins
record Roster(List<Person> logins, List<Person> staff, Person telephone, Team team) {

    /// Whom a coordinator keeps on duty, and to whom something is handed on.
    ///
    /// @param duties the coordinator's own is the first
    /// @param colleague who gets it, and does nothing by themselves
    /// @param reason why
    record Team(List<Duty> duties, Person colleague, String reason) {}

    /// Somebody's time on duty.
    ///
    /// @param from first day, counted from today
    /// @param to last day, the same way; absent while none is known
    record Duty(String officer, String function, String decree, int from, Optional<Integer> to) {}

    /// Somebody with an account.
    ///
    /// @param role a role's code: `officer`
    /// @param department code of the department they answer for, where their role has one
    /// @param signature what stands under their words, for those who write
    record Person(String username, String name, String role, Optional<String> department, Optional<String> signature) {}
}
