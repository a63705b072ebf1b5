package org.mediacenter.hub.figures;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.Status;
import org.mediacenter.hub.history.Summary;
import org.mediacenter.hub.history.Summary.Past;
import org.mediacenter.routing.DepartmentCode;
import org.mediacenter.routing.Kind;
import org.mediacenter.routing.Mark;
import org.mediacenter.routing.TopicCode;

/// One complaint as figures count it: no words, no names, nothing smaller than a district.
///
/// @param accepted when it was accepted, in milliseconds
/// @param lead the department that has it now; absent while nobody knows whose it is
/// @param district code of the place of the highest level; absent where nobody said where
/// @param merged whether it is handled in another complaint, which is the one that counts
/// @param clocks every clock it ever had
public record Line(
        ComplaintNumber number,
        long version,
        long accepted,
        String channel,
        Optional<DepartmentCode> lead,
        List<DepartmentCode> supporting,
        Optional<TopicCode> topic,
        Optional<String> district,
        Status status,
        Kind kind,
        boolean aboutOfficials,
        boolean confidential,
        boolean merged,
        List<TimedClock> clocks) {
    public Line {
        supporting = List.copyOf(supporting);
        clocks = List.copyOf(clocks);
    }

    /// @param district the district a place lies in
    static Line of(Summary summary, UnaryOperator<String> district, Interned interned) {
        List<TimedClock> clocks = Stream.concat(
                        summary.clocks().stream().map(TimedClock::of),
                        summary.past().stream()
                                .flatMap(past -> past.ended().stream().map(TimedClock::of)))
                .map(clock -> clock.same(interned))
                .toList();
        return new Line(
                summary.number(),
                summary.version(),
                summary.acceptedAt().toEpochMilli(),
                interned.text(summary.channel()),
                summary.lead().map(interned::department),
                summary.supporting().stream().map(interned::department).toList(),
                summary.topic().map(interned::topic),
                summary.place().map(district).map(interned::text),
                summary.status(),
                summary.kind(),
                summary.marks().contains(Mark.ABOUT_OFFICIALS),
                summary.confidential(),
                summary.past().filter(Past::merged).isPresent(),
                clocks);
    }

    public Instant acceptedAt() {
        return Instant.ofEpochMilli(accepted);
    }

    public boolean isOpen() {
        return status.isOpen();
    }

    /// Whether a clock of it runs that was escalated.
    public boolean isEscalated() {
        for (TimedClock clock : clocks) {
            if (clock.escalated()) {
                return true;
            }
        }
        return false;
    }

    /// The same without what would tell where somebody lives.
    Line veiled(boolean topicToo) {
        return new Line(
                number,
                version,
                accepted,
                channel,
                lead,
                supporting,
                topicToo ? Optional.empty() : topic,
                Optional.empty(),
                status,
                kind,
                aboutOfficials,
                confidential,
                merged,
                clocks);
    }
}
