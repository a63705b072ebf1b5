package org.mediacenter.dashboard.design;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mediacenter.dashboard.desk.AlarmPanel;
import org.mediacenter.dashboard.desk.AlikeLine;
import org.mediacenter.dashboard.desk.CasePage;
import org.mediacenter.dashboard.desk.CasePage.Can;
import org.mediacenter.dashboard.desk.CasePage.Choice;
import org.mediacenter.dashboard.desk.CasePage.ClockLine;
import org.mediacenter.dashboard.desk.CasePage.Fact;
import org.mediacenter.dashboard.desk.CasePage.HistoryLine;
import org.mediacenter.dashboard.desk.CasePage.WayLine;
import org.mediacenter.dashboard.desk.CasePage.Why;
import org.mediacenter.dashboard.desk.DisputeLine;
import org.mediacenter.dashboard.desk.DraftLine;
import org.mediacenter.dashboard.desk.HappeningPane;
import org.mediacenter.dashboard.desk.JointPage;
import org.mediacenter.dashboard.desk.JointPage.ProposalLine;
import org.mediacenter.dashboard.desk.PublicLine;
import org.mediacenter.dashboard.desk.SmsBox;
import org.mediacenter.dashboard.desk.Split;
import org.mediacenter.dashboard.map.SmallMap;
import org.mediacenter.dashboard.map.SmallMap.Neighbour;
import org.mediacenter.dashboard.page.Frame;
import org.mediacenter.dashboard.room.RoomLine;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.Status;
import org.mediacenter.hub.incident.Incident;
import org.mediacenter.hub.retention.Hold;
import org.mediacenter.routing.Department;

/// An invented complaint as the real templates show one.
final class SampleCase {
    private static final String NUMBER = "K7H-M3X-RTY";
    private static final String OTHER = "M9Y-4RV-KP2";
    private static final String OFFICER = "Dewi Anggraeni";

    private final Frame frame;
    private final Sample sample;
    private final Instant now;

    private SampleCase(Frame frame, Sample sample) {
        this.frame = frame;
        this.sample = sample;
        this.now = frame.times().now();
    }

    static CasePage of(Frame frame, Sample sample) {
        return new SampleCase(frame, sample).page();
    }

    private boolean is(Sample other) {
        return sample == other;
    }

    private CasePage page() {
        boolean triage = is(Sample.TRIAGE);
        return new CasePage(
                frame,
                NUMBER,
                7,
                status().name(),
                "COMPLAINT",
                is(Sample.DANGER) ? "EMERGENCY" : "NORMAL",
                frame.say(is(Sample.PUBLIC) ? "channel.instagram" : "channel.sms"),
                ago(180),
                "Bu Melati",
                is(Sample.PUBLIC) ? List.of() : List.of("+62800000101"),
                List.of(new Fact(frame.say("case.rating"), frame.say("case.rating.score", 4, "SMS"))),
                List.of(new WayLine("w1", frame.say("case.way", "WhatsApp", frame.say("proof.key")))),
                triage ? "" : "Gang 3 no. 12, \"pojok\" <dekat pos>",
                triage ? "" : "Kedungdoro, Tegalsari",
                List.of(),
                map(),
                triage ? "" : "PJU",
                triage ? "" : department().name(),
                is(Sample.CONVERSATION) ? List.of("Satpol PP") : List.of(),
                triage ? "" : OFFICER,
                is(Sample.PROPOSAL),
                is(Sample.PROPOSAL),
                triage,
                is(Sample.DANGER) ? List.of(frame.say("mark.DANGER_TO_LIFE")) : List.of(),
                clocks(),
                SampleTalk.of(frame, sample),
                split(),
                why(),
                alike(),
                history(),
                triage ? guesses() : List.of(),
                departments(),
                can(),
                frame.say("case.reply.channel", frame.say("channel.sms")),
                is(Sample.CONVERSATION) ? Optional.of(SmsBox.of(frame, 350)) : Optional.empty(),
                rooms(),
                joint(),
                happening(),
                alarm(),
                is(Sample.CONVERSATION),
                is(Sample.CONVERSATION),
                is(Sample.DANGER)
                        ? Optional.of(frame.say("case.conflict", OFFICER, frame.say("event.Noted")))
                        : Optional.empty(),
                is(Sample.DANGER) ? Map.of("replies.text", "Tim kami berangkat.", "replies.kind", "FINAL") : Map.of(),
                draft(Sample.CONVERSATION, "Sebentar lagi kami kabari."),
                draft(Sample.PROPOSAL, "Belum ada kabar dari lapangan."),
                PublicLine.NONE,
                is(Sample.CONVERSATION) ? new DisputeLine(true, false, true) : DisputeLine.NONE,
                is(Sample.CLOSED) ? Optional.of(hold()) : Optional.empty());
    }

