package org.mediacenter.dashboard.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mediacenter.dashboard.desk.CasePage.Choice;
import org.mediacenter.dashboard.desk.CasePage.Part;
import org.mediacenter.dashboard.desk.CasePage.TalkLine;
import org.mediacenter.dashboard.page.Frame;
import org.mediacenter.hub.channel.Channel;
import org.mediacenter.hub.complaint.Audience;
import org.mediacenter.hub.complaint.Complaint;
import org.mediacenter.hub.complaint.ComplaintEvent.Because;
import org.mediacenter.hub.complaint.DeliveryState;
import org.mediacenter.hub.complaint.Masked;
import org.mediacenter.hub.complaint.Message;
import org.mediacenter.hub.complaint.Note;
import org.mediacenter.hub.complaint.Personal;
import org.mediacenter.hub.complaint.Reply;
import org.mediacenter.hub.mention.Mentioned;

/// A complaint's conversation, line by line, as officers read it: the citizen's words, ours, and notes.
final class Talk {
    private final Frame frame;
    private final Complaint complaint;
    private final People people;
    private final Map<String, Channel> channels;

    /// @param channels those of the hub, by name
    Talk(Frame frame, Complaint complaint, Map<String, Channel> channels) {
        this.channels = channels;
        this.frame = frame;
        this.complaint = complaint;
        this.people = new People(frame);
    }

    List<TalkLine> lines() {
        record Placed(long sequence, TalkLine line) {}
        List<Placed> all = new ArrayList<>();
        complaint.conversation().messages().forEach(said -> all.add(new Placed(said.sequence(), line(said))));
        complaint.conversation().replies().forEach(said -> all.add(new Placed(said.sequence(), line(said))));
        complaint.notes().forEach(note -> all.add(new Placed(note.sequence(), line(note))));
        return all.stream()
                .sorted(Comparator.comparingLong(Placed::sequence))
                .map(Placed::line)
                .toList();
    }

    private TalkLine line(Message said) {
        boolean first = said.sequence() == 1;
        Instant at = first ? complaint.acceptedAt() : said.at();
        boolean asRouted = first && said.past().earlier().isEmpty();
        List<Part> parts = said.text()
                .text()
                .map(text -> asRouted ? pointedAt(text) : List.of(new Part(Masked.text(text), "")))
                .orElse(erased());
        return new TalkLine(
                said.isCitizens() ? "citizen" : "bystander",
                said.isCitizens() ? people.author(complaint) : people.bystander(said),
                at,
                channel(said.channel()),
                "",
                parts,
                "",
                "",
                Optional.empty(),
                Optional.empty(),
                List.of(),
                marks(said),
                Files.of(frame, complaint, said),
                said.carried()
                        .raw()
                        .flatMap(Personal::text)
                        .map(_ -> "/desk/complaints/" + complaint.number() + "/raw/" + said.sequence()));
    }

    private List<String> marks(Message said) {
        List<String> marks = new ArrayList<>();
        if (!said.isCitizens()) {
            marks.add(frame.say("case.bystander"));
        }
        if (said.carried().audience() == Audience.PUBLIC) {
            marks.add(frame.say("case.public"));
        }
        if (!said.past().earlier().isEmpty()) {
            marks.add(frame.say("case.edited"));
        }
        said.past().removed().ifPresent(how -> marks.add(frame.say("case.removed." + how)));
        return marks;
    }

    private TalkLine line(Reply said) {
        boolean needsSomebody = said.delivery().needsSomebody();
        boolean waits = said.delivery().state() == DeliveryState.QUEUED;
        List<Choice> others = needsSomebody || waits ? Citizen.otherWays(frame, complaint, said) : List.of();
        return new TalkLine(
                "reply",
                said.proposed()
                        .map(proposed ->
                                frame.say("case.proposed-by", people.name(said.by()), frame.person(proposed.by())))
                        .orElse(people.name(said.by())),
                said.writtenAt(),
                channel(said.channel()),
                frame.say("reply." + said.kind().name()),
                whole(said.text()),
                said.delivery().state().name(),
                said.delivery().why().map(why -> Undelivered.words(frame, why)).orElse(""),
                said.promise(),
                Optional.of(said.name()).filter(_ -> needsSomebody || !others.isEmpty()),
                others,
                marks(said),
                Files.of(complaint, said),
                Optional.empty());
    }

    private List<String> marks(Reply said) {
        List<String> marks = new ArrayList<>();
        if (said.audience() == Audience.PUBLIC) {
            marks.add(frame.say("case.public"));
        }
        SmsBox.taken(frame, complaint, Optional.ofNullable(channels.get(said.channel())), said)
                .ifPresent(marks::add);
        return marks;
    }

    private TalkLine line(Note note) {
        return new TalkLine(
                "note",
                people.name(note.by()),
                note.at(),
                "",
                frame.say("case.note"),
                whole(note.text().text().map(words -> Mentioned.named(words, frame::person))),
                "",
                "",
                Optional.empty(),
                Optional.empty(),
                List.of(),
                note.takenBack() ? List.of(frame.say("case.note.taken-back")) : List.of(),
                List.of(),
                Optional.empty());
    }

    private List<Part> whole(Personal text) {
        return whole(text.text());
    }

    private List<Part> whole(Optional<String> text) {
        return text.map(words -> List.of(new Part(Masked.text(words), ""))).orElse(erased());
    }

    private List<Part> erased() {
        return List.of(new Part(frame.say("case.erased"), ""));
    }

    /// The words cut where routing points at them; reasons that overlap an earlier one are left out.
    private List<Part> pointedAt(String text) {
        String masked = Masked.text(text);
        List<Because> reasons = complaint.matter().classified().stream()
                .flatMap(read -> read.because().stream())
                .filter(because ->
                        because.from() >= 0 && because.to() <= text.length() && because.from() < because.to())
                .sorted(Comparator.comparingInt(Because::from))
                .toList();
        List<Part> parts = new ArrayList<>();
        int done = 0;
        for (Because because : reasons) {
            if (because.from() >= done) {
                parts.add(new Part(masked.substring(done, because.from()), ""));
                parts.add(new Part(masked.substring(because.from(), because.to()), Reasons.title(frame, because)));
                done = because.to();
            }
        }
        parts.add(new Part(masked.substring(done), ""));
        return parts.stream().filter(part -> !part.text().isEmpty()).toList();
    }

    private String channel(String name) {
        return frame.words().sayOr("channel." + name, name);
    }
}
