package org.mediacenter.dashboard.worklist;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mediacenter.dashboard.page.City;
import org.mediacenter.dashboard.page.Frame;
import org.mediacenter.hub.complaint.Masked;
import org.mediacenter.hub.history.Summary;
import org.mediacenter.hub.worklist.Row;
import org.mediacenter.routing.Mark;
import org.mediacenter.routing.Priority;

/// One line of the worklist as it is shown; no name of a citizen.
///
/// @param due the nearest deadline
/// @param review whether a proposed reply waits for the Media Center
/// @param returned whether the Media Center gave one back
/// @param ringing whether a danger to life waits for the emergency number
/// @param channel its name in programs
public record DeskRow(
        Frame frame,
        String number,
        long version,
        Optional<Instant> due,
        String words,
        String channel,
        String channelName,
        String place,
        String topic,
        String status,
        String department,
        String assignee,
        String priority,
        boolean urgent,
        boolean undelivered,
        boolean unread,
        boolean review,
        boolean contested,
        boolean returned,
        boolean ringing,
        boolean aboutOfficials,
        Instant acceptedAt) {

    static DeskRow of(Frame frame, Row row) {
        City city = frame.city();
        Summary summary = row.summary();
        return new DeskRow(
                frame,
                row.number().value(),
                row.version(),
                summary.dueAt(),
                Masked.text(row.excerpt()),
                summary.channel(),
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
                summary.inReview(),
                summary.contested(),
                summary.returned(),
                summary.isRinging(),
                summary.marks().contains(Mark.ABOUT_OFFICIALS),
                summary.acceptedAt());
    }

    /// Where it is and what about, as far as that is known.
    public String where() {
        return Stream.of(place, topic).filter(text -> !text.isEmpty()).collect(Collectors.joining(" · "));
    }

    /// The same for the desk's modules: times in seconds since 1970, and as the reader reads them.
    public JsonObject json() {
        JsonObject json = new JsonObject()
                .put("number", number)
                .put("version", version)
                .put("words", words)
                .put("channel", channel)
                .put("channelName", channelName)
                .put("place", place)
                .put("topic", topic)
                .put("status", status)
                .put("department", department)
                .put("assignee", assignee)
                .put("priority", priority)
                .put("urgent", urgent)
                .put("undelivered", undelivered)
                .put("unread", unread)
                .put("review", review)
                .put("contested", contested)
                .put("returned", returned)
                .put("ringing", ringing)
                .put("officials", aboutOfficials)
                .put("accepted", acceptedAt.toEpochMilli());
        due.ifPresent(at -> json.put("due", at.getEpochSecond())
                .put("dueAt", frame.times().machine(at))
                .put("dueFull", frame.times().full(at)));
        return json;
    }

    /// Something to be known of a complaint.
    ///
    /// @param sign the name of its icon
    /// @param alert whether it presses
    public record Flag(String sign, String words, boolean alert) {}

    /// What is to be known about it, the most pressing first, as `row.js` has it: that one is said, the others are
    /// signs.
    public List<Flag> flags() {
        return Stream.of(
                        flag(ringing, "life-preserver", "flag.ringing", true),
                        flag(urgent && !ringing, "exclamation-triangle", "priority." + priority, true),
                        flag(undelivered, "x-lg", "flag.undelivered", true),
                        flag(returned, "arrow-counterclockwise", "flag.returned", true),
                        flag(contested, "flag", "flag.contested", true),
                        flag(review, "journal-text", "flag.review", false),
                        flag(aboutOfficials, "shield-exclamation", "mark.ABOUT_OFFICIALS", false),
                        flag(unread, "envelope", "flag.unread", false))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Flag> flag(boolean is, String sign, String words, boolean alert) {
        return is ? Optional.of(new Flag(sign, frame.say(words), alert)) : Optional.empty();
    }

    public boolean isLate() {
        return due.filter(frame.times()::isOver).isPresent();
    }
}
