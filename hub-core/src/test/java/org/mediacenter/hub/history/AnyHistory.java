package org.mediacenter.hub.history;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.mediacenter.hub.complaint.Actor;
import org.mediacenter.hub.complaint.Attached;
import org.mediacenter.hub.complaint.Audience;
import org.mediacenter.hub.complaint.Carried;
import org.mediacenter.hub.complaint.ClockName;
import org.mediacenter.hub.complaint.ComplaintEvent;
import org.mediacenter.hub.complaint.ComplaintEvent.Alternative;
import org.mediacenter.hub.complaint.ComplaintEvent.Because;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.Contact;
import org.mediacenter.hub.complaint.DeliveryState;
import org.mediacenter.hub.complaint.Personal;
import org.mediacenter.hub.complaint.Proposed;
import org.mediacenter.hub.complaint.Recorded;
import org.mediacenter.hub.complaint.ReplyKind;
import org.mediacenter.hub.complaint.Stage;
import org.mediacenter.routing.DepartmentCode;
import org.mediacenter.routing.GeoPoint;
import org.mediacenter.routing.Kind;
import org.mediacenter.routing.Mark;
import org.mediacenter.routing.Priority;
import org.mediacenter.routing.TopicCode;

/// Any events one can think of, sensible or not, with any characters in their texts.
final class AnyHistory {
    static final ComplaintNumber NUMBER = new ComplaintNumber("K7H-M3X-RTY");

    private AnyHistory() {}

    /// A first message and up to nine events of any sort.
    static Arbitrary<List<Recorded>> histories() {
        return Combinators.combine(
                        received(),
                        events().list().ofMaxSize(9),
                        instants(),
                        actors().list().ofSize(10))
                .as(AnyHistory::history);
    }

    private static List<Recorded> history(
            ComplaintEvent first, List<ComplaintEvent> more, Instant at, List<Actor> actors) {
        return IntStream.rangeClosed(0, more.size())
                .mapToObj(i -> new Recorded(
                        NUMBER, i + 1L, at.plusSeconds(i), actors.get(i), i == 0 ? first : more.get(i - 1)))
                .toList();
    }

    static Arbitrary<ComplaintEvent> events() {
        return Arbitraries.oneOf(List.of(
                received(),
                wrote(),
                overheard(),
                Combinators.combine(strings(), places(), blobs(), blobs().optional())
                        .as(ComplaintEvent.AttachmentKept::new),
                Combinators.combine(strings(), places(), strings()).as(ComplaintEvent.AttachmentLost::new),
                classified(),
                Combinators.combine(departments(), departments().list().ofMaxSize(3), topics().optional())
                        .as(ComplaintEvent.Routed::new),
                Combinators.combine(
                                departments(),
                                departments(),
                                departments().list().ofMaxSize(3),
                                topics().optional(),
                                personals())
                        .as(ComplaintEvent.Reassigned::new),
                strings().map(ComplaintEvent.Accepted::new),
                personals().map(ComplaintEvent.Noted::new),
                Combinators.combine(
                                strings(),
                                Arbitraries.of(ReplyKind.class),
                                strings(),
                                personals(),
                                instants().optional(),
                                Arbitraries.of(Audience.class),
                                strings().optional(),
                                Combinators.combine(strings(), strings())
                                        .as(Proposed::new)
                                        .optional())
                        .as(ComplaintEvent.Replied::new),
                AnyFurther.events(),
                delivery(),
                clock(),
                Arbitraries.of(Priority.class).map(ComplaintEvent.PriorityChanged::new),
                Arbitraries.just(new ComplaintEvent.Confirmed()),
                personals().map(ComplaintEvent.Disputed::new),
                Combinators.combine(strings(), personals().optional()).as(ComplaintEvent.Closed::new),
                personals().map(ComplaintEvent.Reopened::new),
                Combinators.combine(strings().list().ofMaxSize(3), strings()).as(ComplaintEvent.Redacted::new),
                strings().map(ComplaintEvent.RatingAsked::new),
                Combinators.combine(
                                Arbitraries.integers(), strings(), personals().optional())
                        .as(ComplaintEvent.Rated::new),
                Combinators.combine(strings(), strings(), strings(), personals(), personals(), strings())
                        .as(ComplaintEvent.Linked::new),
                strings().map(ComplaintEvent.Unlinked::new),
                Combinators.combine(strings(), strings(), strings().optional()).as(ComplaintEvent.Readdressed::new)));
    }

    private static Arbitrary<ComplaintEvent.CitizenWrote> wrote() {
        return Combinators.combine(
                        strings(),
                        strings(),
                        personals(),
                        instants().optional(),
                        carried(),
                        personals().optional(),
                        strings().optional())
                .as(ComplaintEvent.CitizenWrote::new);
    }

    private static Arbitrary<ComplaintEvent.BystanderWrote> overheard() {
        return Combinators.combine(
                        strings(),
                        strings(),
                        personals(),
                        personals().optional(),
                        personals(),
                        instants().optional(),
                        carried())
                .as(ComplaintEvent.BystanderWrote::new);
    }

    private static Arbitrary<Carried> carried() {
        Arbitrary<Attached> attached = Combinators.combine(
                        strings(),
                        personals(),
                        strings().optional(),
                        personals().optional())
                .as(Attached::named);
        return Combinators.combine(
                        Arbitraries.of(Audience.class),
                        attached.list().ofMaxSize(2),
                        personals().optional())
                .as(Carried::new);
    }

