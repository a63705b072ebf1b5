package org.mediacenter.dashboard.team;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.mediacenter.dashboard.page.Frame;
import org.mediacenter.dashboard.worklist.Narrower;
import org.mediacenter.hub.complaint.Status;

/// How much everybody of a department has, or every department where none is chosen.
///
/// @param department code and name; absent where all are shown
/// @param departments those to choose from; empty for who leads one
public record TeamPage(Frame frame, Optional<Choice> department, List<Choice> departments, List<Line> lines) {

    /// A department.
    public record Choice(String code, String name) {}

    /// One person, or one department.
    ///
    /// @param name who; empty for what nobody took
    /// @param address where more of it is; empty where there is no more
    /// @param duty what they are on duty as today; empty where they are not
    public record Line(String name, String address, String duty, List<Figure> figures) {}

    /// A number, and the list behind it.
    ///
    /// @param what the end of its words' key
    public record Figure(String what, int number, String address) {}

    /// The figures of a load, each with the list that has as many rows.
    ///
    /// @param assignee user name, or what stands for nobody; empty for everybody
    static List<Figure> figures(Load load, String department, String assignee) {
        String list = "/desk?department=" + encoded(department)
                + (assignee.isEmpty() ? "" : "&assignee=" + encoded(assignee));
        return List.of(
                new Figure("open", load.open(), list),
                new Figure("overdue", load.overdue(), list + "&due=" + Narrower.OVERDUE),
                new Figure("soon", load.soon(), list + "&due=" + Narrower.HOUR),
                new Figure("waiting", load.waiting(), list + "&status=" + Status.WAITING_FOR_CITIZEN));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