    private Status status() {
        return switch (sample) {
            case CONVERSATION, PUBLIC, PROPOSAL -> Status.IN_PROGRESS;
            case TRIAGE -> Status.TRIAGE;
            case DANGER -> Status.ASSIGNED;
            case CLOSED -> Status.CLOSED;
        };
    }

    private Hold hold() {
        return new Hold(new ComplaintNumber(NUMBER), "Diminta pengadilan, perkara 12/2026.", OFFICER, ago(60));
    }

    private Instant ago(long minutes) {
        return now.minus(Duration.ofMinutes(minutes));
    }

    private DraftLine draft(Sample has, String words) {
        return is(has)
                ? new DraftLine(
                        words,
                        "FINAL",
                        "",
                        "",
                        frame.tell("desk.draft.saved", now).json().encode())
                : new DraftLine("", "", "", "", "");
    }

    private List<Department> departments() {
        return frame.city().allDepartments().stream()
                .sorted(Comparator.comparing(Department::name))
                .toList();
    }

    private Department department() {
        return departments().getFirst();
    }

    private List<Choice> guesses() {
        return departments().stream()
                .limit(3)
                .map(department -> new Choice(department.code().value(), department.name()))
                .toList();
    }

    private List<ClockLine> clocks() {
        String response = frame.say("clock.RESPONSE");
        String feedback = frame.say("clock.FEEDBACK");
        Optional<Instant> never = Optional.empty();
        ClockLine stopped = new ClockLine(response, "DSDABM", never, Optional.of(ago(60)), false, false);
        ClockLine tooLate = new ClockLine(response, "DSDABM", never, Optional.of(ago(10)), true, false);
        ClockLine runs = new ClockLine(feedback, "", Optional.of(ago(-1_200)), never, false, false);
        ClockLine soon = new ClockLine(response, "DSDABM", Optional.of(ago(-9)), never, false, false);
        ClockLine over = new ClockLine(response, "DSDABM", Optional.of(ago(47)), never, true, false);
        ClockLine waits = new ClockLine(frame.say("clock.PROMISE"), "", never, never, false, true);
        return is(Sample.CLOSED) ? List.of(stopped, tooLate) : List.of(soon, over, runs, waits, stopped, tooLate);
    }

    private Optional<SmallMap> map() {
        Neighbour near = new Neighbour("Kedungdoro", 96, 70, true, true);
        Neighbour far = new Neighbour("Tegalsari", 210, 160, true, false);
        SmallMap map = new SmallMap(
                is(Sample.PUBLIC), List.of(near, far), 500, 80, "https://www.openstreetmap.org/#map=12/-7.26/112.74");
        return is(Sample.CONVERSATION) || is(Sample.PUBLIC) ? Optional.of(map) : Optional.empty();
    }

