package org.mediacenter.dashboard.desk;

import java.time.Instant;
import java.util.Optional;
import org.mediacenter.dashboard.page.City;
import org.mediacenter.dashboard.page.Frame;
import org.mediacenter.dashboard.page.Masked;
import org.mediacenter.hub.history.Summary;
import org.mediacenter.hub.worklist.Row;
import org.mediacenter.routing.Mark;
import org.mediacenter.routing.Priority;

/// One line of the worklist as it is shown; no name of a citizen.
///
/// @param due the nearest deadline
public record DeskRow(
        Frame frame,
        String number,
        long version,
        Optional<Instant> due,
        String words,
        String channel,
        String place,
        String topic,
        String status,
        String department,
        String assignee,
        String priority,
        boolean urgent,
        boolean undelivered,
        boolean unread,
        boolean aboutOfficials) {

    static DeskRow of(Frame frame, Row row) {
        City city = frame.city();
        Summary summary = row.summary();
        return new DeskRow(
                frame,
                row.number().value(),
                row.version(),
                summary.dueAt(),
                Masked.text(row.excerpt()),
                frame.words().sayOr("channel." + summary.channel(), summary.channel()),
                summary.place().map(city::placeShortName).orElse(""),
                summary.topic().map(city::topicName).orElse(""),
                summary.status().name(),
                summary.lead().map(city::departmentShortName).orElse(""),
                summary.assignee().map(frame::person).orElse(""),
                summary.priority().name(),
                summary.priority() == Priority.EMERGENCY || summary.priority() == Priority.HIGH,
                summary.undelivered(),
                summary.unread(),
                summary.marks().contains(Mark.ABOUT_OFFICIALS));
    }

    /// Seconds since 1970 of the deadline, for sorting and ticking in the browser; 0 for none.
    public long dueSecond() {
        return due.map(Instant::getEpochSecond).orElse(0L);
    }

    public boolean isLate() {
        return due.filter(frame.times()::isOver).isPresent();
    }
}
