package org.mediacenter.dashboard.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mediacenter.dashboard.channels.Remark;
import org.mediacenter.dashboard.desk.CasePage.HistoryLine;
import org.mediacenter.dashboard.page.City;
import org.mediacenter.dashboard.page.Frame;
import org.mediacenter.dashboard.page.Sentence;
import org.mediacenter.hub.account.Account;
import org.mediacenter.hub.complaint.Actor;
import org.mediacenter.hub.complaint.ComplaintEvent;
import org.mediacenter.hub.complaint.Masked;
import org.mediacenter.hub.complaint.Personal;
import org.mediacenter.hub.complaint.Recorded;
import org.mediacenter.hub.complaint.Transferring;
import org.mediacenter.routing.DepartmentCode;

/// A complaint's history, each event one line in words; also what somebody is told who was overtaken.
public final class Annals {
    private final Frame frame;
    private final City city;
    private final People people;

    public Annals(Frame frame) {
        this.frame = frame;
        this.city = frame.city();
        this.people = new People(frame);
    }

    /// A line for each thing that happened.
    public List<HistoryLine> lines(List<Recorded> history) {
        List<HistoryLine> lines = new ArrayList<>();
        for (int from = 0, to; from < history.size(); from = to) {
            to = from + 1;
            while (to < history.size() && ClockAnnals.isAgain(history.get(from), history.get(to))) {
                to++;
            }
            lines.add(line(history.get(to - 1), to - from));
        }
        return lines;
    }

    private HistoryLine line(Recorded recorded, int times) {
        Sentence what = told(recorded.event());
        return new HistoryLine(
                recorded.at(),
                people.name(recorded.by()),
                times == 1 ? what : frame.tell("event.times", what, times),
                words(recorded.event()),
                recorded.by() instanceof Actor.Hub);
    }

    private Sentence told(ComplaintEvent event) {
        return event instanceof ComplaintEvent.ClockReached reached
                ? new ClockAnnals(frame).what(reached)
                : frame.plain(what(event));
    }

    /// What somebody is told whose words came after somebody else's deed.
    public String overtaken(List<Recorded> since) {
        Optional<String> handed = handedOn(since);
        List<Recorded> others = since.stream()
                .filter(recorded -> handed.isEmpty() || !(recorded.event() instanceof Transferring.HandedTo))
                .toList();
        String what = others.isEmpty()
                ? frame.say("case.handed-on.check")
                : frame.say("case.conflict", who(others), what(others));
        return handed.map(words -> words + " " + what).orElse(what);
    }

    /// By whom and to whom the complaint went that the reader had.
    public Optional<String> handedOn(List<Recorded> since) {
        return since.stream().flatMap(recorded -> handedOn(recorded).stream()).findFirst();
    }

    private Optional<String> handedOn(Recorded recorded) {
        return recorded.event() instanceof Transferring.HandedTo handed
                        && handed.from().equals(reader())
                ? Optional.of(frame.say("case.handed-on", person(recorded.by()), frame.person(handed.to())))
                : Optional.empty();
    }

    /// Without the department, which is the reader's own.
    private String person(Actor by) {
        return by instanceof Actor.Officer officer ? frame.person(officer.account()) : people.name(by);
    }

    private Optional<String> reader() {
        return frame.account().map(Account::username);
    }

    /// Who changed what: the people first, else whoever it was.
    public String who(List<Recorded> since) {
        return since.stream()
                .map(recorded -> people.name(recorded.by()))
                .distinct()
                .reduce((one, other) -> one + ", " + other)
                .orElse(frame.say("case.by.hub"));
    }

    public String what(List<Recorded> since) {
        return since.stream()
                .map(recorded -> what(recorded.event()))
                .distinct()
                .reduce((one, other) -> one + "; " + other)
                .orElse("");
    }

