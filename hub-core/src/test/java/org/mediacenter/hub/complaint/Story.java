package org.mediacenter.hub.complaint;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mediacenter.hub.complaint.ComplaintEvent.CitizenWrote;
import org.mediacenter.hub.complaint.ComplaintEvent.Classified;
import org.mediacenter.hub.complaint.ComplaintEvent.Received;
import org.mediacenter.routing.DepartmentCode;
import org.mediacenter.routing.Kind;
import org.mediacenter.routing.Mark;
import org.mediacenter.routing.Priority;
import org.mediacenter.routing.TopicCode;

/// One complaint told step by step, for tests: orders in, a complaint and its history out.
///
/// Time stands still except where [#later] moves it.
public final class Story {
    public static final Instant START = Instant.parse("2026-11-23T02:00:00Z");
    public static final DepartmentCode PARKS = new DepartmentCode("parks");
    public static final DepartmentCode ROADS = new DepartmentCode("roads");
    public static final DepartmentCode WATER = new DepartmentCode("water");
    public static final TopicCode TREES = new TopicCode("parks.trees");
    public static final Actor HUB = new Actor.Hub();
    public static final Actor CITIZEN = new Actor.Citizen();
    public static final Actor OPERATOR = new Actor.Officer("operator", Optional.empty());
    public static final Actor PARKS_OFFICER = new Actor.Officer("sari", Optional.of(PARKS));
    public static final Actor ROADS_OFFICER = new Actor.Officer("budi", Optional.of(ROADS));

    private final ComplaintNumber number = new ComplaintNumber("K7H-M3X-RTY");
    private final List<Recorded> history = new ArrayList<>();
    private Optional<Complaint> complaint = Optional.empty();
    private Instant now = START;

    /// A complaint that was received and nothing else.
    public static Story received() {
        return opened(first("sms:1", START));
    }

    /// A complaint that begins with this.
    public static Story opened(Received received) {
        return new Story().by(CITIZEN, new Command.Open(received));
    }

    /// A complaint with a department.
    public static Story assigned() {
        return received().by(HUB, sure(PARKS));
    }

    /// A complaint nobody is sure about.
    public static Story inTriage() {
        return received().by(HUB, unsure());
    }

    /// A complaint with a final reply that is still queued as `r1`.
    public static Story answered() {
        return assigned().by(PARKS_OFFICER, reply(ReplyKind.FINAL));
    }

    /// Gives an order that must make something happen.
    public Story by(Actor actor, Command command) {
        Decided decided = decided(actor, command);
        if (!(decided instanceof Decided.Happened(Complaint after, List<Recorded> recorded))) {
            throw new AssertionError(command + " was to happen, but: " + decided);
        }
        history.addAll(recorded);
        complaint = Optional.of(after);
        return this;
    }

    /// Gives an order that may be refused or say nothing new.
    public boolean attempt(Actor actor, Command command) {
        boolean happens = decided(actor, command) instanceof Decided.Happened;
        if (happens) {
            by(actor, command);
        }
        return happens;
    }

    /// What an order would make happen, without making it happen.
    public Decided decided(Actor actor, Command command) {
        return Complaint.decideAll(number, complaint, List.of(new Order(command, actor)), now);
    }

    public Story later(Duration time) {
        now = now.plus(time);
        return this;
    }

    public Instant now() {
        return now;
    }

    public Complaint complaint() {
        return complaint.orElseThrow();
    }

    public Status status() {
        return complaint().status();
    }

    public List<Recorded> history() {
        return List.copyOf(history);
    }

    public static Received first(String message, Instant acceptedAt) {
        return new Received(
                message,
                "sms",
                acceptedAt,
                personal("0800000123"),
                personal("0800000123"),
                Optional.of(personal("Ibu Contoh")),
                List.of(),
                personal("Pohon tumbang menutup jalan"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                false,
                Optional.empty(),
                "profile-1",
                Carried.NOTHING);
    }

    public static Command.AddMessage message(String key) {
        return new Command.AddMessage(new CitizenWrote(key, "sms", personal("Tolong, " + key), Optional.empty()));
    }

    public static Command.Classify sure(DepartmentCode lead, DepartmentCode... supporting) {
        return new Command.Classify(classified(true), Optional.of(lead), List.of(supporting));
    }

    public static Command.Classify unsure() {
        return new Command.Classify(classified(false), Optional.empty(), List.of());
    }

    /// Routing is unsure about all but the danger.
    public static Command.Classify dangerous() {
        return new Command.Classify(classified(false, Set.of(Mark.DANGER_TO_LIFE)), Optional.empty(), List.of());
    }

    public static Command.TakenByEmergency taken(Instant at) {
        return new Command.TakenByEmergency(
                new Rescue.EmergencyTook(personal("Meja 3"), Optional.of(personal("112-0815")), at));
    }

    private static Classified classified(boolean sure) {
        return classified(sure, Set.of());
    }

    private static Classified classified(boolean sure, Set<Mark> marks) {
        return new Classified(
                Kind.COMPLAINT,
                Priority.NORMAL,
                Optional.of(TREES),
                Optional.empty(),
                marks,
                sure,
                sure ? 930 : 310,
                List.of(),
                List.of(new ComplaintEvent.Because("word", "", "", 0, 5, 400)));
    }

    public static Command.Assign assign(DepartmentCode lead, DepartmentCode... supporting) {
        return new Command.Assign(lead, List.of(supporting), Optional.empty(), personal("salah alamat"));
    }

    public static Command.Reply reply(ReplyKind kind) {
        return new Command.Reply(kind, personal("Terima kasih."), Optional.empty(), false);
    }

    public static Command.Reply interim(Instant promise) {
        return new Command.Reply(ReplyKind.INTERIM, personal("Besok kami datang."), Optional.of(promise), false);
    }

    public static Command.Propose propose(ReplyKind kind) {
        return new Command.Propose(kind, personal("Sudah kami tangani."), Optional.empty(), Audience.PRIVATE);
    }

    public static Command.Propose propose(ReplyKind kind, Instant promise) {
        return new Command.Propose(kind, personal("Besok kami datang."), Optional.of(promise), Audience.PRIVATE);
    }

    /// The words of a proposal as the Media Center lets them go.
    public static Command.Reply send(String proposal, ReplyKind kind) {
        return new Command.Reply(
                kind,
                personal("Sudah kami tangani, terima kasih."),
                Optional.empty(),
                false,
                Audience.PRIVATE,
                Optional.of(proposal));
    }

    public static Command.ChangeDelivery delivery(String reply, DeliveryState state, String... providerIds) {
        return delivery(reply, 1, state, providerIds);
    }

    public static Command.ChangeDelivery delivery(
            String reply, int attempt, DeliveryState state, String... providerIds) {
        return new Command.ChangeDelivery(reply, attempt, state, "node-a", List.of(providerIds), Optional.empty());
    }

    /// Sealed under a salt made of the text, so that a test can say it twice.
    public static Personal personal(String text) {
        byte[] bytes = Integer.toHexString(text.hashCode()).getBytes(StandardCharsets.UTF_8);
        return Personal.sealed(new Personal.Opened(HexFormat.of().formatHex(bytes), text));
    }
}
