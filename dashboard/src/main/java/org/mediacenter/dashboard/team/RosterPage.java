package org.mediacenter.dashboard.team;

import java.util.List;
import java.util.Optional;
import org.mediacenter.dashboard.page.Frame;
import org.mediacenter.dashboard.team.TeamPage.Choice;

/// Who of a department is on duty when, and the forms that change it.
///
/// @param version of the roster as it is shown
/// @param notices what is to be looked at: days without a coordinator, or with two
/// @param current duties of today and later
/// @param past those that are over, the latest first
/// @param problems why what was sent was not kept
/// @param done what was
/// @param written what was sent when it was not kept
public record RosterPage(
        Frame frame,
        Choice department,
        long version,
        List<String> notices,
        List<Line> current,
        List<Line> past,
        List<Choice> people,
        List<String> problems,
        Optional<String> done,
        Written written) {

    /// A duty.
    ///
    /// @param address where it can be ended
    /// @param isNow whether it is today's
    public record Line(
            String address, String name, String function, String decree, String from, String to, boolean isNow) {}

    /// What was sent.
    public record Written(String officer, String function, String decree, String from, String to, String csv) {
        static final Written NOTHING = new Written("", "", "", "", "", "");
    }

    public List<String> functions() {
        return DutyWords.FUNCTIONS;
    }
}