    private Optional<Split> split() {
        Split.Part one = new Split.Part("lampu jalan mati", department().shortName(), "PJU");
        Split.Part other =
                new Split.Part("sampah menumpuk", departments().getLast().shortName(), "");
        return is(Sample.TRIAGE)
                ? Optional.of(new Split(
                        List.of(one, other),
                        department().code().value(),
                        departments().getLast().code().value()))
                : Optional.empty();
    }

    private Why why() {
        List<String> others =
                departments().stream().limit(3).map(Department::shortName).toList();
        return new Why(
                frame.say("design.reason.topic"),
                List.of(frame.say("design.reason.place")),
                List.of(OTHER),
                is(Sample.CLOSED) ? List.of() : others);
    }

    private List<AlikeLine> alike() {
        return is(Sample.TRIAGE)
                ? List.of(new AlikeLine(
                        OTHER,
                        Status.IN_PROGRESS.name(),
                        department().shortName(),
                        frame.say("alike.ago", frame.say("time.minutes", 12)),
                        ago(12),
                        List.of(frame.say("alike.place"), frame.say("alike.words", "lampu, mati"))))
                : List.of();
    }

    private List<HistoryLine> history() {
        return List.of(
                new HistoryLine(ago(180), "", frame.tell("event.BystanderWrote"), "", true),
                new HistoryLine(ago(120), OFFICER, frame.tell("event.Noted"), "Sesuai pembagian wilayah", false));
    }

    private Can can() {
        boolean open = !is(Sample.CLOSED);
        return new Can(
                open && !is(Sample.PROPOSAL),
                is(Sample.PUBLIC),
                open,
                is(Sample.CONVERSATION),
                open,
                open,
                open && !is(Sample.TRIAGE),
                false,
                true);
    }

    private List<RoomLine> rooms() {
        String rule = frame.say("room.rule.parts", "Instagram", frame.say("room.letters", 1_000), "");
        return is(Sample.PUBLIC)
                ? List.of(
                        new RoomLine("public", rule, Optional.empty(), Optional.empty()),
                        new RoomLine(
                                "private", rule, Optional.of(frame.tell("room.after.nothing")), Optional.of(ago(-600))))
                : List.of();
    }

    private JointPage joint() {
        ProposalLine line = new ProposalLine(
                "p1",
                "INTERIM",
                "Lampu kami ganti hari Kamis.",
                LocalDateTime.ofInstant(ago(-2_880), frame.city().zone())
                        .truncatedTo(ChronoUnit.MINUTES)
                        .toString(),
                Optional.of(ago(-2_880)),
                true,
                OFFICER + ", DSDABM",
                ago(20),
                "",
                SampleTalk.files(frame),
                true,
                true);
        boolean closed = is(Sample.CLOSED);
        boolean joins = is(Sample.TRIAGE);
        List<ProposalLine> lines = is(Sample.PROPOSAL) ? List.of(line) : List.of();
        List<String> others = is(Sample.CONVERSATION) ? List.of(OTHER) : List.of();
        return new JointPage(
                is(Sample.PROPOSAL), lines, closed, OTHER, others, 1 + others.size(), joins, false, others, "", joins);
    }

    private HappeningPane happening() {
        Incident incident = new Incident("KJ-7H3MX", "Banjir Kedungdoro", true, true, ago(300), "dewi", List.of());
        return is(Sample.PUBLIC)
                ? new HappeningPane(Optional.of(incident), List.of(OTHER), 2, List.of(), true, true)
                : new HappeningPane(
                        Optional.empty(),
                        List.of(),
                        0,
                        List.of(new Choice(incident.id(), incident.id() + " " + incident.title())),
                        is(Sample.TRIAGE),
                        is(Sample.TRIAGE));
    }

    private AlarmPanel alarm() {
        String form = LocalDateTime.ofInstant(now, frame.city().zone())
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
        boolean danger = is(Sample.DANGER);
        return new AlarmPanel(
                danger, danger, Optional.of(ago(6)).filter(_ -> danger), Optional.empty(), Optional.empty(), form);
    }
}
