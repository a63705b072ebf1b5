package org.mediacenter.dashboard.desk;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mediacenter.dashboard.deed.Transfers;
import org.mediacenter.dashboard.desk.CasePage.Can;
import org.mediacenter.dashboard.desk.CasePage.ClockLine;
import org.mediacenter.dashboard.page.City;
import org.mediacenter.dashboard.page.Frame;
import org.mediacenter.dashboard.room.RoomLine;
import org.mediacenter.dashboard.room.Rooms;
import org.mediacenter.hub.account.Account;
import org.mediacenter.hub.account.Right;
import org.mediacenter.hub.channel.Channel;
import org.mediacenter.hub.channel.ChannelHealth;
import org.mediacenter.hub.clock.Clock;
import org.mediacenter.hub.complaint.Complaint;
import org.mediacenter.hub.complaint.Contact;
import org.mediacenter.hub.complaint.Masked;
import org.mediacenter.hub.complaint.Matter;
import org.mediacenter.hub.complaint.Personal;
import org.mediacenter.hub.complaint.Status;
import org.mediacenter.hub.draft.Draft.Sort;
import org.mediacenter.hub.history.Dossier;
import org.mediacenter.routing.Department;
import org.mediacenter.routing.decide.Matters;

/// Lays one complaint out for an officer.
final class CaseView {
    private final Frame frame;
    private final City city;
    private final Dossier dossier;
    private final Complaint complaint;
    private final Account account;
    private final Map<String, Channel> channels;
    private final Matters matters;
    private final boolean proposes;

    /// @param channels those of the hub, by name
    /// @param proposes whether what the reader answers goes to the Media Center first
    CaseView(
            Frame frame,
            Dossier dossier,
            Account account,
            Map<String, Channel> channels,
            Matters matters,
            boolean proposes) {
        this.matters = matters;
        this.proposes = proposes;
        this.channels = channels;
        this.frame = frame;
        this.city = frame.city();
        this.dossier = dossier;
        this.complaint = dossier.complaint();
        this.account = account;
    }

    /// @param alike open complaints that may be about the same matter
    /// @param notice what the reader must know first
    /// @param written what they wrote and could not be done
    CasePage page(
            List<AlikeLine> alike, Beside beside, boolean saved, Optional<String> notice, Map<String, String> written) {
        Matter matter = complaint.matter();
        return new CasePage(
                frame,
                complaint.number().value(),
                complaint.version(),
                complaint.status().name(),
                matter.kind().name(),
                matter.priority().name(),
                channel(complaint.received().channel()),
                complaint.acceptedAt(),
                new People(frame).author(complaint),
                contacts(),
                Citizen.facts(frame, complaint),
                Citizen.ways(frame, complaint),
                complaint
                        .received()
                        .address()
                        .flatMap(Personal::text)
                        .map(Masked::text)
                        .orElse(""),
                matter.place().map(city::placeName).orElse(""),
                Where.facts(frame, complaint),
                Where.map(frame, complaint),
                matter.topic().map(city::topicName).orElse(""),
                complaint.holding().lead().map(city::departmentName).orElse(""),
                complaint.holding().supporting().stream()
                        .map(city::departmentName)
                        .toList(),
                complaint.holding().assignee().map(frame::person).orElse(""),
                complaint.isAnonymous(),
                complaint.isConfidential(),
                isTriage(),
                matter.marks().stream()
                        .sorted()
                        .map(mark -> frame.say("mark." + mark.name()))
                        .toList(),
                clocks(),
                new Talk(frame, complaint, channels).lines(),
                Split.of(frame, complaint, matters),
                Reasons.why(frame, complaint, beside.similar()),
                alike,
                new Annals(frame).lines(dossier.history()),
                Reasons.guesses(frame, complaint),
                departments(),
                can(),
                route(),
                SmsBox.of(frame, complaint, channels),
                RoomLine.of(frame, complaint, new Rooms(() -> List.copyOf(channels.values())), canPublish()),
                JointPage.of(frame, complaint, account, proposes, beside.similar()),
                beside.happening(),
                AlarmPanel.of(frame, complaint, account),
                saved,
                Undo.of(dossier, account, frame.times().now()) instanceof Undo.By,
                notice,
                written,
                DraftLine.of(frame, beside.drafts(), Sort.REPLY),
                DraftLine.of(frame, beside.drafts(), Sort.NOTE),
                PublicLine.of(frame, complaint),
                DisputeLine.of(complaint, account),
                beside.hold());
    }

    private boolean isTriage() {
        return complaint.status() == Status.TRIAGE || complaint.status() == Status.RECEIVED;
    }

    private List<String> contacts() {
        return complaint.isAnonymous()
                ? List.of()
                : complaint.received().contact().stream()
                        .filter(Contact::reachesReporter)
                        .flatMap(contact -> contact.value().text().stream())
                        .toList();
    }

    private List<Department> departments() {
        return city.allDepartments().stream()
                .sorted(Comparator.comparing(Department::name))
                .toList();
    }

    private List<ClockLine> clocks() {
        return city.clocks(complaint).stream().map(this::line).toList();
    }

    private ClockLine line(Clock clock) {
        return new ClockLine(
                frame.say("clock." + clock.name().name()),
                clock.department().map(city::departmentShortName).orElse(""),
                clock.dueAt(),
                clock.stoppedAt(),
                clock.isBreached(frame.times().now()),
                clock.isPaused());
    }

    private Can can() {
        boolean open = complaint.isOpen();
        boolean answered = complaint.status() == Status.ANSWERED;
        boolean held = complaint.holding().lead().isPresent();
        boolean mine = complaint
                .holding()
                .assignee()
                .filter(account.username()::equals)
                .isPresent();
        return new Can(
                open && account.may(Right.REPLY),
                canPublish(),
                open && !answered && !complaint.contests().isOpen() && account.may(Right.ASSIGN),
                open && !answered && held && !mine && account.may(Right.ACCEPT),
                account.may(Right.WRITE_NOTES),
                open && account.may(Right.SET_PRIORITY),
                open && held && account.may(Right.SET_STATUS),
                (!open || answered) && account.may(Right.SET_STATUS),
                Transfers.may(complaint, account));
    }

    /// What is confidential is answered to the citizen alone.
    private boolean canPublish() {
        return complaint.isPublic()
                && !complaint.isConfidential()
                && Optional.ofNullable(channels.get(complaint.received().channel()))
                        .map(channel -> channel.traits().publicReplies())
                        .orElse(false);
    }

    private String route() {
        String name = complaint.ways().back().channel();
        boolean waits = Optional.ofNullable(channels.get(name))
                .map(channel -> channel.health().state() != ChannelHealth.State.UP)
                .orElse(false);
        String sentence = channels.containsKey(name) ? "case.reply.channel" : "case.reply.channel-off";
        return frame.say(waits ? "case.reply.channel-down" : sentence, channel(name));
    }

    private String channel(String name) {
        return frame.words().sayOr("channel." + name, name);
    }
}
