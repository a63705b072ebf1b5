package org.mediacenter.dashboard.design;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mediacenter.dashboard.desk.CasePage.Choice;
import org.mediacenter.dashboard.desk.CasePage.FileLine;
import org.mediacenter.dashboard.desk.CasePage.Part;
import org.mediacenter.dashboard.desk.CasePage.TalkLine;
import org.mediacenter.dashboard.page.Frame;
import org.mediacenter.hub.complaint.DeliveryState;

/// An invented conversation: the citizen's words with and without reasons and files, words of others, notes, and a
/// reply in each state of delivery.
final class SampleTalk {
    private static final String PICTURE = "/assets/app/icon-192.png";
    private static final String OTHER_PICTURE = "/assets/app/icon-512.png";

    private final Frame frame;
    private final Sample sample;

    private SampleTalk(Frame frame, Sample sample) {
        this.frame = frame;
        this.sample = sample;
    }

    static List<TalkLine> of(Frame frame, Sample sample) {
        return new SampleTalk(frame, sample).all();
    }

    private List<TalkLine> all() {
        List<TalkLine> all = new ArrayList<>();
        all.add(said("citizen", "Bu Melati", pointedAt(), marks(), files(frame)));
        if (sample == Sample.PUBLIC) {
            List<Part> words = parts("Betul, di gang kami juga. <script>alert(1)</script>");
            all.add(said(
                    "bystander", frame.say("case.somebody"), words, List.of(frame.say("case.bystander")), List.of()));
        }
        all.add(said("note", "Dewi Anggraeni", parts("@Budi tolong dicek di lapangan."), List.of(), List.of()));
        if (sample == Sample.CONVERSATION) {
            for (DeliveryState state : DeliveryState.values()) {
                all.add(reply(state));
            }
        } else if (sample == Sample.CLOSED) {
            all.add(reply(DeliveryState.DELIVERED));
        }
        return all;
    }

    private List<String> marks() {
        return sample == Sample.PUBLIC ? List.of(frame.say("case.public"), frame.say("case.edited")) : List.of();
    }

    private List<Part> pointedAt() {
        return List.of(
                new Part("Mohon dibantu, ", ""),
                new Part("lampu jalan mati", frame.say("design.reason.topic")),
                new Part(" sejak Senin di ", ""),
                new Part("Kedungdoro", frame.say("design.reason.place")),
                new Part(" gang 3, malam gelap sekali.", ""));
    }

    static List<FileLine> files(Frame frame) {
        return List.of(
                new FileLine(frame.say("attachment.photo"), PICTURE, true),
                new FileLine(frame.say("attachment.photo"), OTHER_PICTURE, true),
                new FileLine(frame.say("attachment.file"), PICTURE, false),
                new FileLine(frame.say("attachment.coming", frame.say("attachment.video")), "", false),
                new FileLine(frame.say("attachment.lost", frame.say("attachment.audio")), "", false));
    }

    private static List<Part> parts(String words) {
        return List.of(new Part(words, ""));
    }

    private Instant ago(long minutes) {
        return frame.times().now().minus(Duration.ofMinutes(minutes));
    }

    private TalkLine said(String kind, String who, List<Part> words, List<String> marks, List<FileLine> files) {
        boolean isNote = kind.equals("note");
        return new TalkLine(
                kind,
                who,
                ago(isNote ? 60 : 180),
                isNote ? "" : frame.say("channel.sms"),
                isNote ? frame.say("case.note") : "",
                words,
                "",
                "",
                Optional.empty(),
                Optional.empty(),
                List.of(),
                marks,
                files,
                Optional.empty());
    }

    /// What can be sent again says why, and by which other ways.
    private TalkLine reply(DeliveryState state) {
        boolean stuck = state == DeliveryState.REFUSED || state == DeliveryState.UNKNOWN;
        boolean interim = state == DeliveryState.SENT;
        return new TalkLine(
                "reply",
                "Dewi Anggraeni",
                ago(30),
                frame.say("channel.sms"),
                frame.say(interim ? "reply.INTERIM" : "reply.FINAL"),
                parts("Tim kami berangkat pagi ini."),
                state.name(),
                stuck ? frame.say("undelivered.waits") : "",
                Optional.of(ago(-2_880)).filter(_ -> interim),
                Optional.of("r" + state.name()).filter(_ -> stuck),
                stuck ? List.of(new Choice("w", frame.say("channel.email"))) : List.of(),
                List.of(),
                List.of(),
                Optional.empty());
    }
}
