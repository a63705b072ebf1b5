package org.mediacenter.dashboard.front;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mediacenter.dashboard.page.Frame;
import org.mediacenter.hub.shift.ShiftNote;

/// What the last shifts wrote, and the form for the next note.
///
/// @param figures how full each queue is now, by the queue's name, in the order of the desk
/// @param notes the newest first
/// @param problem why what was sent was not kept
/// @param written what was sent then
public record ShiftPage(
        Frame frame, Map<String, Integer> figures, List<ShiftNote> notes, Optional<String> problem, String written) {

    /// What a figure counts.
    ///
    /// @param queue its name; `calls` for who is to be called
    public String name(String queue) {
        return switch (queue) {
            case "all" -> frame.say("shift.all");
            case "calls" -> frame.say("calls.backs");
            default -> frame.say("queue." + queue);
        };
    }

    /// Whether the reader can go on by it: somebody else wrote it, and nobody has it yet.
    public boolean canTake(ShiftNote note) {
        return note.taken().isEmpty()
                && frame.account()
                        .filter(reader -> !reader.username().equals(note.by()))
                        .isPresent();
    }
}