    private static Arbitrary<Integer> places() {
        return Arbitraries.integers().between(0, 9);
    }

    private static Arbitrary<Attached.Blob> blobs() {
        return Combinators.combine(strings(), Arbitraries.longs().between(0, 1L << 40), strings())
                .as(Attached.Blob::new);
    }

    private static Arbitrary<ComplaintEvent.Received> received() {
        Arbitrary<Contact> contacts =
                Combinators.combine(strings(), personals()).as(Contact::new);
        Arbitrary<GeoPoint> points = Combinators.combine(
                        Arbitraries.doubles().between(-90, 90).ofScale(15),
                        Arbitraries.doubles().between(-180, 180).ofScale(15))
                .as(GeoPoint::new);
        return Combinators.combine(
                        strings(),
                        instants(),
                        personals(),
                        personals().optional(),
                        contacts.list().ofMaxSize(2),
                        points.optional(),
                        topics().optional(),
                        Combinators.combine(Arbitraries.of(true, false), carried())
                                .as(Flagged::new))
                .as((text, at, personal, maybe, contact, point, topic, flagged) -> new ComplaintEvent.Received(
                        text,
                        text,
                        at,
                        personal,
                        personal,
                        maybe,
                        contact,
                        personal,
                        maybe,
                        point,
                        topic,
                        flagged.flag(),
                        !flagged.flag(),
                        flagged.flag() ? Optional.of(at) : Optional.empty(),
                        text,
                        flagged.carried()));
    }

    private record Flagged(boolean flag, Carried carried) {}

    private static Arbitrary<ComplaintEvent.Classified> classified() {
        Arbitrary<Alternative> alternatives = Combinators.combine(
                        departments(),
                        topics().optional(),
                        Arbitraries.integers().between(0, 1000))
                .as(Alternative::new);
        Arbitrary<Because> reasons = Combinators.combine(
                        strings(),
                        strings(),
                        strings(),
                        Arbitraries.integers(),
                        Arbitraries.integers(),
                        Arbitraries.integers())
                .as(Because::new);
        return Combinators.combine(
                        Arbitraries.of(Kind.class),
                        Arbitraries.of(Priority.class),
                        topics().optional(),
                        strings().optional(),
                        Arbitraries.of(Mark.class).set(),
                        Arbitraries.of(true, false),
                        alternatives.list().ofMaxSize(3),
                        reasons.list().ofMaxSize(3))
                .as((kind, priority, topic, place, marks, sure, guesses, because) -> new ComplaintEvent.Classified(
                        kind, priority, topic, place, marks, sure, because.size(), guesses, because));
    }

    private static Arbitrary<ComplaintEvent.DeliveryChanged> delivery() {
        return Combinators.combine(
                        strings(),
                        Arbitraries.integers(),
                        Arbitraries.of(DeliveryState.class),
                        strings(),
                        strings().list().ofMaxSize(3),
                        strings().optional())
                .as(ComplaintEvent.DeliveryChanged::new);
    }

    private static Arbitrary<ComplaintEvent.ClockReached> clock() {
        return Combinators.combine(
                        Arbitraries.of(ClockName.class),
                        departments().optional(),
                        instants(),
                        Arbitraries.of(Stage.class),
                        instants(),
                        strings().optional())
                .as(ComplaintEvent.ClockReached::new);
    }

    private static Arbitrary<Actor> actors() {
        return Arbitraries.oneOf(
                Arbitraries.of(new Actor.Citizen(), new Actor.Hub()),
                Combinators.combine(strings(), departments().optional()).as(Actor.Officer::new));
    }

    static Arbitrary<Personal> personals() {
        return strings().map(text -> {
            String salt =
                    HexFormat.of().formatHex(Integer.toString(text.hashCode()).getBytes(StandardCharsets.UTF_8));
            return Personal.sealed(new Personal.Opened(salt, text));
        });
    }

    /// Quotes, control characters, characters of every length in UTF-8; no halves of a pair.
    static Arbitrary<String> strings() {
        Arbitrary<Integer> points = Arbitraries.oneOf(
                Arbitraries.integers().between(0, 0x7f),
                Arbitraries.of((int) '"', (int) '\\', (int) '/', 0x7f, 0x80, 0x7ff, 0x800, 0xffff, 0x2028, 0x1f600),
                Arbitraries.integers().between(0, 0x10ffff).filter(point -> point < 0xd800 || point > 0xdfff));
        return points.list().ofMaxSize(12).map(AnyHistory::text);
    }

    private static String text(List<Integer> points) {
        StringBuilder text = new StringBuilder();
        points.forEach(text::appendCodePoint);
        return text.toString();
    }

    static Arbitrary<Instant> instants() {
        return Arbitraries.longs()
                .between(-62_000_000_000_000L, 300_000_000_000_000L)
                .map(Instant::ofEpochMilli);
    }

    static Arbitrary<DepartmentCode> departments() {
        return Arbitraries.of("parks", "roads", "water", "d0-9").map(DepartmentCode::new);
    }

    private static Arbitrary<TopicCode> topics() {
        return Arbitraries.of("parks.trees", "roads.holes", "water.leak").map(TopicCode::new);
    }
}