    String what(ComplaintEvent event) {
        return switch (event) {
            case ComplaintEvent.Received received -> frame.say("event.Received", channel(received.channel()));
            case ComplaintEvent.CitizenWrote _ -> frame.say("event.CitizenWrote");
            case ComplaintEvent.Classified read ->
                frame.say(read.sure() ? "event.Classified.sure" : "event.Classified.unsure");
            case ComplaintEvent.Routed routed -> what(routed);
            case ComplaintEvent.Reassigned handed -> what(handed);
            case ComplaintEvent.Accepted accepted -> frame.say("event.Accepted", frame.person(accepted.assignee()));
            case ComplaintEvent.Noted _ -> frame.say("event.Noted");
            case ComplaintEvent.BystanderWrote _ -> frame.say("event.BystanderWrote");
            case ComplaintEvent.AttachmentKept _ -> frame.say("event.AttachmentKept");
            case ComplaintEvent.AttachmentLost lost ->
                frame.say(
                        "event.AttachmentLost",
                        Remark.of(lost.why(), frame.words()).line());
            case ComplaintEvent.Replied replied -> what(replied);
            case ComplaintEvent.DeliveryChanged changed ->
                frame.say(
                        "event.DeliveryChanged",
                        changed.reply(),
                        frame.say("delivery." + changed.state().name()));
            case ComplaintEvent.ClockReached reached ->
                new ClockAnnals(frame).what(reached).toString();
            case ComplaintEvent.PriorityChanged changed ->
                frame.say(
                        "event.PriorityChanged",
                        frame.say("priority." + changed.priority().name()));
            case ComplaintEvent.Confirmed _ -> frame.say("event.Confirmed");
            case ComplaintEvent.Disputed _ -> frame.say("event.Disputed");
            case ComplaintEvent.Closed closed ->
                frame.say("event.Closed", frame.words().sayOr("closed." + closed.how(), closed.how()));
            case ComplaintEvent.Reopened _ -> frame.say("event.Reopened");
            case ComplaintEvent.Redacted _ -> frame.say("event.Redacted");
            case ComplaintEvent.Beside beside -> what(beside);
            case ComplaintEvent.Further further -> new JointAnnals(frame).what(further);
        };
    }

    private String what(ComplaintEvent.Replied replied) {
        String kind = frame.say("reply." + replied.kind().name());
        return replied.proposed()
                .map(proposed -> frame.say("event.Replied.proposed", kind, frame.person(proposed.by())))
                .orElseGet(() -> frame.say("event.Replied", kind));
    }

    private String what(ComplaintEvent.Beside beside) {
        return switch (beside) {
            case ComplaintEvent.RatingAsked asked -> frame.say("event.RatingAsked", channel(asked.channel()));
            case ComplaintEvent.Rated rated -> frame.say("event.Rated", rated.score());
            case ComplaintEvent.Linked linked ->
                frame.say("event.Linked", channel(linked.channel()), frame.say("proof." + linked.how()));
            case ComplaintEvent.Unlinked _ -> frame.say("event.Unlinked");
            case ComplaintEvent.Readdressed other -> frame.say("event.Readdressed", channel(other.channel()));
        };
    }

    private String channel(String name) {
        return frame.words().sayOr("channel." + name, name);
    }

    /// Reasons stand in the history; what was said to and by the citizen stands in the conversation.
    private String what(ComplaintEvent.Routed routed) {
        String lead = city.departmentName(routed.lead());
        return routed.supporting().isEmpty()
                ? frame.say("event.Routed", lead)
                : frame.say("event.Routed.supporting", lead, names(routed.supporting()));
    }

    private String names(List<DepartmentCode> departments) {
        return departments.stream().map(city::departmentName).collect(Collectors.joining(", "));
    }

    /// Where the lead stays, the supporting departments or the topic changed.
    private String what(ComplaintEvent.Reassigned handed) {
        if (!handed.from().equals(handed.lead())) {
            return frame.say(
                    "event.Reassigned", city.departmentName(handed.from()), city.departmentName(handed.lead()));
        }
        return handed.supporting().isEmpty()
                ? frame.say("event.Reassigned.same", city.departmentName(handed.lead()))
                : frame.say("event.Reassigned.supporting", names(handed.supporting()));
    }

    private static String words(ComplaintEvent event) {
        Optional<Personal> words = switch (event) {
            case ComplaintEvent.Reassigned handed -> Optional.of(handed.reason());
            case ComplaintEvent.Reopened reopened -> Optional.of(reopened.reason());
            case ComplaintEvent.Closed closed -> closed.words();
            case ComplaintEvent.Rated rated -> rated.words();
            case ComplaintEvent.Further further -> JointAnnals.words(further);
            default -> Optional.empty();
        };
        return words.flatMap(Personal::text).map(Masked::text).orElse("");
    }
}
